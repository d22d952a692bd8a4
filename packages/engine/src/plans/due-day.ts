import { type Day, firstDayOfYear, lastDayOfYear } from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { Plan, PlanDue } from '../language/plan.ts';

/**
 * The last day on which something is still in time: the day itself (日前, 底前), or the day that a bare year means.
 *
 * @returns `null` where the text gives no day: none is guessed
 */
export function dueDay({ byYear }: Pick<Plan, 'byYear'>, due: PlanDue | null, answers: Answers): Day | null {
  switch (due?.kind) {
    case 'day':
      return due.day;
    case 'year':
      return answered(byYear, answers) === 'year-start'
        ? ((firstDayOfYear(due.year) - 1) as Day)
        : lastDayOfYear(due.year);
    default:
      return null;
  }
}
