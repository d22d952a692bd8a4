import type { TargetClass, WaterClass } from '@shuize/domain';
import type { IndicatorSeries, Limits } from './series.ts';

/** Between which values a class holds; `null` stands for the range that every class asks. */
export interface LimitBand {
  readonly class: WaterClass | null;
  readonly from: number;
  readonly to: number;
}

/** The classes as steps, lowest values first, cut to a scale. Classes with equal limits share the better one's. */
export function limitBands(limits: Limits, low: number, high: number): readonly LimitBand[] {
  return bandsOf(limits)
    .map((band) => ({ ...band, from: Math.max(band.from, low), to: Math.min(band.to, high) }))
    .filter(({ from, to }) => to > from);
}

function bandsOf(limits: Limits): readonly LimitBand[] {
  switch (limits.kind) {
    case 'none':
      return [];
    case 'range':
      return [{ class: null, from: limits.low, to: limits.high }];
    case 'at-most': {
      const froms = [0, ...limits.classes.map(({ limit }) => limit)];
      return [
        ...limits.classes.map((each, index) => ({
          class: each.class,
          from: froms[index] ?? 0,
          to: each.limit,
        })),
        { class: 'below-V', from: froms.at(-1) ?? 0, to: Number.POSITIVE_INFINITY },
      ];
    }
    case 'at-least': {
      const tos = [Number.POSITIVE_INFINITY, ...limits.classes.map(({ limit }) => limit)];
      return [
        { class: 'below-V' as const, from: 0, to: tos.at(-1) ?? 0 },
        ...limits.classes
          .map((each, index) => ({ class: each.class, from: each.limit, to: tos[index] ?? 0 }))
          .toReversed(),
      ];
    }
  }
}

/** The limit of a class; `null` where there is none, or a range. */
export function limitOf(limits: Limits, target: TargetClass | null): number | null {
  return limits.kind === 'at-most' || limits.kind === 'at-least'
    ? (limits.classes.find((each) => each.class === target)?.limit ?? null)
    : null;
}

/**
 * The ends of a scale that holds every value, the target's and class Ⅲ's limit. It begins at zero, a range (pH) apart, so
 * that no small change looks large.
 */
export function scaleOf(
  { points, limits }: Pick<IndicatorSeries, 'points' | 'limits'>,
  targets: readonly TargetClass[],
): { readonly low: number; readonly high: number } {
  const values = points.flatMap((point) =>
    point.kind === 'value' && point.number !== null ? [point.number] : [],
  );
  const asked = [...targets, 'III' as const].flatMap((each) => limitOf(limits, each) ?? []);
  const shown = [...values, ...asked];
  if (limits.kind === 'range') {
    return {
      low: Math.floor(Math.min(limits.low, ...shown) - 0.5),
      high: Math.ceil(Math.max(limits.high, ...shown) + 0.5),
    };
  }
  const highest = Math.max(0, ...shown);
  return { low: 0, high: highest === 0 ? 1 : roundedUp(highest * 1.08) };
}

/** Up to two digits that count. */
function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit) * unit).toPrecision(2));
}
