import { type Day, type DivisionLevel, type MeasureId, measureOf } from '@shuize/domain';
import type { Condition, Quantity } from '../language/condition.ts';
import type { LocalValue, Pack } from '../language/pack.ts';
import { type CompiledRule, frameOfRule } from './compile-rule.ts';
import { dayOfFact, type Frame } from './frame.ts';
import { localValueInForce } from './number-in-force.ts';
import type { Subject, Window } from './outcome.ts';
import { partsOf } from './walk-condition.ts';
import { lastDayOfWindow, periodsOf } from './window.ts';

/**
 * The pack as it holds for one finding: of each parameter only the local values (本地值) that the rule's condition takes for
 * this subject and window. What another division has set leaves no trace in it, so that nobody's text changes but theirs.
 */
export function packAsDecided(compiled: CompiledRule, window: Window, subject: Subject): Pack {
  const { pack, rule } = compiled;
  if (pack.parameters.every(({ localValues }) => localValues.length === 0)) {
    return pack;
  }
  const frame = frameOfRule(compiled, window);
  const uses = usesOfParameters(rule.condition, [subject.division], frame);
  const taken = new Set(uses.flatMap((use) => localValuesOf(use, pack, frame)));
  return {
    ...pack,
    parameters: pack.parameters.map((parameter) => ({
      ...parameter,
      localValues: parameter.localValues.filter((value) => taken.has(value)),
    })),
  };
}

/** A parameter that a condition names, for whom its value is asked and on which days. */
interface UseOfParameter {
  readonly parameter: string;
  readonly divisions: readonly number[];
  readonly days: readonly Day[];
}

function localValuesOf(
  { parameter, divisions, days }: UseOfParameter,
  pack: Pack,
  { cache }: Frame,
): readonly LocalValue[] {
  const on = localValueInForce(parameter, pack, cache.source.divisions);
  return divisions.flatMap((division) => days.flatMap((day) => on(day, division) ?? []));
}

function usesOfParameters(
  condition: Condition,
  divisions: readonly number[],
  frame: Frame,
): readonly UseOfParameter[] {
  const own = numbersOf(condition, frame).flatMap(({ quantity, days }) =>
    quantity.kind === 'parameter' ? [{ parameter: quantity.parameter, divisions, days }] : [],
  );
  const over = 'over' in condition ? condition.over : null;
  const inner =
    over?.kind === 'divisions'
      ? divisions.flatMap((division) => below(division, over.level, frame))
      : divisions;
  return [
    ...own,
    ...partsOf(condition, frame.answers).flatMap((part) => usesOfParameters(part, inner, frame)),
  ];
}

/** The numbers that a node compares with, and the days whose values it takes: a cell's own, or the window's last. */
function numbersOf(
  condition: Condition,
  frame: Frame,
): readonly { readonly quantity: Quantity; readonly days: readonly Day[] }[] {
  if (condition.kind === 'compare') {
    const threshold = condition.test?.threshold;
    return threshold === undefined || threshold.kind === 'measure'
      ? []
      : [{ quantity: threshold, days: daysOfFacts(condition.use.measure, frame) }];
  }
  const days = [lastDayOfWindow(frame.window)];
  return [
    ...('count' in condition ? [{ quantity: condition.count, days }] : []),
    ...('threshold' in condition ? [{ quantity: condition.threshold, days }] : []),
  ];
}

function daysOfFacts(measure: MeasureId, frame: Frame): readonly Day[] {
  const { period } = measureOf(measure).grain;
  const { first, count } = periodsOf(frame.window, period);
  return Array.from({ length: count }, (_, index) => dayOfFact(frame, period, first + index));
}

function below(division: number, level: DivisionLevel, { cache }: Frame): readonly number[] {
  const { levels, parents } = cache.source.divisions;
  return [...levels.keys()].filter((each) => {
    let above = parents[each] ?? -1;
    while (above >= 0 && above !== division) {
      above = parents[above] ?? -1;
    }
    return levels[each] === level && above === division;
  });
}
