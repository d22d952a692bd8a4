import {
  bilingual,
  failure,
  formatMonth,
  type Month,
  parseMonth,
  type Result,
  success,
  yearOfMonth,
} from '@shuize/domain';
import type { Database, Instant } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import { fieldError, invalid, type PlatformFault } from '../platform-fault.ts';
import { chinaDayOf } from '../runs/china-day.ts';
import { sectionInScope } from './read-section.ts';
import type { SectionSeries } from './section-series.ts';
import { type PackedSeries, wholeSeries, wholeSeriesPacked } from './whole-series.ts';

export interface SeriesAsked {
  readonly section: string;
  /** `null`: now. */
  readonly asOf: Instant | null;
  /** `YYYY-MM`, both included; `null`: from the first on record, to the last. */
  readonly from: string | null;
  readonly to: string | null;
}

/** @returns no months where nothing is on record; `not-found` for a section outside the scope as for one that is none */
export async function readSeries(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
  asked: SeriesAsked,
): Promise<Result<SectionSeries, PlatformFault>> {
  const { from, to } = asked;
  if (from !== null && to !== null && from > to) {
    return failure(invalid([monthsReversed()]));
  }
  const found = await sectionInScope(database, actor, asked);
  if (!found.ok) {
    return found;
  }
  const { places, row } = found.value;
  const today = chinaDayOf(asked.asOf ?? clock());
  const wanted = { section: row.section, asOf: asked.asOf, today };
  return success(cut(await wholeSeries(database, places.marks, wanted), from, to));
}

/** The same as it is handed on. */
export async function readPackedSeries<Packed>(
  context: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
  asked: SeriesAsked,
  packed: PackedSeries<Packed>,
): Promise<Result<Packed, PlatformFault>> {
  const { asOf, from, to } = asked;
  if (from !== null || to !== null) {
    const read = await readSeries(context, actor, asked);
    return read.ok ? success(await packed.pack(read.value)) : read;
  }
  const { database, clock } = context;
  const found = await sectionInScope(database, actor, asked);
  if (!found.ok) {
    return found;
  }
  const { places, row } = found.value;
  const wanted = { section: row.section, asOf, today: chinaDayOf(asOf ?? clock()) };
  return success(await wholeSeriesPacked(database, places.marks, wanted, packed));
}

/** The part of a series from one month to another; months outside it are left out and none are made up. */
function cut(series: SectionSeries, from: string | null, to: string | null): SectionSeries {
  const first = parseMonth(series.firstMonth) ?? 0;
  const start = Math.max(0, (parseMonth(from ?? '') ?? first) - first);
  const end = Math.min(
    series.monthCount,
    (parseMonth(to ?? '') ?? first + series.monthCount - 1) - first + 1,
  );
  const monthCount = Math.max(0, end - start);
  if (monthCount === series.monthCount) {
    return series;
  }
  const firstMonth = (first + start) as Month;
  const [firstYear, lastYear] = [firstMonth, firstMonth + monthCount - 1].map((month) =>
    yearOfMonth(month as Month),
  );
  return {
    ...series,
    firstMonth: formatMonth(firstMonth),
    monthCount,
    months: series.months.slice(start, start + monthCount),
    years:
      monthCount === 0
        ? []
        : series.years.filter(({ year }) => year >= (firstYear ?? 0) && year <= (lastYear ?? 0)),
    indicators: series.indicators.map((each) => ({
      ...each,
      points: each.points.slice(start, start + monthCount),
    })),
  };
}

function monthsReversed() {
  return fieldError(
    'from',
    'months-reversed',
    bilingual('起始月份晚于截止月份。', 'The first month is after the last.'),
    bilingual('请对调两个月份。', 'Exchange the two.'),
  );
}
