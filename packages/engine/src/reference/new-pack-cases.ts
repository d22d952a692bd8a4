import type { Language } from '@shuize/domain';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Ammonia of a month that misses class III, and of one that attains it. */
const MISSES = 'NH3N,1.20';
const ATTAINS = 'NH3N,0.80';
const UNKNOWN = 'state,no-data';

/** One of the cases that a rule needs: what the first months hold, and what must come out. */
interface CaseOfRule {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly shows: string;
  readonly months: readonly string[];
  readonly expected: string;
}

const CASES: readonly CaseOfRule[] = [
  {
    id: 'three-months',
    zh: '三个月未达标，恰在界限',
    en: 'Three months that miss the target, exactly on the limit',
    shows: 'on-limit',
    months: [MISSES, MISSES, MISSES],
    expected: 'status: met, observed: 3, required: 3',
  },
  {
    id: 'two-months',
    zh: '两个月未达标，差一个月',
    en: 'Two months that miss the target, one short',
    shows: 'just-below',
    months: [MISSES, MISSES],
    expected: 'status: not-met, observed: 2, required: 3',
  },
  {
    id: 'month-without-data',
    zh: '两个月未达标，一个月没有数据',
    en: 'Two months that miss the target, and one without data',
    shows: 'missing',
    months: [MISSES, MISSES, UNKNOWN],
    expected: 'status: undetermined, observed: { min: 2, max: 3 }, required: 3',
  },
];

/**
 * The cases of the rule of a new pack, by path.
 *
 * @param schemaLine - the line that names the schema, seen from one folder down
 */
export function newPackCases(
  language: Language,
  schemaLine: (up: string) => string,
): readonly (readonly [file: string, text: string])[] {
  return CASES.map(({ id, zh, en, shows, months, expected }, index) => [
    `cases/${id}.yaml`,
    `${schemaLine('../')}${index === 0 ? INTRODUCTION[language] : ''}id: ${id}
title: { zh: ${zh}, en: "${en}" }
rules: [R-1]
shows: ${shows}
year: 2020
facts:
  divisions.csv: |
    code,name,level,parent
    990000,示例省,province,
    990100,示例市,city,990000
    990121,示例县,county,990100
  sections.csv: |
    section,division,name,kind,control,river,basin,boundary
    S1,990121,示例桥,river,national,示例河,示例流域,none
  targets.csv: |
    section,year,class
    S1,2020,III
  monthly.csv: |
    section,month,indicator,value
${MONTHS.map((month, at) => `    S1,2020-${month},${months[at] ?? ATTAINS}`).join('\n')}
expected:
  - { provision: R-1, division: "990121", ${expected} }
`,
  ]);
}

const INTRODUCTION = {
  zh: `# 案例：一小包数据和应有的结论。每个条款至少三个：恰在界限（on-limit）、差一点（just-below 或 just-above）、
# 缺一个数（missing）。facts 是数据包的各个文件；地区和断面用虚构的，编号自定。
`,
  en: `# A case: a small data package and what it must give. Each rule has three at least: on its limit, just off it, and with a
# value missing. The facts are files of a data package; divisions and sections are invented.
`,
} as const;
