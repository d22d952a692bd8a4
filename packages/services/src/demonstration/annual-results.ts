import { csvText } from './csv.ts';
import { CHENGPU, countiesOf, JINGCHUAN, YUNLAN } from './divisions.ts';
import { writtenTable } from './written-table.ts';

/**
 * Binding targets (约束性指标): city, year, share of good water at least, share below class Ⅴ at most. 澄浦市 misses
 * the first in 2017 (11 of 16 sections) and stands exactly on both in 2018 (12 and 1 of 16).
 */
const BINDING = writtenTable(
  4,
  `
  ${YUNLAN}    | 2016 | 0.66 | 0.12
  ${YUNLAN}    | 2017 | 0.70 | 0.10
  ${YUNLAN}    | 2018 | 0.72 | 0.10
  ${CHENGPU}   | 2016 | 0.62 | 0.125
  ${CHENGPU}   | 2017 | 0.70 | 0.0625
  ${CHENGPU}   | 2018 | 0.75 | 0.0625
  ${JINGCHUAN} | 2016 | 0.80 | 0.05
  ${JINGCHUAN} | 2017 | 0.80 | 0.05
  ${JINGCHUAN} | 2018 | 0.80 | 0.05
  `,
);

/**
 * Black-odorous water (黑臭水体) of built-up areas: division, year, identified, eliminated, share asked for.
 * Counties not listed have none.
 */
const BLACK_ODOROUS = writtenTable(
  5,
  `
  ${YUNLAN}    | 2017 | 20 | 13 | 0.60
  ${YUNLAN}    | 2018 | 20 | 15 | 0.80
  ${CHENGPU}   | 2017 | 10 | 7  | 0.60
  ${CHENGPU}   | 2018 | 10 | 8  | 0.80
  ${JINGCHUAN} | 2017 | 0  | 0  | -
  ${JINGCHUAN} | 2018 | 0  | 0  | -
  990103       | 2017 | 4  | 4  | 0.90
  990103       | 2018 | 4  | 4  | 0.90
  990125       | 2017 | 2  | 0  | -
  990125       | 2018 | 2  | 1  | -
  990203       | 2017 | 10 | 8  | 0.80
  990203       | 2018 | 10 | 9  | 0.90
  990323       | 2017 | 3  | 2  | 0.50
  990323       | 2018 | 3  | 2  | 0.90
  `,
);

/**
 * The annual assessment (年度考核) of the cities: city, year, then surface, black-odorous, drinking, groundwater.
 */
const ANNUAL = writtenTable(
  6,
  `
  ${YUNLAN}    | 2016 | false | true  | true  | true
  ${YUNLAN}    | 2017 | false | true  | false | true
  ${YUNLAN}    | 2018 | false | false | false | false
  ${CHENGPU}   | 2016 | false | true  | true  | true
  ${CHENGPU}   | 2017 | false | true  | true  | true
  ${CHENGPU}   | 2018 | true  | true  | true  | true
  ${JINGCHUAN} | 2016 | true  | true  | true  | true
  ${JINGCHUAN} | 2017 | true  | true  | true  | true
  ${JINGCHUAN} | 2018 | false | true  | true  | false
  `,
);

const ASPECTS = ['surface', 'black-odorous', 'drinking', 'groundwater'];

export function bindingCsv(): string {
  const rows = BINDING.flatMap(([division, year, good, belowV]) => [
    [division ?? '', year ?? '', 'good-share', good ?? '', `${year}-02-10`],
    [division ?? '', year ?? '', 'below-v-share', belowV ?? '', `${year}-02-10`],
  ]);
  return csvText(['division', 'year', 'indicator', 'target', 'recorded'], rows);
}

export function blackOdorousCsv(): string {
  const listed = new Set(BLACK_ODOROUS.map(([division]) => division));
  const without = [YUNLAN, CHENGPU, JINGCHUAN]
    .flatMap((city) => countiesOf(city))
    .filter(({ code }) => !listed.has(code))
    .flatMap(({ code }) => ['2017', '2018'].map((year) => [code, year, '0', '0', null]));
  const rows = [...BLACK_ODOROUS, ...without].map((row) => [...row, `${Number(row[1]) + 1}-01-20`]);
  return csvText(['division', 'year', 'identified', 'eliminated', 'required', 'recorded'], rows);
}

/** The results of a year come out in June of the next. */
export function annualCsv(): string {
  const rows = ANNUAL.flatMap(([division = null, year = null, ...passed]) =>
    ASPECTS.map((aspect, index) => [
      division,
      year,
      aspect,
      passed[index] ?? null,
      `${Number(year) + 1}-06-05`,
    ]),
  );
  return csvText(['division', 'year', 'aspect', 'passed', 'recorded'], rows);
}
