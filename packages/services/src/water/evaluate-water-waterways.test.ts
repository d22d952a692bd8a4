import type { SectionId, WaterBodyKind } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Station } from './evaluate-water-reaches.ts';
import { waterwaysOf } from './evaluate-water-waterways.ts';

/** `CL1 清江`, `CL2 清江 < CL1`, `K1 湖 < CL2 (lake)`. */
function stationsOf(...lines: readonly string[]): readonly Station[] {
  return lines.map((line) => {
    const [, id = '', waterBody = '', upstream, kind] =
      /^(\S+) (\S+)(?: < (\S+))?(?: \((lake)\))?$/.exec(line) ?? [];
    return {
      sectionId: id as SectionId,
      waterBody,
      kind: (kind ?? 'river') as WaterBodyKind,
      basin: '清川流域',
      upstream: (upstream ?? null) as SectionId | null,
      longitude: null,
      latitude: null,
    };
  });
}

/** Each as `清江: CL1 CL2 -> 湖 below K1`. */
function drawn(stations: readonly Station[]): readonly string[] {
  const waterways = waterwaysOf(stations);
  return waterways.map(({ name, sectionIds, flowsInto }) => {
    const receiver = waterways.find(({ waterwayId }) => waterwayId === flowsInto?.waterwayId);
    const joins = flowsInto === null ? '' : ` -> ${receiver?.name} below ${flowsInto.below}`;
    return `${name}: ${sectionIds.join(' ')}${joins}`;
  });
}

describe('waterways in flow order', () => {
  it('follow the sections above one another, whatever the order of the file', () => {
    expect(drawn(stationsOf('C 清江 < B', 'A 清江', 'B 清江 < A'))).toEqual(['清江: A B C']);
  });

  it('keep the order of the file where no section names another', () => {
    expect(drawn(stationsOf('B 清江', 'A 清江', 'C 浊河'))).toEqual(['清江: B A', '浊河: C']);
  });

  it('take an upstream section that is not in the data as not known', () => {
    expect(drawn(stationsOf('A 清江 < Z', 'B 清江 < A'))).toEqual(['清江: A B']);
  });

  it('let a river join the lake whose inlet names its last section', () => {
    expect(
      drawn(stationsOf('R1 清江', 'R2 清江 < R1', 'K1 澄湖 < R2 (lake)', 'K2 澄湖 < K1 (lake)')),
    ).toEqual(['澄湖: K1 K2', '清江: R1 R2 -> 澄湖 below null']);
  });

  it('part a river where a reservoir lies in its course', () => {
    const stations = stationsOf(
      'H1 鹤河',
      'K1 鹤库 < H1 (lake)',
      'K2 鹤库 < K1 (lake)',
      'H2 鹤河 < K2',
      'H3 鹤河 < H2',
    );
    const lines = ['鹤河: H2 H3', '鹤库: K1 K2 -> 鹤河 below null', '鹤河: H1 -> 鹤库 below null'];
    expect(drawn(stations)).toEqual(lines);
    expect(drawn([...stations].reverse())).toEqual(lines);
  });

  it('keep a river whole where one of its sections names a tributary as upstream', () => {
    expect(drawn(stationsOf('M1 清江', 'M2 清江 < M1', 'T1 支河', 'M3 清江 < T1', 'M4 清江 < M3'))).toEqual([
      '清江: M1 M2 M3 M4',
      '支河: T1 -> 清江 below M2',
    ]);
  });

  it('put tributaries after their river, the uppermost first', () => {
    const stations = stationsOf('T1 支一', 'U1 支二', 'M1 清江', 'M2 清江 < T1', 'M3 清江 < U1');
    expect(drawn(stations)).toEqual([
      '清江: M1 M2 M3',
      '支一: T1 -> 清江 below M1',
      '支二: U1 -> 清江 below M2',
    ]);
  });

  it('break a circle above the section that the file names first', () => {
    expect(drawn(stationsOf('A 清江 < C', 'B 清江 < A', 'C 清江 < B'))).toEqual(['清江: A B C']);
  });

  it('hold every section exactly once, whatever upstream says', () => {
    const station = fc.record({ body: fc.constantFrom('甲', '乙', '丙'), upstream: fc.nat(11) });
    fc.assert(
      fc.property(fc.array(station, { maxLength: 10 }), (rows) => {
        const stations = stationsOf(
          ...rows.map(({ body, upstream }, index) => `S${index} ${body} < S${upstream}`),
        );
        const waterways = waterwaysOf(stations);
        const ids = waterways.flatMap(({ sectionIds }) => sectionIds);
        expect([...ids].sort()).toEqual(stations.map(({ sectionId }) => sectionId).sort());
        const known = new Set(waterways.map(({ waterwayId }) => waterwayId));
        expect(
          waterways.every(({ flowsInto }) => flowsInto === null || known.has(flowsInto.waterwayId)),
        ).toBe(true);
      }),
      { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 30_000 },
    );
  });
});
