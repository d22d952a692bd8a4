import { type Decimal, type IndicatorCode, WATER_BODY_KINDS } from '@shuize/domain';
import { type EvaluationStandard, limitOf } from '@shuize/water';

/** What the values of a cell depend on besides themselves. */
export interface CellContext {
  /** Position in `WATER_BODY_KINDS`, one a section. */
  readonly kinds: Uint8Array;
  readonly monthCount: number;
  /** One a month. */
  readonly standards: readonly (EvaluationStandard | null)[];
  readonly parameters: EvaluationStandard['parameters'];
}

/**
 * Tells of each cell the limit above which a detection limit says nothing: that of class Ⅲ, for items that have an upper
 * one; `null` where there is none.
 *
 * @see STANDARDS 4.4
 */
export function highestDetectionLimits(
  indicator: IndicatorCode,
  { kinds, monthCount, standards }: CellContext,
): (cell: number) => Decimal | null {
  const byStandard = new Map(
    standards.map((standard) => [
      standard,
      WATER_BODY_KINDS.map((kind) => upperLimit(indicator, kind, standard)),
    ]),
  );
  const byMonth = standards.map((standard) => byStandard.get(standard) ?? []);
  return (cell) => {
    const kind = kinds[Math.floor(cell / monthCount)] ?? 0;
    return byMonth[cell % monthCount]?.[kind] ?? null;
  };
}

function upperLimit(
  indicator: IndicatorCode,
  kind: (typeof WATER_BODY_KINDS)[number],
  standard: EvaluationStandard | null,
): Decimal | null {
  const limit = standard === null ? null : limitOf(standard.limits.content, indicator, kind, 'III');
  return limit?.direction === 'at-most' ? limit.limit.printed : null;
}
