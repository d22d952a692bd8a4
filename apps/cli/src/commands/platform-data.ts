import path from 'node:path';
import type { Bilingual, Explained, InputError, Result } from '@shuize/domain';
import type { Given } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { dataFolder } from './data-option.ts';

/** Where the data of a platform are: a folder, or a database of one's own. */
export interface DataPlace {
  readonly folder: string;
  readonly databaseUrl: string | null;
}

interface RowCounts {
  readonly added: number;
  readonly same: number;
  readonly corrected: number;
}

/** A backup as its manifest tells of it. */
export interface BackupManifest {
  readonly knownUntil: string;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly digest: string }[];
}

export interface Compared {
  readonly kept: string;
  readonly found: string;
  readonly isSame: boolean;
}

export interface Verification {
  readonly audit:
    | { readonly last: number; readonly digest: string }
    | { readonly position: number; readonly day: string; readonly kind: 'changed' | 'missing' };
  readonly publication: {
    readonly period: string;
    readonly edition: number;
    readonly run: {
      readonly isSame: boolean;
      readonly isIntact: boolean;
      readonly input: Compared;
      readonly result: Compared;
    };
  } | null;
}

/** A run as it is kept, with how many results of each kind it came to. */
export interface MadeRun {
  readonly run: {
    readonly id: string;
    readonly period: string;
    readonly asOf: string;
    readonly packs: Readonly<Record<string, object>>;
    readonly engineVersion: string;
    readonly inputDigest: string;
    readonly resultDigest: string;
  };
  readonly findings: { readonly met: number; readonly undetermined: number };
  readonly scores: number;
  readonly rankings: number;
}

/** What the server, an app of its own that is built beside this one, does with the data. */
export interface PlatformData {
  readonly importFiles: (
    place: DataPlace,
    files: ReadonlyMap<string, Uint8Array>,
  ) => Promise<
    Result<
      {
        readonly batchId: string;
        readonly isAgain: boolean;
        readonly total: RowCounts;
        readonly files: readonly (RowCounts & { readonly file: string })[];
      },
      readonly InputError[] | Explained
    >
  >;
  readonly makeRun: (
    place: DataPlace,
    asked: {
      readonly period: string;
      readonly asOf: string | null;
      readonly packs: readonly object[];
      readonly version: string;
      readonly onStep: (step: Bilingual) => void;
    },
  ) => Promise<Result<MadeRun, readonly InputError[] | Explained>>;
  readonly exportFiles: (
    place: DataPlace,
    asOf: string | null,
  ) => Promise<Result<ReadonlyMap<string, Uint8Array>, Explained>>;
  readonly backUp: (
    place: DataPlace,
    folder: string,
    onTable: (table: string) => void,
  ) => Promise<Result<BackupManifest, Explained>>;
  readonly restore: PlatformData['backUp'];
  readonly verify: (
    place: DataPlace,
    asked: { readonly packs: readonly object[]; readonly version: string },
  ) => Promise<Result<Verification, Explained>>;
}

export async function platformData(): Promise<PlatformData> {
  const built = new URL('./server.js', import.meta.url);
  return (await import(built.href)) as PlatformData;
}

export function placeOf(given: Given): DataPlace {
  const url = process.env.DATABASE_URL ?? '';
  return { folder: path.resolve(dataFolder(given)), databaseUrl: url === '' ? null : url };
}

/** Why the data could not be worked on, as a fault of their folder. */
export function platformFault(
  { folder }: DataPlace,
  { message, mend }: Explained,
): { ok: false; error: CommandFailure } {
  return faultyInput([fileFault(folder, 'platform-data', message, mend)]);
}
