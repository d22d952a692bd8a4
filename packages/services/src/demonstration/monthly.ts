import {
  type Day,
  formatDay,
  formatDecimal,
  formatMonth,
  type Month,
  parseDecimal,
  yearOfMonth,
} from '@shuize/domain';
import { daysLater, MONTHS, reportingDay } from './calendar.ts';
import { type Cell, csvText } from './csv.ts';
import { stateOf } from './gaps.ts';
import { STATION_INDICATORS } from './indicator-profiles.ts';
import { drawMonth, type MonthlyValue } from './monthly-values.ts';
import type { WaterConditions } from './pollution-levels.ts';
import { type RandomStream, randomStream } from './random-stream.ts';
import { CORRECTIONS, type ScriptedCorrection, scriptedValue } from './scripted-months.ts';
import { firstYearOf, SECTIONS, type Section } from './sections.ts';
import { isReadAutomatically } from './station-months.ts';

/** How many of a thousand values are corrected later. */
const CORRECTED_PERMILLE = 4;

const HEADER = ['section', 'month', 'indicator', 'value', 'recorded'];

/**
 * monthly.csv: a row a value in the order of sections, months and indicators; a correction follows the row
 * that it corrects.
 */
export function monthlyCsv(seed: number, conditions: WaterConditions): string {
  const values = randomStream(seed, 'monthly values');
  const gaps = randomStream(seed, 'gaps');
  const reports = randomStream(seed, 'reports');
  const rows: (readonly Cell[])[] = [];
  for (const section of SECTIONS) {
    for (const month of MONTHS) {
      if (yearOfMonth(month) >= firstYearOf(section)) {
        const state = stateOf(section, month, gaps);
        const drawn = drawMonth(section, month, conditions, values);
        const reported = dayOfReport(month, reports);
        if (state === null) {
          rows.push(...rowsOfMonth(section, month, drawn, reported, reports));
        } else {
          rows.push([section.id, formatMonth(month), 'state', state, formatDay(reported)]);
        }
      }
    }
  }
  return csvText(HEADER, rows);
}

function rowsOfMonth(
  section: Section,
  month: Month,
  drawn: readonly MonthlyValue[],
  reported: Day,
  reports: RandomStream,
): readonly (readonly Cell[])[] {
  const isAutomatic = isReadAutomatically(section.id, month);
  return drawn
    .filter(({ indicator }) => !(isAutomatic && STATION_INDICATORS.has(indicator)))
    .flatMap((value) =>
      versionsOf(section, month, value, reported, reports).map(([text, recorded]) => [
        section.id,
        formatMonth(month),
        value.indicator,
        text,
        recorded,
      ]),
    );
}

/** One version of a value, or the first report and its correction. */
function versionsOf(
  section: Section,
  month: Month,
  { indicator, text }: MonthlyValue,
  reported: Day,
  reports: RandomStream,
): readonly (readonly [text: string, recorded: string])[] {
  const scripted = scriptedValue(section.id, indicator, month);
  if (scripted !== undefined) {
    const correction = CORRECTIONS.find((candidate) => corrects(candidate, section.id, indicator, month));
    return correction === undefined
      ? [[scripted, formatDay(reported)]]
      : [
          [correction.first, formatDay(reported)],
          [scripted, correction.correctedOn],
        ];
  }
  const first = reports.happens(CORRECTED_PERMILLE) ? misreported(text, indicator, reports) : null;
  const corrected = formatDay(daysLater(reported, reports.integer(12, 45)));
  return first === null
    ? [[text, formatDay(reported)]]
    : [
        [first, formatDay(reported)],
        [text, corrected],
      ];
}

/** Results come on the 5th of the next month, now and then up to ten days late. */
function dayOfReport(month: Month, reports: RandomStream): Day {
  return daysLater(reportingDay(month), reports.happens(60) ? reports.integer(1, 10) : 0);
}

/** A little better than the truth, so that no first report by itself is worse than what was planned. */
function misreported(text: string, indicator: string, reports: RandomStream): string | null {
  const truth = parseDecimal(text);
  if (!truth.ok) {
    return null;
  }
  const { mantissa, decimals } = truth.value;
  const error = reports.integer(1, 4);
  const first = indicator === 'DO' ? mantissa + error : mantissa - error;
  return first > 0 ? formatDecimal({ mantissa: first, decimals }) : null;
}

function corrects(correction: ScriptedCorrection, section: string, indicator: string, month: Month): boolean {
  return (
    correction.section === section &&
    correction.indicator === indicator &&
    correction.month === formatMonth(month)
  );
}
