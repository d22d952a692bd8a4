import { failure, type InputError, invariant, type Result, success } from '@shuize/domain';
import { adoptionsOf, evaluatePolicies, findingCardOf } from '@shuize/services';
import type { RunResult } from '@shuize/store';
import { plainJson } from './plain-json.ts';
import type { RunGround } from './run-ground.ts';

/**
 * The findings of all packs adopted, of the year of the period, every interpretation at its default. Each with its digest as
 * the key and `{ finding, cards: { zh, en }, sufficientFacts }` as the content: as the command line prints it, as a page
 * shows it, and the positions of facts that alone would do.
 */
export function findingResults({
  data,
  period,
  asOf,
  packs,
  onProgress,
}: RunGround): Result<readonly RunResult[], readonly InputError[]> {
  if (packs.length === 0) {
    return success([]);
  }
  const outcome = evaluatePolicies({
    data,
    packs,
    adoptions: adoptionsOf(data, period.year, asOf),
    year: period.year,
    asOf,
    interpretations: {},
    all: false,
    onProgress,
  });
  if (!outcome.ok) {
    invariant(outcome.error.kind === 'faulty', 'the default answers are answers');
    return failure(outcome.error.errors);
  }
  return success(
    outcome.value.proved.map((proved) => ({
      kind: 'finding',
      key: proved.finding.digest,
      division: proved.finding.division,
      content: plainJson({
        finding: proved.finding,
        cards: {
          zh: findingCardOf(outcome.value, proved, 'zh'),
          en: findingCardOf(outcome.value, proved, 'en'),
        },
        sufficientFacts: proved.sufficientFacts(),
      }),
    })),
  );
}
