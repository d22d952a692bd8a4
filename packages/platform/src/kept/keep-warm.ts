import { type Database, measurementVersions, monthsOfSection } from '@shuize/store';
import type { Clock } from '../clock.ts';
import { monthView } from '../overview/month-view.ts';
import { chinaDayOf } from '../runs/china-day.ts';
import { knownPlaces } from '../sections/known-places.ts';
import { type PackedSeries, wholeSeriesPacked } from '../sections/whole-series.ts';

/** Works beside the requests until it is stopped. */
export interface KeptWarm {
  /** Ends what is under way first. */
  readonly stop: () => Promise<void>;
}

interface Warmed<Packed> {
  readonly context: { readonly database: Database; readonly clock: Clock };
  readonly packed: PackedSeries<Packed>;
  /** Told what failed in a round; it is tried again in the next. */
  readonly onFailure: (error: unknown) => void;
}

/** Milliseconds between rounds; longer the longer rounds have failed. */
const SHORTEST_PAUSE = 10_000;
const LONGEST_PAUSE = 600_000;
/** Connections that are ready for a burst of requests. */
const READY_CONNECTIONS = 12;
/** What took fewer milliseconds was there already. */
const SHORTEST_WORK = 1;

/**
 * Works out what pages ask for before they ask: the last month on record, then the series of every section, each again after
 * something of it was recorded. Rests as long as it works, so that requests come first.
 */
export function keepWarm<Packed>(warmed: Warmed<Packed>): KeptWarm {
  const stopped = new AbortController();
  const ended = rounds(warmed, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await ended;
    },
  };
}

async function rounds<Packed>(warmed: Warmed<Packed>, stopped: AbortSignal): Promise<void> {
  let pause = SHORTEST_PAUSE;
  while (!stopped.aborted) {
    try {
      await round(warmed, stopped);
      pause = SHORTEST_PAUSE;
    } catch (error) {
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      if (!stopped.aborted) {
        warmed.onFailure(error);
      }
    }
    await rest(pause, stopped);
  }
}

async function round<Packed>(
  { context: { database, clock }, packed }: Warmed<Packed>,
  stopped: AbortSignal,
): Promise<void> {
  await monthView(database, { month: null, asOf: null });
  const { data, marks } = await knownPlaces(database, null);
  await readyConnections(database, data.sectionIds[0] ?? '');
  const today = chinaDayOf(clock());
  const failures: unknown[] = [];
  for (const section of data.sectionIds) {
    if (stopped.aborted) {
      return;
    }
    const begun = performance.now();
    try {
      await wholeSeriesPacked(database, marks, { section, asOf: null, today }, packed);
    } catch (error) {
      failures.push(error);
    }
    const worked = performance.now() - begun;
    if (worked > SHORTEST_WORK) {
      await rest(worked, stopped);
    }
  }
  if (failures.length > 0) {
    throw failures[0];
  }
}

/** WHY: a connection that first reads measurements learns all partitions and plans over them, and requests would wait for it. */
async function readyConnections(database: Database, site: string): Promise<void> {
  const asked = { site, asOf: null, first: null, last: null, indicator: null, limit: 1, offset: 0 };
  await Promise.all(
    Array.from({ length: READY_CONNECTIONS }, () =>
      database.read(async (transaction) => {
        await measurementVersions(transaction, asked);
        await monthsOfSection(transaction, site);
      }),
    ),
  );
}

function rest(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) {
      resolve();
      return;
    }
    const end = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    timer.unref();
    stopped.addEventListener('abort', end);
  });
}
