import { type Bilingual, bilingual, type Decimal, formatDecimal } from '@shuize/domain';
import type { Quantity } from '../language/condition.ts';
import type { Position } from '../language/position.ts';
import { decimalAt, positionAt, type SourceNode } from '../parse/source-node.ts';
import { placeText } from './fault.ts';
import type { PackNames } from './pack-names.ts';

/** One number that a quantity can come to, and where that is written. */
export interface PossibleValue {
  readonly value: Decimal;
  /** `null` where it stands in the rule itself. */
  readonly writtenAt: Position | null;
}

const LOCAL_BOUNDS = ['least', 'most'] as const;

/**
 * The number itself, or every value and exception of the parameter and the bounds of local ones; none where that is unknown
 * or at fault.
 */
export function valuesOfQuantity(quantity: Quantity, { parameters }: PackNames): readonly PossibleValue[] {
  if (quantity.kind === 'number') {
    return [{ value: quantity.value, writtenAt: null }];
  }
  const { source, value } = parameters.get(quantity.parameter) ?? { source: null, value: null };
  if (source === null || value === null) {
    return [];
  }
  const at = (list: 'values' | 'exceptions', count: number) =>
    Array.from({ length: count }, (_, index) => ({
      value: decimalAt(source, list, index, 'value'),
      writtenAt: positionAt(source, list, index, 'value'),
    }));
  const local = value.local === undefined ? [] : LOCAL_BOUNDS.map((bound) => localBound(source, bound));
  return [...at('values', value.values.length), ...at('exceptions', value.exceptions?.length ?? 0), ...local];
}

function localBound(source: SourceNode, bound: (typeof LOCAL_BOUNDS)[number]): PossibleValue {
  return {
    value: decimalAt(source, 'local', bound),
    writtenAt: positionAt(source, 'local', bound),
  };
}

/** `2`; of a parameter, `2（params/NAME.yaml:8:12）`. */
export function possibleText({ value, writtenAt }: PossibleValue): Bilingual {
  const number = formatDecimal(value);
  const place = writtenAt === null ? null : placeText(writtenAt);
  return place === null
    ? bilingual(number, number)
    : bilingual(`${number}（${place}）`, `${number} (${place})`);
}
