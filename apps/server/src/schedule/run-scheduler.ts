import { type Clock, type LineContext, makeScheduledRuns, startRunInLine } from '@shuize/platform';
import { loggable } from '../problem/error-handler.ts';

export interface SchedulerOptions {
  readonly context: LineContext & { readonly clock: Clock };
  /** Told of each run that came to nothing, and of what kept the schedule from being looked at. */
  readonly onFailure: (failure: Readonly<Record<string, unknown>>) => void;
}

/** Makes runs by schedule (定时核算), for as long as the program runs. */
export interface RunScheduler {
  /** Looks at the schedule at once and then every ten minutes. It keeps no program from ending. */
  readonly start: () => void;
  /** Makes what is due; while that goes on, being asked again begins nothing more. Never throws. */
  readonly tick: () => Promise<void>;
  /** Looks no more, and waits for what is being made. */
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 10 * 60_000;

export function runScheduler({ context, onFailure }: SchedulerOptions): RunScheduler {
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> | null = null;

  const makeDue = async () => {
    try {
      const due = await makeScheduledRuns(context, (period) => startRunInLine(context, null, { period }));
      for (const { period, outcome } of due) {
        if (!outcome.ok && outcome.error.kind !== 'conflict') {
          onFailure({ period, code: outcome.error.code });
        }
      }
    } catch (error) {
      onFailure(loggable(error));
    }
  };
  const tick = () => {
    underWay ??= makeDue().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  return {
    start: () => {
      timer = setInterval(tick, EVERY_MS).unref();
      void tick();
    },
    tick,
    stop: async () => {
      if (timer !== null) {
        clearInterval(timer);
      }
      await underWay;
    },
  };
}
