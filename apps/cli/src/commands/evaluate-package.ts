import {
  bilingual,
  type DataPackage,
  type Day,
  type DivisionCode,
  invariant,
  type Result,
  success,
} from '@shuize/domain';
import type { FindingCard, ReportPeriod, WaterReportModel } from '@shuize/reports';
import {
  DEFAULT_WATER_REPORT_OPTIONS,
  evaluatePolicies,
  evaluateWater,
  findingCardOf,
} from '@shuize/services';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { readPackage } from '../files/read-package.ts';
import { type Progress, showProgress } from '../screen/progress.ts';
import { type Screen, say } from '../screen/screen.ts';
import { VERSION } from '../version.ts';
import type { PeriodAsked } from './period-options.ts';
import { adoptedPolicies } from './policies-asked.ts';

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
  if (evaluated.ok) {
    const findings = await findingsOfPeriod(data, evaluated.value.period, asOf, screen, progress);
    progress.end();
    return findings.ok ? success(withFindings(evaluated.value, findings.value)) : findings;
  }
  progress.end();
  const { kind, message, mend } = evaluated.error;
  return kind === 'unknown-division' || kind === 'period-still-open'
    ? wrongCommandLine(kind, message, mend)
    : faultyInput([fileFault(folder, kind, message, mend)]);
}

/** The findings of the policies that the package has adopted, for a report of a whole year; else none are asked for. */
async function findingsOfPeriod(
  data: DataPackage,
  period: ReportPeriod,
  asOf: Day | null,
  screen: Screen,
  progress: Progress,
): Promise<Result<ReportedFindings | null, CommandFailure>> {
  if (period.kind !== 'year') {
    return success(null);
  }
  const adopted = await adoptedPolicies(data, period.year, asOf);
  if (!adopted.ok || adopted.value.packs.length === 0) {
    return adopted.ok ? success(null) : adopted;
  }
  const { packs, adoptions } = adopted.value;
  progress.phase(bilingual('正在评价问责线索……', 'Judging by the policies …'));
  const outcome = evaluatePolicies({
    data,
    packs: packs.map(({ pack }) => pack),
    adoptions,
    year: period.year,
    asOf,
    interpretations: {},
    all: false,
  });
  if (!outcome.ok) {
    invariant(outcome.error.kind === 'faulty', 'the default answers are answers');
    return faultyInput(outcome.error.errors);
  }
  return success({
    cards: outcome.value.proved.map((proved) => findingCardOf(outcome.value, proved, screen.language)),
    digests: packs.map(({ pack, digest }) => ({
      name: `${pack.id} ${pack.version}`,
      algorithm: 'SHA-256',
      value: digest,
    })),
  });
}

interface ReportedFindings {
  readonly cards: readonly FindingCard[];
  readonly digests: WaterReportModel['method']['digests'];
}

function withFindings(model: WaterReportModel, found: ReportedFindings | null): WaterReportModel {
  return found === null
    ? model
    : {
        ...model,
        findings: found.cards,
        method: { ...model.method, digests: [...model.method.digests, ...found.digests] },
      };
}
