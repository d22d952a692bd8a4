import type { Bilingual } from '@shuize/domain';

/**
 * What the demonstration plans for one provision and one division in 2018: that it is triggered, narrowly
 * missed, or cannot be told.
 */
export interface Scenario {
  /** Such as `SX18-1a`. */
  readonly provision: string;
  readonly division: string;
  readonly status: ScenarioStatus;
  /** What is counted (months, sections, tasks, counties, aspects), where the provision counts. */
  readonly observed: { readonly min: number; readonly max: number } | null;
  readonly how: Bilingual;
}

export type ScenarioStatus = 'met' | 'not-met' | 'undetermined';

export const SCENARIO_STATUSES: readonly ScenarioStatus[] = ['met', 'not-met', 'undetermined'];
