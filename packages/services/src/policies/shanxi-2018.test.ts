import { invariant, yearOf } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { generateDemonstration } from '../demonstration/generate-demonstration.ts';
import { SCENARIOS } from '../demonstration/scenarios.ts';
import { evaluatePolicies } from '../findings/evaluate-policies.ts';
import { runPolicyCase } from './run-policy-case.ts';
import { shippedPack } from './shipped-pack.fixture.ts';

const PACK = shippedPack('shanxi-accountability-2018');

describe('Shanxi 2018', () => {
  it('[SX18-1a, SX18-1b, SX18-1c, SX18-1d, SX18-1e, SX18-2a, SX18-2b, SX18-2c, SX18-3a, SX18-3b, SX18-3c, SX18-4a, SX18-4b, SX18-4c, SX18-4d, SX18-5, SX18-6, SX18-8] has cases of every provision on the limit, beside it and with a value missing', () => {
    for (const { id } of PACK.rules) {
      const shown = PACK.cases.filter(({ rules }) => rules.includes(id)).map(({ shows }) => shows);
      expect(shown, id).toEqual(expect.arrayContaining(['on-limit', 'missing']));
      expect(
        shown.some((shows) => shows === 'just-below' || shows === 'just-above'),
        id,
      ).toBe(true);
    }
  });

  it.each(PACK.rules.map(({ id }) => id))('%s comes out in its cases as a legal officer expects', (id) => {
    const cases = PACK.cases.filter(({ rules }) => rules.includes(id));
    for (const policyCase of cases) {
      expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });

  it('[SX18-0, SX18-9] carries every provision of the excerpt, as a rule or as a statement that triggers nothing', () => {
    const ids = [...PACK.rules, ...PACK.statements].map(({ id }) => id);
    expect(ids).toHaveLength(21);
    expect(new Set(ids).size).toBe(21);
    for (const { cite } of [...PACK.rules, ...PACK.statements]) {
      expect(cite.instrument).toBe('山西省水污染防治量化问责办法（试行）');
      expect(cite.provision).not.toBe('');
    }
  });

  it('triggers and narrowly misses every provision in the demonstration province', () => {
    const encoder = new TextEncoder();
    const read = readDataPackage(
      new Map([...generateDemonstration()].map(([name, text]) => [name, encoder.encode(text)])),
    );
    invariant(read.ok, 'the demonstration package reads');
    const evaluated = evaluatePolicies({
      data: read.value,
      packs: [PACK],
      year: yearOf(2018),
      asOf: null,
      interpretations: {},
      all: true,
    });
    invariant(evaluated.ok, 'the default answers are answers');
    const findings = evaluated.value.proved.map(({ finding }) => finding);
    // Provisions of running years count the years of a run, the plan the sections in it.
    const planned = SCENARIOS.map((scenario) =>
      scenario.provision === 'SX18-3c' ? { ...scenario, observed: null } : scenario,
    );
    const cameOut = planned.map(({ provision, division, observed }) => {
      const found = findings.find(
        (finding) => finding.provision === provision && finding.division === division,
      );
      const range =
        typeof found?.observed === 'number' ? { min: found.observed, max: found.observed } : found?.observed;
      return { provision, division, status: found?.status, observed: observed === null ? null : range };
    });
    expect(cameOut).toEqual(
      planned.map(({ provision, division, status, observed }) => ({
        provision,
        division,
        status,
        observed,
      })),
    );
    for (const { id } of PACK.rules) {
      const statuses = SCENARIOS.filter(({ provision }) => provision === id).map(({ status }) => status);
      expect(statuses, id).toEqual(expect.arrayContaining(['met', 'not-met']));
    }
  });
});
