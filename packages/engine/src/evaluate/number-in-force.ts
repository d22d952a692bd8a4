import { type Day, type Decimal, type DivisionTree, type InForce, invariant, parseDay } from '@shuize/domain';
import type { Quantity } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';

/** A number of a rule as it holds for a division on a day. */
export interface NumberInForce {
  /** Whether the number of a day is the same for all divisions. */
  readonly isGeneral: boolean;
  /** @returns `null` when no value of the parameter is in force that day */
  readonly on: (day: Day, division: number) => Decimal | null;
}

interface DatedValue {
  readonly value: Decimal;
  readonly first: number;
  readonly last: number;
}

/**
 * The value of a quantity: the number that stands in the rule, or the parameter's value in force. A division takes the
 * exception of itself or of its nearest ancestor that has one in force, else the general value.
 */
export function numberInForce(quantity: Quantity, pack: Pack, divisions: DivisionTree): NumberInForce {
  if (quantity.kind === 'number') {
    return { isGeneral: true, on: () => quantity.value };
  }
  const parameter = pack.parameters.find(({ id }) => id === quantity.parameter);
  invariant(parameter !== undefined, `parameter ${quantity.parameter} stands in the pack`);
  const general = parameter.values.map(dated);
  if (parameter.exceptions.length === 0) {
    return { isGeneral: true, on: (day) => valueOn(general, day) };
  }
  const exceptions = new Map<string, readonly DatedValue[]>();
  for (const exception of parameter.exceptions) {
    for (const code of exception.divisions) {
      exceptions.set(code, [...(exceptions.get(code) ?? []), dated(exception)]);
    }
  }
  const on = (day: Day, division: number): Decimal | null => {
    for (let at = division; at >= 0; at = divisions.parents[at] ?? -1) {
      const own = valueOn(exceptions.get(divisions.codes[at] ?? '') ?? [], day);
      if (own !== null) {
        return own;
      }
    }
    return valueOn(general, day);
  };
  return { isGeneral: false, on };
}

function valueOn(values: readonly DatedValue[], day: Day): Decimal | null {
  return values.find(({ first, last }) => first <= day && day <= last)?.value ?? null;
}

function dated({ value, inForce }: { readonly value: Decimal; readonly inForce: InForce }): DatedValue {
  return {
    value,
    first: inForce.from === null ? Number.NEGATIVE_INFINITY : dayOf(inForce.from),
    last: inForce.until === null ? Number.POSITIVE_INFINITY : dayOf(inForce.until),
  };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} is a day`);
  return day;
}
