import {
  addFractions,
  compareFractions,
  type Decimal,
  type Fraction,
  fraction,
  fractionOfDecimal,
  invariant,
  lastDayOfMonth,
  lastDayOfYear,
  type MeasureId,
  type Month,
  measureOf,
  monthsOfYear,
  parseDay,
  subtractFractions,
  yearOf,
} from '@shuize/domain';
import type { Comparison, Condition, Dimension, MeasureUse, Over, Quantity } from '../language/condition.ts';
import type { Pack, Rule } from '../language/pack.ts';
import { ratioOf, type World } from './world.fixture.ts';

/**
 * The language read naively, one completed world at a time: every value is known, everything is looked up by its name, and
 * nothing of the evaluator is used. What the evaluator says must agree with it over all completions of the unknown cells.
 */
export type Verdict = 'met' | 'not-met' | 'absent';

/** A cell by its names: measure, entity, period number, item. */
export interface NamedCell {
  readonly measure: MeasureId;
  readonly entity: string;
  readonly period: number;
  readonly item: string;
}

/** Values of one completion: `undefined` is a cell that does not exist. */
export type Completion = (cell: NamedCell) => Fraction | undefined;

export interface OracleSetting {
  readonly world: World;
  readonly pack: Pack;
  readonly rule: Rule;
  readonly answers: Readonly<Record<string, string>>;
  readonly years: readonly number[];
  /** Which cells a subject has, by what is gone through: the same in every completion. */
  readonly seen: Map<string, readonly CellName[]>;
}

interface CellName {
  readonly entity: string;
  readonly period: number;
  readonly item: string;
}

interface Asked {
  readonly setting: OracleSetting;
  readonly value: Completion;
  /** All completions, to know which things of a share can be told. */
  readonly everywhere: readonly Completion[];
  readonly division: string;
  readonly section: string | null;
  readonly cell: CellName | null;
}

export interface Observation {
  readonly verdict: Verdict;
  /** Of the first counting node, `null` where there is none. */
  readonly count: number | null;
}

export function observe(
  setting: OracleSetting,
  division: string,
  section: string | null,
  value: Completion,
  everywhere: readonly Completion[],
): Observation {
  const asked: Asked = { setting, value, everywhere, division, section, cell: null };
  const { condition } = setting.rule;
  return { verdict: verdictOf(condition, asked), count: headline(condition, asked) };
}

function headline(condition: Condition, asked: Asked): number | null {
  switch (condition.kind) {
    case 'at-least':
      return countOfThings(condition, asked);
    case 'consecutive':
      return longestRun(condition, asked);
    case 'events':
      return countOfEvents(condition, asked);
    case 'all':
    case 'any':
      return (
        condition.conditions.map((part) => headline(part, asked)).find((count) => count !== null) ?? null
      );
    case 'not':
    case 'unless':
      return headline(condition.condition, asked);
    case 'choose':
      return headline(chosenOf(condition, asked), asked);
    default:
      return null;
  }
}

function verdictOf(condition: Condition, asked: Asked): Verdict {
  const isMet = (part: Condition, at: Asked): boolean => verdictOf(part, at) === 'met';
  switch (condition.kind) {
    case 'compare': {
      const at = asked.cell ?? { entity: asked.division, period: asked.setting.years.at(-1) ?? 0, item: '' };
      const value = asked.value({ measure: condition.use.measure, ...at });
      if (condition.test === null) {
        return value === undefined ? 'absent' : verdict(value.numerator !== 0n);
      }
      const { is, threshold } = condition.test;
      const limit =
        threshold.kind === 'measure'
          ? asked.value({ measure: threshold.use.measure, ...at })
          : numberFor(threshold, asked, factDay(condition.use, at.period, asked));
      return value === undefined || limit === undefined ? 'absent' : verdict(holds(value, is, limit));
    }
    case 'at-least': {
      const needed = numberFor(condition.count, asked, windowDay(asked));
      return needed === undefined
        ? 'absent'
        : verdict(compareFractions(fraction(countOfThings(condition, asked)), needed) >= 0);
    }
    case 'consecutive': {
      const needed = numberFor(condition.count, asked, windowDay(asked));
      return needed === undefined
        ? 'absent'
        : verdict(compareFractions(fraction(longestRun(condition, asked)), needed) >= 0);
    }
    case 'share': {
      const limit = numberFor(condition.threshold, asked, windowDay(asked));
      if (limit === undefined) {
        return 'absent';
      }
      const things = thingsOf(condition.over, condition.when, asked).filter(
        (thing) =>
          verdictOf(condition.when, thing) !== 'absent' &&
          (condition.among === null || verdictOf(condition.among, thing) !== 'absent') &&
          (condition.unknown === 'undetermined' || isTold(condition.among, condition.when, thing)),
      );
      const entering = things.filter((thing) => condition.among === null || isMet(condition.among, thing));
      const meeting = entering.filter((thing) => isMet(condition.when, thing));
      return entering.length === 0
        ? 'not-met'
        : verdict(holds(fraction(meeting.length, entering.length), condition.is, limit));
    }
    case 'max':
    case 'mean': {
      const limit = numberFor(condition.threshold, asked, windowDay(asked));
      const values = valuesOver(condition.over, condition.use, asked);
      if (limit === undefined || values.length === 0) {
        return 'absent';
      }
      const largest = values.reduce((a, b) => (compareFractions(a, b) > 0 ? a : b));
      return verdict(holds(condition.kind === 'max' ? largest : mean(values), condition.is, limit));
    }
    case 'change': {
      const limit = numberFor(condition.threshold, asked, windowDay(asked));
      const { measure } = condition.use;
      const pairs = cellsOver(condition.over, measure, asked).flatMap(({ cell }) => {
        invariant(cell !== null, 'a cell');
        const now = asked.value({ measure, ...cell });
        const before = asked.value({ measure, ...cell, period: cell.period - condition.back });
        return now === undefined || before === undefined ? [] : [[now, before] as const];
      });
      if (limit === undefined || pairs.length === 0) {
        return 'absent';
      }
      const [now, before] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
      return verdict(holds(subtractFractions(now, before), condition.is, limit));
    }
    case 'rank': {
      const limit = numberFor(condition.threshold, asked, windowDay(asked));
      const { divisions } = asked.setting.world;
      const own = divisions.find(({ code }) => code === asked.division);
      const valueFor = (entity: string): Fraction | undefined =>
        asked.value({
          measure: condition.use.measure,
          entity,
          period: asked.setting.years.at(-1) ?? 0,
          item: '',
        });
      const ownValue = valueFor(asked.division);
      if (limit === undefined || ownValue === undefined) {
        return 'absent';
      }
      const ahead = divisions
        .filter(({ level, parent }) => level === own?.level && parent === own.parent)
        .map(({ code }) => valueFor(code))
        .filter((value) => value !== undefined)
        .filter((value) =>
          condition.first === 'highest'
            ? compareFractions(value, ownValue) > 0
            : compareFractions(value, ownValue) < 0,
        );
      return verdict(holds(fraction(ahead.length + 1), condition.is, limit));
    }
    case 'events': {
      const needed = numberFor(condition.count, asked, windowDay(asked));
      return needed === undefined
        ? 'absent'
        : verdict(compareFractions(fraction(countOfEvents(condition, asked)), needed) >= 0);
    }
    case 'any-of':
    case 'all-of':
    case 'none-of': {
      const verdicts = thingsOf(condition.over, condition.when, asked)
        .map((thing) => verdictOf(condition.when, thing))
        .filter((each) => each !== 'absent');
      switch (condition.kind) {
        case 'any-of':
          return verdict(verdicts.includes('met'));
        case 'all-of':
          return verdict(!verdicts.includes('not-met'));
        default:
          return verdict(!verdicts.includes('met'));
      }
    }
    case 'all':
    case 'any': {
      const verdicts = condition.conditions
        .map((part) => verdictOf(part, asked))
        .filter((each) => each !== 'absent');
      if (verdicts.length === 0) {
        return 'absent';
      }
      return verdict(condition.kind === 'all' ? !verdicts.includes('not-met') : verdicts.includes('met'));
    }
    case 'not': {
      const part = verdictOf(condition.condition, asked);
      return part === 'absent' ? 'absent' : verdict(part === 'not-met');
    }
    case 'unless': {
      const part = verdictOf(condition.condition, asked);
      return part === 'absent' ? 'absent' : verdict(part === 'met' && !isMet(condition.exception, asked));
    }
    case 'choose':
      return verdictOf(chosenOf(condition, asked), asked);
  }
}

function countOfThings(condition: Extract<Condition, { kind: 'at-least' }>, asked: Asked): number {
  const met = thingsOf(condition.over, condition.when, asked).filter(
    (thing) => verdictOf(condition.when, thing) === 'met',
  );
  return new Set(met.map((thing) => nameOf(thing, condition.distinct, asked))).size;
}

function longestRun(condition: Extract<Condition, { kind: 'consecutive' }>, asked: Asked): number {
  const met = thingsOf(condition.over, condition.when, asked).filter(
    (thing) => verdictOf(condition.when, thing) === 'met',
  );
  const same = condition.same;
  const lengthFrom = (track: string, period: number): number =>
    met.some((thing) => nameOf(thing, same, asked) === track && thing.cell?.period === period)
      ? 1 + lengthFrom(track, period + 1)
      : 0;
  return Math.max(0, ...met.map((thing) => lengthFrom(nameOf(thing, same, asked), thing.cell?.period ?? 0)));
}

/**
 * The spans of a year that end on the day of an event are tried, each problem by itself: the events of any other span lie in
 * the one that ends with the last of them. Events that are not on record are taken to be as many as are asked
 * for: in the year judged, or in the one before where a span with an event of the year judged begins there.
 */
function countOfEvents(condition: Extract<Condition, { kind: 'events' }>, asked: Asked): number {
  const { world, years, answers } = asked.setting;
  const year = years.at(-1) ?? 0;
  const { within, including, same } = condition;
  const isRolling =
    (within.kind === 'fixed' ? within.value : answers[within.interpretation]) === 'rolling-year';
  const isByProblem =
    same !== null && (same.only === null || answers[same.only.interpretation] === same.only.answer);
  const asks = numberFor(condition.count, asked, windowDay(asked));
  const needed = asks === undefined ? null : Number(asks.numerator / asks.denominator);
  const fits = (member: World['members'][number], filter: typeof condition.of): boolean =>
    (filter.kind.length === 0 || filter.kind.includes(member.attributes?.kind ?? '')) &&
    (filter.level.length === 0 || filter.level.includes(member.attributes?.level ?? ''));
  const happened = world.members.filter(
    (member) =>
      member.kind === 'event' &&
      isBelow(member.division, asked) &&
      fits(member, condition.of) &&
      asked.value({
        measure: condition.use.measure,
        entity: member.id,
        period: Number(member.from?.slice(0, 4)),
        item: '',
      })?.numerator === 1n,
  );
  const isYes = (period: number): boolean =>
    asked.value({ measure: 'unrecorded-events', entity: asked.division, period, item: '' })?.numerator === 1n;
  const days = new Set(happened.map(({ from }) => from ?? ''));
  const spans = isRolling
    ? spansOf(year).filter(({ to }) => days.has(to))
    : [{ from: `${year}-01-01`, to: `${year}-12-31` }];
  const problems = new Set(happened.map((member) => problemOf(member, isByProblem)));
  const counts = spans.flatMap(({ from, to }) =>
    [...problems].map((problem) => {
      const inSpan = happened.filter(
        (member) =>
          problemOf(member, isByProblem) === problem &&
          (member.from ?? '') >= from &&
          (member.from ?? '') <= to,
      );
      const last =
        inSpan
          .map((member) => member.from ?? '')
          .sort()
          .at(-1) ?? '';
      const all = last.startsWith(String(year)) ? inSpan.length : 0;
      const lacking =
        including === null
          ? 0
          : including.count - inSpan.filter((member) => fits(member, including.of)).length;
      return needed === null || lacking <= 0 || all === 0 ? all : Math.min(all, needed - lacking);
    }),
  );
  const reachesBack = happened.some(
    ({ from = '' }) => from.startsWith(String(year)) && from !== `${year}-12-31`,
  );
  const isLifted = isYes(year) || (isRolling && isYes(year - 1) && reachesBack);
  return Math.max(0, ...counts, isLifted ? (needed ?? 0) : 0);
}

interface SpanOfDays {
  readonly from: string;
  readonly to: string;
}

const SPANS = new Map<number, readonly SpanOfDays[]>();

/** Every year from one day to the day before the same date a year later that may end in a year. */
function spansOf(year: number): readonly SpanOfDays[] {
  const spans = SPANS.get(year) ?? everySpanOf(year);
  SPANS.set(year, spans);
  return spans;
}

function everySpanOf(year: number): readonly SpanOfDays[] {
  const days = Array.from({ length: 731 }, (_, index) => new Date(Date.UTC(year - 1, 0, 1 + index)));
  return days.map((day) => {
    const next = new Date(Date.UTC(day.getUTCFullYear() + 1, day.getUTCMonth(), day.getUTCDate() - 1));
    return { from: day.toISOString().slice(0, 10), to: next.toISOString().slice(0, 10) };
  });
}

function problemOf({ id, attributes }: World['members'][number], isByProblem: boolean): string {
  const topic = attributes?.topic ?? '';
  return !isByProblem ? '' : topic === '' ? `event ${id}` : `topic ${topic}`;
}

/** What tells a thing apart. */
function nameOf(thing: Asked, dimensions: readonly Dimension[], { setting }: Asked): string {
  if (thing.cell === null) {
    return thing.division;
  }
  const { cell } = thing;
  return dimensions
    .filter(({ only }) => only === null || setting.answers[only.interpretation] === only.answer)
    .map(({ key }) => `${key} ${cell[key]}`)
    .sort()
    .join();
}

function isTold(among: Condition | null, when: Condition, thing: Asked): boolean {
  const verdicts = (part: Condition) =>
    new Set(thing.everywhere.map((value) => verdictOf(part, { ...thing, value })));
  return (among === null || verdicts(among).size === 1) && verdicts(when).size === 1;
}

function thingsOf(over: Over, when: Condition, asked: Asked): readonly Asked[] {
  if (over.kind !== 'divisions') {
    return cellsOver(over, firstMeasure(when, asked), asked);
  }
  return asked.setting.world.divisions
    .filter(({ code, level }) => level === over.level && code !== asked.division && isBelow(code, asked))
    .map(({ code }) => ({ ...asked, division: code }));
}

function cellsOver(
  over: Exclude<Over, { kind: 'divisions' }>,
  measure: MeasureId,
  asked: Asked,
): readonly Asked[] {
  const { seen } = asked.setting;
  const name = JSON.stringify([over, measure, asked.division, asked.section]);
  const cells = seen.get(name) ?? namesOfCells(over, measure, asked);
  seen.set(name, cells);
  return cells.map((cell) => ({ ...asked, cell }));
}

function namesOfCells(
  over: Exclude<Over, { kind: 'divisions' }>,
  measure: MeasureId,
  asked: Asked,
): readonly CellName[] {
  const { world, years } = asked.setting;
  const { grain } = measureOf(measure);
  const periods: readonly number[] =
    grain.period === 'year' ? years : years.flatMap((year) => monthsOfYear(yearOf(year)));
  const items: readonly string[] =
    grain.item === null ? [''] : grain.item === 'indicator' ? world.indicators : ASPECTS;
  const entitiesIn = (period: number): readonly string[] => {
    if (over.kind === 'subject') {
      return [asked.division];
    }
    const day = grain.period === 'year' ? lastDayOfYear(yearOf(period)) : lastDayOfMonth(period as Month);
    const members = world.members.filter(
      (member) =>
        member.kind === over.entity &&
        (over.within === 'own' ? member.division === asked.division : isBelow(member.division, asked)) &&
        (member.from === undefined || (parseDay(member.from) ?? 0) <= day) &&
        (member.to === undefined || day <= (parseDay(member.to) ?? 0)) &&
        Object.entries(over.where).every(([name, values]) =>
          values.includes(member.attributes?.[name] ?? ''),
        ) &&
        (over.entity !== 'section' || asked.section === null || member.id === asked.section),
    );
    return [...new Set(members.map(({ id }) => id))];
  };
  return periods.flatMap((period) =>
    entitiesIn(period).flatMap((entity) => items.map((item) => ({ entity, period, item }))),
  );
}

const ASPECTS = ['surface', 'black-odorous', 'drinking', 'groundwater'];

function valuesOver(over: Exclude<Over, { kind: 'divisions' }>, { measure }: MeasureUse, asked: Asked) {
  return cellsOver(over, measure, asked)
    .map(({ cell }) => (cell === null ? undefined : asked.value({ measure, ...cell })))
    .filter((value) => value !== undefined);
}

/** Itself or anywhere under it. */
function isBelow(code: string, { setting, division }: Asked): boolean {
  const found = setting.world.divisions.find((each) => each.code === code);
  return (
    code === division ||
    (found !== undefined && found.parent !== null && isBelow(found.parent, { setting, division } as Asked))
  );
}

function firstMeasure(condition: Condition, asked: Asked): MeasureId {
  switch (condition.kind) {
    case 'compare':
      return condition.use.measure;
    case 'all':
    case 'any': {
      const [first] = condition.conditions;
      invariant(first !== undefined, 'a part');
      return firstMeasure(first, asked);
    }
    case 'not':
    case 'unless':
      return firstMeasure(condition.condition, asked);
    case 'choose':
      return firstMeasure(chosenOf(condition, asked), asked);
    default:
      throw new Error(`${condition.kind} in a cell`);
  }
}

function chosenOf(condition: Extract<Condition, { kind: 'choose' }>, { setting }: Asked): Condition {
  const found = condition.answers[setting.answers[condition.interpretation] ?? ''];
  invariant(found !== undefined, 'an answered interpretation');
  return found;
}

function numberFor(quantity: Quantity, { setting, division }: Asked, day: number): Fraction | undefined {
  if (quantity.kind === 'number') {
    return fractionOfDecimal(quantity.value);
  }
  const parameter = setting.pack.parameters.find(({ id }) => id === quantity.parameter);
  invariant(parameter !== undefined, quantity.parameter);
  const isLive = ({ inForce }: { inForce: { from: string | null; until: string | null } }): boolean =>
    (inForce.from === null || (parseDay(inForce.from) ?? 0) <= day) &&
    (inForce.until === null || day <= (parseDay(inForce.until) ?? 0));
  for (let code: string | null = division; code !== null; ) {
    const own = parameter.exceptions.find(
      (each) => (each.divisions as readonly string[]).includes(code ?? '') && isLive(each),
    );
    if (own !== undefined) {
      return fractionOfDecimal(own.value);
    }
    code = setting.world.divisions.find((each) => each.code === code)?.parent ?? null;
  }
  const live: { value: Decimal } | undefined = parameter.values.find(isLive);
  return live === undefined ? undefined : fractionOfDecimal(live.value);
}

function windowDay({ setting }: Asked): number {
  return lastDayOfYear(yearOf(setting.years.at(-1) ?? 0));
}

function factDay({ measure }: MeasureUse, period: number, asked: Asked): number {
  if (asked.setting.rule.window.amendment === 'window-end') {
    return windowDay(asked);
  }
  return measureOf(measure).grain.period === 'year'
    ? lastDayOfYear(yearOf(period))
    : lastDayOfMonth(period as Month);
}

function holds(value: Fraction, is: Comparison, limit: Fraction): boolean {
  const order = compareFractions(value, limit);
  return { 'at-or-above': order >= 0, above: order > 0, 'at-or-below': order <= 0, below: order < 0 }[is];
}

function mean(values: readonly Fraction[]): Fraction {
  const sum = values.reduce(addFractions);
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(values.length) };
}

function verdict(isMet: boolean): Verdict {
  return isMet ? 'met' : 'not-met';
}

/** A value of a world's cell as a fraction. */
export function valueOfText(text: string): Fraction {
  const [numerator, denominator] = ratioOf(text);
  return fraction(numerator, denominator);
}
