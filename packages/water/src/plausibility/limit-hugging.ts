import {
  compareFractions,
  type Decimal,
  type Fraction,
  fraction,
  fractionOfDecimal,
  multiplyFractions,
} from '@shuize/domain';
import type { ClassLimit } from '../standards/class-limit.ts';
import { PLAUSIBILITY } from './plausibility-parameters.ts';
import { commonDecimals, numberOf, type SeriesValue, type SuspectSpan } from './series-value.ts';

/**
 * Whether values crowd just on the good side of the limit of the target class (贴线). Three bands of 5 % of the limit lie side
 * by side: the good side next to the limit, the one before it, and the bad side. Of values spread evenly over them the middle
 * one has its share of the numbers that can be written there with the decimals in use, about a third; a flag is when so many
 * lie in it as one even series in a thousand has. Compared and counted exactly.
 *
 * @returns `null` where it is not so, with fewer than 12 values in the bands, where one of them holds no number that can be
 *   written, or for a limit with two ends
 */
export function limitHugging(series: readonly SeriesValue[], limit: ClassLimit): SuspectSpan | null {
  if (limit.direction === 'within') {
    return null;
  }
  const { printed } = limit.limit;
  const toWorse = limit.direction === 'at-most' ? 1 : -1;
  const measured = series.filter(({ isBelowDetection }) => !isBelowDetection);
  const near = measured.flatMap(({ at, value }) => {
    const band = bandOf(value, printed, toWorse);
    return band === null ? [] : [{ at, band }];
  });
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined || near.length < PLAUSIBILITY.limitFewest) {
    return null;
  }
  const { before, hugging, beyond } = countsOf(near.map(({ band }) => band));
  const places = countsOf(numbersNear(printed, commonDecimals(measured), toWorse));
  const isTold = Object.values(places).every((count) => count > 0) && isRare(hugging, near.length, places);
  return isTold
    ? {
        first: first.at,
        last: last.at,
        evidence: {
          limit: numberOf(printed),
          bandPercent: PLAUSIBILITY.limitBandPercent,
          before,
          hugging,
          beyond,
        },
      }
    : null;
}

type Band = 'before' | 'hugging' | 'beyond';

/** A value on the limit attains it. */
function bandOf(value: Decimal, limit: Decimal, toWorse: 1 | -1): Band | null {
  const isBeyond = (percent: number) =>
    compareFractions(fractionOfDecimal(value), shareOf(limit, 100 + toWorse * percent)) * toWorse > 0;
  const width = PLAUSIBILITY.limitBandPercent;
  if (!isBeyond(-2 * width) || isBeyond(width)) {
    return null;
  }
  return isBeyond(0) ? 'beyond' : isBeyond(-width) ? 'hugging' : 'before';
}

function shareOf(limit: Decimal, percent: number): Fraction {
  return multiplyFractions(fractionOfDecimal(limit), fraction(percent, 100));
}

function countsOf(bands: readonly (Band | null)[]): Readonly<Record<Band, number>> {
  const count = (wanted: Band) => bands.filter((band) => band === wanted).length;
  return { before: count('before'), hugging: count('hugging'), beyond: count('beyond') };
}

/** The band of every number with so many decimals about the limit. */
function numbersNear(limit: Decimal, decimals: number, toWorse: 1 | -1): readonly (Band | null)[] {
  const units = numberOf(limit) * 10 ** decimals;
  const width = Math.ceil((units * 2 * PLAUSIBILITY.limitBandPercent) / 100) + 1;
  const lowest = Math.max(0, Math.floor(units) - width);
  return Array.from({ length: 2 * width + 1 }, (_, step) =>
    bandOf({ mantissa: lowest + step, decimals }, limit, toWorse),
  );
}

/** Whether at least so many of all, each with the chance of its places, come about less than once in a thousand times. */
function isRare(hugging: number, all: number, places: Readonly<Record<Band, number>>): boolean {
  const own = BigInt(places.hugging);
  const others = BigInt(places.before + places.beyond);
  let ways = 1n;
  let tail = 0n;
  for (let chosen = 0; chosen <= all; chosen += 1) {
    if (chosen >= hugging) {
      tail += ways * own ** BigInt(chosen) * others ** BigInt(all - chosen);
    }
    ways = (ways * BigInt(all - chosen)) / BigInt(chosen + 1);
  }
  return tail * BigInt(PLAUSIBILITY.limitOddsOneIn) < (own + others) ** BigInt(all);
}
