import {
  bilingual,
  type DataPackage,
  type Day,
  type Explained,
  failure,
  type Language,
  type Result,
  success,
  type Year,
} from '@shuize/domain';
import { type Answers, defaultAnswers, departmentsNamed, type Pack, type Plan } from '@shuize/engine';
import { faultsOfAnswers, type UnknownAnswer } from '../findings/evaluate-policies.ts';
import { type PlanProgress, planProgress } from './plan-progress.ts';
import { type DatedMeasure, type MeasuresAsked, selectMeasures } from './select-measures.ts';

/** What is asked of the plans of a pack. */
export interface PlansAsked extends MeasuresAsked {
  readonly pack: Pack;
  /** One plan of the pack; `null`: all. */
  readonly planId: string | null;
  /** Answers to interpretations by name; those not named take their default. */
  readonly interpretations: Answers;
  /** Where progress is asked for too; `null`: not. */
  readonly progress: { readonly data: DataPackage; readonly year: Year; readonly asOf: Day | null } | null;
  readonly language: Language;
}

/** A plan with the measures asked for, and how far they are. */
export interface AskedPlan {
  readonly plan: Plan;
  /** Complete, by interpretation. */
  readonly answers: Answers;
  readonly measures: readonly DatedMeasure[];
  readonly progress: PlanProgress | null;
}

export type PlanRefusal = UnknownAnswer | (Explained & { readonly kind: 'no-plan' | 'unknown-department' });

/** Looks up the plans (工作方案) of a pack: measures in the order of the text, each with its days and, if asked, its progress. */
export function askPlans(asked: PlansAsked): Result<readonly AskedPlan[], PlanRefusal> {
  const { pack, planId, department, interpretations, language } = asked;
  const [unknown] = faultsOfAnswers([pack], interpretations);
  if (unknown !== undefined) {
    return failure(unknown);
  }
  const plans = pack.plans.filter(({ id }) => planId === null || id === planId);
  if (plans.length === 0) {
    return failure(noPlan(pack));
  }
  if (department !== null && plans.every((plan) => departmentsNamed(plan, department).length === 0)) {
    return failure(unknownDepartment(department, plans, language));
  }
  const answers = { ...defaultAnswers(pack), ...interpretations };
  return success(
    plans.map((plan) => ({
      plan,
      answers,
      measures: selectMeasures(plan, answers, asked),
      progress:
        asked.progress === null
          ? null
          : planProgress(asked.progress.data, asked.progress, { pack, plan }, answers, language),
    })),
  );
}

function noPlan({ id, plans }: Pack): PlanRefusal {
  const ids = plans.map((plan) => plan.id);
  return {
    kind: 'no-plan',
    message: bilingual(`制度包“${id}”中没有这个工作方案。`, `The policy pack “${id}” has no such work plan.`),
    mend:
      ids.length === 0
        ? bilingual('请指定含有工作方案的制度包。', 'Name a pack that has a work plan.')
        : bilingual(`可用：${ids.join('、')}。`, `Its plans: ${ids.join(', ')}.`),
  };
}

function unknownDepartment(name: string, plans: readonly Plan[], language: Language): PlanRefusal {
  const names = [
    ...new Set(
      plans.flatMap(({ departments }) => departments.map((department) => department.name[language])),
    ),
  ];
  return {
    kind: 'unknown-department',
    message: bilingual(
      `工作方案没有名为“${name}”的部门。`,
      `No department of the plan is called “${name}”, then or today.`,
    ),
    mend: bilingual(
      `可用原文名称：${names.join('、')}；也可用今天的后继机构名称。`,
      `Names of then: ${names.join(', ')}; those of today's successors will do too.`,
    ),
  };
}
