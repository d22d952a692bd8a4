import { invariant, yearOf } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { evaluatePolicies } from '../findings/evaluate-policies.ts';
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

  it('[SX21-1] names who was in post at the act by default, or at its verification, as the reading says', () => {
    const { rules, interpretations } = PACK;
    const holder = interpretations.find(({ id }) => id === 'holder');
    expect(rules.find(({ id }) => id === 'SX21-1')?.holder).toEqual({
      kind: 'interpretation',
      interpretation: 'holder',
    });
    expect(holder?.answers.map(({ id }) => id)).toEqual(['at-fact', 'at-verification']);
    expect(holder?.reason.zh).toContain('暂定');
    expect(holder?.reason.en).toContain('provisional');
    const [atAct, atVerification] = ['holder-at-act', 'holder-at-verification'].map((name) =>
      PACK.cases.find(({ id }) => id === name),
    );
    expect(atAct?.facts).toEqual(atVerification?.facts);
    expect(JSON.stringify(atAct?.expected)).not.toBe(JSON.stringify(atVerification?.expected));
  });

  it('keeps its answers apart from those of Shanxi 2018, whose interpretation has the same name', () => {
    const read = readDataPackage(
      new Map(
        Object.entries(PACK.cases.find(({ id }) => id === 'holder-at-verification')?.facts ?? {}).map(
          ([name, text]) => [name, new TextEncoder().encode(text)],
        ),
      ),
    );
    invariant(read.ok, 'the facts of the case are read');
    const packs = [shippedPack('shanxi-accountability-2018'), PACK];
    const answersUnder = (holder: string) => {
      const run = { data: read.value, packs, year: yearOf(2021), asOf: null, all: true };
      const evaluated = evaluatePolicies({ ...run, interpretations: { holder } });
      invariant(evaluated.ok, `${holder} is an answer of one of them`);
      return new Set(
        evaluated.value.proved.flatMap(({ finding: { policy, interpretations } }) =>
          interpretations.holder === undefined ? [] : `${policy} ${interpretations.holder}`,
        ),
      );
    };
    expect(answersUnder('at-verification')).toEqual(
      new Set(['shanxi-accountability-2018 at-fact', `${PACK.id} at-verification`]),
    );
    expect(answersUnder('year-end')).toEqual(
      new Set(['shanxi-accountability-2018 year-end', `${PACK.id} at-fact`]),
    );
  });

  it('[SX21-5, SX21-6, SX21-7] carries what nothing is computed from as statements', () => {
    const ids = PACK.statements.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['SX21-5', 'SX21-6', 'SX21-7']));
  });
});
