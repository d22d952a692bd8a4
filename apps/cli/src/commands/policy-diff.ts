import { bilingual, type Result, success } from '@shuize/domain';
import { comparePacks } from '@shuize/engine';
import { diffFindings, lastYearOf, withLocalValues } from '@shuize/services';
import { type Given, optionalArgument, optionText } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { showProgress } from '../screen/progress.ts';
import type { Screen } from '../screen/screen.ts';
import { yearAsked } from './evaluate.ts';
import { loadPackage } from './judge-package.ts';
import { dayAsked } from './period-options.ts';
import { readPolicy } from './policies-asked.ts';
import { writeDifference } from './policy-diff-output.ts';

/** Compares two packs: their elements and, with a data package, the findings that each gives. */
export async function diffPolicies(
  given: Given,
  dataOption: string,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const [first, second] = [optionalArgument(given, 'policy'), optionalArgument(given, 'other')];
  if (first === null || second === null) {
    return wrongCommandLine(
      'missing-argument',
      bilingual('要比较的制度包应有两个。', 'Two packs are needed to compare.'),
      bilingual(
        '例如：npx shuize policy diff shanxi-accountability-2018 draft --data demo',
        'Such as: npx shuize policy diff shanxi-accountability-2018 draft --data demo',
      ),
    );
  }
  const year = yearAsked(given);
  const asOf = dayAsked(given);
  if (!year.ok) {
    return year;
  }
  if (!asOf.ok) {
    return asOf;
  }
  const a = await readPolicy(first);
  const b = await readPolicy(second);
  if (!a.ok) {
    return a;
  }
  if (!b.ok) {
    return b;
  }
  const packs = { a: a.value.pack, b: b.value.pack };
  const place = optionText(given, dataOption);
  if (place === null) {
    writeDifference(screen, packs, comparePacks(packs.a, packs.b), null);
    return success(undefined);
  }
  const loaded = await loadPackage(place, screen);
  if (!loaded.ok) {
    return loaded;
  }
  const { data } = loaded.value;
  const localized = withLocalValues([packs.a, packs.b], data, asOf.value);
  if (!localized.ok) {
    return faultyInput(localized.error);
  }
  const [ownA = packs.a, ownB = packs.b] = localized.value;
  const progress = showProgress(screen);
  progress.phase(bilingual('正在按两个制度包评价……', 'Judging by both packs …'));
  const asked = { data, a: ownA, b: ownB, year: year.value ?? lastYearOf(data), asOf: asOf.value };
  const difference = diffFindings(asked);
  progress.end();
  if (!difference.ok) {
    return faultyInput(difference.error);
  }
  writeDifference(screen, packs, comparePacks(packs.a, packs.b), { ...difference.value, year: asked.year });
  return success(undefined);
}
