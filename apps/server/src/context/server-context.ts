import type { IdentityContext, LineContext, RunContext } from '@shuize/platform';
import type { HeavyWork } from '../work/heavy-work.ts';

/** What the routes hand to the use cases of the platform. */
export interface ServerContext extends IdentityContext, RunContext, LineContext {
  readonly work: HeavyWork;
}
