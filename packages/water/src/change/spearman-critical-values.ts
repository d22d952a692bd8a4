import { bilingual, fraction, roundFractionHalfEven } from '@shuize/domain';
import type { ComparisonParameters } from '../standards/comparison-parameters.ts';
import type { DatedTable } from '../standards/dated-table.ts';
import { EVALUATION_MEASURES } from '../standards/instruments.ts';

/** Level of significance (显著性水平) of the one-sided test. */
export type SignificanceLevel = '0.05' | '0.01';

/** Critical values Wp in thousandths, by the number of values N. */
type CriticalRows = ReadonlyMap<number, Readonly<Record<SignificanceLevel, number>>>;

export const SPEARMAN_CRITICAL_VALUES: DatedTable<CriticalRows> = {
  title: bilingual(
    '秩相关系数 rs 的临界值 Wp（单侧）',
    'Critical values Wp of the rank coefficient, one-sided',
  ),
  cite: { instrument: EVALUATION_MEASURES, provision: '秩相关系数法' },
  inForce: { from: null, until: null },
  confidence: 'partly-verified',
  note: bilingual(
    'N 为 5 至 9 的各值经逐一列举核对，N 不小于 14 的各值与 z/√(N−1) 一致；N 为 10、12 的两行待与标准原文核对。',
    'Rows 5 to 9 were checked by enumeration, rows from 14 agree with z/√(N−1); rows 10 and 12 are to be checked against the text.',
  ),
  content: new Map([
    row(5, 900, 1000),
    row(6, 829, 943),
    row(7, 714, 893),
    row(8, 643, 833),
    row(9, 600, 783),
    row(10, 564, 746),
    row(12, 506, 712),
    row(14, 456, 645),
    row(16, 425, 601),
    row(18, 399, 564),
    row(20, 377, 534),
    row(22, 359, 508),
    row(24, 343, 485),
    row(26, 329, 465),
    row(28, 317, 448),
    row(30, 306, 432),
  ]),
};

/** Quantiles of the normal distribution, one-sided. */
const Z: Readonly<Record<SignificanceLevel, number>> = { '0.05': 1.6449, '0.01': 2.3263 };

/**
 * The critical value Wp for N values, in thousandths. Beyond the table's last row it is always z/√(N−1).
 *
 * @param count - N, at least 5
 * @param offTable - for an odd N above 10, which the table leaves out
 * @see STANDARDS 2.7, 3
 */
export function criticalThousandths(
  count: number,
  level: SignificanceLevel,
  offTable: ComparisonParameters['spearmanOffTable'],
): number {
  const printed = SPEARMAN_CRITICAL_VALUES.content.get(count)?.[level];
  if (printed !== undefined) {
    return printed;
  }
  const [below, above] = [rowAt(count - 1), rowAt(count + 1)];
  return offTable === 'interpolation' && below !== undefined && above !== undefined
    ? Number(roundFractionHalfEven(fraction(below[level] + above[level], 2), 0))
    : Math.round((1000 * Z[level]) / Math.sqrt(count - 1));
}

function rowAt(count: number): Readonly<Record<SignificanceLevel, number>> | undefined {
  return SPEARMAN_CRITICAL_VALUES.content.get(count);
}

function row(count: number, p05: number, p01: number): [number, Readonly<Record<SignificanceLevel, number>>] {
  return [count, { '0.05': p05, '0.01': p01 }];
}
