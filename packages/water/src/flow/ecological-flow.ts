import {
  addFractions,
  compareFractions,
  type Day,
  daysInMonth,
  type Fraction,
  firstDayOfYear,
  fraction,
  fractionOfDecimal,
  invariant,
  lastDayOfYear,
  type Month,
  meanOfFractions,
  monthOfDay,
  monthOfYear,
  multiplyFractions,
  type Year,
  yearOfMonth,
} from '@shuize/domain';
import type { FlowParameters } from './flow-parameters.ts';

/** What a target of ecological flow (生态流量目标) asks for: 生态基流, 基本生态水量, 最小生态水位, 敏感生态流量. */
export type EcologicalFlowType = 'base-flow' | 'base-volume' | 'lowest-level' | 'sensitive-flow';

/**
 * A target of one reach: what is compared, and with how much. By day and by month there is a value for each month,
 * January first, `null` where that month has no target. Flows are in m³/s, levels in m, volumes in m³.
 */
export interface EcologicalFlowTarget {
  readonly type: EcologicalFlowType;
  readonly asked:
    | {
        readonly statistic: 'mean-of-day' | 'mean-of-month' | 'volume-of-month';
        readonly byMonth: readonly (Fraction | null)[];
      }
    | { readonly statistic: 'volume-of-year'; readonly volume: Fraction };
  /** Share of attainment from which the reach passes, 0 to 1; `null`: that of the parameters. */
  readonly passLine: Fraction | null;
}

/** Mean flow (m³/s) or level (m) of one day at a reach; `null` is not known, zero is a river run dry. */
export interface FlowDay {
  readonly day: Day;
  readonly value: Fraction | null;
}

/** A value beside its target; `value` `null` is not known. */
export interface FlowComparison {
  readonly value: Fraction | null;
  readonly target: Fraction;
}

/** How a reach stands against its ecological flow (生态流量达标情况). */
export interface FlowAttainment {
  /** Days, months or years that attain, miss and are not known. */
  readonly attained: number;
  readonly missed: number;
  readonly unknown: number;
  /** Share that attains, 0 to 1, exact: both ends equal where all is known; `null` when there is nothing to compare. */
  readonly share: { readonly least: Fraction; readonly most: Fraction } | null;
  /** `null` when what is not known would decide, or there is nothing to compare. */
  readonly passes: boolean | null;
}

type AttainmentParameters = Pick<FlowParameters, 'ecologicalFlowPassLine' | 'unknownFlow'>;

/**
 * Compares a reach with its target. The value attains on the target.
 *
 * @param days - of the period, any order, each once; a mean or volume of a month or year with a day missing is unknown
 * @see STANDARDS 8.2
 */
export function evaluateEcologicalFlow(
  days: readonly FlowDay[],
  target: EcologicalFlowTarget,
  parameters: AttainmentParameters,
): FlowAttainment {
  return flowAttainment(comparisonsOf(days, target.asked), parameters, target.passLine);
}

/**
 * Shares of attainment of values that each stand beside their own target, as the flows of a data package do.
 *
 * @param comparisons - only those that have a target
 * @param passLine - 0 to 1; `null`: that of the parameters
 * @see STANDARDS 8.2
 */
export function flowAttainment(
  comparisons: readonly FlowComparison[],
  { ecologicalFlowPassLine, unknownFlow }: AttainmentParameters,
  passLine: Fraction | null = null,
): FlowAttainment {
  const known = comparisons.flatMap(({ value, target }) =>
    value === null ? [] : [compareFractions(value, target) >= 0],
  );
  const attained = known.filter((attains) => attains).length;
  const counts = { attained, missed: known.length - attained, unknown: comparisons.length - known.length };
  const open = unknownFlow === 'left-out' ? 0 : counts.unknown;
  const total = known.length + open;
  if (total === 0) {
    return { ...counts, share: null, passes: null };
  }
  const share = { least: fraction(attained, total), most: fraction(attained + open, total) };
  const line = passLine ?? fractionOfDecimal(ecologicalFlowPassLine);
  const passesAtLeast = compareFractions(share.least, line) >= 0;
  const passesAtMost = compareFractions(share.most, line) >= 0;
  return { ...counts, share, passes: passesAtLeast === passesAtMost ? passesAtLeast : null };
}

const SECONDS_OF_A_DAY = fraction(86_400);

function comparisonsOf(
  days: readonly FlowDay[],
  asked: EcologicalFlowTarget['asked'],
): readonly FlowComparison[] {
  if (asked.statistic === 'volume-of-year') {
    return groupsOf(days, yearOfDay).map(([year, ofYear]) => ({
      value: wholeValues(ofYear, lastDayOfYear(year) - firstDayOfYear(year) + 1, volumeOf),
      target: asked.volume,
    }));
  }
  invariant(asked.byMonth.length === 12, 'targets of other than twelve months');
  const targetOf = (month: Month) => asked.byMonth[monthOfYear(month) - 1] ?? null;
  if (asked.statistic === 'mean-of-day') {
    return days.flatMap(({ day, value }) => {
      const target = targetOf(monthOfDay(day));
      return target === null ? [] : [{ value, target }];
    });
  }
  const statistic = asked.statistic === 'mean-of-month' ? meanOfFractions : volumeOf;
  return groupsOf(days, monthOfDay).flatMap(([month, ofMonth]) => {
    const target = targetOf(month);
    return target === null ? [] : [{ value: wholeValues(ofMonth, daysInMonth(month), statistic), target }];
  });
}

function groupsOf<Period>(
  days: readonly FlowDay[],
  periodOf: (day: Day) => Period,
): readonly (readonly [Period, readonly FlowDay[]])[] {
  const groups = new Map<Period, FlowDay[]>();
  for (const each of days) {
    const period = periodOf(each.day);
    const group = groups.get(period);
    if (group === undefined) {
      groups.set(period, [each]);
    } else {
      group.push(each);
    }
  }
  return [...groups];
}

/** A statistic of a period of which every day is known, else `null`. */
function wholeValues(
  days: readonly FlowDay[],
  daysOfPeriod: number,
  statistic: (values: readonly Fraction[]) => Fraction,
): Fraction | null {
  const values = days.flatMap(({ value }) => value ?? []);
  return values.length < daysOfPeriod ? null : statistic(values);
}

/** In m³, from daily means in m³/s. */
function volumeOf(flows: readonly Fraction[]): Fraction {
  return multiplyFractions(flows.reduce(addFractions, fraction(0)), SECONDS_OF_A_DAY);
}

function yearOfDay(day: Day): Year {
  return yearOfMonth(monthOfDay(day));
}
