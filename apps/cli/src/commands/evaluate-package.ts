import { bilingual, type Day, type DivisionCode, type Result, success } from '@shuize/domain';
import type { WaterReportModel } from '@shuize/reports';
import { DEFAULT_WATER_REPORT_OPTIONS, evaluateWater } from '@shuize/services';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { readPackage } from '../files/read-package.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say } from '../screen/screen.ts';
import { VERSION } from '../version.ts';
import type { PeriodAsked } from './period-options.ts';

/** What of a data package is to be evaluated. */
export interface WaterAsked {
  readonly period: PeriodAsked;
  readonly asOf: Day | null;
  readonly area: DivisionCode | null;
}

/** Reads a data package and evaluates its water; nothing is evaluated from a package with errors. */
export async function evaluatePackage(
  folder: string,
  { period, asOf, area }: WaterAsked,
  screen: Screen,
): Promise<Result<WaterReportModel, CommandFailure>> {
  const progress = showProgress(screen);
  progress.phase(bilingual('正在读取数据包……', 'Reading the data package …'));
  const loaded = await readPackage(folder);
  if (!loaded.ok) {
    progress.end();
    return faultyInput(loaded.error);
  }
  progress.phase(bilingual('正在评价水质……', 'Evaluating the water …'));
  const { data, digest, isDemonstration } = loaded.value;
  const evaluated = evaluateWater(data, {
    ...DEFAULT_WATER_REPORT_OPTIONS,
    period,
    asOf,
    area,
    language: screen.language,
    isDemonstration,
    digests: [
      { name: say(screen, bilingual('数据包', 'data package')), algorithm: 'SHA-256', value: digest },
    ],
    programVersion: VERSION,
  });
  progress.end();
  if (evaluated.ok) {
    return success(evaluated.value);
  }
  const { kind, message, mend } = evaluated.error;
  return kind === 'unknown-division' || kind === 'period-still-open'
    ? wrongCommandLine(kind, message, mend)
    : faultyInput([fileFault(folder, kind, message, mend)]);
}
