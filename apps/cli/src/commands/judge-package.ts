import { bilingual, type DataPackage, type Day, type Result, success, type Year } from '@shuize/domain';
import { evaluatePolicies, lastYearOf, type PolicyOutcome } from '@shuize/services';
import type { Given } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { type LoadedPackage, readPackage } from '../files/read-package.ts';
import { showProgress } from '../screen/progress.ts';
import type { Screen } from '../screen/screen.ts';
import { interpretationsAsked, policiesAsked } from './policies-asked.ts';

/** What of a package is to be judged. */
export interface JudgementAsked {
  /** `null`: the last year of the data. */
  readonly year: Year | null;
  readonly asOf: Day | null;
  readonly all: boolean;
}

/** Reads a data package without evaluating anything. */
export async function loadPackage(
  folder: string,
  screen: Screen,
): Promise<Result<LoadedPackage, CommandFailure>> {
  const progress = showProgress(screen);
  progress.phase(bilingual('正在读取数据包……', 'Reading the data package …'));
  const loaded = await readPackage(folder);
  progress.end();
  return loaded.ok ? loaded : faultyInput(loaded.error);
}

/** Judges a package by the policies and answers that the command line gives. */
export async function judgePackage(
  given: Given,
  data: DataPackage,
  { year: asked, asOf, all }: JudgementAsked,
  screen: Screen,
): Promise<Result<PolicyOutcome, CommandFailure>> {
  const interpretations = interpretationsAsked(given);
  if (!interpretations.ok) {
    return interpretations;
  }
  const year = asked ?? lastYearOf(data);
  const policies = await policiesAsked(given, data, year, asOf);
  if (!policies.ok) {
    return policies;
  }
  const progress = showProgress(screen);
  const evaluated = evaluatePolicies({
    data,
    packs: policies.value.packs.map(({ pack }) => pack),
    adoptions: policies.value.adoptions,
    year,
    asOf,
    interpretations: interpretations.value,
    all,
    onProgress: ({ zh, en }) => progress.phase(bilingual(`${zh}……`, `${en} …`)),
  });
  progress.end();
  if (!evaluated.ok) {
    if (evaluated.error.kind === 'faulty') {
      return faultyInput(evaluated.error.errors);
    }
    const [first] = evaluated.error.answers;
    return wrongCommandLine(
      first?.kind ?? 'unknown-interpretation',
      first?.message ?? bilingual('', ''),
      first?.mend ?? bilingual('', ''),
    );
  }
  return success(evaluated.value);
}
