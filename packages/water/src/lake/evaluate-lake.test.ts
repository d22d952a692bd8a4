import { describe, expect, it } from 'vitest';
import { aMember } from '../group/group.fixture.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { evaluateLake, type LakeOutcome } from './evaluate-lake.ts';

const POINT = { TP: '0.03', TN: '0.8', CODMn: '3', SD: '2.0', Chla: '6' } as const;

function lakeOf(...points: readonly Parameters<typeof aMember>[0][]): LakeOutcome {
  return evaluateLake(
    points.map((texts) => aMember(texts, 'lake').section),
    standardWith(),
  );
}

describe('[PF-2] a lake with all its points', () => {
  it('has the class of the means over its points, which total nitrogen never enters', () => {
    const lake = lakeOf({ ...POINT, TP: '0.02', TN: '5' }, { ...POINT, TP: '0.05', TN: '5' });
    expect(lake.evaluation).toMatchObject({ class: 'III', deciding: ['TP'] });
  });

  it('has the trophic index of the means, in mg/m³ of chlorophyll and metres of transparency', () => {
    const one = lakeOf({ Chla: '4.5', TP: '0.025', TN: '0.65', SD: '2.1', CODMn: '2.8' });
    const two = lakeOf(
      { Chla: '4', TP: '0.02', TN: '0.6', SD: '2.0', CODMn: '2.7' },
      { Chla: '5', TP: '0.03', TN: '0.7', SD: '2.2', CODMn: '2.9' },
    );
    expect(one.trophic).toMatchObject({ kind: 'index', state: 'mesotrophic' });
    expect(one.trophic.kind === 'index' && one.trophic.index.toFixed(4)).toBe('37.9069');
    expect(two.trophic).toEqual(one.trophic);
  });

  it('takes a parameter from the points that have it, and is not computable where none has', () => {
    const { SD: _, ...withoutTransparency } = POINT;
    expect(lakeOf(POINT, withoutTransparency).trophic.kind).toBe('index');
    expect(lakeOf(withoutTransparency).trophic).toEqual({ kind: 'not-computable', missing: ['SD'] });
  });

  it('has no class and no index without points', () => {
    const lake = lakeOf();
    expect(lake.evaluation.class).toBeNull();
    expect(lake.trophic).toMatchObject({ kind: 'not-computable' });
  });
});
