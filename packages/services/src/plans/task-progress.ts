import { type DataPackage, type Day, formatDay, type TaskRow, type Year } from '@shuize/domain';
import type { Pack, Plan } from '@shuize/engine';
import { knownRows } from '../water/known-rows.ts';

/** `done` in time, `done-late`, `overdue` once its day has ended, or `due` on a day still to come. */
export type TaskState = 'done' | 'done-late' | 'overdue' | 'due';

/** The state of a measure is that of its worst task; `no-tasks`: none is on record; `unknown`: no tasks are on record at all. */
export type MeasureState = TaskState | 'no-tasks' | 'unknown';

export interface TaskProgress {
  readonly task: string;
  readonly title: string;
  readonly division: string | null;
  readonly department: string | null;
  readonly due: string;
  readonly done: string | null;
  readonly state: TaskState;
}

export interface MeasureProgress {
  readonly state: MeasureState;
  readonly tasks: readonly TaskProgress[];
}

const WORST_FIRST: readonly TaskState[] = ['overdue', 'due', 'done-late', 'done'];

/**
 * How far the tasks of each measure are on a day: rows of tasks.csv of the plan whose id is the measure's number, or the
 * number and what follows a hyphen (`2.1.1.1-140100`). Tasks of later years are left out.
 *
 * @param year - the year looked at; without an as-of day, its last day is the day
 * @returns by number; a measure that no task belongs to is not in it. `null`: tasks.csv is absent
 */
export function taskProgress(
  { data, year, day, asOf }: ProgressAsked,
  pack: Pack,
  plan: Plan,
): ReadonlyMap<string, MeasureProgress> | null {
  if (data.tasks === null) {
    return null;
  }
  const names = new Set([plan.id, plan.title.zh, ...(pack.plans.length === 1 ? [pack.id] : [])]);
  const numbers = new Set(plan.measures.map(({ number }) => number));
  const byNumber = new Map<string, TaskProgress[]>();
  for (const row of knownRows(data.tasks, ({ task }) => task, asOf)) {
    const [number = ''] = row.task.split('-');
    if (names.has(row.plan) && row.year <= year && numbers.has(number)) {
      byNumber.set(number, [...(byNumber.get(number) ?? []), progressOf(row, day)]);
    }
  }
  return new Map(
    [...byNumber].map(([number, tasks]) => [
      number,
      { state: WORST_FIRST.find((state) => tasks.some((task) => task.state === state)) ?? 'no-tasks', tasks },
    ]),
  );
}

/** What progress is asked about. */
export interface ProgressAsked {
  readonly data: DataPackage;
  readonly year: Year;
  /** The day on which things stand as they are told. */
  readonly day: Day;
  /** Only what was known on that day counts; `null`: everything. */
  readonly asOf: Day | null;
}

function progressOf({ task, title, division, department, due, done }: TaskRow, day: Day): TaskProgress {
  const doneBy = done !== null && done <= day ? done : null;
  return {
    task,
    title,
    division,
    department,
    due: formatDay(due),
    done: doneBy === null ? null : formatDay(doneBy),
    state: doneBy === null ? (due <= day ? 'overdue' : 'due') : doneBy <= due ? 'done' : 'done-late',
  };
}
