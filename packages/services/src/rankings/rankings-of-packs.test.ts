import { describe, expect, it } from 'vitest';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';

/** Runs every case of a pack that names one of these, and says how many there were of each. */
function casesCameOut(policy: string, names: readonly string[]): void {
  const pack = shippedPack(policy);
  for (const name of names) {
    const cases = pack.cases.filter(({ rules }) => rules.includes(name));
    expect(cases.length, name).toBeGreaterThan(0);
    for (const policyCase of cases) {
      expect(runPolicyCase(pack, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  }
}

function shownBy(policy: string, name: string): readonly string[] {
  return shippedPack(policy)
    .cases.filter(({ rules }) => rules.includes(name))
    .map(({ shows }) => shows);
}

describe('rankings of Sanmenxia', () => {
  const POLICY = 'sanmenxia-assessment-2017';

  it('[SMX-A9] ranks counties each month and sums them up by quarter, half-year and year', () => {
    casesCameOut(POLICY, ['SMX-A9']);
    const monthly = shippedPack(POLICY).rankings.find(({ id }) => id === 'sanmenxia-monthly');
    expect(monthly?.period).toBe('month');
    expect(monthly?.summaries).toEqual(['quarter', 'half-year', 'year']);
  });

  it('[SMX-A10a] warns the last two of a month, those who share a place as the interpretation says', () => {
    casesCameOut(POLICY, ['SMX-A10a']);
  });

  it('[SMX-A10b] asks for a public interview the third time last in the year', () => {
    casesCameOut(POLICY, ['SMX-A10b']);
    expect(shownBy(POLICY, 'SMX-A10b')).toEqual(
      expect.arrayContaining(['on-limit', 'just-below', 'just-above', 'missing']),
    );
  });

  it('[SMX-A10c] pursues the principals the sixth time last, or where people declare how bad the water is', () => {
    casesCameOut(POLICY, ['SMX-A10c']);
    expect(shownBy(POLICY, 'SMX-A10c')).toEqual(
      expect.arrayContaining(['on-limit', 'just-below', 'missing', 'other']),
    );
  });

  it('counts one list or two as the interpretation says, each by itself', () => {
    casesCameOut(POLICY, ['sanmenxia-monthly-quality', 'sanmenxia-monthly-work']);
  });
});

describe('rankings and rewards of the Luoyang campaign', () => {
  const POLICY = 'luoyang-campaign-2017';

  it('[LY-P2] goes up with 1, 2, 3 and 4 weeks running in two groups, each indicator by itself', () => {
    casesCameOut(POLICY, ['LY-P2', 'luoyang-weekly-pm25', 'luoyang-weekly-good-days']);
  });

  it('[LY-P3] pays 50 to 200 yuan and nothing beside that, by amounts that the office sets', () => {
    casesCameOut(POLICY, ['LY-P3']);
    expect(shippedPack(POLICY).rewards.flatMap(({ kinds }) => kinds)).toEqual([]);
  });
});

describe('rankings of the Luoyang accountability measure', () => {
  const POLICY = 'luoyang-accountability-2017';

  it('[LY-R7a] holds the deputy in charge who was last twice running, in the same medium unless read otherwise', () => {
    casesCameOut(POLICY, ['LY-R7a']);
  });

  it('[LY-R7b] holds both principals of who is last in an annual assessment', () => {
    casesCameOut(POLICY, ['LY-R7b']);
  });
});
