import {
  type Fraction,
  type IndicatorCode,
  isWorseClass,
  type WaterClass,
  type WaterStatus,
} from '@shuize/domain';
import type { SectionClass, SectionToEvaluate } from '../class/section-class.ts';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';
import { statusOfClass } from '../standards/status-of-class.ts';
import { classByMean } from './class-by-mean.ts';
import { type ClassCounts, type ClassShares, classShares, countClasses } from './class-counts.ts';
import { exceedRates } from './exceed-rates.ts';
import { statusByShares } from './status-by-shares.ts';

/** One section or lake point of a group with its evaluation over the period. */
export interface GroupMember {
  readonly section: SectionToEvaluate;
  readonly evaluation: SectionClass;
}

/** A main pollutant of a group: how often it is worse than class Ⅲ, or how far, as the method has it. */
export interface GroupPollutant {
  readonly indicator: IndicatorCode;
  /** Share of the sections worse than class Ⅲ; `null` by the method of the mean. */
  readonly rate: Fraction | null;
  /** Of the mean over class Ⅲ; `null` by the method of shares, and for pH and dissolved oxygen. */
  readonly multiple: Fraction | null;
}

/** A river, basin or region evaluated (河流、流域（水系）和区域水质评价). */
export interface GroupOutcome {
  /** `shares` (断面类别比例法) for enough sections, else `mean`; `null` when no section has a class. */
  readonly method: 'shares' | 'mean' | null;
  readonly counts: ClassCounts;
  /** `null` when no section has a class. */
  readonly shares: ClassShares | null;
  /** Of the mean concentrations; `null` by the method of shares. */
  readonly class: WaterClass | null;
  readonly status: WaterStatus | null;
  /** First one first, at most as many as of a section. */
  readonly mainPollutants: readonly GroupPollutant[];
}

/**
 * Evaluates the sections of a river, basin or region together: by the shares of their classes where there are enough
 * of them, five by default, else by their mean concentrations.
 *
 * @param members - every section; those without a class (dry, frozen, unmonitored, too few data) are in no denominator
 * @see STANDARDS 2.5
 */
export function evaluateGroup(members: readonly GroupMember[], standard: EvaluationStandard): GroupOutcome {
  const classified = members.filter(({ evaluation }) => evaluation.class !== null);
  const counts = countClasses(classified.flatMap(({ evaluation }) => evaluation.class ?? []));
  const shares = classShares(counts);
  if (shares === null) {
    return { method: null, counts, shares, class: null, status: null, mainPollutants: [] };
  }
  if (classified.length >= standard.parameters.minimumSectionsForShares) {
    return {
      method: 'shares',
      counts,
      shares,
      class: null,
      status: statusByShares(shares),
      mainPollutants: mostOftenExceeded(classified, standard),
    };
  }
  const mean = classByMean(
    classified.map(({ section }) => section),
    standard,
  );
  return {
    method: 'mean',
    counts,
    shares,
    class: mean.class,
    status: mean.class === null ? null : statusOfClass(mean.class),
    mainPollutants: mean.mainPollutants.map(({ indicator, multiple }) => ({
      indicator,
      rate: null,
      multiple,
    })),
  };
}

/** The items worse than class Ⅲ at most sections; that the group as a whole is good does not hide them. */
function mostOftenExceeded(
  classified: readonly GroupMember[],
  standard: EvaluationStandard,
): readonly GroupPollutant[] {
  const counts = new Map<IndicatorCode, number>(standard.classItems.content.map((item) => [item, 0]));
  for (const { evaluation } of classified) {
    for (const item of evaluation.judged) {
      if (isWorseClass(item.class, 'III')) {
        counts.set(item.indicator, (counts.get(item.indicator) ?? 0) + 1);
      }
    }
  }
  return exceedRates(counts, classified.length)
    .slice(0, standard.parameters.mainPollutantCount)
    .map(({ indicator, rate }) => ({ indicator, rate, multiple: null }));
}
