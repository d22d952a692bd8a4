import { formatDay } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aPack } from '../parse/a-pack.fixture.ts';
import { planLines } from '../reference/plan-page.ts';
import { departmentsNamed } from './departments-named.ts';
import { dueDay } from './due-day.ts';
import { dueText, goalText } from './plan-texts.ts';
import { targetsOfPlan } from './targets-of-plan.ts';

const PACK = aPack('plan').read();
const plan = PACK.plans[0] as NonNullable<(typeof PACK.plans)[0]>;
const [outfalls, fertiliser] = plan.measures;

const dayOf = (due: Parameters<typeof dueDay>[1], answer: string) => {
  const day = dueDay(plan, due, { 'by-year': answer });
  return day === null ? null : formatDay(day);
};

describe('a deadline', () => {
  it('runs through its day, whatever a bare year means', () => {
    const due = outfalls?.deadlines[0]?.due ?? null;
    expect(dayOf(due, 'year-end')).toBe('2018-06-30');
    expect(dayOf(due, 'year-start')).toBe('2018-06-30');
    expect(dueText(due).zh).toBe('2018-06-30');
  });

  it('that is a bare year is the last day of it, or the last before it', () => {
    const due = fertiliser?.targets[0]?.due ?? null;
    expect(dayOf(due, 'year-end')).toBe('2020-12-31');
    expect(dayOf(due, 'year-start')).toBe('2019-12-31');
    expect(dueText(due).zh).toBe('2020年');
  });

  it('that runs from an event has no day, and none is guessed', () => {
    const due = outfalls?.deadlines[1]?.due ?? null;
    expect(dayOf(due, 'year-end')).toBeNull();
    expect(dueText(due)).toEqual({ zh: '排查完成后1个月内', en: 'within a month of the survey' });
    expect(dueDay(plan, null, {})).toBeNull();
  });
});

describe('a department', () => {
  it.each([
    ['省环保厅', ['environment']],
    ['省生态环境厅', ['environment']],
    ['department of ecology and environment', ['environment']],
    [' environment ', ['environment']],
    ['省环保', []],
    ['', []],
  ])('is found by %j: %j', (name, ids) => {
    expect(departmentsNamed(plan, name)).toEqual(ids);
  });
});

describe('targets of a plan', () => {
  it('are those with one date and then each year of the yearly ones, digits kept as written', () => {
    expect(targetsOfPlan(plan).map(({ goal, due }) => [goalText(goal).zh, dueText(due).zh])).toEqual([
      ['基本消除', '2020年'],
      ['不低于62.07%', '2018年'],
      ['不低于65.52%', '2019年'],
    ]);
  });

  it('are written with their units', () => {
    expect(goalText(outfalls?.targets[0]?.goal ?? plan.targets[0]?.goal ?? neverThere())).toEqual({
      zh: '不少于12个',
      en: 'at least 12 outfalls',
    });
    expect(goalText(fertiliser?.targets[0]?.goal ?? neverThere()).zh).toBe('高于0.55');
  });
});

describe('the page of a plan', () => {
  it('shows headings with measures only, departments with their parts, and every date and target', () => {
    const page = planLines(PACK).join('\n');
    expect(page).toContain('### 2 措施');
    expect(page).not.toContain('### 1 目标');
    expect(page).toContain('| 2.1 | 整治排污口 | 省环保厅 | 省水利厅等 |');
    expect(page).toContain(
      '2018-06-30：完成排查<br>排查完成后1个月内：制定方案<br>2018-12-31：整治的排污口不少于12个',
    );
    expect(page).toContain('省农业厅（单独负责）');
    expect(page).toContain(
      '| 优良断面比例 | 清川流域 | 62.07% | 65.52% | 不低于目标值，修约到2位小数 | 第一条 |',
    );
    expect(page).toContain('- 逾期的后果：约谈（第三条）');
  });
});

function neverThere(): never {
  throw new Error('the example has this target');
}
