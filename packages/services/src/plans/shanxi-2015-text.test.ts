import { formatDay, formatDecimal, invariant } from '@shuize/domain';
import type { PlanMeasure, PlanTarget } from '@shuize/engine';
import { describe, expect, it } from 'vitest';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { namesOf } from './plan-entries.ts';
import { datesOf, IS_TEXT_HERE, numbersOf, readPlanText } from './work-plan-text.fixture.ts';

const [PLAN] = shippedPack('shanxi-work-plan-2015').plans;
invariant(PLAN !== undefined, 'the pack has a plan');

/** Numbers of the text that are no target and stand in no label: how many places a measure is about, and a hotline. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  '2.3.3.1': ['11'],
  '2.3.4.1': ['27'],
  '2.4.1.1': ['32'],
  '4.2.1.1': ['11'],
  '4.2.2.1': ['12369'],
};

function writtenDue({ due }: Pick<PlanTarget, 'due'>): readonly string[] {
  return due === null || due.kind === 'event'
    ? []
    : [due.kind === 'day' ? formatDay(due.day) : String(due.year)];
}

function labelsOf({ title, deadlines, starts, targets }: PlanMeasure): string {
  return [
    title,
    ...deadlines.map(({ what }) => what),
    ...starts.map(({ what }) => what),
    ...targets.map(({ indicator }) => indicator),
  ]
    .map(({ zh }) => zh)
    .join(' ');
}

describe.skipIf(!IS_TEXT_HERE)('The text of the plan (skipped where ../shared is absent)', () => {
  const text = IS_TEXT_HERE ? readPlanText() : { headings: [], measures: [], text: '' };
  const written = new Map(text.measures.map((measure) => [measure.number, measure]));

  it('[SX15-4] has the headings and the 86 measures of the pack, in that order', () => {
    expect(PLAN.headings.map(({ number, title }) => ({ number, title: title.zh }))).toEqual(text.headings);
    expect(PLAN.measures.map(({ number }) => number)).toEqual(text.measures.map(({ number }) => number));
    expect(text.measures).toHaveLength(86);
  });

  it.each(PLAN.measures.map((measure) => [measure.number, measure] as const))(
    '[SX15-4] names the departments, dates and numbers of measure %s as the pack does',
    (number, measure) => {
      const source = written.get(number);
      invariant(source !== undefined, `the text has ${number}`);
      const lead = namesOf(PLAN, measure.lead, 'zh');
      expect(measure.isSole ? [] : lead).toEqual(source.lead);
      expect(measure.isSole ? lead : []).toEqual(source.sole);
      expect(namesOf(PLAN, measure.participating, 'zh')).toEqual(source.participating);
      expect(measure.isParticipatingOpen).toBe(source.isOpen);
      expect([measure.isLeadOpen, measure.charged]).toEqual([false, []]);

      const dates = datesOf(source.text);
      const due = [...measure.deadlines, ...measure.targets].flatMap(writtenDue);
      expect([...new Set(due)].sort()).toEqual(dates.due);
      expect([...new Set(measure.starts.map(({ from }) => formatDay(from)))].sort()).toEqual(dates.starts);

      const values = measure.targets.flatMap(({ goal }) =>
        goal.kind === 'number' ? [formatDecimal(goal.value)] : [],
      );
      const numbers = numbersOf(source.text);
      expect(values.filter((value) => !numbers.includes(value))).toEqual([]);
      const told = [...values, ...numbersOf(labelsOf(measure)), ...(BESIDE[number] ?? [])];
      // The 1 of the ratio 2.5:1 is the unit of its first number.
      expect(numbers.filter((each) => !told.includes(each) && each !== '1')).toEqual([]);
    },
  );

  it.each(
    PLAN.measures.flatMap(({ number, targets }) =>
      targets.flatMap(({ goal }) =>
        goal.kind === 'number' && goal.unit?.zh === '%'
          ? [[number, formatDecimal(goal.value), goal.is] as const]
          : [],
      ),
    ),
  )('[SX15-4] says of measure %s with %s %% whether the number itself counts', (number, value, is) => {
    const source = written.get(number)?.text ?? '';
    const [, before = '', after = ''] =
      new RegExp(`(超过|以内)?(?<!\\d)${value}%(以上|以内)?`).exec(source) ?? [];
    const wanted = before === '超过' ? 'above' : after === '以内' ? 'at-or-below' : 'at-or-above';
    expect(is).toBe(wanted);
  });

  it('[SX15-4] begins a measure with its title, or calls its heading so, where it has a short leading sentence', () => {
    for (const { number, title } of PLAN.measures) {
      const [leading = ''] = (written.get(number)?.text ?? '').split('。');
      const heading = PLAN.headings.find((each) => number.slice(0, number.lastIndexOf('.')) === each.number);
      if (leading.length <= 20 && !/[,\d]/.test(leading)) {
        expect([leading, heading?.title.zh], number).toContain(title.zh);
      }
    }
  });

  it('[SX15-1] has tables 1 and 2 to two decimals', () => {
    const printed = [...text.text.matchAll(/(\d+\.\d\d)%/g)].map(([, number]) => number);
    const yearly = PLAN.yearlyTargets.flatMap(({ values }) =>
      values.map(({ value }) => formatDecimal(value)),
    );
    expect(yearly).toEqual(printed);
    expect(yearly).toHaveLength(20);
  });

  it('[SX15-2] has every number of the key indicators', () => {
    const [, indicators = ''] = /\(三\)主要指标。([\s\S]*?)\(四\)/.exec(text.text) ?? [];
    const numbers = [...indicators.matchAll(/(\d+)%/g)].map(([, number]) => number);
    const values = PLAN.targets.flatMap(({ goal, provision }) =>
      provision === 'SX15-2' && goal.kind === 'number' ? [formatDecimal(goal.value)] : [],
    );
    expect(values).toEqual(numbers);
  });

  it('[SX15-3] counts 32 units to be improved and 27 to be protected, in 8 rivers each', () => {
    const [, improved, rivers = '', protectedUnits, others = ''] =
      /共筛选(\d+)个治理改善型控制单元,分布在(.+?)等8个流域.*共筛选(\d+)个良好保护型控制单元,分布在(.+?)等8个流域/.exec(
        text.text,
      ) ?? [];
    expect([improved, protectedUnits]).toEqual(['32', '27']);
    expect([rivers.split('、').length, others.split('、').length]).toEqual([8, 8]);
    expect(rivers.split('、').filter((river) => others.split('、').includes(river))).not.toEqual([]);
  });
});
