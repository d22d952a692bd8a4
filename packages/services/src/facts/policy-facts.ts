import {
  ANNUAL_ASPECTS,
  type DataPackage,
  type Day,
  type EntityKind,
  type FactSource,
  invariant,
  type MeasureColumn,
  type MeasureId,
  type MeasureRef,
  type Memberships,
  type Year,
  yearOfMonth,
} from '@shuize/domain';
import { buildMonthlyGrid } from '../water/build-monthly-grid.ts';
import {
  fillAspectFailed,
  fillBelowVShare,
  fillBelowVShareTarget,
  fillBlackOdorousEliminatedShare,
  fillBlackOdorousRequiredShare,
  fillGoodShare,
  fillGoodShareTarget,
} from './division-measures.ts';
import {
  type EventEntity,
  eventEntities,
  fillEventRecorded,
  fillUnrecordedEvents,
} from './event-measures.ts';
import type { FactContext, MeasureFiller } from './fact-context.ts';
import {
  divisionMemberships,
  divisionTreeOf,
  eventMemberships,
  sectionMemberships,
  type TaskEntity,
  taskEntities,
  taskMemberships,
} from './memberships.ts';
import {
  fillAttainsTarget,
  fillClassLevel,
  fillExceedanceMultiple,
  fillMonthTargetMissed,
  fillWorseThanYearBefore,
  INDICATORS_WITH_MULTIPLE,
} from './section-month-measures.ts';
import { fillAnnualClassLevel, fillAnnualTargetMissed } from './section-year-measures.ts';
import { fillTaskUnfinished } from './task-measures.ts';

/** What the policy engine sees of a data package, and what services need to tell of it. */
export interface PolicyFacts {
  readonly source: FactSource;
  readonly context: FactContext;
  readonly tasks: readonly TaskEntity[];
  readonly events: readonly EventEntity[];
}

const FILLERS: Readonly<Record<Exclude<MeasureId, 'task-unfinished' | 'event-recorded'>, MeasureFiller>> = {
  'exceedance-multiple': fillExceedanceMultiple,
  'class-level': fillClassLevel,
  'worse-than-year-before': fillWorseThanYearBefore,
  'attains-target': fillAttainsTarget,
  'month-target-missed': fillMonthTargetMissed,
  'annual-class-level': fillAnnualClassLevel,
  'annual-target-missed': fillAnnualTargetMissed,
  'black-odorous-eliminated-share': fillBlackOdorousEliminatedShare,
  'black-odorous-required-share': fillBlackOdorousRequiredShare,
  'good-share': fillGoodShare,
  'good-share-target': fillGoodShareTarget,
  'below-v-share': fillBelowVShare,
  'below-v-share-target': fillBelowVShareTarget,
  'aspect-failed': fillAspectFailed,
  'unrecorded-events': fillUnrecordedEvents,
};

/**
 * Makes the facts of a data package ready for policies: columns are filled when the engine first asks for them.
 *
 * @param years - the years that the windows of the policies reach over, besides those of the data
 * @param asOf - only what was known on that day counts; `null`: everything
 */
export function policyFacts(data: DataPackage, asOf: Day | null, years: readonly Year[]): PolicyFacts {
  const grid = buildMonthlyGrid(data, { asOf, years });
  const divisions = divisionTreeOf(data, asOf);
  const context: FactContext = {
    data,
    asOf,
    grid,
    divisions,
    years: { first: yearOfMonth(grid.firstMonth), count: grid.monthCount / 12 },
    indicators: INDICATORS_WITH_MULTIPLE,
  };
  const tasks = taskEntities(data, divisions, asOf);
  const events = eventEntities(data, asOf);
  const memberships: Readonly<Record<EntityKind, Memberships>> = {
    section: sectionMemberships(data, divisions, asOf),
    task: taskMemberships(tasks, divisions),
    event: eventMemberships(events, divisions),
    division: divisionMemberships(divisions),
  };
  const columns = new Map<string, MeasureColumn>();
  const source: FactSource = {
    divisions,
    periods: { month: { first: grid.firstMonth, count: grid.monthCount }, year: context.years },
    items: { indicator: context.indicators, aspect: ANNUAL_ASPECTS },
    memberships: (kind) => memberships[kind],
    column: (ref) => {
      const key = keyOfMeasure(ref);
      const column = columns.get(key) ?? fill(ref);
      columns.set(key, column);
      return column;
    },
  };
  const fill = ({ measure, parameters }: MeasureRef): MeasureColumn => {
    switch (measure) {
      case 'task-unfinished':
        return fillTaskUnfinished(context, tasks);
      case 'event-recorded':
        return fillEventRecorded(context, events, parameters);
      default:
        return FILLERS[measure](context, parameters);
    }
  };
  invariant(grid.monthCount % 12 === 0, 'a grid of whole years');
  return { source, context, tasks, events };
}

function keyOfMeasure({ measure, parameters }: MeasureRef): string {
  return JSON.stringify([measure, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
