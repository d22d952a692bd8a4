import {
  completeFirstStart,
  type IdentityContext,
  importUpload,
  markUpload,
  type RunContext,
  type RunMaker,
  runMakerOf,
} from '@shuize/platform';

/** What heavy work is done with. */
export interface WorkContext extends RunContext, Pick<IdentityContext, 'passwords'> {}

/** A use case over a context that is settled. */
type Settled<UseCase> = UseCase extends (context: never, ...given: infer Given) => infer Outcome
  ? (...given: Given) => Outcome
  : never;

/**
 * Use cases that take the processor for seconds to minutes. The server hands them to threads of their own, so that it answers
 * everybody else meanwhile; what comes back is the same.
 */
export interface HeavyWork extends RunMaker {
  readonly importUpload: Settled<typeof importUpload>;
  readonly markUpload: Settled<typeof markUpload>;
  readonly completeFirstStart: Settled<typeof completeFirstStart>;
}

/** Does the work where it is asked for. */
export function workInThisThread(context: WorkContext): HeavyWork {
  return {
    ...runMakerOf(context),
    importUpload: (actor, asked) => importUpload(context, actor, asked),
    markUpload: (actor, asked) => markUpload(context, actor, asked),
    completeFirstStart: (asked) => completeFirstStart(context, asked),
  };
}
