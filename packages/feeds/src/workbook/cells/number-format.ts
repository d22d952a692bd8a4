/** What a date or time shows: a month has no day, a clock has no date. */
export type DateGrain = 'year' | 'month' | 'day' | 'minute' | 'clock';

/** How a cell shows a number: as one, perhaps with zeros in front, or as a date or time. */
export type NumberFormat =
  | { readonly kind: 'number'; readonly digits: number }
  | { readonly kind: 'date'; readonly grain: DateGrain };

export const PLAIN_NUMBER: NumberFormat = { kind: 'number', digits: 0 };

/** The formats that have a number instead of a code, as a Chinese Excel shows them. @see ECMA-376-1 18.8.30 */
const NUMBERED: Readonly<Record<DateGrain, readonly number[]>> = {
  year: [],
  month: [17, 27, 36, 50, 52, 57],
  day: [14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58],
  minute: [22],
  clock: [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56],
};

const BY_NUMBER: ReadonlyMap<number, NumberFormat> = new Map(
  Object.entries(NUMBERED).flatMap(([grain, numbers]) =>
    numbers.map((number) => [number, { kind: 'date', grain: grain as DateGrain }] as const),
  ),
);

export function formatOfNumber(number: number): NumberFormat {
  return BY_NUMBER.get(number) ?? PLAIN_NUMBER;
}

/** What stands in a format without being a sign of it: quoted and escaped text, fill, colours, locales. */
const LITERALS = /"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|am\/pm|a\/p|general/gi;
const SIGNS = /y+|e+|m+|d+|h+|s+/gi;

/** @param code - such as `yyyy"年"m"月"`, `0.00%` or `000000` */
export function formatOfCode(code: string): NumberFormat {
  const [shown = ''] = code.replace(LITERALS, '').split(';', 1);
  if (/^0{2,}$/.test(shown)) {
    return { kind: 'number', digits: shown.length };
  }
  const signs = (shown.match(SIGNS) ?? []).map((sign) => sign.charAt(0).toLowerCase());
  const isEra = signs.includes('e') && !/[0#?]/.test(shown);
  const hasYear = signs.includes('y') || isEra;
  const hasMonth = signs.some((sign, at) => sign === 'm' && signs[at - 1] !== 'h' && signs[at + 1] !== 's');
  const hasDay = signs.includes('d');
  const hasClock = signs.some((sign) => sign === 'h' || sign === 's');
  const grain = grainOf(hasYear, hasMonth, hasDay, hasClock);
  return grain === null ? PLAIN_NUMBER : { kind: 'date', grain };
}

function grainOf(hasYear: boolean, hasMonth: boolean, hasDay: boolean, hasClock: boolean): DateGrain | null {
  if (hasClock) {
    return hasYear || hasMonth || hasDay ? 'minute' : 'clock';
  }
  if (hasDay) {
    return 'day';
  }
  if (hasMonth) {
    return 'month';
  }
  return hasYear ? 'year' : null;
}
