import { bilingual, failure, success, yearOf } from '@shuize/domain';
import type { AnswerCase } from '../policies/asked-case.ts';
import { detailedPlanEntry, detailedTargets, planEntry } from './plan-entries.ts';
import { planProgress } from './plan-progress.ts';
import { selectMeasures } from './select-measures.ts';

const EVERYTHING = { department: null, role: null, dueBy: null };

/**
 * Every measure as `shuize plan` prints it, plain and in detail, and every target of the plan as a whole; with a year,
 * also the progress of each measure and of each target of that year. In Chinese.
 */
export const answerPlanCase: AnswerCase<'plan'> = ({ pack, question: { year }, data, asOf, answers }) => {
  if (year !== null && data === null) {
    return failure({
      kind: 'unanswerable',
      message: bilingual(
        '问到年度进展的案例要写 facts。',
        'A case that asks for the progress of a year needs facts.',
      ),
    });
  }
  return success(
    pack.plans.flatMap((plan) => {
      const dated = selectMeasures(plan, answers, EVERYTHING);
      const told = [
        ...dated.map((each) => planEntry(plan, each, 'zh')),
        ...dated.map((each) => detailedPlanEntry(plan, each, answers, 'zh')),
        ...detailedTargets(plan, answers, 'zh'),
      ];
      if (year === null || data === null) {
        return told;
      }
      const progress = planProgress(data, { year: yearOf(year), asOf }, { pack, plan }, answers, 'zh');
      return [
        ...told,
        ...dated.map(({ measure: { number } }) => ({ number, ...progress.standingOf(number) })),
        ...progress.targets,
        { unplacedBasins: progress.unplacedBasins },
      ];
    }),
  );
};
