import { type Decimal, invariant } from '@shuize/domain';
import type { ClassOutcome, LakeEvaluation } from '@shuize/reports';
import { evaluateLake, type LakeOutcome } from '@shuize/water';
import { changeOfSection } from './evaluate-water-change.ts';
import type { SectionsOfPeriod } from './evaluate-water-groups.ts';
import type { SectionOverPeriod } from './evaluate-water-model.ts';
import { mainPollutantsOfClass, outcomeOfClass, sharedOutcome } from './evaluate-water-outcome.ts';

/** A trophic index is printed with two decimals; its state goes by the unrounded index. */
const INDEX_DECIMALS = 2;

/**
 * Lakes and reservoirs, each from the means over its points, in the order of the file.
 *
 * @param before - `null` when nothing is on record of the year before
 * @see STANDARDS 2.6
 */
export function evaluateLakes(
  now: SectionsOfPeriod,
  before: SectionsOfPeriod | null,
): readonly LakeEvaluation[] {
  const lakesBefore =
    before === null ? new Map<string, readonly SectionOverPeriod[]>() : pointsByLake(before);
  return [...pointsByLake(now)].map(([lake, points]) => {
    const outcome = outcomeOf(points, now);
    const pointsBefore = lakesBefore.get(lake);
    const outcomeBefore =
      before === null || pointsBefore === undefined ? null : outcomeOf(pointsBefore, before);
    return {
      name: points[0]?.place.row.river ?? '',
      pointCount: points.length,
      outcome: classOrState(outcome, points),
      before:
        outcomeBefore === null || pointsBefore === undefined
          ? null
          : classOrState(outcomeBefore, pointsBefore),
      change: outcomeBefore === null ? null : changeOfSection(outcomeBefore.evaluation, outcome.evaluation),
      mainPollutants: mainPollutantsOfClass(outcome.evaluation),
      trophic: trophicOf(outcome),
      trophicIndexBefore:
        outcomeBefore?.trophic.kind === 'index' ? printed(outcomeBefore.trophic.index) : null,
    };
  });
}

function pointsByLake({ sections }: SectionsOfPeriod): ReadonlyMap<string, readonly SectionOverPeriod[]> {
  const lakes = new Map<string, SectionOverPeriod[]>();
  for (const point of sections) {
    const { kind, basin, river } = point.place.row;
    const lake = JSON.stringify([basin, river]);
    if (kind === 'lake') {
      lakes.set(lake, [...(lakes.get(lake) ?? []), point]);
    }
  }
  return lakes;
}

function outcomeOf(points: readonly SectionOverPeriod[], { standard }: SectionsOfPeriod): LakeOutcome {
  const classified = points.filter(({ evaluation }) => evaluation.class !== null);
  return evaluateLake(
    classified.map(({ section }) => section),
    standard,
  );
}

function classOrState({ evaluation }: LakeOutcome, points: readonly SectionOverPeriod[]): ClassOutcome {
  return evaluation.class === null
    ? sharedOutcome(points.map((point) => point.outcome))
    : outcomeOfClass(evaluation);
}

function trophicOf({ trophic }: LakeOutcome): LakeEvaluation['trophic'] {
  return trophic.kind === 'index'
    ? { kind: 'index', index: printed(trophic.index), state: trophic.state }
    : trophic;
}

function printed(index: number): Decimal {
  const mantissa = Math.round(index * 10 ** INDEX_DECIMALS);
  invariant(Number.isSafeInteger(mantissa), 'a trophic index beyond 2^53');
  return { mantissa, decimals: INDEX_DECIMALS };
}
