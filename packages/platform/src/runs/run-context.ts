import type { Database } from '@shuize/store';
import type { RunPack } from './run-ground.ts';

/** What use cases about runs work with. */
export interface RunContext {
  readonly database: Database;
  /** All packs at hand; those that divisions have adopted are used. */
  readonly packs: readonly RunPack[];
  readonly programVersion: string;
}
