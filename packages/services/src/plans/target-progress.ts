import {
  CELL_ABSENT,
  CELL_KNOWN,
  type Citation,
  classLevel,
  formatDecimal,
  formatFraction,
  fraction,
  type Language,
  lastDayOfYear,
  yearOfMonth,
} from '@shuize/domain';
import {
  type Answers,
  answered,
  goalText,
  meetsTarget,
  type Plan,
  type PlanTarget,
  targetsOfPlan,
} from '@shuize/engine';
import { annualClassOf } from '../facts/section-years.ts';
import { buildMonthlyGrid } from '../water/build-monthly-grid.ts';
import { knownSections } from '../water/known-sections.ts';
import { yearOfTarget } from './plan-entries.ts';
import type { ProgressAsked } from './task-progress.ts';

/** What became of a target of the plan in a year; shares are reckoned, everything else is for people to judge. */
export interface TargetProgress {
  readonly indicator: string;
  readonly area: string | null;
  readonly year: number;
  readonly is: string | null;
  readonly target: string;
  readonly unit: string | null;
  /** Comparison, number and unit in words. */
  readonly wanted: string;
  /** Sections counted, of those with a class in the year; `null` where nothing is reckoned. */
  readonly counted: number | null;
  readonly of: number | null;
  /** The share in per cent at the decimals of the target, two at least; `null` without a section that has a class. */
  readonly share: string | null;
  readonly status: 'met' | 'not-met' | 'undetermined' | 'for-people';
  /** Sections without a class for want of data: out of the share. */
  readonly unknown: readonly string[];
  readonly provision: string | null;
  readonly cite: Citation;
}

export interface TargetsReached {
  readonly targets: readonly TargetProgress[];
  /** Basins of river sections that belong to no area of the plan, and so count in no area's share. */
  readonly unplacedBasins: readonly string[];
}

const LEAST_DECIMALS = 2;

/** A river section and its class of the year, as a level; `null`: unknown. */
interface ClassedSection {
  readonly section: string;
  readonly basin: string;
  readonly level: number | null;
}

/**
 * Judges the targets that a plan as a whole has for a year. A share is of the sections that have a class in the year;
 * those without stay out and are named.
 *
 * @param answers - complete, by interpretation
 * @see DATA-PACKAGE 2, shares
 */
export function targetProgress(
  asked: ProgressAsked,
  plan: Plan,
  answers: Answers,
  language: Language,
): TargetsReached {
  const sections = classedSections(asked, answered(plan.countedSections, answers) === 'national');
  const placed = new Set(plan.areas.flatMap(({ basins }) => basins));
  const basins = new Set(sections.map(({ basin }) => basin));
  return {
    targets: targetsOfPlan(plan)
      .filter((target) => yearOfTarget(target) === asked.year)
      .map((target) => judged(plan, target, sections, language)),
    unplacedBasins: plan.areas.length === 0 ? [] : [...basins].filter((basin) => !placed.has(basin)).sort(),
  };
}

function judged(
  plan: Plan,
  target: PlanTarget,
  sections: readonly ClassedSection[],
  language: Language,
): TargetProgress {
  const { goal, measure, area: areaId, indicator, provision, cite } = target;
  const area = plan.areas.find(({ id }) => id === areaId) ?? null;
  const base = {
    indicator: indicator[language],
    area: area?.label[language] ?? null,
    year: yearOfTarget(target) ?? 0,
    is: goal.kind === 'aim' ? null : goal.is,
    target: goal.kind === 'aim' ? goal.text[language] : formatDecimal(goal.value),
    unit: goal.kind === 'aim' ? null : (goal.unit?.[language] ?? null),
    wanted: goalText(goal)[language],
  };
  if (measure === null || goal.kind === 'aim') {
    const nothing = { counted: null, of: null, share: null, unknown: [] };
    return { ...base, ...nothing, status: 'for-people', provision, cite };
  }
  const own = sections.filter(({ basin }) => area === null || area.basins.includes(basin));
  const levels = own.flatMap(({ level }) => level ?? []);
  const counted = levels.filter((level) =>
    measure === 'good-share' ? level <= classLevel('III') : level === classLevel('below-V'),
  ).length;
  const unknown = own.filter(({ level }) => level === null).map(({ section }) => section);
  const share = levels.length === 0 ? null : fraction(100 * counted, levels.length);
  const isMet = share === null ? null : meetsTarget(share, goal);
  return {
    ...base,
    counted,
    of: levels.length,
    share: share === null ? null : formatFraction(share, Math.max(LEAST_DECIMALS, goal.roundedTo ?? 0)),
    status: share === null ? 'undetermined' : isMet === null ? 'for-people' : isMet ? 'met' : 'not-met',
    unknown,
    provision,
    cite,
  };
}

/** River sections on the last day of the year, each once; those that were dry or frozen all year are left out. */
function classedSections(
  { data, year, asOf }: ProgressAsked,
  isNationalOnly: boolean,
): readonly ClassedSection[] {
  const grid = buildMonthlyGrid(data, { asOf, years: [year] });
  const years = { first: yearOfMonth(grid.firstMonth), count: grid.monthCount / 12 };
  const { level, state } = annualClassOf({ grid, years });
  const numbers = new Map(data.sectionIds.map((id, number) => [id, number]));
  const day = lastDayOfYear(year);
  const found = new Map<string, ClassedSection>();
  for (const { section, basin, kind, control, from, to } of knownSections(data, asOf)) {
    const isThere = (from === null || from <= day) && (to === null || to >= day);
    const cell = (numbers.get(section) ?? 0) * years.count + year - years.first;
    if (
      kind === 'river' &&
      isThere &&
      (!isNationalOnly || control === 'national') &&
      state[cell] !== CELL_ABSENT
    ) {
      found.set(section, {
        section,
        basin,
        level: state[cell] === CELL_KNOWN ? (level[cell] ?? null) : null,
      });
    }
  }
  return [...found.values()];
}
