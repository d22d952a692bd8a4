import {
  type IndicatorCode,
  invariant,
  type MeasuredValue,
  parseMeasuredValue,
  WATER_BODY_KINDS,
} from '@shuize/domain';
import fc from 'fast-check';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { itemValueOf, type SectionValues } from './item-value.ts';

/** `{ NH3N: '1.2', Cu: '0.001L' }` as the values of a section. */
export function sectionValues(texts: Readonly<Partial<Record<IndicatorCode, string>>>): SectionValues {
  return new Map(
    Object.entries(texts).map(([code, text]) => {
      const measured = parseMeasuredValue(text);
      invariant(measured !== null, `${text} is a measured value`);
      return [code as IndicatorCode, itemValueOf(measured)];
    }),
  );
}

export const anyKind = fc.constantFrom(...WATER_BODY_KINDS);

export type MeasuredItem = readonly [IndicatorCode, MeasuredValue];

const rows = standardWith().limits.content;

/** Values of one item that lie on, near and far from its limits, some below detection. */
function measuredItem(indicator: IndicatorCode): fc.Arbitrary<MeasuredItem> {
  const limits = rows
    .filter((row) => row.indicator === indicator)
    .flatMap((row) => row.limits)
    .map((limit) => (limit.direction === 'within' ? limit.high.printed : limit.limit.printed));
  const near = fc
    .record({ limit: fc.constantFrom(...limits), offset: fc.integer({ min: -20, max: 20 }) })
    .map(({ limit: { mantissa, decimals }, offset }) => ({
      mantissa: Math.max(1, mantissa * 1000 + offset * 25),
      decimals: decimals + 3,
    }));
  const far = fc
    .record({ limit: fc.constantFrom(...limits), factor: fc.integer({ min: 1, max: 40 }) })
    .map(({ limit: { mantissa, decimals }, factor }) => ({
      mantissa: mantissa * factor,
      decimals: decimals + 1,
    }));
  const value = fc.oneof(near, far);
  return fc.oneof(
    { weight: 8, arbitrary: value.map((each) => [indicator, { kind: 'value', value: each }] as const) },
    {
      weight: 1,
      arbitrary: value.map((limit) => [indicator, { kind: 'below-detection', limit }] as const),
    },
    { weight: 1, arbitrary: fc.constant([indicator, { kind: 'not-detected' }] as const) },
  );
}

/** Some of the 21 items, each at most once, in any order; water temperature and total nitrogen may be among them. */
export const anyMeasuredItems: fc.Arbitrary<readonly MeasuredItem[]> = fc
  .shuffledSubarray([...standardWith().classItems.content, 'TN' as const], { maxLength: 22 })
  .chain((items) => fc.tuple(...items.map(measuredItem)));
