import { existsSync, readFileSync } from 'node:fs';
import { formatDay, formatDecimal, invariant } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { namesOf } from './plan-entries.ts';

const PACK = shippedPack('luoyang-campaign-2017');
const [PLAN] = PACK.plans;
invariant(PLAN !== undefined, 'the pack has a plan');

const REPORT = new URL('../../../../../shared/seeds/002_ed88eb4b6b4510e8.txt', import.meta.url);
/** Measures that the report says in words, without the number. */
const IN_WORDS = ['涧西污水处理厂改扩建'];

describe.skipIf(!existsSync(REPORT))('The report of the campaign (skipped where ../shared is absent)', () => {
  const text = existsSync(REPORT) ? readFileSync(REPORT, 'utf8').replace(/\s/g, '') : '';

  it('[LY-P1] has every title, number and date of the pack', () => {
    for (const { number, title, targets, deadlines } of PLAN.measures) {
      expect(text.includes(title.zh.replace(/^“小散乱污”企业|^烧烤治理|^中州渠治理/, '')), number).toBe(true);
      for (const { goal, indicator } of targets) {
        if (goal.kind === 'number' && !IN_WORDS.includes(indicator.zh)) {
          expect(text).toContain(`${formatDecimal(goal.value)}${goal.unit?.zh ?? ''}`);
        }
      }
      for (const { due } of [...deadlines, ...targets]) {
        if (due?.kind === 'day') {
          expect(text).toMatch(writtenDay(formatDay(due.day)));
        }
      }
    }
  });

  it('[LY-P1] has no other number of things to be done', () => {
    const [treatments = ''] = /九大治理施工工地[\s\S]*六项措施严厉问责/.exec(text) ?? [];
    const counted = [...treatments.matchAll(/(\d+)(?=万平方米|个|万户|%|台|条|处)/g)].map(
      ([, count]) => count,
    );
    const values = PLAN.measures.flatMap(({ targets }) =>
      targets.flatMap(({ goal, indicator }) =>
        goal.kind === 'number' && !IN_WORDS.includes(indicator.zh) ? [formatDecimal(goal.value)] : [],
      ),
    );
    expect([...values].sort()).toEqual([...counted].sort());
  });
});

/** `2017-09-30` as the report writes it, `9月底前`; the last day of the year is `年底前`. */
function writtenDay(day: string): RegExp {
  const [, month, date] = day.split('-').map(Number);
  if (month === 12) {
    return /年底前/;
  }
  return new RegExp(date !== undefined && date >= 30 ? `${month}月底前` : `${month}月${date}日前`);
}

describe('the campaign of Luoyang', () => {
  it.each(
    PACK.cases.filter(({ question }) => question?.kind === 'plan').map((each) => [each.id, each] as const),
  )('the case %s comes out as a legal officer expects', (caseId, policyCase) => {
    expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId });
  });

  it('[LY-P1] has three battles, nine treatments and six measures', () => {
    const ofHeading = (heading: string) =>
      PLAN.measures.filter(({ number }) => number.startsWith(`${heading}.`));
    expect(['1', '2', '3'].map((heading) => ofHeading(heading).length)).toEqual([3, 9, 6]);
  });

  it('[LY-P1] has 227 outfalls by 30 September, 14 black-odorous bodies and 14 plants by 31 October, one plant enlarged by 30 September, 5 wetland parks begun by the end of the year', () => {
    const rivers = PLAN.measures.find(({ number }) => number === '2.5');
    const found = rivers?.targets.map(({ goal, due }) => [
      goal.kind === 'number' ? formatDecimal(goal.value) : null,
      due?.kind === 'day' ? formatDay(due.day) : null,
    ]);
    expect(found).toEqual([
      ['227', '2017-09-30'],
      ['14', '2017-10-31'],
      ['5', '2017-12-31'],
      ['1', '2017-09-30'],
      ['14', '2017-10-31'],
    ]);
  });

  it('[LY-P1] names the leads that the text names, and leaves all other measures without one', () => {
    const led = PLAN.measures.filter(({ lead }) => lead.length > 0);
    expect(led.map(({ number, lead }) => [number, namesOf(PLAN, lead, 'zh')])).toEqual([
      ['1.2', ['市城管部门']],
      ['1.3', ['市水务局']],
      ['2.1', ['市住建委', '市交通局', '市水务局']],
    ]);
    expect(PLAN.measures.filter(({ isSole }) => isSole)).toEqual([]);
  });

  it('[LY-P1] is closed after acceptance, and who is late is held', () => {
    expect(PLAN.acceptance?.cite.provision).toBe('六项措施第2项');
    expect(PLAN.whenLate?.cite.provision).toBe('六项措施第2项');
  });

  it('[LY-P4, LY-P5] says of exposures and of the expert team where they are kept', () => {
    const carried = PACK.statements.filter(({ id }) => ['LY-P4', 'LY-P5'].includes(id));
    expect(carried.map(({ id }) => id)).toEqual(['LY-P4', 'LY-P5']);
    expect(carried.every(({ carriedBy }) => carriedBy.zh !== '' && carriedBy.en !== '')).toBe(true);
  });
});
