import { formatDecimal } from '@shuize/domain';
import { type Cell, csvText } from './csv.ts';
import { countiesOf, YUNLAN } from './divisions.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

/**
 * Items of the assessment of a county with their full points, by the names of the pack sanmenxia-assessment-2017: four of
 * water quality, then the sub-items of key work but for enforcement, which events decide.
 */
const ITEMS: readonly (readonly [item: string, full: number])[] = [
  ['quality-surface-water', 60],
  ['quality-black-odorous-water', 20],
  ['quality-drinking-sources', 10],
  ['quality-groundwater', 10],
  ['industry-small-plants', 7],
  ['industry-clusters', 6],
  ['urban-sewage-treatment', 8],
  ['urban-sludge', 5],
  ['urban-water-saving', 5],
  ['rural-livestock', 5],
  ['rural-environment', 5],
  ['resources-private-wells', 5],
  ['resources-ecological-flow', 5],
  ['ecology-functional-zones', 5],
  ['ecology-research', 4],
  ['drinking-standardisation', 5],
  ['drinking-protection-zones', 5],
  ['groundwater-fuel-tanks', 5],
  ['basins-urban-rivers', 5],
  ['funding-local', 5],
  ['mechanism', 5],
  ['responsibility-disclosure', 2],
  ['responsibility-management', 3],
];

/** Items of the assessment of a city department with their full points. */
const DEPARTMENT_ITEMS: readonly (readonly [item: string, full: number])[] = [
  ['department-organisation', 10],
  ['department-mechanism', 10],
  ['department-scheme', 10],
  ['department-split', 20],
  ['department-supervision', 20],
  ['department-targets', 20],
  ['department-emergency', 5],
  ['department-liaison', 5],
];

const DEPARTMENTS = ['环境保护局', '水务局', '住房和城乡建设局'];

/** In 2017 望矶县 lost points for the oil that ran into 望矶沟. */
const INCIDENT: readonly Cell[] = [
  '990122',
  '2017',
  'sudden-incident',
  '-1.0',
  '望矶沟油品泄漏，按考核细则扣分',
  '2018-01-25',
];

/** How much of the full points a county is sure of, in per cent; the others get 80. */
const LEAST_PERCENT: Readonly<Record<string, number>> = {
  '990124': 45,
  '990103': 55,
  '990123': 90,
  '990121': 84,
};

const NOTES = ['资料完整', '部分工程进度滞后', '现场核查发现台账不规范', '按期完成'];

/** scores.csv: the counties and departments of 云岚市 in 2017 and 2018, an item a row. */
export function scoresCsv(seed: number): string {
  const random = randomStream(seed, 'scores');
  const counties = [2017, 2018].flatMap((year) =>
    countiesOf(YUNLAN).flatMap(({ code }) =>
      ITEMS.map(([item, full]) => rowOf(code, year, item, full, random)),
    ),
  );
  const departments = [2017, 2018].flatMap((year) =>
    DEPARTMENTS.flatMap((department) =>
      DEPARTMENT_ITEMS.map(([item, full]) => rowOf(department, year, item, full, random)),
    ),
  );
  const rows = [...counties, INCIDENT, ...departments];
  return csvText(['subject', 'period', 'item', 'points', 'note', 'recorded'], rows);
}

function rowOf(
  subject: string,
  year: number,
  item: string,
  full: number,
  random: RandomStream,
): readonly Cell[] {
  const least = LEAST_PERCENT[subject] ?? 80;
  const points = Math.trunc((full * 10 * random.integer(least, 100)) / 100);
  const note = random.happens(120) ? random.pick(NOTES) : null;
  return [
    subject,
    String(year),
    item,
    formatDecimal({ mantissa: points, decimals: 1 }),
    note,
    `${year + 1}-01-25`,
  ];
}
