import {
  ANNUAL_ASPECTS,
  classOfLevel,
  type Decimal,
  type FindingFact,
  firstDayOfMonth,
  formatDay,
  formatDecimal,
  formatFraction,
  formatMonth,
  fraction,
  type IndicatorCode,
  invariant,
  lastDayOfMonth,
  lastDayOfYear,
  type MeasureColumn,
  type MeasureRef,
  type Month,
  measureOf,
  PLAIN_VALUE,
  type SectionId,
  type TargetClass,
  type UnknownCell,
  type WaterClass,
  type Year,
} from '@shuize/domain';
import { decimalOfFixedPoint, evaluationDecimals } from '@shuize/water';
import type { FactSpan } from '../findings/tenures.ts';
import { knownRows } from '../water/known-rows.ts';
import { FROM_MONTHLY, NONE } from '../water/monthly-grid.ts';
import { comparedWithYearBefore } from './compare-with-year-before.ts';
import { blackOdorousRows, keyOfBinding } from './division-measures.ts';
import type { EventEntity } from './event-measures.ts';
import { judgedRounded } from './judged-values.ts';
import type { PolicyFacts } from './policy-facts.ts';
import { printedLimit } from './section-month-measures.ts';
import { annualClassOf } from './section-years.ts';

/** A cell of a measure, as the engine names it. */
export interface FactCell {
  readonly ref: MeasureRef;
  readonly cell: number;
  readonly entity: number;
  /** A `Month` or a `Year`. */
  readonly period: number;
  readonly item: number | null;
}

/** A fact with the days it spans: a monthly one its month, an event its day, a yearly one the last day of its year. */
export interface DescribedFact extends FactSpan {
  readonly fact: FindingFact;
}

/** What a counted cell of a measure stands for. */
export function describeFact(facts: PolicyFacts, cell: FactCell): DescribedFact {
  const fact = factOf(facts, cell);
  if (fact.kind === 'event') {
    const { date, division, department, verifiedOn } = eventAt(facts, cell);
    return { fact, first: date, last: date, place: { division, department }, verifiedOn };
  }
  if (measureOf(cell.ref.measure).grain.period === 'month') {
    const month = cell.period as Month;
    return { fact, first: firstDayOfMonth(month), last: lastDayOfMonth(month) };
  }
  const day = lastDayOfYear(cell.period as Year);
  return { fact, first: day, last: day };
}

/** What an unknown cell of a measure stands for. */
export function describeUnknown(facts: PolicyFacts, cell: FactCell): UnknownCell {
  const { source, tasks } = facts;
  const { ref, entity, period } = cell;
  const { grain } = measureOf(ref.measure);
  if (grain.entity === 'event') {
    const { event, date } = eventAt(facts, cell);
    return { event, date: formatDay(date) };
  }
  const id = source.memberships(grain.entity).ids[entity] ?? '';
  if (grain.entity === 'section') {
    const section = id as SectionId;
    return grain.period === 'month'
      ? { section, month: formatMonth(period as Month) }
      : { section, year: period };
  }
  const task = grain.entity === 'task' ? tasks[entity] : undefined;
  if (task !== undefined) {
    return task.row === null
      ? { division: task.division, year: period }
      : { task: task.row.task, year: period };
  }
  return { division: divisionOf(source.divisions.codes, entity), year: period };
}

function factOf(facts: PolicyFacts, cell: FactCell): FindingFact {
  const kind = measureOf(cell.ref.measure).fact;
  switch (kind) {
    case 'exceedance':
      return exceedance(facts, cell);
    case 'worse-month':
      return worseMonth(facts, cell);
    case 'month-class':
      return monthClass(facts, cell);
    case 'annual-miss':
      return annualMiss(facts, cell);
    case 'task':
      return taskFact(facts, cell);
    case 'black-odorous':
      return blackOdorous(facts, cell);
    case 'binding':
      return binding(facts, cell);
    case 'aspect':
      return aspect(cell);
    case 'event':
      return eventFact(facts, cell);
    case null:
      throw new Error(`${cell.ref.measure} stands as no fact of its own`);
  }
}

function exceedance(
  { context, source }: PolicyFacts,
  { ref, cell, entity, period, item }: FactCell,
): FindingFact {
  const { grid, indicators } = context;
  const indicator = indicators[item ?? -1];
  invariant(indicator !== undefined, 'an exceedance of no indicator');
  const gridCell = Math.floor(cell / indicators.length);
  const target = ref.parameters.limit === 'class-III' ? 'III' : targetOfCell(context.grid.targets, gridCell);
  const limit = printedLimit(context, gridCell, indicator, target);
  return {
    kind: 'exceedance',
    section: sectionOf(grid.sectionIds, entity),
    month: formatMonth(period as Month),
    indicator,
    value: formatDecimal(printedValue(context, gridCell, indicator)),
    limit: formatDecimal(limit.printed),
    multiple: formatFraction(ratioAt(source.column(ref), cell), 4),
  };
}

function worseMonth({ context }: PolicyFacts, { cell, entity, period }: FactCell): FindingFact {
  const compared = comparedWithYearBefore(context.grid);
  return {
    kind: 'worse-month',
    section: sectionOf(context.grid.sectionIds, entity),
    month: formatMonth(period as Month),
    class: classAt(compared.level, cell),
    classBefore: classAt(compared.levelBefore, cell),
  };
}

function monthClass({ context: { grid } }: PolicyFacts, { cell, entity, period }: FactCell): FindingFact {
  const target = grid.targets[Math.floor(cell / 12)] ?? NONE;
  return {
    kind: 'month-class',
    section: sectionOf(grid.sectionIds, entity),
    month: formatMonth(period as Month),
    class: classAt(grid.level, cell),
    target: target === NONE ? null : targetClass(target),
  };
}

function annualMiss({ context }: PolicyFacts, { cell, entity, period }: FactCell): FindingFact {
  return {
    kind: 'annual-miss',
    section: sectionOf(context.grid.sectionIds, entity),
    year: period,
    class: classAt(annualClassOf(context).level, cell),
    target: targetClass(context.grid.targets[cell]),
  };
}

function taskFact({ tasks }: PolicyFacts, { entity }: FactCell): FindingFact {
  const row = tasks[entity]?.row ?? null;
  invariant(row !== null, 'a task that is not on record');
  return {
    kind: 'task',
    task: row.task,
    due: formatDay(row.due),
    done: row.done === null ? null : formatDay(row.done),
  };
}

function blackOdorous({ context }: PolicyFacts, { entity, period }: FactCell): FindingFact {
  const division = divisionOf(context.divisions.codes, entity);
  const row = blackOdorousRows(context).find((each) => each.division === division && each.year === period);
  invariant(row !== undefined, 'a black-odorous share that is not on record');
  return {
    kind: 'black-odorous',
    year: period,
    identified: row.identified,
    eliminated: row.eliminated,
    required: row.required === null ? null : formatDecimal(row.required),
  };
}

function binding({ context, source }: PolicyFacts, { ref, cell, entity, period }: FactCell): FindingFact {
  const indicator = ref.measure === 'good-share' ? 'good-share' : 'below-v-share';
  const division = divisionOf(context.divisions.codes, entity);
  const target = knownRows(context.data.binding ?? [], keyOfBinding, context.asOf).find(
    (row) => row.division === division && row.year === period && row.indicator === indicator,
  );
  return {
    kind: 'binding',
    year: period,
    indicator,
    value: formatFraction(ratioAt(source.column(ref), cell), 4),
    target: target === undefined ? null : formatDecimal(target.target),
  };
}

function aspect({ item, period }: FactCell): FindingFact {
  const name = ANNUAL_ASPECTS[item ?? -1];
  invariant(name !== undefined, 'an aspect that is not one');
  return { kind: 'aspect', year: period, aspect: name };
}

function eventFact(facts: PolicyFacts, cell: FactCell): FindingFact {
  const { event, date, kind, level, division, department, topic, title } = eventAt(facts, cell);
  return {
    kind: 'event',
    event,
    date: formatDay(date),
    eventKind: kind,
    level,
    division,
    department,
    topic,
    title,
  };
}

function eventAt({ events }: PolicyFacts, { entity }: FactCell): EventEntity {
  const event = events[entity];
  invariant(event !== undefined, 'an event that is not on record');
  return event;
}

/**
 * The value of a cell of the grid as received, where it was compared as it was; else as compared, with the decimals of
 * assessment.
 *
 * @throws Error where the cell has no value of the indicator that counts
 */
export function printedValue(
  { grid, data }: PolicyFacts['context'],
  cell: number,
  indicator: IndicatorCode,
): Decimal {
  const item = grid.items.get(indicator);
  const rounded = item === undefined ? Number.NaN : (judgedRounded(grid, item)[cell] ?? Number.NaN);
  invariant(item !== undefined && !Number.isNaN(rounded), `a fact without a value of ${indicator}`);
  const isAsReceived =
    item.source[cell] === FROM_MONTHLY &&
    item.qualifier[cell] === PLAIN_VALUE &&
    item.counted[cell] === rounded;
  if (isAsReceived && data.monthly !== null) {
    const { row, mantissa, decimals } = data.monthly;
    const position = positionOfRow(row, data.monthly.count, item.row[cell] ?? 0);
    return { mantissa: mantissa[position] ?? 0, decimals: decimals[position] ?? 0 };
  }
  const standard = grid.standards[cell % grid.monthCount] ?? null;
  const places = standard === null ? null : evaluationDecimals(standard, indicator);
  return decimalOfFixedPoint(rounded, indicator, places ?? 0);
}

/** Rows stand in the order of the file. */
function positionOfRow(rows: Int32Array, count: number, row: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function ratioAt({ numerator, denominator }: MeasureColumn, cell: number) {
  return fraction(
    numerator[cell] ?? 0,
    typeof denominator === 'number' ? denominator : (denominator[cell] ?? 1),
  );
}

function targetOfCell(targets: Uint8Array, cell: number): TargetClass {
  return targetClass(targets[Math.floor(cell / 12)]);
}

function targetClass(level: number | undefined): TargetClass {
  const found = classOfLevel(level ?? NONE);
  invariant(found !== undefined && found !== 'below-V', 'a section without a target class');
  return found;
}

function classAt(levels: Uint8Array, cell: number): WaterClass {
  const found = classOfLevel(levels[cell] ?? NONE);
  invariant(found !== undefined, 'a fact without a class');
  return found;
}

function sectionOf(ids: readonly SectionId[], entity: number): SectionId {
  const id = ids[entity];
  invariant(id !== undefined, 'a section that is not on record');
  return id;
}

function divisionOf<Code>(codes: readonly Code[], entity: number): Code {
  const code = codes[entity];
  invariant(code !== undefined, 'a division that is not on record');
  return code;
}
