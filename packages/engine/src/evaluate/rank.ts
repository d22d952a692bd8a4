import { compareFractions, type Fraction, fraction, invariant, measureOf } from '@shuize/domain';
import type { Rank } from '../language/condition.ts';
import { refOf } from './answers.ts';
import { cellOf, cellRef, valuesOf } from './cells.ts';
import { siblingsIn } from './evaluation-cache.ts';
import { type ConditionNode, columnOf, type Frame, type Place, windowLayout, windowNumber } from './frame.ts';
import { boundsOf, type Interval, pointOfDecimal, statusOfIntervals } from './interval.ts';
import { minimalSubset } from './minimal.ts';
import { type CellRef, STATUS_ABSENT, STATUS_UNDETERMINED } from './outcome.ts';

/**
 * `rank` (名次): the subject's place among the divisions of its level under the same parent, in the window's last period.
 * Equal values share a place; a division without a value has none, and takes none.
 */
export function rank(node: Rank, frame: Frame): ConditionNode {
  const measure = measureOf(node.use.measure);
  const layout = windowLayout(frame, measure.grain);
  invariant(
    layout.grain.entity === 'division' && layout.grain.item === null,
    `${node.use.measure} has one cell for a division and a period`,
  );
  const siblings = siblingsIn(frame.cache);
  const ref = refOf(node.use, frame.answers);
  const bounds = boundsOf(measure);
  const values = valuesOf(columnOf(frame, ref), layout, bounds);
  const number = windowNumber(frame, node.threshold);
  const period = layout.periods.first + layout.periods.count - 1;
  const cellOfDivision = (division: number): number => cellOf(layout, { entity: division, period, item: 0 });
  const possible = (division: number): Interval | null => values.possible(cellOfDivision(division));
  const isKnown = (division: number): boolean => values.known(cellOfDivision(division)) !== null;
  const refOfDivision = (division: number): CellRef => cellRef(layout, ref, cellOfDivision(division));
  const othersOf = (division: number): readonly number[] =>
    (siblings[division] ?? []).filter((other) => other !== division && possible(other) !== null);
  const isAhead = (a: Fraction | null, b: Fraction | null, otherwise: boolean): boolean =>
    a === null || b === null
      ? otherwise
      : node.first === 'highest'
        ? compareFractions(a, b) > 0
        : compareFractions(a, b) < 0;
  const [best, worst] = node.first === 'highest' ? (['high', 'low'] as const) : (['low', 'high'] as const);

  /** The places that a division may take, where only those that are `seen` are known; `null` when it has no value. */
  const placesOf = (division: number, seen: (division: number) => boolean): Interval | null => {
    const view = (each: number): Interval => (seen(each) ? (possible(each) ?? bounds) : bounds);
    if (possible(division) === null) {
      return null;
    }
    const own = view(division);
    const others = othersOf(division).map(view);
    const surely = others.filter((other) => isAhead(other[worst], own[best], false)).length;
    const maybe = others.filter((other) => isAhead(other[best], own[worst], true)).length;
    return { low: fraction(1 + surely), high: fraction(1 + maybe) };
  };

  const statusWhen = (division: number, seen: (division: number) => boolean): number => {
    const [places, threshold] = [placesOf(division, seen), number(division)];
    return places === null || threshold === null
      ? STATUS_ABSENT
      : statusOfIntervals(places, node.is, pointOfDecimal(threshold));
  };
  const everyone = (): boolean => true;
  const evaluate = ({ division }: Place): number => statusWhen(division, everyone);

  const unknown = ({ division }: Place): readonly CellRef[] => {
    const own = possible(division) ?? bounds;
    const isOpen = (other: number): boolean => {
      const value = possible(other) ?? bounds;
      return isAhead(value[best], own[worst], true) && !isAhead(value[worst], own[best], false);
    };
    return [division, ...othersOf(division).filter(isOpen)]
      .filter((each) => !isKnown(each))
      .map(refOfDivision);
  };

  return {
    evaluate,
    counted: (place, wanted) =>
      evaluate(place) === wanted && isKnown(place.division) ? [refOfDivision(place.division)] : [],
    unknown: (place) => (evaluate(place) === STATUS_UNDETERMINED ? unknown(place) : []),
    because: ({ division }) => {
      const status = statusWhen(division, everyone);
      const known = [division, ...othersOf(division)].filter(isKnown);
      return minimalSubset(
        known,
        (each) => (each === division ? 0 : 1),
        (kept) => statusWhen(division, (each) => kept.has(each)) === status,
      ).map(refOfDivision);
    },
    listen: ({ division }, hear) => {
      const [places, threshold] = [placesOf(division, everyone), number(division)];
      if (places !== null && threshold !== null) {
        hear(node.threshold, places, pointOfDecimal(threshold));
      }
    },
    headline: null,
  };
}
