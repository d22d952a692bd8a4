import {
  type Citation,
  formatDay,
  formatDecimal,
  type Language,
  monthOfDay,
  yearOfMonth,
} from '@shuize/domain';
import { type Answers, dueDay, dueText, type Plan, type PlanTarget, targetsOfPlan } from '@shuize/engine';
import type { DatedMeasure } from './select-measures.ts';

/** One measure as `shuize plan` prints it (DATA-PACKAGE 4). */
export interface PlanEntry {
  readonly number: string;
  readonly title: string;
  /** Names of then. */
  readonly lead: readonly string[];
  readonly participating: readonly string[];
  /** Days `YYYY-MM-DD`, early to late, each once. */
  readonly deadlines: readonly string[];
  readonly targets: readonly TargetEntry[];
  readonly cite: Citation;
}

export interface TargetEntry {
  readonly indicator: string;
  /** As the text writes it; what is aimed at, where that is no number. */
  readonly value: string;
  readonly unit: string | null;
  /** Of its deadline; `null` where the text has none. */
  readonly year: number | null;
}

/** The same with all that the text says of it. */
export interface DetailedPlanEntry extends Omit<PlanEntry, 'deadlines' | 'targets'> {
  readonly headings: readonly string[];
  readonly sole: boolean;
  readonly leadOpen: boolean;
  readonly participatingOpen: boolean;
  readonly charged: readonly string[];
  readonly implementedBy: string | null;
  readonly starts: readonly { readonly from: string; readonly what: string }[];
  /** `day` is `null` where the text gives none; `due` is what it says. */
  readonly deadlines: readonly { readonly day: string | null; readonly due: string; readonly what: string }[];
  readonly targets: readonly DetailedTargetEntry[];
}

export interface DetailedTargetEntry extends TargetEntry {
  /** How a value must stand to the number; `null` for an aim. */
  readonly is: string | null;
  readonly area: string | null;
  readonly day: string | null;
  readonly provision: string | null;
  readonly cite: Citation;
}

export function planEntry(plan: Plan, { measure, days }: DatedMeasure, language: Language): PlanEntry {
  const { number, title, lead, participating, targets, cite } = measure;
  return {
    number,
    title: title[language],
    lead: namesOf(plan, lead, language),
    participating: namesOf(plan, participating, language),
    deadlines: days.map(formatDay),
    targets: targets.map((target) => targetEntry(target, language)),
    cite,
  };
}

/** @param answers - complete, by interpretation */
export function detailedPlanEntry(
  plan: Plan,
  dated: DatedMeasure,
  answers: Answers,
  language: Language,
): DetailedPlanEntry {
  const { measure } = dated;
  return {
    ...planEntry(plan, dated, language),
    headings: headingsOver(plan, measure.number).map(({ title }) => title[language]),
    sole: measure.isSole,
    leadOpen: measure.isLeadOpen,
    participatingOpen: measure.isParticipatingOpen,
    charged: namesOf(plan, measure.charged, language),
    implementedBy: plan.implementedBy?.label[language] ?? null,
    starts: measure.starts.map(({ from, what }) => ({ from: formatDay(from), what: what[language] })),
    deadlines: measure.deadlines.map(({ due, what }) => {
      const day = dueDay(plan, due, answers);
      return {
        day: day === null ? null : formatDay(day),
        due: dueText(due)[language],
        what: what[language],
      };
    }),
    targets: measure.targets.map((target) => detailedTargetEntry(plan, target, answers, language)),
  };
}

/** A target with area, comparison and provision. @param answers - complete, by interpretation */
function detailedTargetEntry(
  plan: Plan,
  target: PlanTarget,
  answers: Answers,
  language: Language,
): DetailedTargetEntry {
  const day = dueDay(plan, target.due, answers);
  return {
    ...targetEntry(target, language),
    is: target.goal.kind === 'number' ? target.goal.is : null,
    area: plan.areas.find(({ id }) => id === target.area)?.label[language] ?? null,
    day: day === null ? null : formatDay(day),
    provision: target.provision,
    cite: target.cite,
  };
}

/** Every target of the plan as a whole, the yearly ones year by year. @param answers - complete, by interpretation */
export function detailedTargets(
  plan: Plan,
  answers: Answers,
  language: Language,
): readonly DetailedTargetEntry[] {
  return targetsOfPlan(plan).map((target) => detailedTargetEntry(plan, target, answers, language));
}

/** The headings over a number, outermost first. */
export function headingsOver({ headings }: Plan, number: string): Plan['headings'] {
  return headings.filter((heading) => number.startsWith(`${heading.number}.`));
}

/** Names of then, in the order of the ids. */
export function namesOf(
  { departments }: Plan,
  ids: readonly string[],
  language: Language,
): readonly string[] {
  return ids.flatMap((id) => departments.find((department) => department.id === id)?.name[language] ?? []);
}

function targetEntry({ indicator, goal, due }: PlanTarget, language: Language): TargetEntry {
  return {
    indicator: indicator[language],
    value: goal.kind === 'aim' ? goal.text[language] : formatDecimal(goal.value),
    unit: goal.kind === 'aim' ? null : (goal.unit?.[language] ?? null),
    year: yearOfTarget({ due }),
  };
}

/** The year that the text names; not moved by what a bare year is taken to mean. */
export function yearOfTarget({ due }: Pick<PlanTarget, 'due'>): number | null {
  switch (due?.kind) {
    case 'day':
      return yearOfMonth(monthOfDay(due.day));
    case 'year':
      return due.year;
    default:
      return null;
  }
}
