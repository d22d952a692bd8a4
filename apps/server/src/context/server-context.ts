import type { IdentityContext, RunContext } from '@shuize/platform';

/** What the routes hand to the use cases of the platform. */
export interface ServerContext extends IdentityContext, RunContext {}
