import { type MonitoringState, type Month, monthOfYear, yearOfMonth } from '@shuize/domain';
import { monthAt } from './calendar.ts';
import type { RandomStream } from './random-stream.ts';
import type { Section } from './sections.ts';

/**
 * Months without values at national sections, written out: an unknown month can make a finding undetermined,
 * so that chance may not place it. Frozen and dry months leave at least eight evaluated ones in every year.
 */
const NATIONAL: readonly (readonly [section: string, state: MonitoringState, months: string])[] = [
  ['CL01', 'frozen', '2016-01 2016-02 2016-12 2017-01 2017-02 2017-12 2018-01 2018-02 2018-12'],
  ['CL03', 'frozen', '2016-01 2017-01 2018-01'],
  ['SY01', 'frozen', '2016-01 2016-02 2017-01 2017-02 2018-01 2018-02'],
  ['MS01', 'frozen', '2016-01 2017-01 2018-01'],
  ['SL01', 'frozen', '2016-01 2017-01 2018-01'],
  ['HQK2', 'frozen', '2016-01 2017-01 2018-01'],
  ['HQK3', 'frozen', '2016-01 2017-01 2018-01'],
  ['WC1', 'frozen', '2016-01 2017-01 2018-01'],
  ['WC2', 'frozen', '2016-01 2017-01 2018-01'],
  ['WC3', 'frozen', '2016-01 2017-01 2018-01'],
  ['MS01', 'dry', '2016-04 2017-04 2018-04 2018-05'],
  ['SL01', 'dry', '2016-03 2016-04 2017-04 2018-03 2018-04 2018-05'],
  ['BX01', 'dry', '2017-05 2018-04'],
  ['CL03', 'qc-failed', '2018-07'],
  ['CL11', 'no-data', '2018-06'],
  ['CL18', 'no-data', '2018-05'],
  ['SY07', 'no-data', '2018-09'],
  ['SY04', 'no-data', '2016-08'],
  ['WC2', 'no-data', '2017-03'],
  ['CL10', 'qc-failed', '2016-11'],
];

const WRITTEN: ReadonlyMap<string, MonitoringState> = new Map(
  NATIONAL.flatMap(([section, state, months]) =>
    months.split(' ').map((month) => [`${section} ${monthAt(month)}`, state] as const),
  ),
);

/** Waters that may run dry in spring. */
const SMALL_WATERS: ReadonlySet<string> = new Set(['铁岫沟', '望矶沟', '白渠沟', '芦湾河', '高新排渠']);
/** Cities where shallow rivers and lakes freeze. */
const NORTH = /^9903/;

/** The state of a section in a month, or `null` when it has values. */
export function stateOf(section: Section, month: Month, random: RandomStream): MonitoringState | null {
  if (section.control === 'national') {
    return WRITTEN.get(`${section.id} ${month}`) ?? null;
  }
  const season = monthOfYear(month);
  const isSmall = SMALL_WATERS.has(section.reach.water);
  if (isSmall && season >= 3 && season <= 5 && random.happens(yearOfMonth(month) === 2018 ? 600 : 350)) {
    return 'dry';
  }
  const isNorthern = NORTH.test(section.row[2]) || section.reach.kind === 'lake';
  if (isNorthern && season === 1 && random.happens(650)) {
    return 'frozen';
  }
  if (random.happens(18)) {
    return 'no-data';
  }
  return random.happens(9) ? 'qc-failed' : null;
}
