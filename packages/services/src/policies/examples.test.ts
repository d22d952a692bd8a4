import { describe, expect, it } from 'vitest';
import { packFilesIn, packIn } from './engine-pack.fixture.ts';
import { runPolicyCase } from './run-policy-case.ts';

const PACKS = new Map([...packFilesIn('policies'), ...packFilesIn('examples')]);

describe('the packs in examples/', () => {
  it.each([...packFilesIn('examples').keys()])('%s has no fault, and its cases come out', (id) => {
    const pack = packIn(PACKS, id);
    expect(pack.id).toBe(id);
    expect(pack.cases.length).toBeGreaterThan(0);
    for (const policyCase of pack.cases) {
      expect(runPolicyCase(pack, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });
});
