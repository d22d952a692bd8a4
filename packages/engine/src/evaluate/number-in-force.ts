import { type Day, type Decimal, type DivisionTree, type InForce, invariant, parseDay } from '@shuize/domain';
import type { Quantity } from '../language/condition.ts';
import type { LocalValue, Pack, Parameter } from '../language/pack.ts';
import { kept } from './evaluation-cache.ts';

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
  /** The local value that it is; `null` for what the pack itself says. */
  readonly local: LocalValue | null;
}

/**
 * The value of a quantity: the number that stands in the rule, or the parameter's value in force. A division takes what is
 * in force for itself or else for its nearest ancestor: its local value, or the exception that the pack makes for it; where
 * there is neither, the general value.
 */
export function numberInForce(quantity: Quantity, pack: Pack, divisions: DivisionTree): NumberInForce {
  if (quantity.kind === 'number') {
    return { isGeneral: true, on: () => quantity.value };
  }
  const parameter = parameterNamed(quantity.parameter, pack);
  const general = parameter.values.map((each) => dated(each));
  const own = ownValues(parameter);
  const on = (day: Day): Decimal | null => valueOn(general, day)?.value ?? null;
  return own.size === 0
    ? { isGeneral: true, on }
    : { isGeneral: false, on: (day, division) => nearest(own, day, division, divisions)?.value ?? on(day) };
}

/** The local value that a division takes for a parameter on a day; `null` where it takes what the pack says. */
export function localValueInForce(
  parameter: string,
  pack: Pack,
  divisions: DivisionTree,
): (day: Day, division: number) => LocalValue | null {
  const own = ownValues(parameterNamed(parameter, pack));
  return (day, division) => nearest(own, day, division, divisions)?.local ?? null;
}

function parameterNamed(name: string, { parameters }: Pack): Parameter {
  const parameter = parameters.find(({ id }) => id === name);
  invariant(parameter !== undefined, `parameter ${name} stands in the pack`);
  return parameter;
}

/** By division, the values that hold for it rather than the general one, local ones before exceptions. */
function ownValues({ localValues, exceptions }: Parameter): ReadonlyMap<string, readonly DatedValue[]> {
  const own = new Map<string, DatedValue[]>();
  for (const local of localValues) {
    kept(own, local.division, () => []).push(dated(local, local));
  }
  for (const exception of exceptions) {
    for (const code of exception.divisions) {
      kept(own, code, () => []).push(dated(exception));
    }
  }
  return own;
}

function nearest(
  own: ReadonlyMap<string, readonly DatedValue[]>,
  day: Day,
  division: number,
  { codes, parents }: DivisionTree,
): DatedValue | null {
  for (let at = division; at >= 0; at = parents[at] ?? -1) {
    const value = valueOn(own.get(codes[at] ?? '') ?? [], day);
    if (value !== null) {
      return value;
    }
  }
  return null;
}

function valueOn(values: readonly DatedValue[], day: Day): DatedValue | null {
  return values.find(({ first, last }) => first <= day && day <= last) ?? null;
}

function dated(
  { value, inForce }: { readonly value: Decimal; readonly inForce: InForce },
  local: LocalValue | null = null,
): DatedValue {
  return {
    value,
    first: inForce.from === null ? Number.NEGATIVE_INFINITY : dayOf(inForce.from),
    last: inForce.until === null ? Number.POSITIVE_INFINITY : dayOf(inForce.until),
    local,
  };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} is a day`);
  return day;
}
