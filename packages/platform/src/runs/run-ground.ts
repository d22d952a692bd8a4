import type { Bilingual, DataPackage, Day } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import type { RunPeriod } from './run-period.ts';

/** A pack with the digest over its files. */
export interface RunPack {
  readonly pack: Pack;
  readonly digest: string;
}

/** What every kind of result of a run is worked out from. */
export interface RunGround {
  readonly data: DataPackage;
  readonly period: RunPeriod;
  readonly asOf: Day;
  /** Those adopted, with the values set locally. */
  readonly packs: readonly Pack[];
  readonly programVersion: string;
  readonly onProgress: (step: Bilingual) => void;
}
