import { INDICATORS, type IndicatorCode } from '@shuize/domain';

/** The header of a column of values: the indicator and its unit as written, empty when none is. */
export interface IndicatorHeader {
  readonly code: IndicatorCode;
  readonly unit: string;
}

// Names on monitoring pages that differ from those of GB 3838.
const OTHER_NAMES: readonly (readonly [string, IndicatorCode])[] = [
  ['pH值', 'pH'],
  ['浑浊度', 'Turbidity'],
  ['叶绿素α', 'Chla'],
  ['叶绿素', 'Chla'],
  ['六价铬', 'Cr6'],
  ['硝酸盐', 'NO3N'],
  ['藻类密度', 'Algae'],
];

const CODES: ReadonlyMap<string, IndicatorCode> = new Map([
  ...INDICATORS.flatMap(({ code, name }) => [[code, code] as const, [narrow(name.zh), code] as const]),
  ...OTHER_NAMES,
]);

const WITH_UNIT = /^(.*\S)\s*\(([^()]*)\)$/;

/**
 * Reads `氨氮(mg/L)`, `NH3N（mg/L）` or, without a unit, `pH`.
 *
 * @returns `undefined` when it is no indicator
 */
export function parseIndicatorHeader(cell: string): IndicatorHeader | undefined {
  const text = narrow(cell);
  const whole = CODES.get(text);
  if (whole !== undefined) {
    return { code: whole, unit: '' };
  }
  const match = WITH_UNIT.exec(text);
  const code = CODES.get(match?.[1] ?? '');
  return code === undefined ? undefined : { code, unit: match?.[2] ?? '' };
}

/** With half-width brackets. */
function narrow(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')');
}
