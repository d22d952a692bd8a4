import { describe, expect, it } from 'vitest';
import { findingsByHand } from './findings-by-hand.ts';
import { generateDemonstration } from './generate-demonstration.ts';
import { SCENARIOS } from './scenarios.ts';

const SEEDS =
  process.env.SHUIZE_LONG === undefined ? [20180601, 7] : Array.from({ length: 40 }, (_, k) => k - 3);
const PROVISIONS = '1a 1b 1c 1d 1e 2a 2b 2c 3a 3b 3c 4a 4b 4c 4d 5 6 8'.split(' ').map((id) => `SX18-${id}`);

const keyOf = ({ provision, division }: { provision: string; division: string }) =>
  `${provision} ${division}`;

describe('the scenarios of 2018', () => {
  it.each(PROVISIONS)('trigger %s somewhere and narrowly miss it somewhere', (provision) => {
    const statuses = SCENARIOS.filter((scenario) => scenario.provision === provision).map(
      ({ status }) => status,
    );
    expect(statuses).toContain('met');
    expect(statuses).toContain('not-met');
  });

  it.each(SEEDS)('come out as planned, and nothing else with them, counted by hand with seed %i', (seed) => {
    const counted = findingsByHand(generateDemonstration({ seed }));
    const findings = new Map(counted.map((finding) => [keyOf(finding), finding]));
    for (const scenario of SCENARIOS) {
      const { status, observed } = findings.get(keyOf(scenario)) ?? { status: null, observed: null };
      expect({ ...scenario, status, observed: scenario.observed && observed }).toEqual(scenario);
    }
    const planned = SCENARIOS.filter(({ status }) => status !== 'not-met').map(keyOf);
    const reached = counted.filter(({ status }) => status !== 'not-met').map(keyOf);
    expect(reached.toSorted()).toEqual(planned.toSorted());
  });

  it('turn on the corrections: one takes a finding of SX18-1a away, one makes one', () => {
    const files = generateDemonstration();
    const monthsKnown = (division: string, asOf: string) =>
      findingsByHand(files, asOf).find(
        (finding) => finding.provision === 'SX18-1a' && finding.division === division,
      )?.observed.min;
    expect(monthsKnown('990223', '2018-09-19')).toBe(2);
    expect(monthsKnown('990223', '2018-09-20')).toBe(1);
    expect(monthsKnown('990225', '2018-07-15')).toBe(1);
    expect(monthsKnown('990225', '2018-07-16')).toBe(2);
  });
});
