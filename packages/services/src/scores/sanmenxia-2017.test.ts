import { type Decimal, formatDecimal } from '@shuize/domain';
import type { Score } from '@shuize/engine';
import { describe, expect, it } from 'vitest';
import { packFilesIn, packIn } from '../policies/engine-pack.fixture.ts';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';

const PACK = shippedPack('sanmenxia-assessment-2017');
const [COUNTIES, DEPARTMENTS] = ['SMX-A1', 'SMX-A3'].map((id) =>
  PACK.scores.find((score) => score.id === id),
);

/** Cases of scores and their findings; rankings and duties have tests of their own. */
const CASES = PACK.cases.filter(({ id }) => /^(score|departments|fail)-/.test(id));

function pointsOf(score: Score | undefined) {
  const text = ({ points }: { readonly points: Decimal }) => formatDecimal(points);
  return (score?.parts ?? []).map((part) => [
    text(part),
    formatDecimal(part.weight),
    part.items.map((item) => [text(item), ...item.subItems.map(text)].join(' ')),
  ]);
}

describe('Sanmenxia 2017, the assessment', () => {
  it('[SMX-A1] has annex 1 in full: four items of quality and twelve of key work with their sub-items', () => {
    expect(pointsOf(COUNTIES)).toEqual([
      ['100', '0.6', ['60', '20', '10', '10']],
      [
        '100',
        '0.4',
        ['13 7 6', '18 8 5 5', '10 5 5', '10 5 5', '9 5 4', '10 5 5', '5 5', '5 5', '5', '5 5', '5', '5 2 3'],
      ],
    ]);
  });

  it('[SMX-A3] has annex 2 in full: three items of 30 and five of 70', () => {
    expect(pointsOf(DEPARTMENTS)).toEqual([
      ['30', '1', ['10', '10', '10']],
      ['70', '1', ['20', '20', '20', '5', '5']],
    ]);
  });

  it('[SMX-A13] takes a point off for each illegal act, and states no amount for an incident', () => {
    const items = COUNTIES?.parts.flatMap((part) => part.items) ?? [];
    expect(items.find(({ id }) => id === 'enforcement')?.earn).toMatchObject({
      kind: 'points-off',
      each: { mantissa: 1, decimals: 0 },
    });
    expect(items.flatMap(({ deductions }) => deductions)).toMatchObject([
      { id: 'sudden-incident', each: null },
    ]);
  });

  it('[SMX-A11] commends without anything to compute', () => {
    expect(PACK.statements.map(({ id }) => id)).toContain('SMX-A11');
  });

  it('[SMX-A1, SMX-A2, SMX-A3, SMX-A4, SMX-A10d, SMX-A10e, SMX-A12, SMX-A13] is shown in cases with a value missing or another outcome', () => {
    const shown = (provision: string) =>
      CASES.filter(({ rules }) => rules.includes(provision)).map(({ shows }) => shows);
    for (const provision of ['SMX-A1', 'SMX-A2', 'SMX-A3', 'SMX-A10d', 'SMX-A10e', 'SMX-A12', 'SMX-A13']) {
      expect(shown(provision), provision).toContain('on-limit');
    }
    for (const provision of ['SMX-A1', 'SMX-A2', 'SMX-A3', 'SMX-A10e', 'SMX-A12', 'SMX-A13']) {
      expect(shown(provision), provision).toContain('missing');
    }
    expect(shown('SMX-A4')).toHaveLength(1);
  });

  it.each(CASES.map((policyCase) => [policyCase.id, policyCase] as const))(
    'the case %s comes out as a legal officer expects',
    (id, policyCase) => {
      expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId: id });
    },
  );
});

describe('the example of earning rules', () => {
  it('[SMX-A1, SMX-A13] inherits the assessment and earns points by measures and events', () => {
    const packs = new Map([...packFilesIn('policies'), ...packFilesIn('examples')]);
    const example = packIn(packs, 'sanmenxia-earning-rules');
    const own = example.cases.filter(({ id }) => PACK.cases.every((policyCase) => policyCase.id !== id));
    expect(own.length).toBeGreaterThanOrEqual(3);
    for (const policyCase of own) {
      expect(runPolicyCase(example, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });
});

describe('the example of the reference page', () => {
  it('comes out in its own cases', () => {
    const example = packIn(packFilesIn('packages/engine/fixtures/good'), 'score');
    for (const policyCase of example.cases) {
      expect(runPolicyCase(example, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });
});
