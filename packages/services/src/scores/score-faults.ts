import {
  addFractions,
  bilingual,
  type CalendarPeriod,
  compareFractions,
  formatDecimal,
  fractionOfDecimal,
  type InputError,
  plainFraction,
  type ScoreRow,
} from '@shuize/domain';
import {
  type AdjustmentOutcome,
  type Answers,
  isKnown,
  type Pack,
  type PointRange,
  type ScoreOutcome,
} from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { assess } from './assess.ts';
import { errorOfRow } from './error-of-row.ts';
import { rangeText } from './range-text.ts';
import { scoreRowsOf } from './score-facts.ts';
import { namesDeclared, namesOfScore } from './score-names.ts';
import { faultsOfRow, unknownItem } from './score-row-faults.ts';

/**
 * What is wrong with the points of a period (得分数据的错误), by row: names and subjects that no score has, points that cannot
 * be or that the facts contradict, adjustments without a reason or beyond full marks. Nothing is assessed from a package with
 * errors.
 *
 * @param packs - all that are evaluated together, each with the answers chosen: a name of one is no stranger to another
 */
export function faultsOfScores(
  packs: readonly { readonly pack: Pack; readonly answers: Answers }[],
  facts: PolicyFacts,
  period: CalendarPeriod,
): readonly InputError[] {
  const scores = packs.flatMap(({ pack, answers }) => pack.scores.map((score) => ({ score, answers })));
  const rows = scores.length === 0 ? [] : scoreRowsOf(facts, period);
  const declared = new Set(packs.flatMap(({ pack }) => [...namesDeclared(pack)]));
  const known = scores.flatMap(({ score }) => [...namesOfScore(score).keys()]);
  const ofRows = rows.flatMap((row): readonly InputError[] => {
    const owners = scores.filter(({ score }) => namesOfScore(score).has(row.item));
    if (owners.length === 0) {
      return declared.has(row.item) ? [] : [unknownItem(row, known)];
    }
    return owners.flatMap(({ score }) => faultsOfRow(row, score, facts));
  });
  return ofRows.length > 0
    ? ofRows.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
    : scores
        .flatMap(({ score, answers }) => faultsOfOutcomes(rows, assess(score, facts, period, answers, null)))
        .toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** What only shows once points are added up. */
function faultsOfOutcomes(
  rows: readonly ScoreRow[],
  outcomes: readonly ScoreOutcome[],
): readonly InputError[] {
  return outcomes.flatMap(({ subject, items, adjustments }) => {
    const rowOf = (item: string) => rows.find((row) => row.subject === subject && row.item === item);
    const entries = items.flatMap((item) => (item.subItems.length === 0 ? [item] : item.subItems));
    return [
      ...entries.flatMap(({ id, computed }) => contradiction(rowOf(id), computed)),
      ...adjustments.flatMap((adjustment) => beyondFullMarks(rowOf(adjustment.id), adjustment)),
    ];
  });
}

function contradiction(row: ScoreRow | undefined, computed: PointRange | null): readonly InputError[] {
  if (row === undefined || computed === null) {
    return [];
  }
  const points = fractionOfDecimal(row.points);
  const isWithin = compareFractions(points, computed.min) >= 0 && compareFractions(points, computed.max) <= 0;
  const [given, facts] = [formatDecimal(row.points), rangeText(computed)];
  return isWithin
    ? []
    : [
        errorOfRow(
          row,
          'points',
          'points-contradict-facts',
          bilingual(
            `“${row.item}”得分 ${given}，按数据包中的事实应为 ${facts.zh}。`,
            `“${row.item}” has ${given} points, and the facts of the package come to ${facts.en}.`,
          ),
          bilingual(
            '请核对事件或指标；此项由程序计分的，可以删去这一行。',
            'Check the events or the measure; the program reckons this item, so the row may be removed.',
          ),
        ),
      ];
}

function beyondFullMarks(
  row: ScoreRow | undefined,
  { points, before, after }: AdjustmentOutcome,
): readonly InputError[] {
  const isCut = isKnown(before) && compareFractions(addFractions(before.min, points), after.min) !== 0;
  const [from, change] = [plainFraction(before.min), plainFraction(points)];
  return row === undefined || !isCut
    ? []
    : [
        errorOfRow(
          row,
          'points',
          'adjustment-out-of-range',
          bilingual(
            `调整前 ${from} 分，调整 ${change} 分后小于零或者超过满分。`,
            `The total is ${from} before it, and ${change} leaves 0 to full marks.`,
          ),
          bilingual('请核对调整的分值。', 'Check the points of the adjustment.'),
        ),
      ];
}
