import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Result } from '@shuize/domain';
import pg from 'pg';
import type { ClusterFault } from './cluster-fault.ts';

/** What befell a server: it went away, it answers once more, or it does not start again. */
export type ServerEvent =
  | { readonly kind: 'lost' | 'back' }
  | { readonly kind: 'not-started'; readonly fault: ClusterFault };

export interface Watch {
  readonly end: () => Promise<void>;
}

/** How a watched server is reached, started again, and who hears of it. */
export interface Watched {
  readonly url: string;
  /** Starts it where none runs; one that runs and does not answer yet is left to itself. */
  readonly start: () => Promise<Result<void, ClusterFault>>;
  readonly tell: (event: ServerEvent) => void;
}

/** Between one try and the next; the last goes on for ever, so that a disk made free again is enough. */
const PAUSES_MS = [100, 250, 500, 1_000, 2_000, 5_000] as const;
const LONGEST_PAUSE_MS = 15_000;
/** WHY: what is left of a killed server may need a moment to end, until which another cannot start. */
const TRIES_UNTOLD = 3;
/**
 * WHY: when one of its processes is killed a server may let somebody in once more before it ends all others and recovers; it is
 * back when it has gone on answering for so long.
 */
const SETTLED_MS = 250;

/** Watches a server by a connection of its own, and starts it again whenever it went away. */
export function keepRunning(watched: Watched): Watch {
  const over = new AbortController();
  const watching = watch(watched, over.signal);
  return {
    end: async () => {
      over.abort();
      await watching;
    },
  };
}

async function watch({ url, start, tell }: Watched, over: AbortSignal): Promise<void> {
  let isLost = false;
  const lose = () => {
    if (!isLost) {
      isLost = true;
      tell({ kind: 'lost' });
    }
  };
  let tries = 0;
  let told = '';
  while (!over.aborted) {
    const client = await connected(url);
    if (client === null) {
      lose();
      tries += 1;
      const started = await start();
      if (!started.ok && tries >= TRIES_UNTOLD && started.error.message.en !== told) {
        told = started.error.message.en;
        tell({ kind: 'not-started', fault: started.error });
      }
      const pause = started.ok ? PAUSES_MS[0] : (PAUSES_MS[tries - 1] ?? LONGEST_PAUSE_MS);
      await setTimeout(pause, undefined, { signal: over }).catch(() => {});
      continue;
    }
    const ended = once(client, 'end', { signal: over }).catch(() => client.end());
    if (isLost) {
      if (await endsWithin(SETTLED_MS, ended)) {
        continue;
      }
      isLost = false;
      tell({ kind: 'back' });
    }
    tries = 0;
    told = '';
    await ended;
    if (!over.aborted) {
      lose();
    }
  }
}

async function endsWithin(milliseconds: number, ended: Promise<unknown>): Promise<boolean> {
  const settled = new AbortController();
  const { signal } = settled;
  const isEnded = await Promise.race([
    ended.then(() => true),
    setTimeout(milliseconds, false, { signal }).catch(() => false),
  ]);
  settled.abort();
  return isEnded;
}

async function connected(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Its end is what is listened for.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => {});
    return null;
  }
}
