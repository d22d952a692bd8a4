import { describe, expect, it } from 'vitest';
import { runPolicyCase } from './run-policy-case.ts';
import { shippedPack } from './shipped-pack.fixture.ts';

const PACK = shippedPack('shanxi-strict-responsibility-2021');

describe('Shanxi 2021', () => {
  it('[SX21-1] each of the seven kinds, verified and grave, removes both principals at once', () => {
    const cases = PACK.cases.filter(({ rules }) => rules.includes('SX21-1'));
    expect(cases.map(({ shows }) => shows)).toEqual(
      expect.arrayContaining(['on-limit', 'just-above', 'just-below', 'missing']),
    );
    for (const policyCase of cases) {
      expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });

  it('[SX21-5, SX21-6, SX21-7] carries what nothing is computed from as statements', () => {
    const ids = PACK.statements.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['SX21-5', 'SX21-6', 'SX21-7']));
  });
});
