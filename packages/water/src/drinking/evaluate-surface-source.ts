import {
  compareFractions,
  type Decimal,
  fractionOfDecimal,
  type IndicatorCode,
  isWorseClass,
  type WaterBodyKind,
} from '@shuize/domain';
import { type ItemJudgement, judgeItem } from '../class/item-class.ts';
import type { ItemValue, SectionValues } from '../class/item-value.ts';
import { comparableValue, type DetectionParameters } from '../limit/comparable-value.ts';
import { multipleOver } from '../limit/multiple-over.ts';
import type { SourceItem, SourceItemNotJudged, SourceItemOver } from './source-item.ts';
import type { SurfaceSourceStandard } from './source-standard.ts';

/** What was measured at a surface source at one time, or its means over a period. */
export interface SurfaceSourceValues {
  /** A river, or a lake or reservoir: total phosphorus has limits of its own for each. */
  readonly kind: WaterBodyKind;
  /** Tables 1 and 2. */
  readonly indicators: SectionValues;
  /** Table 3 by number, in mg/L. */
  readonly specific: ReadonlyMap<number, ItemValue>;
}

/** Whether a surface source attains (水源达标) and what it rests on. */
export interface SurfaceSourceEvaluation {
  /** Every item judged is within its limit; `null` when no item could be judged. */
  readonly attains: boolean | null;
  /** In the order of the tables. */
  readonly over: readonly SourceItemOver[];
  readonly notJudged: readonly SourceItemNotJudged[];
  /** Total nitrogen and faecal coliforms, listed for reference (参考指标): they never decide. */
  readonly reference: readonly ItemJudgement[];
}

const REFERENCE_ITEMS: readonly IndicatorCode[] = ['TN', 'FC'];

/**
 * Evaluates a surface drinking-water source by single factors: the items of table 1 that decide a class must be in class
 * Ⅲ or better, those of tables 2 and 3 within their limits. Water temperature, total nitrogen and faecal coliforms do
 * not decide. Table 1 is rounded as in any assessment, tables 2 and 3 have no decimals of evaluation and are compared
 * as they stand.
 *
 * @see STANDARDS 6.3
 */
export function evaluateSurfaceSource(
  values: SurfaceSourceValues,
  standard: SurfaceSourceStandard,
): SurfaceSourceEvaluation {
  const judgements = [...judgeBasic(values, standard), ...judgeOthers(values, standard)];
  const over = judgements.flatMap((each) => (each.kind === 'over' ? [each] : []));
  const notJudged = judgements.flatMap((each) => (each.kind === 'not-judged' ? [each] : []));
  return {
    attains: judgements.length === notJudged.length ? null : over.length === 0,
    over: over.map(({ item, value, multiple }) => ({ item, value, multiple })),
    notJudged: notJudged.map(({ item, reason }) => ({ item, reason })),
    reference: REFERENCE_ITEMS.flatMap(
      (indicator) => judgeItem(values.indicators, indicator, values.kind, standard.basic, 'assessment') ?? [],
    ),
  };
}

type Judgement =
  | { readonly kind: 'within' }
  | (SourceItemOver & { readonly kind: 'over' })
  | (SourceItemNotJudged & { readonly kind: 'not-judged' });

function judgeBasic(
  { kind, indicators }: SurfaceSourceValues,
  { basic }: SurfaceSourceStandard,
): readonly Judgement[] {
  return basic.classItems.content.flatMap((indicator): readonly Judgement[] => {
    const judged = judgeItem(indicators, indicator, kind, basic, 'assessment');
    const item: SourceItem = { table: 1, indicator };
    if (judged === null) {
      return [];
    }
    if (judged.kind === 'not-judged') {
      return [{ kind: 'not-judged', item, reason: judged.reason }];
    }
    return judged.compared !== null && isWorseClass(judged.class, 'III')
      ? [{ kind: 'over', item, value: judged.compared, multiple: judged.multiple }]
      : [{ kind: 'within' }];
  });
}

function judgeOthers(
  { indicators, specific }: SurfaceSourceValues,
  standard: SurfaceSourceStandard,
): readonly Judgement[] {
  const { parameters } = standard.basic;
  const supplementary = standard.supplementary.content.map(({ indicator, limit }) =>
    judgeUpperLimit({ table: 2, indicator }, indicators.get(indicator), limit.printed, parameters),
  );
  const specifics = standard.specific.content.map(({ number, name, limitMgPerL }) =>
    judgeUpperLimit({ table: 3, number, name }, specific.get(number), limitMgPerL, parameters),
  );
  return [...supplementary, ...specifics].flatMap((judgement) => judgement ?? []);
}

function judgeUpperLimit(
  item: SourceItem,
  value: ItemValue | undefined,
  limit: Decimal,
  parameters: DetectionParameters,
): Judgement | null {
  if (value === undefined) {
    return null;
  }
  const comparable = comparableValue(value, limit, parameters);
  if (comparable.kind === 'not-judged') {
    return { kind: 'not-judged', item, reason: comparable.reason };
  }
  const allowed = fractionOfDecimal(limit);
  return comparable.kind === 'number' && compareFractions(comparable.value, allowed) > 0
    ? { kind: 'over', item, value: comparable.value, multiple: multipleOver(comparable.value, allowed) }
    : { kind: 'within' };
}
