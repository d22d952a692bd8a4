import {
  type IndicatorCode,
  invariant,
  parseDay,
  parseMeasuredValue,
  type WaterBodyKind,
} from '@shuize/domain';
import { type ItemValue, itemValueOf } from '../class/item-value.ts';
import type { SurfaceSourceValues } from './evaluate-surface-source.ts';
import { specificItemNamed } from './source-item.ts';
import { type SurfaceSourceStandard, surfaceSourceStandardOn } from './source-standard.ts';

/** The standard of 2018 with the default parameters. */
export const SOURCE_STANDARD: SurfaceSourceStandard = standardOf2018();

/** `{ NH3N: '0.3' }` of tables 1 and 2, and `{ 锑: '0.005' }` of table 3, as a result of a source. */
export function aSurfaceResult(
  indicators: Readonly<Partial<Record<IndicatorCode, string>>>,
  specific: Readonly<Record<string, string>> = {},
  kind: WaterBodyKind = 'river',
): SurfaceSourceValues {
  return {
    kind,
    indicators: new Map(
      Object.entries(indicators).map(([code, text]) => [code as IndicatorCode, itemValue(text)]),
    ),
    specific: new Map(
      Object.entries(specific).map(([name, text]) => [specificItem(name).number, itemValue(text)]),
    ),
  };
}

export function specificItem(name: string) {
  const item = specificItemNamed(SOURCE_STANDARD.specific.content, name);
  invariant(item !== null, `${name} is a specific item`);
  return item;
}

function itemValue(text: string): ItemValue {
  const measured = parseMeasuredValue(text);
  invariant(measured !== null, `${text} is a measured value`);
  return itemValueOf(measured);
}

function standardOf2018(): SurfaceSourceStandard {
  const day = parseDay('2018-06-30');
  invariant(day !== null, 'a day of 2018');
  const standard = surfaceSourceStandardOn(day);
  invariant(standard.ok, 'a standard in force in 2018');
  return standard.value;
}
