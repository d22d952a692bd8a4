import { type Bilingual, bilingual, failure, type Result } from '@shuize/domain';
import type { Instant } from '@shuize/store';
import type { Clock } from '../clock.ts';
import type { PlatformFault } from '../platform-fault.ts';

/** What is to be made, as whoever asks for it knows it. */
export interface RunToMake {
  readonly kind: 'run' | 'recomputation';
  /** `2018-03`, `2018-Q1` or `2018`. */
  readonly period: string;
  /** `null`: everything known when its turn comes. */
  readonly asOf: Instant | null;
  /** Name of who asks; `null`: the program itself. */
  readonly startedBy: string | null;
  /** The run that is made again; `null` of a new one. */
  readonly runId: string | null;
}

/** A run that is being made (核算中), or waits for those before it. */
export interface RunUnderWay extends RunToMake {
  /** When it was asked for. */
  readonly startedAt: Instant;
  /** What is being done. */
  readonly step: Bilingual;
}

/**
 * The line in which runs are made: one at a time, for each takes a processor and much memory for itself. The others wait, in
 * the order in which they were asked for. It lives as long as the program does and is of one program alone.
 */
export interface RunLine {
  /** In the order in which they were asked for; the first is being made. */
  readonly underWay: () => readonly RunUnderWay[];
  /**
   * Does the work when its turn comes.
   *
   * @returns what the work came back with, or `run-under-way` at once where the same waits or is being made already
   */
  readonly takeTurn: <Value>(
    asked: RunToMake,
    work: (onProgress: (step: Bilingual) => void) => Promise<Result<Value, PlatformFault>>,
  ) => Promise<Result<Value, PlatformFault>>;
}

const WAITING = bilingual('排队等候', 'waiting in line');
const BEGINNING = bilingual('开始', 'beginning');

export function runLine(clock: Clock): RunLine {
  const steps = new Map<RunUnderWay, Bilingual>();
  let before: Promise<unknown> = Promise.resolve();
  return {
    underWay: () => [...steps].map(([entry, step]) => ({ ...entry, step })),
    takeTurn: async (asked, work) => {
      if ([...steps.keys()].some((entry) => isSame(entry, asked))) {
        return failure(runUnderWay(asked));
      }
      const entry: RunUnderWay = { ...asked, startedAt: clock(), step: WAITING };
      const note = (step: Bilingual) => steps.set(entry, step);
      note(WAITING);
      const turn = before
        .then(() => {
          note(BEGINNING);
          return work(note);
        })
        .finally(() => steps.delete(entry));
      // Who comes next waits until this one is done with, and is not concerned with what became of it.
      before = turn.then(
        () => {},
        () => {},
      );
      return turn;
    },
  };
}

function isSame(a: RunToMake, b: RunToMake): boolean {
  return a.kind === b.kind && a.period === b.period && a.asOf === b.asOf && a.runId === b.runId;
}

function runUnderWay({ kind, period }: RunToMake): PlatformFault {
  return {
    kind: 'conflict',
    code: 'run-under-way',
    message:
      kind === 'run'
        ? bilingual(`${period} 的核算正在进行或排队。`, `The run of ${period} is being made or waits.`)
        : bilingual(
            `这次 ${period} 的核算正在重算或排队。`,
            `This run of ${period} is being made again or waits.`,
          ),
    mend: bilingual('请等它完成后查看结果。', 'Wait until it is done and look at what came out.'),
  };
}
