import {
  type IndicatorCode,
  invariant,
  parseMeasuredValue,
  type WaterBodyKind,
  type WaterClass,
} from '@shuize/domain';
import { itemValueOf, type SectionValues } from '../class/item-value.ts';
import { evaluateSection } from '../class/section-class.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import type { GroupMember } from './evaluate-group.ts';

/** Values as received: `0.05`, `0.05L`, `未检出`. */
export function someValues(texts: Readonly<Partial<Record<IndicatorCode, string>>>): SectionValues {
  const entries = Object.entries(texts) as [IndicatorCode, string][];
  return new Map(
    entries.map(([indicator, text]) => {
      const measured = parseMeasuredValue(text);
      invariant(measured !== null, `${text} is a value`);
      return [indicator, itemValueOf(measured)];
    }),
  );
}

/** A section with its evaluation; without values it has no class. */
export function aMember(
  texts: Readonly<Partial<Record<IndicatorCode, string>>>,
  kind: WaterBodyKind = 'river',
): GroupMember {
  const section = { kind, values: someValues(texts) };
  return { section, evaluation: evaluateSection(section, standardWith(), 'assessment') };
}

const AMMONIA_OF_CLASS: Readonly<Record<WaterClass, string>> = {
  I: '0.1',
  II: '0.4',
  III: '0.9',
  IV: '1.4',
  V: '1.9',
  'below-V': '3.0',
};

/** A river section whose class is decided by ammonia nitrogen. */
export function aMemberOfClass(waterClass: WaterClass): GroupMember {
  return aMember({ NH3N: AMMONIA_OF_CLASS[waterClass] });
}
