import { invariant } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { describe, expect, it } from 'vitest';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';

const PLAN = shippedPack('shanxi-work-plan-2015');

/** Runs the cases of one register; each must come out as written. */
function expectCases(pack: Pack, registerId: string, least: number): void {
  const cases = pack.cases.filter(
    ({ question }) => question?.kind === 'register' && question.register === registerId,
  );
  expect(cases.length).toBeGreaterThanOrEqual(least);
  for (const policyCase of cases) {
    expect(runPolicyCase(pack, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
  }
}

function registerOf(pack: Pack, registerId: string) {
  const register = pack.registers.find(({ id }) => id === registerId);
  invariant(register !== undefined, `${pack.id} has the register ${registerId}`);
  return register;
}

describe('registers', () => {
  it('[SX15-7] of cards: yellow where standard or total is exceeded, red after it where failing goes on and is grave, published since 2016', () => {
    expectCases(PLAN, 'SX15-7', 3);
    const { causes, publication } = registerOf(PLAN, 'SX15-7');
    expect(causes.map(({ measures }) => measures.map(({ label }) => label.zh))).toEqual([
      ['限制生产', '停产整治'],
      ['停业', '关闭'],
    ]);
    expect(publication?.from).toBe('2016-01-01');
  });

  it('[SX15-12] of titles withdrawn: five named, the list open, announced to the public', () => {
    expectCases(PLAN, 'SX15-12', 1);
    const { subjects, publication } = registerOf(PLAN, 'SX15-12');
    expect(subjects?.of).toHaveLength(5);
    expect([subjects?.isOpen, publication === null]).toEqual([true, false]);
  });

  it('[SX15-15] of stops on approvals: six grounds, each with its place in the text, what it stops and from when', () => {
    expectCases(PLAN, 'SX15-15', 3);
    const { causes } = registerOf(PLAN, 'SX15-15');
    expect(causes.map(({ cite }) => cite.provision)).toEqual([
      '二（一）1第2项',
      '二（一）1第6项',
      '二（二）1第2项',
      '二（二）2第2项',
      '三（二）1第1项',
      '四（一）3第2项',
    ]);
    expect(causes.every(({ scope }) => scope !== null)).toBe(true);
    expect(causes.filter(({ obligation }) => obligation === 'may').map(({ id }) => id)).toEqual([
      'off-target',
    ]);
  });

  it('[LY-C4] of polluters on the blacklist: severe cases only, exposed in the media', () => {
    expectCases(shippedPack('luoyang-one-case-four-lines-2017'), 'LY-C4-blacklist', 1);
  });

  it('[SMX-A10d] of EIA approvals suspended: livelihood and emission-cutting projects left out', () => {
    const pack = shippedPack('sanmenxia-assessment-2017');
    expectCases(pack, 'SMX-A10d-suspension', 1);
    const [cause] = registerOf(pack, 'SMX-A10d-suspension').causes;
    expect(cause?.exempt?.zh).toBe('民生项目与节能减排项目除外');
  });
});
