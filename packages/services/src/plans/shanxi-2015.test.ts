import { decimal, fraction, invariant, parseDay, yearOf } from '@shuize/domain';
import { defaultAnswers, meetsTarget, type TargetNumber, targetsOfPlan } from '@shuize/engine';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { planEntry } from './plan-entries.ts';
import { planProgress } from './plan-progress.ts';
import { selectMeasures } from './select-measures.ts';

const PACK = shippedPack('shanxi-work-plan-2015');
const [PLAN] = PACK.plans;
invariant(PLAN !== undefined, 'the pack has a plan');
const ANSWERS = defaultAnswers(PACK);
const EVERYTHING = { department: null, role: null, dueBy: null };

/** A target of the plan as a whole by provision, the beginning of its indicator, area and year. */
function targetOf(provision: string, indicator: string, area: string | null, year: number): TargetNumber {
  const found = targetsOfPlan(PLAN as NonNullable<typeof PLAN>).find(
    (target) =>
      target.provision === provision &&
      target.indicator.zh.includes(indicator) &&
      target.area === area &&
      target.due?.kind === 'year' &&
      target.due.year === year,
  );
  invariant(found?.goal.kind === 'number', `no number of ${provision} ${indicator} ${year}`);
  return found.goal;
}

const shareOf = (counted: number, of: number) => fraction(100 * counted, of);

describe('the work plan of Shanxi', () => {
  it.each(
    PACK.cases.filter(({ question }) => question?.kind === 'plan').map((each) => [each.id, each] as const),
  )('the case %s comes out as a legal officer expects', (caseId, policyCase) => {
    expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId });
  });

  it('[SX15-4] has 86 measures: 47 tasks, 30 safeguards and 9 of organisation, 81 with a lead and 5 with a sole department', () => {
    const { measures } = PLAN;
    const ofChapter = (chapter: string) =>
      measures.filter(({ number }) => number.startsWith(`${chapter}.`)).length;
    expect(measures).toHaveLength(86);
    expect(['2', '3', '4'].map(ofChapter)).toEqual([47, 30, 9]);
    expect(measures.filter(({ isSole, lead }) => !isSole && lead.length > 0)).toHaveLength(81);
    expect(measures.filter(({ isSole }) => isSole).map(({ number }) => number)).toEqual([
      '2.1.3.4',
      '3.1.2.1',
      '3.1.3.2',
      '3.2.2.2',
      '4.2.2.1',
    ]);
    const closed = measures.filter(({ isSole, isParticipatingOpen }) => !isSole && !isParticipatingOpen);
    expect(closed.map(({ number }) => number)).toEqual(['3.3.2.1']);
    expect(PLAN.implementedBy?.label.zh).toBe('各级人民政府');
  });

  it('[SX15-4] is searched by the name of a department then or today', () => {
    const found = (department: string, role: 'lead' | 'participating' | null = null) =>
      selectMeasures(PLAN, ANSWERS, { ...EVERYTHING, department, role }).map(({ measure }) => measure.number);
    expect(found('省生态环境厅')).toEqual(found('省环保厅'));
    expect(found('省环保厅')).toHaveLength(74);
    expect(found('省环保厅', 'lead').length + found('省环保厅', 'participating').length).toBe(74);
    // The commission of today took over prices from the bureau of then.
    expect(found('省发展改革委')).toEqual(
      PLAN.measures
        .filter(({ lead, participating }) =>
          [...lead, ...participating].some((id) => id === 'development-reform' || id === 'prices'),
        )
        .map(({ number }) => number),
    );
    expect(found('国家税务总局山西省税务局', 'lead')).toEqual(['3.3.1.3']);
    expect(found('省外侨办')).toEqual([]);
  });

  it('[SX15-4] tells what is due through a day, that day included', () => {
    const dueBy = (text: string) => {
      const day = parseDay(text);
      invariant(day !== null, 'a day');
      return selectMeasures(PLAN, ANSWERS, { ...EVERYTHING, dueBy: day }).map(
        ({ measure }) => measure.number,
      );
    };
    expect(dueBy('2015-12-30')).toEqual([]);
    expect(dueBy('2015-12-31')).toEqual(['2.2.1.1', '2.2.1.2', '2.4.4.1', '3.2.2.2', '3.3.1.1']);
  });

  it('[SX15-4] moves bare years only, when they are read as the day before the year begins', () => {
    const daysOf = (answer: string) =>
      selectMeasures(PLAN, { ...ANSWERS, 'by-year': answer }, EVERYTHING)
        .map((dated) => planEntry(PLAN, dated, 'zh'))
        .find(({ number }) => number === '2.1.2.2')?.deadlines;
    expect(daysOf('year-end')).toEqual(['2017-12-31', '2020-12-31']);
    expect(daysOf('year-start')).toEqual(['2016-12-31', '2019-12-31', '2020-12-31']);
  });

  it('[SX15-1] is met by 36 good sections of 58 and 10 below V, and missed by one more or less', () => {
    const good = targetOf('SX15-1', '优于Ⅲ类', 'yellow-river', 2020);
    const belowV = targetOf('SX15-1', '劣于Ⅴ类', 'yellow-river', 2020);
    expect([35, 36, 37].map((count) => meetsTarget(shareOf(count, 58), good))).toEqual([false, true, true]);
    expect([9, 10, 11].map((count) => meetsTarget(shareOf(count, 58), belowV))).toEqual([true, true, false]);
    // Unrounded, 36 of 58 would fall short of the number that the plan prints for it.
    expect(meetsTarget(shareOf(36, 58), { ...good, roundedTo: null })).toBe(false);
  });

  it('[SX15-1] prints every number of tables 1 and 2 as a share of 58 or of 51 sections', () => {
    for (const { area, values, goal } of PLAN.yearlyTargets) {
      const sections = area === 'yellow-river' ? 58 : 51;
      for (const { value } of values) {
        const counts = Array.from({ length: sections + 1 }, (_, count) => count).filter((count) =>
          meetsTarget(shareOf(count, sections), { ...goal, value, is: 'equal' }),
        );
        expect(counts).toHaveLength(1);
      }
    }
  });

  it('[SX15-1] judges 58 sections of a data package year by year', () => {
    const count = (good: number, belowV: number) => progressOf2020(good, belowV, 58 - good - belowV);
    expect(count(36, 10)).toEqual([
      ['62.07', 'met'],
      ['17.24', 'met'],
    ]);
    expect(count(35, 11)).toEqual([
      ['60.34', 'not-met'],
      ['18.97', 'not-met'],
    ]);
  });

  it('[SX15-2] takes the number in where the plan says 以上 or 以内, and leaves it out where it says 高于', () => {
    const judged = (goal: TargetNumber) =>
      ['-0.01', '0', '0.01'].map((step) => {
        const { mantissa } = decimal(step);
        const percent = Number(goal.value.mantissa) * 100 + (step === '0' ? 0 : mantissa);
        return meetsTarget(fraction(percent, 100), goal);
      });
    const atLeast = [false, true, true];
    const atMost = [true, true, false];
    expect(judged(targetOf('SX15-2', '优良', null, 2020))).toEqual(atLeast);
    expect(judged(targetOf('SX15-2', '劣Ⅴ类', null, 2020))).toEqual(atMost);
    expect(judged(targetOf('SX15-2', '饮用水', null, 2020))).toEqual([false, false, true]);
    expect(judged(targetOf('SX15-2', '极差', null, 2020))).toEqual(atMost);
    expect(judged(targetOf('SX15-2', '其余设市城市', null, 2020))).toEqual(atMost);
    expect(judged(targetOf('SX15-2', '优良', null, 2030))).toEqual(atLeast);
    expect(judged(targetOf('SX15-2', '饮用水', null, 2030))).toEqual(atLeast);
  });

  it('[SX15-3, SX15-6, SX15-9, SX15-13, SX15-14] says of what is not computed where it is kept', () => {
    const statements = new Map(PACK.statements.map((statement) => [statement.id, statement]));
    for (const id of ['SX15-3', 'SX15-6', 'SX15-9', 'SX15-13', 'SX15-14']) {
      expect(statements.get(id)?.carriedBy.zh, id).toBeTruthy();
    }
    expect(statements.get('SX15-3')?.says.zh).toMatch(/32.*27/);
    // Names of the annexes are imported: none is invented here.
    expect(PLAN.areas.flatMap(({ basins }) => basins)).toEqual(['黄河流域', '黄河', '海河流域', '海河']);
  });
});

/** Share and status of the two targets of the Yellow River basin for 2020. */
function progressOf2020(good: number, belowV: number, others: number) {
  const values = [
    ...Array.from({ length: good }, () => '0.50'),
    ...Array.from({ length: belowV }, () => '2.50'),
    ...Array.from({ length: others }, () => '1.20'),
  ];
  const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
  const files = {
    'divisions.csv': ['code,name,level,parent', '990000,云川省,province,', '990100,清源市,city,990000'],
    'sections.csv': [
      'section,division,name,kind,control,river,basin,boundary',
      ...values.map((_, index) => `S${index},990100,断面,river,provincial,清川,黄河流域,none`),
    ],
    'monthly.csv': [
      'section,month,indicator,value',
      ...values.flatMap((value, index) => months.map((month) => `S${index},${month},NH3N,${value}`)),
    ],
  };
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map(Object.entries(files).map(([name, lines]) => [name, encoder.encode(`${lines.join('\n')}\n`)])),
  );
  invariant(read.ok, 'a sound package');
  const asked = { pack: PACK, plan: PLAN as NonNullable<typeof PLAN> };
  const { targets } = planProgress(read.value, { year: yearOf(2020), asOf: null }, asked, ANSWERS, 'zh');
  return targets
    .filter(({ provision, area }) => provision === 'SX15-1' && area === '黄河流域')
    .map(({ share, status }) => [share, status]);
}
