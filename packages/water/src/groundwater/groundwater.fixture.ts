import { invariant } from '@shuize/domain';
import { DEFAULT_PARAMETERS } from '../standards/evaluation-parameters.ts';
import { evaluateGroundwater } from './evaluate-groundwater.ts';
import { GROUNDWATER_ITEMS, type GroundwaterItem, groundwaterItemNamed } from './groundwater-items.ts';
import { type GroundwaterValue, type GroundwaterValues, parseGroundwaterValue } from './groundwater-value.ts';
import { judgeGroundwaterItem } from './judge-groundwater-item.ts';

/** The items of the edition of 2017. */
export const ITEMS: readonly GroundwaterItem[] = GROUNDWATER_ITEMS[0]?.content ?? [];

/** An item by its name or its indicator code. */
export function aGroundwaterItem(name: string): GroundwaterItem {
  const item = groundwaterItemNamed(ITEMS, name);
  invariant(item !== null, `${name} is an item of groundwater`);
  return item;
}

export function aGroundwaterValue(item: GroundwaterItem, text: string): GroundwaterValue {
  const value = parseGroundwaterValue(text, item);
  invariant(value !== null, `${text} is a value of ${item.name.en}`);
  return value;
}

/** `{ 氨氮: '0.5', 肉眼可见物: '无' }` as the values of a point. */
export function groundwaterValues(texts: Readonly<Record<string, string>>): GroundwaterValues {
  return new Map(
    Object.entries(texts).map(([name, text]) => {
      const item = aGroundwaterItem(name);
      return [item.number, aGroundwaterValue(item, text)];
    }),
  );
}

export function judgedGroundwater(item: GroundwaterItem, text: string) {
  return judgeGroundwaterItem(aGroundwaterValue(item, text), item, DEFAULT_PARAMETERS);
}

export function evaluatedGroundwater(texts: Readonly<Record<string, string>>) {
  return evaluateGroundwater(groundwaterValues(texts), ITEMS, DEFAULT_PARAMETERS);
}
