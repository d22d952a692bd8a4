import fc from 'fast-check';
import type { Station, Waterway } from './diagram.ts';

export interface Network {
  readonly waterways: readonly Waterway[];
  readonly stations: readonly Station[];
}

export function aStation(section: string, name: string, division: string): Station {
  return {
    section,
    name,
    kind: 'river',
    control: 'national',
    boundary: 'none',
    divisions: [{ code: division, name: `${division}县` }],
    outcome: 'III',
    deciding: [],
    target: 'III',
    attains: true,
  };
}

/** Any network of up to twelve rivers, each joining an earlier one somewhere. */
export const networks: fc.Arbitrary<Network> = fc
  .array(
    fc.record({
      names: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 9 }),
      divisions: fc.array(fc.constantFrom('甲', '乙', '丙丁戊己庚'), { minLength: 9, maxLength: 9 }),
      receiver: fc.nat(),
      below: fc.nat(),
      isLake: fc.boolean(),
      nameLength: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rivers) => {
    const ids = rivers.map(({ names }, river) => names.map((_, index) => `${river}-${index}`));
    const stations = rivers.flatMap(({ names, divisions }, river) =>
      names.map((length, index) =>
        aStation(`${river}-${index}`, '断'.repeat(length), divisions[index] ?? '甲'),
      ),
    );
    const waterways = rivers.map(({ receiver, below, isLake, nameLength }, position): Waterway => {
      const target = position === 0 ? 0 : receiver % position;
      const places = [null, ...(ids[target] ?? [])];
      return {
        waterway: `w${position}`,
        name: `${position}号${'河'.repeat(nameLength)}`,
        kind: isLake ? 'lake' : 'river',
        basin: '流域',
        sections: ids[position] ?? [],
        flowsInto:
          position === 0 ? null : { waterway: `w${target}`, below: places[below % places.length] ?? null },
      };
    });
    return { waterways, stations };
  });
