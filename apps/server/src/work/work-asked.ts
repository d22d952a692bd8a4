import type { Bilingual, Result } from '@shuize/domain';
import type { Actor, PlatformFault, RunPack } from '@shuize/platform';
import type { DatabaseAddress } from '@shuize/store';
import { type HeavyWork, type WorkContext, workInThisThread } from './heavy-work.ts';
import type { ThrownInThread } from './thrown-in-thread.ts';

/** One piece of work as it is handed to a thread: all of it can be copied. */
export type WorkAsked =
  | {
      readonly kind: 'start-run';
      readonly actor: Actor | null;
      readonly asked: Omit<Parameters<HeavyWork['startRun']>[1], 'onProgress'>;
    }
  | { readonly kind: 'recompute-run'; readonly actor: Actor | null; readonly runId: string }
  | {
      readonly kind: 'import-upload';
      readonly actor: Actor;
      readonly asked: Parameters<HeavyWork['importUpload']>[1];
    }
  | {
      readonly kind: 'mark-upload';
      readonly actor: Actor;
      readonly asked: Parameters<HeavyWork['markUpload']>[1];
    }
  | {
      readonly kind: 'first-start';
      readonly asked: Omit<Parameters<HeavyWork['completeFirstStart']>[0], 'onStep'>;
    };

/** What a thread is started with. */
export interface ThreadGiven {
  readonly address: DatabaseAddress;
  readonly packs: readonly RunPack[];
  readonly programVersion: string;
  readonly asked: WorkAsked;
}

/** What a thread says: any number of steps, then one of the others, which is the last. */
export type ThreadSays =
  | { readonly kind: 'step'; readonly step: Bilingual }
  | { readonly kind: 'done'; readonly outcome: Result<unknown, PlatformFault> }
  | { readonly kind: 'threw'; readonly thrown: ThrownInThread };

/** Does a piece of work in this thread. @returns what the use case returns */
export function doWork(
  context: WorkContext,
  work: WorkAsked,
  onProgress: (step: Bilingual) => void,
): Promise<Result<unknown, PlatformFault>> {
  const here = workInThisThread(context);
  switch (work.kind) {
    case 'start-run':
      return here.startRun(work.actor, { ...work.asked, onProgress });
    case 'recompute-run':
      return here.recomputeRun(work.actor, work.runId, onProgress);
    case 'import-upload':
      return here.importUpload(work.actor, work.asked);
    case 'mark-upload':
      return here.markUpload(work.actor, work.asked);
    case 'first-start':
      return here.completeFirstStart({ ...work.asked, onStep: onProgress });
  }
}
