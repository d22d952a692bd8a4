import {
  type Decimal,
  type Fraction,
  fractionOfDecimal,
  type IndicatorCode,
  type MeasuredValue,
  multiplyFractions,
} from '@shuize/domain';

/** A value of one item to be judged, exact, in the unit of the indicator: a measurement or a mean. */
export type ItemValue =
  | { readonly kind: 'value'; readonly value: Fraction }
  | { readonly kind: 'below-detection'; readonly limit: Fraction }
  | { readonly kind: 'not-detected' };

/** The values of a section at one time or over one period; an indicator without a value is left out. */
export type SectionValues = ReadonlyMap<IndicatorCode, ItemValue>;

export function itemValueOf(measured: MeasuredValue): ItemValue {
  switch (measured.kind) {
    case 'value':
      return { kind: 'value', value: fractionOfDecimal(measured.value) };
    case 'below-detection':
      return { kind: 'below-detection', limit: fractionOfDecimal(measured.limit) };
    case 'not-detected':
      return measured;
  }
}

/**
 * What a value counts for in means and in judging: itself, or its share of the detection limit.
 *
 * @param belowDetectionWeight - the parameter of that name, half by default
 * @returns `null` when it was not detected and no limit is stated: it enters no mean
 * @see STANDARDS 4.4
 */
export function countedValue(value: ItemValue, belowDetectionWeight: Decimal): Fraction | null {
  switch (value.kind) {
    case 'value':
      return value.value;
    case 'below-detection':
      return multiplyFractions(value.limit, fractionOfDecimal(belowDetectionWeight));
    case 'not-detected':
      return null;
  }
}
