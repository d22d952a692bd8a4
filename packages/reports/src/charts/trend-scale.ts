import type { WaterClass } from '@shuize/domain';
import type { Trend, TrendLimits } from '../trend-model.ts';
import { numberOf, type PlottedPoint } from './trend-points.ts';

/** The range of values of a chart, with the marks of its axis. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** A step of the background: the values between which a class holds. */
export interface ClassBand {
  /** `null` for a range that every class asks. */
  readonly class: WaterClass | null;
  readonly from: number;
  readonly to: number;
}

const WANTED_TICKS = 5;

/**
 * A scale that holds every point, the targets and the limit of class Ⅲ. It begins at zero, except where the limit is
 * a range (pH), so that no small change looks large.
 */
export function valueScale(trend: Trend, points: readonly PlottedPoint[]): ValueScale {
  const { limits, targets } = trend;
  const values = points.map(({ value }) => value);
  const shown = [...values, ...targets.flatMap(({ limit }) => (limit === null ? [] : [numberOf(limit)]))];
  if (limits.kind === 'range') {
    const [low, high] = [numberOf(limits.low), numberOf(limits.high)];
    return niceScale(Math.min(low, ...shown) - 0.5, Math.max(high, ...shown) + 0.5);
  }
  if (limits.kind !== 'none') {
    const third = limits.classes.find((limit) => limit.class === 'III');
    shown.push(third === undefined ? 0 : numberOf(third.limit));
  }
  const highest = Math.max(0, ...shown);
  return niceScale(0, highest === 0 ? 1 : highest * 1.06);
}

/** The classes as steps, lowest values first, cut to the scale. Classes with equal limits share the better one's. */
export function classBands(limits: TrendLimits, { low, high }: ValueScale): readonly ClassBand[] {
  return bandsOf(limits)
    .map((band) => ({ ...band, from: Math.max(band.from, low), to: Math.min(band.to, high) }))
    .filter(({ from, to }) => to > from);
}

function bandsOf(limits: TrendLimits): readonly ClassBand[] {
  switch (limits.kind) {
    case 'none':
      return [];
    case 'range':
      return [{ class: null, from: numberOf(limits.low), to: numberOf(limits.high) }];
    case 'at-most': {
      let from = 0;
      const bands = limits.classes.map((limit): ClassBand => {
        const band = { class: limit.class, from, to: numberOf(limit.limit) };
        from = band.to;
        return band;
      });
      return [...bands, { class: 'below-V', from, to: Number.POSITIVE_INFINITY }];
    }
    case 'at-least': {
      let to = Number.POSITIVE_INFINITY;
      const bands = limits.classes.map((limit): ClassBand => {
        const band = { class: limit.class, from: numberOf(limit.limit), to };
        to = band.from;
        return band;
      });
      const below: ClassBand = { class: 'below-V', from: 0, to };
      return [below, ...bands.toReversed()];
    }
  }
}

/** Widens a range to whole steps of 1, 2 or 5 times a power of ten. */
function niceScale(low: number, high: number): ValueScale {
  const rough = (high - low) / WANTED_TICKS;
  const exponent = Math.floor(Math.log10(rough));
  const power = 10 ** exponent;
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  const decimals = Math.max(0, factor === 10 ? -exponent - 1 : -exponent);
  const step = factor * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { value, text: value.toFixed(decimals) };
  });
  return { low: first * step, high: last * step, ticks };
}
