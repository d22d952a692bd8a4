import type { Day, Result } from '@shuize/domain';
import { type ScoredPolicy, scorePeriod, withLocalValues } from '@shuize/services';
import type { Given } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import type { Screen } from '../screen/screen.ts';
import { loadPackage } from './judge-package.ts';
import { interpretationsAsked, readPolicy } from './policies-asked.ts';

/** What is to be assessed. */
export interface ScoresAsked {
  /** Folder or workbook of the data package. */
  readonly place: string;
  /** Id of a pack of the program, or the folder of one. */
  readonly policy: string;
  readonly period: string;
  readonly asOf: Day | null;
}

/** Assesses a data package as the command line asks. */
export async function scorePackage(
  given: Given,
  { place, policy, period, asOf }: ScoresAsked,
  screen: Screen,
): Promise<Result<readonly ScoredPolicy[], CommandFailure>> {
  const interpretations = interpretationsAsked(given);
  if (!interpretations.ok) {
    return interpretations;
  }
  const found = await readPolicy(policy);
  if (!found.ok) {
    return found;
  }
  const loaded = await loadPackage(place, screen);
  if (!loaded.ok) {
    return loaded;
  }
  const { data } = loaded.value;
  const localized = withLocalValues([found.value.pack], data, asOf);
  if (!localized.ok) {
    return faultyInput(localized.error);
  }
  const [pack = found.value.pack] = localized.value;
  const scored = scorePeriod({ pack, data, asOf, interpretations: interpretations.value, period });
  if (scored.ok) {
    return scored;
  }
  return scored.error.kind === 'faulty'
    ? faultyInput(scored.error.errors)
    : wrongCommandLine(scored.error.kind, scored.error.message, scored.error.mend);
}
