import {
  ANNUAL_ASPECTS,
  type BindingIndicator,
  type BindingRow,
  type BlackOdorousRow,
  CELL_KNOWN,
  CELL_UNKNOWN,
  classLevel,
  type DivisionCode,
  type FactRow,
  powerOfTen,
  type Year,
} from '@shuize/domain';
import { knownRows } from '../water/known-rows.ts';
import {
  emptyColumn,
  emptyWholeColumn,
  type FactContext,
  isYearClosed,
  type MeasureFiller,
} from './fact-context.ts';
import { nationalSectionsOf } from './national-sections.ts';
import { annualClassOf } from './section-years.ts';

/** A row about a division in a year. */
type DivisionYearRow = FactRow & { readonly division: DivisionCode; readonly year: Year };

/** Eliminated over identified; a division in which none was identified attains: its share is 1. */
export const fillBlackOdorousEliminatedShare: MeasureFiller = (context) =>
  fillRatio(context, context.data.blackOdorous, blackOdorousRows(context), ({ identified, eliminated }) =>
    identified === 0 ? [1, 1] : [eliminated, identified],
  );

/** What the assessment asks; no cell where it asks nothing. */
export const fillBlackOdorousRequiredShare: MeasureFiller = (context) =>
  fillRatio(context, context.data.blackOdorous, blackOdorousRows(context), ({ required }) =>
    required === null ? null : [required.mantissa, powerOfTen(required.decimals)],
  );

export const fillGoodShare: MeasureFiller = (context) =>
  fillShare(context, (level) => level <= classLevel('III'));

export const fillBelowVShare: MeasureFiller = (context) =>
  fillShare(context, (level) => level === classLevel('below-V'));

export const fillGoodShareTarget: MeasureFiller = (context) => fillBindingTarget(context, 'good-share');

export const fillBelowVShareTarget: MeasureFiller = (context) => fillBindingTarget(context, 'below-v-share');

/** Whether a division failed an aspect of the annual assessment. */
export const fillAspectFailed: MeasureFiller = (context) => {
  const { data, divisions, years, asOf } = context;
  const width = ANNUAL_ASPECTS.length;
  const column = emptyWholeColumn(divisions.codes.length * years.count * width);
  if (data.annual === null) {
    column.state.fill(CELL_UNKNOWN);
    return column;
  }
  const rows = knownRows(
    data.annual,
    ({ division, year, aspect }) => JSON.stringify([division, year, aspect]),
    asOf,
  );
  for (const row of rows) {
    const cell = cellOfRow(context, row);
    if (cell !== null) {
      const at = cell * width + ANNUAL_ASPECTS.indexOf(row.aspect);
      column.state[at] = isYearClosed(row.year, asOf) ? CELL_KNOWN : CELL_UNKNOWN;
      column.numerator[at] = row.passed ? 0 : 1;
    }
  }
  return column;
};

/**
 * The share of the national sections of a division and all below it whose class of the year is as asked. Sections
 * without a class stay out of the denominator; with none left that is known, the share is unknown.
 *
 * @see DATA-PACKAGE 2, shares; ADR 3
 */
function fillShare(context: FactContext, isCounted: (level: number) => boolean) {
  const { divisions, years } = context;
  const { level, state } = annualClassOf(context);
  const column = emptyColumn(divisions.codes.length * years.count);
  for (let position = 0; position < years.count; position += 1) {
    const sections = nationalSectionsOf(context, (years.first + position) as Year);
    for (const [division, held] of sections.entries()) {
      const cells = held.map((section) => section * years.count + position);
      const known = cells.filter((cell) => state[cell] === CELL_KNOWN);
      const cell = division * years.count + position;
      if (known.length > 0) {
        column.numerator[cell] = known.filter((each) => isCounted(level[each] ?? 0)).length;
        column.denominator[cell] = known.length;
        column.state[cell] = CELL_KNOWN;
      } else if (cells.some((each) => state[each] === CELL_UNKNOWN)) {
        column.state[cell] = CELL_UNKNOWN;
      }
    }
  }
  return column;
}

function fillBindingTarget(context: FactContext, indicator: BindingIndicator) {
  const { data, asOf } = context;
  const rows = knownRows(data.binding ?? [], keyOfBinding, asOf).filter((row) => row.indicator === indicator);
  return fillRatio(context, data.binding, rows, ({ target }) => [
    target.mantissa,
    powerOfTen(target.decimals),
  ]);
}

/** @param file - `null` when the file is absent: everything is then unknown */
function fillRatio<Row extends DivisionYearRow>(
  context: FactContext,
  file: readonly unknown[] | null,
  rows: readonly Row[],
  ratioOf: (row: Row) => readonly [number, number] | null,
) {
  const { divisions, years, asOf } = context;
  const column = emptyColumn(divisions.codes.length * years.count);
  if (file === null) {
    column.state.fill(CELL_UNKNOWN);
    return column;
  }
  for (const row of rows) {
    const cell = cellOfRow(context, row);
    const ratio = ratioOf(row);
    if (cell !== null && ratio !== null) {
      [column.numerator[cell], column.denominator[cell]] = ratio;
      column.state[cell] = isYearClosed(row.year, asOf) ? CELL_KNOWN : CELL_UNKNOWN;
    }
  }
  return column;
}

/** @returns `null` for a year outside those looked at */
function cellOfRow({ divisions, years }: FactContext, { division, year }: DivisionYearRow): number | null {
  const number = divisions.codes.indexOf(division);
  const position = year - years.first;
  return number < 0 || position < 0 || position >= years.count ? null : number * years.count + position;
}

export function blackOdorousRows({ data, asOf }: FactContext): readonly BlackOdorousRow[] {
  return knownRows(data.blackOdorous ?? [], ({ division, year }) => JSON.stringify([division, year]), asOf);
}

export function keyOfBinding({ division, year, indicator }: BindingRow): string {
  return JSON.stringify([division, year, indicator]);
}
