import { measureOf } from '@shuize/domain';
import { refKey } from '../evaluate/answers.ts';
import { type CompiledRule, frameOfRule } from '../evaluate/compile-rule.ts';
import { outcomeAt } from '../evaluate/evaluate-rule.ts';
import { evaluationCache } from '../evaluate/evaluation-cache.ts';
import {
  type CellRef,
  type Explanation,
  STATUS_MET,
  type Subject,
  type Window,
} from '../evaluate/outcome.ts';
import { statusName } from '../evaluate/status.ts';
import { walkCondition } from '../evaluate/walk-condition.ts';
import { lastDayOf } from '../evaluate/window.ts';
import { leafDistances } from './distance.ts';
import { focusOn } from './focus.ts';
import { witnessOf } from './witness.ts';

/**
 * Why a rule came out as it did for one subject over a window (解释). Everything is computed from the facts of the subject
 * alone, by the same evaluator as the pass over all.
 *
 * @param proof - `without-witness` leaves the witness empty: it is the dearest part, and a list of findings needs none
 */
export function explainSubject(
  compiled: CompiledRule,
  window: Window,
  subject: Subject,
  proof: 'whole' | 'without-witness' = 'whole',
): Explanation {
  const { rule, answers } = compiled;
  const isRanked = walkCondition(rule.condition, answers).some(({ kind }) => kind === 'rank');
  const focus = focusOn(compiled.cache, subject, isRanked);
  const focused = { ...compiled, cache: evaluationCache(focus.source) };
  const root = frameOfRule(focused, window).read(rule.condition);
  const place = { ...focus.subject, cell: -1 };
  const { status, observed } = outcomeAt(root, place);
  const { headline } = root;
  const required = headline === null ? 1 : (headline.required(place) ?? 0);
  const unknown = [...root.unknown(place), ...(headline?.unknownOfCount(place) ?? [])];
  const inOrder = (cells: readonly CellRef[]): readonly CellRef[] => ordered(cells.map(focus.inWhole));
  return {
    status: statusName(status),
    observed,
    required,
    counted: inOrder(root.counted(place, STATUS_MET)),
    unknown: inOrder(unknown),
    witness: proof === 'whole' ? inOrder(witnessOf(focused, window, root, place)) : [],
    distance: {
      count: required - observed.min,
      leaf: leafDistances(focused, window, root, place),
    },
  };
}

/** Each cell once, in order of the period's end, entity, item, and then the measure. */
function ordered(cells: readonly CellRef[]): readonly CellRef[] {
  const byKey = new Map(
    cells.map((cell) => [`${refKey(cell.ref)} ${cell.entity} ${cell.period} ${cell.item}`, cell]),
  );
  const keysOf = ({ ref, entity, period, item }: CellRef) => {
    const { grain } = measureOf(ref.measure);
    return [lastDayOf(grain.period, period), grain.entity, entity, item ?? -1, refKey(ref)] as const;
  };
  return [...byKey.values()]
    .map((cell) => ({ cell, keys: keysOf(cell) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ cell }) => cell);
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [left, right] = [a[at], b[at]];
  return left === undefined || right === undefined ? 0 : left < right ? -1 : 1;
}
