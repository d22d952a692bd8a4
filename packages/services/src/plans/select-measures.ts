import type { Day } from '@shuize/domain';
import { type Answers, departmentsNamed, dueDay, type Plan, type PlanMeasure } from '@shuize/engine';

/** What an office asks of a plan. */
export interface MeasuresAsked {
  /** Any name of a department, of then or of today; `null`: all. */
  readonly department: string | null;
  /** Which part the department has; `null`: any. */
  readonly role: DepartmentRole | null;
  /** Measures with something due on that day or before; `null`: all. */
  readonly dueBy: Day | null;
}

export type DepartmentRole = 'lead' | 'participating';

/** A measure with the days on which something of it is due, early to late, each once. */
export interface DatedMeasure {
  readonly measure: PlanMeasure;
  readonly days: readonly Day[];
}

/**
 * The measures of a plan that are asked for, in the order of their numbers.
 *
 * @param answers - complete, by interpretation
 */
export function selectMeasures(plan: Plan, answers: Answers, asked: MeasuresAsked): readonly DatedMeasure[] {
  const { department, role, dueBy } = asked;
  const wanted = department === null ? null : departmentsNamed(plan, department);
  return plan.measures
    .filter((measure) => wanted === null || departmentsOf(measure, role).some((id) => wanted.includes(id)))
    .map((measure) => ({ measure, days: daysOf(plan, measure, answers) }))
    .filter(({ days }) => dueBy === null || days.some((day) => day <= dueBy));
}

function departmentsOf(measure: PlanMeasure, role: DepartmentRole | null): readonly string[] {
  const { lead, participating, charged } = measure;
  switch (role) {
    case 'lead':
      return lead;
    case 'participating':
      return participating;
    case null:
      return [...lead, ...participating, ...charged];
  }
}

function daysOf(plan: Plan, { deadlines, targets }: PlanMeasure, answers: Answers): readonly Day[] {
  const days = [...deadlines, ...targets].flatMap(({ due }) => dueDay(plan, due, answers) ?? []);
  return [...new Set(days)].sort((a, b) => a - b);
}
