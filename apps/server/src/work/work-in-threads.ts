import { type ResourceLimits, Worker } from 'node:worker_threads';
import { type Bilingual, failure, type Result } from '@shuize/domain';
import { firstStartState, type PlatformFault, type Upload } from '@shuize/platform';
import { type HeavyWork, type WorkContext, workInThisThread } from './heavy-work.ts';
import { inTurns } from './in-turns.ts';
import { thrownAgain } from './thrown-in-thread.ts';
import type { ThreadGiven, ThreadSays, WorkAsked } from './work-asked.ts';
import { endedEarly, outOfMemory, programStopping } from './work-faults.ts';

export interface ThreadOptions {
  /** The built `work-thread.ts`. */
  readonly entry: URL;
  /** Told why a thread ended before its work was done. */
  readonly onEndedEarly: (reason: unknown) => void;
  /** Memory of each thread; as much as the program itself may have where it is left out. */
  readonly resourceLimits?: ResourceLimits;
}

/** Heavy work in threads of its own, one for each piece of it. */
export interface WorkInThreads extends HeavyWork {
  /** Ends all threads: what they had not finished is undone, and who waits for it is told. Nothing is begun any more. */
  readonly stop: () => Promise<void>;
}

/** Uploads that are read at once: each may take many times its own size of memory. */
const UPLOADS_AT_ONCE = 2;
/** A smaller upload is read in less time than a thread takes to begin. */
const SMALL_BYTES = 64 * 1024;

/**
 * Hands heavy work to threads. The bytes of an upload go over to the thread: who hands them over cannot read them any more.
 * There passwords are hashed at the cost that the program sets by itself.
 *
 * A thread that runs out of memory, or ends otherwise before its work is done, comes back as `unavailable`; what the work
 * itself throws is thrown here.
 */
export function workInThreads(context: WorkContext, options: ThreadOptions): WorkInThreads {
  const threads = new Set<Worker>();
  const uploadInTurn = inTurns(UPLOADS_AT_ONCE);
  const here = workInThisThread(context);
  let isStopping = false;

  const begin = (asked: WorkAsked): Worker => {
    const { database, packs, programVersion } = context;
    const given: ThreadGiven = { address: database.address, packs, programVersion, asked };
    const { resourceLimits = {} } = options;
    const thread = new Worker(options.entry, {
      workerData: given,
      transferList: 'asked' in asked && 'files' in asked.asked ? memoryOf(asked.asked.files) : [],
      resourceLimits,
    });
    threads.add(thread);
    return thread;
  };

  const inThread = async <Value>(
    asked: WorkAsked,
    onProgress: (step: Bilingual) => void = () => {},
  ): Promise<Result<Value, PlatformFault>> => {
    if (isStopping) {
      return failure(programStopping());
    }
    const thread = begin(asked);
    try {
      return (await lastWordOf(thread, onProgress)) as Result<Value, PlatformFault>;
    } catch (error) {
      if (!(error instanceof EndedEarly)) {
        throw error;
      }
      if (isStopping) {
        return failure(programStopping());
      }
      options.onEndedEarly(error.reason);
      return failure(isOutOfMemory(error.reason) ? outOfMemory() : endedEarly());
    } finally {
      await thread.terminate();
      threads.delete(thread);
    }
  };

  return {
    startRun: (actor, { onProgress, ...asked }) => inThread({ kind: 'start-run', actor, asked }, onProgress),
    recomputeRun: (actor, runId, onProgress) => inThread({ kind: 'recompute-run', actor, runId }, onProgress),
    importUpload: (actor, asked) =>
      isSmall(asked.files)
        ? here.importUpload(actor, asked)
        : uploadInTurn(() => inThread({ kind: 'import-upload', actor, asked })),
    markUpload: (actor, asked) =>
      isSmall(asked.files)
        ? here.markUpload(actor, asked)
        : uploadInTurn(() => inThread({ kind: 'mark-upload', actor, asked })),
    completeFirstStart: async ({ onStep, ...asked }) => {
      // Anybody may ask for it: where it is over and done with, no thread is begun to say so.
      const { isNeeded } = await firstStartState(context);
      return isNeeded && asked.start === 'demonstration'
        ? inThread({ kind: 'first-start', asked }, onStep)
        : here.completeFirstStart({ ...asked, ...(onStep === undefined ? {} : { onStep }) });
    },
    stop: async () => {
      isStopping = true;
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

/** A thread ended without a last word. */
class EndedEarly extends Error {
  constructor(readonly reason: unknown) {
    super('a thread ended before its work was done', { cause: reason });
    this.name = 'EndedEarly';
  }
}

/** @throws what its work threw, or {@link EndedEarly} */
function lastWordOf(thread: Worker, onProgress: (step: Bilingual) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.on('message', (said: ThreadSays) => {
      switch (said.kind) {
        case 'step':
          onProgress(said.step);
          break;
        case 'done':
          resolve(said.outcome);
          break;
        case 'threw':
          reject(thrownAgain(said.thrown));
          break;
      }
    });
    thread.on('messageerror', (error) => reject(new EndedEarly(error)));
    thread.on('error', (error) => reject(new EndedEarly(error)));
    thread.on('exit', (code) => reject(new EndedEarly(new Error(`the thread ended with ${code}`))));
  });
}

function isOutOfMemory(reason: unknown): boolean {
  return (
    reason instanceof Error && (reason as { readonly code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
  );
}

function isSmall(files: Upload): boolean {
  return [...files.values()].reduce((all, { byteLength }) => all + byteLength, 0) <= SMALL_BYTES;
}

/** The memory of files that have theirs to themselves, to be handed over; the others are copied. */
function memoryOf(files: Upload): ArrayBuffer[] {
  return [...files.values()].flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}
