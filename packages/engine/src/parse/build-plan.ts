import { bilingual, type Day, invariant, parseDay, parseYear, yearOf } from '@shuize/domain';
import type {
  Plan,
  PlanClause,
  PlanDeadline,
  PlanDue,
  PlanMeasure,
  PlanTarget,
  TargetNumber,
  YearlyTarget,
} from '../language/plan.ts';
import type { Cite } from './build-condition.ts';
import { answerable } from './measure-parts.ts';
import type { PlanValue, SoundElement } from './pack-syntax.ts';
import { decimalAt, type Path, positionAt, type SourceNode } from './source-node.ts';

type MeasureValue = PlanValue['measures'][number];
type TargetValue = NonNullable<MeasureValue['targets']>[number];
type YearlyValue = NonNullable<PlanValue['yearly-targets']>[number];

const PER_CENT = bilingual('%', '%');

export function buildPlan({ value, source }: SoundElement<PlanValue>, cite: Cite): Plan {
  const clause = (written: PlanValue['acceptance']): PlanClause | null =>
    written === undefined ? null : { label: written.label, cite: cite(written.cite) };
  return {
    id: value.id,
    title: value.title,
    cite: cite(value.cite),
    note: value.note ?? null,
    implementedBy: clause(value['implemented-by']),
    acceptance: clause(value.acceptance),
    whenLate: clause(value['when-late']),
    byYear: answerable(value['by-year'] ?? 'year-end'),
    countedSections: answerable(value['counted-sections'] ?? 'all'),
    departments: value.departments.map(({ id, name, today = [] }) => ({ id, name, today })),
    areas: value.areas ?? [],
    headings: value.headings,
    targets: (value.targets ?? []).map((target, index) => ({
      ...targetOf(target, source, ['targets', index]),
      cite: cite(target.cite),
    })),
    yearlyTargets: (value['yearly-targets'] ?? []).map((target, index) =>
      yearlyTargetOf(target, source, ['yearly-targets', index], cite),
    ),
    measures: value.measures.map((measure, index) => measureOf(measure, source, ['measures', index], cite)),
    position: source.position,
  };
}

function measureOf(value: MeasureValue, source: SourceNode, path: Path, cite: Cite): PlanMeasure {
  const { number, title, lead, sole, participating = [], charged = [], starts = [], deadlines = [] } = value;
  const cited = cite(value.cite);
  return {
    number,
    title,
    cite: cited,
    lead: sole ?? lead ?? [],
    isSole: sole !== undefined,
    participating,
    charged,
    isLeadOpen: value['lead-open'] ?? false,
    isParticipatingOpen: value['participating-open'] ?? false,
    starts: starts.map(({ from, what }) => ({ from: dayOf(from), what })),
    deadlines: deadlines.map(deadlineOf),
    targets: (value.targets ?? []).map((target, index) => ({
      ...targetOf(target, source, [...path, 'targets', index]),
      cite: cited,
    })),
    position: positionAt(source, ...path),
  };
}

function deadlineOf({ by, within, what }: NonNullable<MeasureValue['deadlines']>[number]): PlanDeadline {
  if (by !== undefined) {
    return { what, due: dueOf(by) };
  }
  invariant(within !== undefined, 'a deadline has `by` or `within`');
  return { what, due: { kind: 'event', label: within } };
}

function targetOf(value: TargetValue, source: SourceNode, path: Path): Omit<PlanTarget, 'cite'> {
  return {
    indicator: value.indicator,
    goal:
      value.aim === undefined
        ? { ...numberGoal(value), value: decimalAt(source, ...path, 'value') }
        : { kind: 'aim', text: value.aim },
    due: value.by === undefined ? null : dueOf(value.by),
    ...measured(value),
  };
}

function yearlyTargetOf(value: YearlyValue, source: SourceNode, path: Path, cite: Cite): YearlyTarget {
  return {
    indicator: value.indicator,
    goal: numberGoal(value),
    values: value.values.map(({ year }, index) => ({
      year: yearOf(year),
      value: decimalAt(source, ...path, 'values', index, 'value'),
    })),
    ...measured(value),
    cite: cite(value.cite),
  };
}

function numberGoal(value: TargetValue | YearlyValue): Omit<TargetNumber, 'value'> {
  const { is, unit } = value;
  invariant(is !== undefined && unit !== undefined, 'a number has a comparison and a unit');
  return {
    kind: 'number',
    is,
    unit: unit === '%' ? PER_CENT : unit,
    roundedTo: value['rounded-to'] ?? null,
  };
}

function measured({ area, measure, provision }: TargetValue | YearlyValue) {
  return { area: area ?? null, measure: measure ?? null, provision: provision ?? null };
}

function dueOf(text: string): PlanDue {
  const year = parseYear(text);
  return year === null ? { kind: 'day', day: dayOf(text) } : { kind: 'year', year };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} is a day`);
  return day;
}
