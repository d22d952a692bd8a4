import { type Decimal, formatDecimal, parseDecimal } from './decimal.ts';

/**
 * A measured value as received: a number, a number below detection (`0.05L`: the limit is 0.05), or not detected
 * without a stated limit (`未检出`).
 */
export type MeasuredValue =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'below-detection'; readonly limit: Decimal }
  | { readonly kind: 'not-detected' };

/** Codes of the kinds in typed arrays. */
export const PLAIN_VALUE = 0;
export const BELOW_DETECTION = 1;
export const NOT_DETECTED = 2;

const BELOW = /^(?:[<＜]\s*(.+)|(.+?)\s*[LlＬ])$/;
const NOT_DETECTED_TEXTS: ReadonlySet<string> = new Set(['ND', 'nd', '未检出', 'N.D.']);

/**
 * Reads `0.05`, `0.05L`, `<0.05`, `＜0.05`, `ND`, `未检出` (STANDARDS 4.4).
 *
 * @returns `null` when the text is none of these
 */
export function parseMeasuredValue(text: string): MeasuredValue | null {
  if (NOT_DETECTED_TEXTS.has(text)) {
    return { kind: 'not-detected' };
  }
  const below = BELOW.exec(text);
  if (below !== null) {
    const limit = parseDecimal((below[1] ?? below[2] ?? '').trim());
    return limit.ok && limit.value.mantissa > 0 ? { kind: 'below-detection', limit: limit.value } : null;
  }
  const value = parseDecimal(text);
  return value.ok ? { kind: 'value', value: value.value } : null;
}

/** `0.05`, `0.05L`, `未检出`. */
export function formatMeasuredValue(measured: MeasuredValue): string {
  switch (measured.kind) {
    case 'value':
      return formatDecimal(measured.value);
    case 'below-detection':
      return `${formatDecimal(measured.limit)}L`;
    case 'not-detected':
      return '未检出';
  }
}
