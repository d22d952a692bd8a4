import { adoptionsCsv } from './adoptions.ts';
import { backgroundCsv, exclusionsCsv } from './allowances.ts';
import { annualCsv, bindingCsv, blackOdorousCsv } from './annual-results.ts';
import { accountabilityCsv, complaintsCsv } from './complaints.ts';
import { readmeText } from './describe-demonstration.ts';
import { divisionsCsv } from './divisions.ts';
import { eventsCsv } from './events.ts';
import { flowsCsv } from './flows.ts';
import { monthlyCsv } from './monthly.ts';
import { postsCsv } from './officials.ts';
import { drawConditions } from './pollution-levels.ts';
import { ranksCsv } from './ranks.ts';
import { readingsCsv } from './readings.ts';
import { scoresCsv } from './scores.ts';
import { sectionsCsv, targetsCsv } from './sections.ts';
import { tasksCsv } from './tasks.ts';

export interface DemonstrationOptions {
  /** A 32-bit whole number; the same seed gives the same bytes on every platform. */
  readonly seed?: number;
}

/**
 * The data package (数据包) of the invented province 云川省: three cities, 22 counties, two basins, 2016 to 2018.
 *
 * The seed moves what chance decides; the scenarios of 2018 are the same for every seed.
 *
 * @returns file names with their text: every CSV file of a data package, and a README.md
 * @see DATA-PACKAGE 1
 */
export function generateDemonstration({
  seed = 20180601,
}: DemonstrationOptions = {}): ReadonlyMap<string, string> {
  const conditions = drawConditions(seed);
  return new Map([
    ['README.md', readmeText(seed)],
    ['divisions.csv', divisionsCsv()],
    ['sections.csv', sectionsCsv()],
    ['targets.csv', targetsCsv()],
    ['monthly.csv', monthlyCsv(seed, conditions)],
    ['readings.csv', readingsCsv(seed, conditions)],
    ['background.csv', backgroundCsv()],
    ['exclusions.csv', exclusionsCsv()],
    ['binding.csv', bindingCsv()],
    ['black-odorous.csv', blackOdorousCsv()],
    ['annual.csv', annualCsv()],
    ['tasks.csv', tasksCsv(seed)],
    ['posts.csv', postsCsv()],
    ['events.csv', eventsCsv()],
    ['scores.csv', scoresCsv(seed)],
    ['ranks.csv', ranksCsv(seed)],
    ['adoptions.csv', adoptionsCsv()],
    ['complaints.csv', complaintsCsv(seed)],
    ['accountability.csv', accountabilityCsv(seed)],
    ['flows.csv', flowsCsv(seed)],
  ]);
}
