/**
 * Facts of national size as the engine sees them, filled in memory: 3,641 sections, 24 months, 19 indicators, 2,800
 * counties. Invented numbers from a seed; for timing only.
 */
import { randomOf } from './invented-values.mjs';

const SECTIONS = 3641;
const COUNTIES = 2800;
const CITIES = 333;
const PROVINCES = 31;
const MONTHS = 24;
const FIRST_MONTH = 2017 * 12;

/** Indicator and its limit in 1e-6 mg/L. */
const INDICATORS = [
  ['CODMn', 6_000_000],
  ['COD', 20_000_000],
  ['BOD5', 4_000_000],
  ['NH3N', 1_000_000],
  ['TP', 200_000],
  ['TN', 1_000_000],
  ['Cu', 1_000_000],
  ['Zn', 1_000_000],
  ['F', 1_000_000],
  ['Se', 10_000],
  ['As', 50_000],
  ['Hg', 100],
  ['Cd', 5_000],
  ['Cr6', 50_000],
  ['Pb', 50_000],
  ['CN', 200_000],
  ['VP', 5_000],
  ['Oil', 50_000],
  ['LAS', 200_000],
];

export function nationalSource() {
  const random = randomOf(20_180_601);
  const levels = [];
  const parents = [];
  const add = (level, parent) => {
    levels.push(level);
    parents.push(parent);
    return levels.length - 1;
  };
  const provinces = Array.from({ length: PROVINCES }, () => add('province', -1));
  const cities = Array.from({ length: CITIES }, (_, index) => add('city', provinces[index % PROVINCES]));
  const counties = Array.from({ length: COUNTIES }, (_, index) => add('county', cities[index % CITIES]));
  const countyOf = Array.from({ length: SECTIONS }, (_, section) =>
    section < COUNTIES ? section : Math.floor(random() * COUNTIES),
  );
  const columns = filledColumns(random);
  const exceedance = { numerator: columns.numerator, denominator: columns.denominator, state: columns.state };
  const always = (value) => new Int32Array(SECTIONS).fill(value);
  const memberships = {
    entityCount: SECTIONS,
    ids: Array.from({ length: SECTIONS }, (_, section) => `S${section}`),
    entity: Int32Array.from(countyOf.keys()),
    division: Int32Array.from(countyOf, (county) => counties[county]),
    firstDay: always(-2_147_483_648),
    lastDay: always(2_147_483_647),
    attributes: {
      control: Array(SECTIONS).fill('national'),
      kind: Array(SECTIONS).fill('river'),
      boundary: Array(SECTIONS).fill('none'),
    },
  };
  const sectionsOfCounty = counties.map(() => []);
  for (const [section, county] of countyOf.entries()) {
    sectionsOfCounty[county].push(section);
  }
  return {
    source: {
      divisions: {
        codes: levels.map((_, index) => String(100_000 + index)),
        names: levels.map((level, index) => `${level} ${index}`),
        levels,
        parents: Int32Array.from(parents),
      },
      periods: { month: { first: FIRST_MONTH, count: MONTHS }, year: { first: 2017, count: 2 } },
      items: {
        indicator: INDICATORS.map(([code]) => code),
        aspect: ['surface', 'black-odorous', 'drinking', 'groundwater'],
      },
      memberships: () => memberships,
      column: () => exceedance,
    },
    columns: { ...exceedance, sections: SECTIONS },
    counties,
    sectionsOfCounty,
  };
}

/** Most water far below its limit, some over it; of the cells 1 in 12 not monitored, 1 month in 60 without data. */
function filledColumns(random) {
  const items = INDICATORS.length;
  const length = SECTIONS * MONTHS * items;
  const [numerator, denominator] = [new Float64Array(length), new Float64Array(length)];
  const state = new Uint8Array(length);
  for (let row = 0; row < SECTIONS * MONTHS; row += 1) {
    const isUnknown = random() < 1 / 60;
    const isDry = random() < 1 / 100;
    for (let item = 0; item < items; item += 1) {
      const cell = row * items + item;
      const [, limit] = INDICATORS[item];
      denominator[cell] = limit;
      if (isDry || random() < 1 / 12) {
        continue;
      }
      state[cell] = isUnknown ? 2 : 1;
      numerator[cell] = Math.round(limit * random() ** 4 * (random() < 0.004 ? 6 : 1.2)) - limit;
    }
  }
  return { numerator, denominator, state };
}
