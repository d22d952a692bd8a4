import {
  type Bilingual,
  type Explained,
  failure,
  type InputError,
  type Result,
  success,
} from '@shuize/domain';
import { instantOfAsOf, type Run, type RunPack, startRun } from '@shuize/platform';
import { type Database, type RunResult, resultsOfRun } from '@shuize/store';
import { type DataPlace, withDatabase } from './with-database.ts';

export interface NewRunAsked {
  /** `2018-03`, `2018-Q1` or `2018`. */
  readonly period: string;
  /** A day, or an instant; `null`: everything known by now. */
  readonly asOf: string | null;
  readonly packs: readonly RunPack[];
  readonly version: string;
  /** Told before each step that may take long. */
  readonly onStep: (step: Bilingual) => void;
}

/** A run with how many results of each kind it came to. */
export interface MadeRun {
  readonly run: Run;
  readonly findings: { readonly met: number; readonly undetermined: number };
  readonly scores: number;
  readonly rankings: number;
}

/** Makes a run as whoever runs the program asks for it. */
export function makeRun(
  place: DataPlace,
  { period, asOf, packs, version, onStep }: NewRunAsked,
): Promise<Result<MadeRun, readonly InputError[] | Explained>> {
  return withDatabase(place, async ({ database }) => {
    const made = await startRun({ database, packs, programVersion: version }, null, {
      period,
      asOf: asOf === null ? null : instantOfAsOf(asOf),
      onProgress: onStep,
    });
    if (!made.ok) {
      return failure(made.error.errors ?? made.error);
    }
    return success({ run: made.value, ...(await countsOf(database, made.value.id)) });
  });
}

async function countsOf(database: Database, runId: string): Promise<Omit<MadeRun, 'run'>> {
  const { results } = await database.read((transaction) =>
    resultsOfRun(transaction, runId, { kind: null, key: null, divisions: null, limit: null, offset: 0 }),
  );
  const ofKind = (kind: RunResult['kind']) => results.filter((result) => result.kind === kind);
  const statuses = ofKind('finding').map(({ content }) => (content as FindingKept).finding.status);
  return {
    findings: {
      met: statuses.filter((status) => status === 'met').length,
      undetermined: statuses.filter((status) => status === 'undetermined').length,
    },
    scores: ofKind('score').length,
    rankings: ofKind('ranking').length,
  };
}

interface FindingKept {
  readonly finding: { readonly status: 'met' | 'not-met' | 'undetermined' };
}
