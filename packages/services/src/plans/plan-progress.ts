import { type DataPackage, type Day, type Language, lastDayOfYear, type Year } from '@shuize/domain';
import type { Answers, Pack, Plan } from '@shuize/engine';
import { type TargetsReached, targetProgress } from './target-progress.ts';
import { type MeasureProgress, type ProgressAsked, taskProgress } from './task-progress.ts';

/** A measure that is late, with what the plan says follows; `null` where it is not late, or the plan says nothing. */
export interface MeasureStanding extends MeasureProgress {
  readonly whenLate: string | null;
}

/** How far a plan is: the tasks of its measures, and the targets of a year. */
export interface PlanProgress extends TargetsReached {
  /** How a measure stands, by its number; `no-tasks` and `unknown` where nothing is on record. */
  readonly standingOf: (number: string) => MeasureStanding;
}

/**
 * @param year - the year looked at, which stands closed unless the as-of day falls in it
 * @param answers - complete, by interpretation
 */
export function planProgress(
  data: DataPackage,
  { year, asOf }: { readonly year: Year; readonly asOf: Day | null },
  { pack, plan }: { readonly pack: Pack; readonly plan: Plan },
  answers: Answers,
  language: Language,
): PlanProgress {
  const asked: ProgressAsked = { data, year, asOf, day: asOf ?? lastDayOfYear(year) };
  const tasks = taskProgress(asked, pack, plan);
  const progressOf = (number: string): MeasureProgress =>
    tasks === null
      ? { state: 'unknown', tasks: [] }
      : (tasks.get(number) ?? { state: 'no-tasks', tasks: [] });
  return {
    ...targetProgress(asked, plan, answers, language),
    standingOf: (number) => {
      const progress = progressOf(number);
      const isLate =
        progress.state === 'overdue' || progress.tasks.some(({ state }) => state === 'done-late');
      return { ...progress, whenLate: isLate ? (plan.whenLate?.label[language] ?? null) : null };
    },
  };
}
