import {
  classLevel,
  failure,
  formatDecimal,
  type MonitoringState,
  type Result,
  success,
  WATER_CLASSES,
  type WaterClass,
} from '@shuize/domain';
import type { RibbonCell } from '@shuize/reports';
import type { Database, Instant } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import type { Clock } from '../clock.ts';
import { listFindings } from '../findings/list-findings.ts';
import { type ListedBatch, listImports } from '../imports/list-imports.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { type MonthAsked, type MonthView, monthView } from './month-view.ts';
import { type SeenStation, stationsSeen } from './read-rivers.ts';

/** How many sections are what; the classes, `unknown` and `notEvaluated` add up to `sections`. */
export interface MonthSummary {
  readonly sections: number;
  readonly classes: Readonly<Record<WaterClass, number>>;
  readonly unknown: number;
  readonly notEvaluated: number;
}

/** A month at a glance, as far as an actor reaches (本月总览). */
export interface Overview {
  readonly asOf: Instant;
  readonly month: string;
  readonly onRecord: MonthView['onRecord'];
  readonly summary: MonthSummary;
  /** `null` where nothing is on record of the same month a year before. */
  readonly before: MonthSummary | null;
  readonly targets: { readonly judged: number; readonly attained: number };
  /** 0 to 1 as received; `null` where none is set for the actor's division in the year. */
  readonly goodShareTarget: string | null;
  readonly worst: readonly (SeenStation & { readonly outcome: WaterClass })[];
  /** `null` where there is no run, or the actor may not see findings. */
  readonly findings: {
    readonly runId: string;
    readonly met: number;
    readonly undetermined: number;
    readonly finishedAt: Instant;
  } | null;
  readonly imports: readonly ListedBatch[];
}

const MOST_WORST = 10;
const LAST_IMPORTS = 5;

export async function readOverview(
  context: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
  asked: MonthAsked,
): Promise<Result<Overview, PlatformFault>> {
  if (!allows(actor, 'read-overview')) {
    return failure(notAllowed());
  }
  const view = await monthView(context.database, asked);
  if (!view.ok) {
    return view;
  }
  const { places, month, onRecord } = view.value;
  const stations = stationsSeen(actor, view.value);
  const before = stations.flatMap((station) => (station.before === null ? [] : [station.before]));
  const judged = stations.filter(({ attains }) => attains !== null);
  return success({
    asOf: places.asOf,
    month,
    onRecord,
    summary: summaryOf(stations.map(({ outcome }) => outcome)),
    before: before.length === 0 ? null : summaryOf(before),
    targets: { judged: judged.length, attained: judged.filter(({ attains }) => attains === true).length },
    goodShareTarget: goodShareTarget(view.value, actor),
    worst: worstOf(stations),
    findings: await findingsSeen(context, actor),
    imports: await importsSeen(context, actor),
  });
}

const NOT_EVALUATED: readonly MonitoringState[] = ['dry', 'frozen'];

function summaryOf(outcomes: readonly RibbonCell[]): MonthSummary {
  const count = (is: (outcome: RibbonCell) => boolean) => outcomes.filter(is).length;
  const classes = Object.fromEntries(
    WATER_CLASSES.map((waterClass) => [waterClass, count((outcome) => outcome === waterClass)]),
  ) as Record<WaterClass, number>;
  const notEvaluated = count((outcome) => (NOT_EVALUATED as readonly string[]).includes(outcome));
  const classed = Object.values(classes).reduce((sum, each) => sum + each, 0);
  return {
    sections: outcomes.length,
    classes,
    unknown: outcomes.length - classed - notEvaluated,
    notEvaluated,
  };
}

/** The worst class first, those that miss their target before others, in the order of the rivers. */
function worstOf(stations: readonly SeenStation[]): Overview['worst'] {
  return stations
    .flatMap((station) => (isClass(station.outcome) ? [{ ...station, outcome: station.outcome }] : []))
    .toSorted(
      (a, b) =>
        classLevel(b.outcome) - classLevel(a.outcome) ||
        Number(a.attains === true) - Number(b.attains === true),
    )
    .slice(0, MOST_WORST);
}

function isClass(outcome: RibbonCell): outcome is WaterClass {
  return (WATER_CLASSES as readonly string[]).includes(outcome);
}

function goodShareTarget({ places, month }: MonthView, { division }: Actor): string | null {
  const year = Number(month.slice(0, 4));
  const row = (places.data.binding ?? []).find(
    (each) => each.division === division && each.year === year && each.indicator === 'good-share',
  );
  return row === undefined ? null : formatDecimal(row.target);
}

async function findingsSeen(
  context: { readonly database: Database },
  actor: Actor,
): Promise<Overview['findings']> {
  const asked = { runId: null, period: null, status: null, policy: null, division: null } as const;
  const listed = await listFindings(context, actor, { ...asked, offset: 0, limit: 0, language: 'zh' });
  if (!listed.ok || listed.value.run === null) {
    return null;
  }
  const { run, counts } = listed.value;
  return { runId: run.id, ...counts, finishedAt: run.finishedAt };
}

async function importsSeen(
  context: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
): Promise<readonly ListedBatch[]> {
  const listed = await listImports(context, actor, { offset: 0, limit: LAST_IMPORTS });
  return listed.ok ? listed.value.batches : [];
}
