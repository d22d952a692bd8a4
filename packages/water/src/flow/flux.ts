import {
  addFractions,
  bilingual,
  type Explained,
  type Fraction,
  failure,
  fraction,
  meanOfFractions,
  multiplyFractions,
  type Result,
  subtractFractions,
  success,
} from '@shuize/domain';
import { countedValue, type ItemValue } from '../class/item-value.ts';
import type { FlowParameters } from './flow-parameters.ts';

/** 86 400 s a day, 1000 L a m³, 10⁹ mg a tonne. */
const TONNES_OF_A_DAY = fraction(864, 10_000);

/**
 * Flux (通量) of a substance in tonnes: concentration × flow × 0.0864 × days, exact.
 *
 * @param concentration - in mg/L
 * @param flow - in m³/s; negative where the water runs back
 * @see STANDARDS 8.3
 */
export function fluxTonnes(concentration: Fraction, flow: Fraction, days: Fraction): Fraction {
  return [flow, TONNES_OF_A_DAY, days].reduce(multiplyFractions, concentration);
}

/** One day of one substance at a section; `null` is not known. */
export interface FluxDay {
  /** In mg/L. */
  readonly concentration: ItemValue | null;
  /** Mean of the day in m³/s. */
  readonly flow: Fraction | null;
}

/** Days without a concentration or a flow: the flux of the period is unknown, not smaller. */
export interface IncompleteFlux extends Explained {
  readonly kind: 'incomplete-flux';
  readonly days: number;
  readonly missingDays: number;
}

/**
 * Flux of a period in tonnes. By the sum of its days every day needs a concentration and a flow; by means of the period
 * each mean stands on the days that have one.
 *
 * @param days - every day of the period
 * @returns `incomplete-flux` when something needed is missing, or there are no days
 * @see STANDARDS 8.3
 */
export function fluxOfPeriod(
  days: readonly FluxDay[],
  parameters: Pick<FlowParameters, 'fluxMethod' | 'belowDetectionWeightOfLoad'>,
): Result<Fraction, IncompleteFlux> {
  const counted = days.map(({ concentration, flow }) => ({
    concentration: concentration === null ? null : concentrationOfLoad(concentration, parameters),
    flow,
  }));
  const flux =
    parameters.fluxMethod === 'sum-of-days' ? sumOfDays(counted) : fluxOfMeans(counted, days.length);
  return flux === null ? failure(incompleteFlux(counted)) : success(flux);
}

/**
 * Net load (净负荷) of a place in tonnes: what flows out less what flows in.
 *
 * @param outflows - flux at each section where water leaves; `null` is not known
 * @returns `null` when any of them is not known: missing is never zero
 * @see STANDARDS 8.3
 */
export function netLoad(
  outflows: readonly (Fraction | null)[],
  inflows: readonly (Fraction | null)[],
): Fraction | null {
  const [out, into] = [sumOfKnown(outflows), sumOfKnown(inflows)];
  return out === null || into === null ? null : subtractFractions(out, into);
}

interface CountedDay {
  readonly concentration: Fraction | null;
  readonly flow: Fraction | null;
}

function concentrationOfLoad(
  value: ItemValue,
  { belowDetectionWeightOfLoad }: Pick<FlowParameters, 'belowDetectionWeightOfLoad'>,
): Fraction | null {
  const countsNothing = belowDetectionWeightOfLoad.mantissa === 0;
  return value.kind === 'not-detected' && countsNothing
    ? fraction(0)
    : countedValue(value, belowDetectionWeightOfLoad);
}

function sumOfDays(days: readonly CountedDay[]): Fraction | null {
  return days.length === 0
    ? null
    : sumOfKnown(
        days.map(({ concentration, flow }) =>
          concentration === null || flow === null ? null : fluxTonnes(concentration, flow, fraction(1)),
        ),
      );
}

function fluxOfMeans(days: readonly CountedDay[], count: number): Fraction | null {
  const concentrations = days.flatMap(({ concentration }) => concentration ?? []);
  const flows = days.flatMap(({ flow }) => flow ?? []);
  return concentrations.length === 0 || flows.length === 0
    ? null
    : fluxTonnes(meanOfFractions(concentrations), meanOfFractions(flows), fraction(count));
}

function sumOfKnown(values: readonly (Fraction | null)[]): Fraction | null {
  const known = values.flatMap((value) => value ?? []);
  return known.length < values.length ? null : known.reduce(addFractions, fraction(0));
}

function incompleteFlux(days: readonly CountedDay[]): IncompleteFlux {
  const missingDays = days.filter(
    ({ concentration, flow }) => concentration === null || flow === null,
  ).length;
  return {
    kind: 'incomplete-flux',
    days: days.length,
    missingDays,
    message: bilingual(
      `时段共 ${days.length} 天，其中 ${missingDays} 天缺少浓度或流量，无法计算通量。`,
      `Of the ${days.length} days of the period ${missingDays} lack a concentration or a flow, so the flux is unknown.`,
    ),
    mend: bilingual(
      '请补录缺测数据，或改按平均浓度和平均流量计算。',
      'Add the missing data, or reckon by mean concentration and mean flow.',
    ),
  };
}
