import { type TrophicState, trophicStateOf } from './trophic-state.ts';
import { TROPHIC_PARAMETERS, TROPHIC_TABLE, type TrophicParameter } from './trophic-table.ts';

/** Values by parameter: chlorophyll a in mg/m³, transparency in m, the others in mg/L. A missing one is left out. */
export type TrophicValues = Readonly<Partial<Record<TrophicParameter, number>>>;

/** The trophic index TLI(Σ) of a lake, or why there is none. */
export type TrophicOutcome =
  | {
      readonly kind: 'index';
      /** TLI(Σ), unrounded. */
      readonly index: number;
      /** TLI(j) of each parameter, unrounded. */
      readonly each: Readonly<Record<TrophicParameter, number>>;
      readonly state: TrophicState;
    }
  | { readonly kind: 'not-computable'; readonly missing: readonly TrophicParameter[] };

/**
 * Trophic index of a lake or reservoir (综合营养状态指数), TLI(Σ) = Σ Wj·TLI(j), in doubles.
 *
 * All five parameters are needed: the weights of the others are not raised for one that is missing, as the index would
 * then be another index. A value that is not above zero has no logarithm and counts as missing.
 *
 * @param values - means over the points of the lake, unrounded
 * @see STANDARDS 2.6
 */
export function trophicIndex(values: TrophicValues): TrophicOutcome {
  const missing = TROPHIC_PARAMETERS.filter((parameter) => !((values[parameter] ?? 0) > 0));
  if (missing.length > 0) {
    return { kind: 'not-computable', missing };
  }
  const indexOf = (parameter: TrophicParameter) => parameterIndex(parameter, values[parameter] ?? Number.NaN);
  const each: Readonly<Record<TrophicParameter, number>> = {
    Chla: indexOf('Chla'),
    TP: indexOf('TP'),
    TN: indexOf('TN'),
    SD: indexOf('SD'),
    CODMn: indexOf('CODMn'),
  };
  const weighted = TROPHIC_PARAMETERS.map((parameter) => trophicWeight(parameter) * each[parameter]);
  const index = weighted.reduce((sum, part) => sum + part, 0);
  return { kind: 'index', index, each, state: trophicStateOf(index) };
}

/** Wj = r²j / Σr², unrounded. */
export function trophicWeight(parameter: TrophicParameter): number {
  const square = (each: TrophicParameter) => TROPHIC_TABLE.content[each].correlation ** 2;
  return square(parameter) / TROPHIC_PARAMETERS.reduce((sum, each) => sum + square(each), 0);
}

function parameterIndex(parameter: TrophicParameter, value: number): number {
  const { constant, slope } = TROPHIC_TABLE.content[parameter];
  return 10 * (constant + slope * Math.log(value));
}
