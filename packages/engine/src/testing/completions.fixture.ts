import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  invariant,
  type Measure,
  type MeasureId,
  measureOf,
  monthsOfYear,
  yearOf,
} from '@shuize/domain';
import { walkCondition } from '../evaluate/walk-condition.ts';
import type { Condition, MeasureUse, Quantity } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';
import { type Completion, type NamedCell, valueOfText } from './oracle.fixture.ts';
import { periodOf, type World } from './world.fixture.ts';

/** All completions of the unknown cells that a condition may look at, or a sample of them. */
export interface Completions {
  readonly all: readonly Completion[];
  readonly isWhole: boolean;
  /** The cells that completions fill. */
  readonly cells: readonly NamedCell[];
  /** Of all completions: positions in groups that differ in the value of one cell alone. */
  readonly groupsAlong: (cell: NamedCell) => readonly (readonly number[])[];
}

type Answers = Readonly<Record<string, string>>;

/** @param random - picks of a sample, 0 up to 1, when there are more than `most` */
export function completionsOf(
  world: World,
  condition: Condition,
  answers: Answers,
  pack: Pack,
  years: readonly number[],
  most: number,
  random: () => number,
): Completions {
  const uses = usesIn(condition, answers);
  const measures = [...new Set(uses.map(({ measure }) => measure))];
  const known = new Map<string, Fraction>();
  const unknown = new Map<string, NamedCell>();
  for (const { measure, entity, period, item = '', value } of world.cells) {
    const cell = { measure, entity, period: periodOf(period), item };
    if (value !== null) {
      known.set(keyOf(cell), valueOfText(value));
    } else if (measures.includes(measure)) {
      unknown.set(keyOf(cell), cell);
    }
  }
  for (const cell of measures.flatMap((measure) => uncoveredCells(world, measure, years))) {
    unknown.set(keyOf(cell), cell);
  }
  const cells = [...unknown.values()];
  const domains = cells.map(({ measure }) => domainOf(measureOf(measure), condition, answers, pack));
  const total = domains.reduce((product, { length }) => product * length, 1);
  const isWhole = total <= most;
  const all = Array.from({ length: isWhole ? total : most }, (_, index): Completion => {
    const chosen = new Map(known);
    let rest = index;
    cells.forEach((cell, at) => {
      const domain = domains[at] ?? [];
      const pick = isWhole ? rest % domain.length : Math.floor(random() * domain.length);
      rest = Math.floor(rest / domain.length);
      const value = domain[pick];
      invariant(value !== undefined, 'a value of the domain');
      chosen.set(keyOf(cell), value);
    });
    return (cell) => chosen.get(keyOf(cell));
  });
  const groupsAlong = (cell: NamedCell): readonly (readonly number[])[] => {
    const at = cells.indexOf(cell);
    const size = domains[at]?.length ?? 1;
    const step = domains.slice(0, at).reduce((product, { length }) => product * length, 1);
    return [...all.keys()]
      .filter((index) => Math.floor(index / step) % size === 0)
      .map((index) => Array.from({ length: size }, (_, pick) => index + pick * step));
  };
  return { all, isWhole, cells, groupsAlong };
}

/** The measures that a condition reads, once for each time it does. */
export function usesIn(condition: Condition, answers: Answers): readonly MeasureUse[] {
  return walkCondition(condition, answers).flatMap((each) => {
    if (!('use' in each)) {
      return [];
    }
    if (each.kind === 'events') {
      return [each.use, { ...each.use, measure: 'unrecorded-events', parameters: {} }];
    }
    return each.kind === 'compare' && each.test?.threshold.kind === 'measure'
      ? [each.use, each.test.threshold.use]
      : [each.use];
  });
}

function keyOf({ measure, entity, period, item }: NamedCell): string {
  return `${measure} ${entity} ${period} ${item}`;
}

function uncoveredCells(world: World, measure: MeasureId, years: readonly number[]): readonly NamedCell[] {
  const { grain } = measureOf(measure);
  const outside = [Math.min(...years) - 1, ...years].filter(
    (year) => year < world.years[0] || year > world.years[1],
  );
  const periods: readonly number[] =
    grain.period === 'year' ? outside : outside.flatMap((year) => monthsOfYear(yearOf(year)));
  const entities =
    grain.entity === 'division'
      ? world.divisions.map(({ code }) => code)
      : [...new Set(world.members.filter(({ kind }) => kind === grain.entity).map(({ id }) => id))];
  const items: readonly string[] =
    grain.item === null
      ? ['']
      : grain.item === 'indicator'
        ? world.indicators
        : ['surface', 'black-odorous', 'drinking', 'groundwater'];
  return entities.flatMap((entity) =>
    periods
      .filter((period) => grain.entity !== 'event' || period === yearOfEvent(world, entity))
      .flatMap((period) => items.map((item) => ({ measure, entity, period, item }))),
  );
}

/** An event has a cell in the year of its day alone. */
function yearOfEvent({ members }: World, id: string): number {
  return Number(members.find((member) => member.kind === 'event' && member.id === id)?.from?.slice(0, 4));
}

/** Bounds, thresholds, and a value between each two and beyond: enough to tell every completion's outcome. */
function domainOf(measure: Measure, condition: Condition, answers: Answers, pack: Pack): readonly Fraction[] {
  if (measure.value === 'yes-no') {
    return [fraction(0), fraction(1)];
  }
  const numbersOf = (quantity: Quantity): readonly Fraction[] =>
    quantity.kind === 'number'
      ? [fractionOfDecimal(quantity.value)]
      : pack.parameters.flatMap(({ values, exceptions }) =>
          [...values, ...exceptions].map(({ value }) => fractionOfDecimal(value)),
        );
  const thresholds = walkCondition(condition, answers).flatMap((each) => {
    if (!('use' in each) || each.kind === 'events' || each.use.measure !== measure.id) {
      return [];
    }
    if (each.kind !== 'compare') {
      return numbersOf(each.threshold);
    }
    return each.test === null || each.test.threshold.kind === 'measure' ? [] : numbersOf(each.test.threshold);
  });
  const [least, most] = [measure.least, measure.most].map((bound) =>
    bound === null ? fraction(1000) : fractionOfDecimal(bound),
  );
  invariant(least !== undefined && most !== undefined, 'bounds');
  const marks = [least, most, ...thresholds]
    .filter((value) => compareFractions(value, least) >= 0 && compareFractions(value, most) <= 0)
    .sort(compareFractions)
    .filter(
      (value, index, sorted) => index === 0 || compareFractions(value, sorted[index - 1] ?? value) !== 0,
    );
  return marks.flatMap((value, index) => {
    const next = marks[index + 1];
    return next === undefined ? [value] : [value, divideFractions(addFractions(value, next), fraction(2))];
  });
}
