import {
  type Bilingual,
  bilingual,
  type Day,
  failure,
  type InputError,
  type Result,
  success,
} from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { adoptionsOf, unknownPolicies, withLocalValues } from '@shuize/services';
import type { Run, RunResult } from '@shuize/store';
import { findingResults } from './finding-results.ts';
import { rankingResults } from './ranking-results.ts';
import { RECORD_LIMITS } from './record-limits.ts';
import { digestOfFiles, digestOfResults } from './run-digests.ts';
import type { RunGround, RunPack } from './run-ground.ts';
import { notARunPeriod, parseRunPeriod } from './run-period.ts';
import { scoreResults } from './score-results.ts';
import { waterResults } from './water-results.ts';

/** What is to be evaluated and by what. */
export interface EvaluationAsked {
  /** `2018-03`, `2018-Q1` or `2018`. */
  readonly period: string;
  /** A period that ends after it is open. */
  readonly asOfDay: Day;
  /** All at hand; those that the package has adopted are used, in this order. */
  readonly packs: readonly RunPack[];
  readonly programVersion: string;
  /** Told before each step that may take long. */
  readonly onProgress?: (step: Bilingual) => void;
}

/** What came out, and what it came of. */
export interface EvaluatedRun extends Pick<Run, 'packs' | 'engineVersion' | 'inputDigest' | 'resultDigest'> {
  /** Findings, scores, rankings, water, each in a fixed order. */
  readonly results: readonly RunResult[];
}

/**
 * Evaluates a data package for a run: water, rankings, scores and the findings of all packs adopted. The same bytes, period,
 * day, packs and program give the same results, byte for byte.
 *
 * @param files - bytes by name of file, as the store gives them and as an export holds them
 * @returns or every fault of the package: nothing is evaluated from one with faults
 */
export function evaluateFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { period: text, asOfDay, packs, programVersion, onProgress = () => {} }: EvaluationAsked,
): Result<EvaluatedRun, readonly InputError[]> {
  const period = parseRunPeriod(text);
  if (period === null) {
    return failure([notARunPeriod(text)]);
  }
  onProgress(bilingual('读取数据包', 'reading the data package'));
  const read = readDataPackage(files, RECORD_LIMITS);
  if (!read.ok) {
    return read;
  }
  const data = read.value;
  const known = packs.map(({ pack }) => pack.id);
  const strangers = unknownPolicies(data, known, asOfDay);
  if (strangers.length > 0) {
    return failure(strangers);
  }
  const adoptions = adoptionsOf(data, period.year, asOfDay);
  const adopted = packs.filter(({ pack }) => adoptions?.has(pack.id) === true);
  const localized = withLocalValues(
    adopted.map(({ pack }) => pack),
    data,
    asOfDay,
  );
  if (!localized.ok) {
    return localized;
  }
  const ground: RunGround = {
    data,
    period,
    asOf: asOfDay,
    packs: localized.value,
    programVersion,
    onProgress,
  };
  const results = resultsOf(ground);
  return results.ok
    ? success({
        packs: Object.fromEntries(
          adopted.map(({ pack, digest }) => [pack.id, { version: pack.version, digest }]),
        ),
        engineVersion: programVersion,
        inputDigest: digestOfFiles(files),
        resultDigest: digestOfResults(results.value),
        results: results.value,
      })
    : results;
}

function resultsOf(ground: RunGround): Result<readonly RunResult[], readonly InputError[]> {
  const findings = findingResults(ground);
  if (!findings.ok) {
    return findings;
  }
  ground.onProgress(bilingual('考核评分', 'scoring'));
  const scores = scoreResults(ground);
  if (!scores.ok) {
    return scores;
  }
  ground.onProgress(bilingual('排名', 'ranking'));
  const rankings = rankingResults(ground);
  ground.onProgress(bilingual('评价水质', 'evaluating the water'));
  return success([...findings.value, ...scores.value, ...rankings, ...waterResults(ground)]);
}
