import { latestRows, readRows, type WrittenRow } from './read-written-package.ts';
import type { ScenarioStatus } from './scenario.ts';
import { monthsOf, waterByHand } from './water-by-hand.ts';

const CLASSES = ['I', 'II', 'III', 'IV', 'V'];

/** What a provision comes to in a division, counted without the program. */
export interface FindingByHand {
  readonly provision: string;
  readonly division: string;
  readonly status: ScenarioStatus;
  readonly observed: { readonly min: number; readonly max: number };
}

/**
 * SX18 in 2018 for every county and city of a package (REQUIREMENTS SX18; default answers of DATA-PACKAGE 3).
 */
export function findingsByHand(files: ReadonlyMap<string, string>, asOf?: string): readonly FindingByHand[] {
  const divisions = readRows(files.get('divisions.csv'));
  const sections = readRows(files.get('sections.csv'));
  const water = waterByHand(files, asOf);
  const targets = new Map(
    readRows(files.get('targets.csv')).map((row) => [
      `${row.section} ${row.year}`,
      CLASSES.indexOf(row.class ?? ''),
    ]),
  );
  const target = (section: string, year: number) => targets.get(`${section} ${year}`) ?? 0;
  const nationalOf = (codes: readonly string[], day: string) => [
    ...new Set(
      sections
        .filter(
          (row) => row.control === 'national' && codes.includes(row.division ?? '') && holdsOn(row, day),
        )
        .map((row) => row.section ?? ''),
    ),
  ];
  const misses = (section: string, year: number) => {
    const annual = water.annualClass(section, year);
    return annual !== null && annual > target(section, year);
  };

  /** Months of 2018 for which any section of the county is sure, or not known not to be. */
  const countMonths = (code: string, isCounted: (section: string, month: string) => boolean | null) => {
    let [min, max] = [0, 0];
    for (const month of monthsOf(2018)) {
      const answers = nationalOf([code], `${month}-15`).map((section) => isCounted(section, month));
      min += answers.includes(true) ? 1 : 0;
      max += answers.includes(true) || answers.includes(null) ? 1 : 0;
    }
    return { min, max };
  };
  const exceeds = (multiple: number) => (section: string, month: string) => {
    const values = water.month(section, month);
    if (typeof values === 'string') {
      return values === 'unknown' ? null : false;
    }
    return water.reaches(section, values, target(section, 2018), multiple);
  };
  const isWorse = (section: string, month: string) => {
    const [now, before] = [month, month.replace('2018', '2017')].map((each) => water.month(section, each));
    if (now === 'not-evaluated' || before === 'not-evaluated') {
      return false;
    }
    if (typeof now === 'string' || now === undefined) {
      return null;
    }
    if (water.classOf(section, now) <= target(section, 2018)) {
      return false;
    }
    if (typeof before === 'string' || before === undefined) {
      return null;
    }
    const both = new Set([...now.keys()].filter((indicator) => before.has(indicator)));
    return water.classOf(section, now, both) > water.classOf(section, before, both);
  };

  const unfinished = (code: string) =>
    latestRows(readRows(files.get('tasks.csv')), ['task'], asOf).filter(
      (row) =>
        row.division === code &&
        row.key === 'true' &&
        row.year === '2018' &&
        (row.done === '' || (row.done ?? '') > '2018-12-31'),
    ).length;
  const isBlackOdorousMissed = (code: string) =>
    readRows(files.get('black-odorous.csv')).some(
      (row) =>
        row.division === code &&
        row.year === '2018' &&
        row.identified !== '0' &&
        row.required !== '' &&
        Number(row.eliminated) < Number(row.required) * Number(row.identified) - 1e-9,
    );
  const isBindingMissed = (code: string, countyCodes: readonly string[], year: number) => {
    const levels = nationalOf([code, ...countyCodes], `${year}-12-31`).flatMap(
      (section) => water.annualClass(section, year) ?? [],
    );
    const shares: Readonly<Record<string, number>> = {
      'good-share': levels.filter((level) => level <= 2).length / levels.length,
      'below-v-share': levels.filter((level) => level === 5).length / levels.length,
    };
    return readRows(files.get('binding.csv'))
      .filter((row) => row.division === code && row.year === String(year))
      .some((row) => {
        const over = (shares[row.indicator ?? ''] ?? 0) - Number(row.target);
        return row.indicator === 'good-share' ? over < -1e-9 : over > 1e-9;
      });
  };

  const findings: FindingByHand[] = [];
  const add = (
    provision: string,
    division: string,
    observed: { min: number; max: number },
    required: number,
  ) => {
    const status = observed.min >= required ? 'met' : observed.max < required ? 'not-met' : 'undetermined';
    findings.push({ provision: `SX18-${provision}`, division, status, observed });
  };
  const exactly = (count: number) => ({ min: count, max: count });
  const yes = (isSo: boolean) => exactly(isSo ? 1 : 0);

  for (const { code = '' } of divisions.filter(({ level }) => level === 'county')) {
    const own = nationalOf([code], '2018-12-31');
    const missed = own.filter((section) => misses(section, 2018));
    const [twice, fiveTimes] = [countMonths(code, exceeds(2)), countMonths(code, exceeds(5))];
    const worse = countMonths(code, isWorse);
    add('1a', code, twice, 2);
    add('1b', code, worse, 3);
    add('1c', code, exactly(missed.length), 1);
    add('1d', code, exactly(unfinished(code)), 1);
    add('1e', code, yes(isBlackOdorousMissed(code)), 1);
    add('2a', code, fiveTimes, 2);
    add('2b', code, worse, 6);
    add('2c', code, exactly(missed.length), 1);
    add('3a', code, fiveTimes, 3);
    add('3b', code, worse, 9);
    add('3c', code, exactly(missed.filter((section) => misses(section, 2017)).length), 1);
  }
  for (const { code = '' } of divisions.filter(({ level }) => level === 'city')) {
    const counties = divisions.filter(({ level, parent }) => level === 'county' && parent === code);
    const codes = counties.map((row) => row.code ?? '');
    const lagging = codes.filter((county) => unfinished(county) > 0).length;
    const missed = nationalOf([code, ...codes], '2018-12-31').filter((section) => misses(section, 2018));
    const failed = readRows(files.get('annual.csv')).filter(
      (row) => row.division === code && row.year === '2018' && row.passed === 'false',
    );
    const isMissed = isBindingMissed(code, codes, 2018);
    add('4a', code, exactly(missed.length), 2);
    add('4b', code, exactly(lagging), unfinished(code) > 0 ? 0 : 3);
    add('4c', code, yes(isBlackOdorousMissed(code)), 1);
    add('4d', code, yes(isMissed), 1);
    add('5', code, yes(isMissed), 1);
    add('6', code, yes(isMissed && isBindingMissed(code, codes, 2017)), 1);
    add('8', code, exactly(failed.length), 1);
  }
  return findings;
}

function holdsOn(row: WrittenRow, day: string): boolean {
  return (row.from === '' || (row.from ?? '') <= day) && (row.to === '' || (row.to ?? '') >= day);
}
