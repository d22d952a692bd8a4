import { isNotEvaluated, type MonitoringState } from '@shuize/domain';
import type { ClassOutcome, MainPollutant } from '@shuize/reports';
import type { SectionClass } from '@shuize/water';
import type { SectionPeriod } from './section-period.ts';

/** Nothing known of a period but that its data are too few for a class. */
const TOO_FEW_DATA: ClassOutcome = { kind: 'too-few-data' };

/** The outcome of an evaluation; in class Ⅰ nothing is named as deciding, for everything would be. */
export function outcomeOfClass({ class: waterClass, deciding }: SectionClass): ClassOutcome {
  return waterClass === null
    ? TOO_FEW_DATA
    : { kind: 'class', class: waterClass, deciding: waterClass === 'I' ? [] : deciding };
}

/** Of points together: the one state that stands at all of them, or that the data are too few. */
export function sharedOutcome(outcomes: readonly ClassOutcome[]): ClassOutcome {
  const [first] = outcomes;
  const isShared = outcomes.every(
    (outcome) => first?.kind === 'state' && outcome.kind === 'state' && outcome.state === first.state,
  );
  return first !== undefined && isShared ? first : TOO_FEW_DATA;
}

/**
 * Why a section has no class in a period: dry or frozen in all of it, by the state that stood longest; no data or failed
 * QC in all of it; else that its data are too few, also where only dry months and unknown ones come together.
 *
 * @param states - of the months in which the section existed; `null` where a month has values or nothing was reported
 */
export function outcomeWithoutClass(
  { outcome, months }: SectionPeriod,
  states: readonly (MonitoringState | null)[],
): ClassOutcome {
  if (outcome === 'not-evaluated') {
    const longest = mostFrequent(states.filter((state) => state !== null && isNotEvaluated(state)));
    return longest === null ? TOO_FEW_DATA : { kind: 'state', state: longest };
  }
  if (months.evaluated > 0 || months.notEvaluated > 0) {
    return TOO_FEW_DATA;
  }
  const isAllFailed = states.length > 0 && states.every((state) => state === 'qc-failed');
  return { kind: 'state', state: isAllFailed ? 'qc-failed' : 'no-data' };
}

function mostFrequent(states: readonly (MonitoringState | null)[]): MonitoringState | null {
  const countOf = (sought: MonitoringState | null) => states.filter((state) => state === sought).length;
  return states.reduce<MonitoringState | null>(
    (most, state) => (countOf(state) > countOf(most) ? state : most),
    null,
  );
}

export function mainPollutantsOfClass({ mainPollutants }: SectionClass): readonly MainPollutant[] {
  return mainPollutants.map(({ indicator, multiple }) => ({ indicator, multiple }));
}
