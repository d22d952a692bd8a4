import { invariant, type SectionId } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { generateDemonstration } from '../demonstration/generate-demonstration.ts';
import { REACHES } from '../demonstration/reaches.ts';
import { waterwaysOf } from './evaluate-water-waterways.ts';
import { knownSections } from './known-sections.ts';

function demonstrationStations() {
  const encoder = new TextEncoder();
  const files = new Map([...generateDemonstration()].map(([name, text]) => [name, encoder.encode(text)]));
  const read = readDataPackage(files);
  invariant(read.ok, 'the demonstration package reads');
  const seen = new Set<SectionId>();
  return knownSections(read.value, null).flatMap((row) => {
    const isFirst = !seen.has(row.section);
    seen.add(row.section);
    return isFirst ? [{ ...row, sectionId: row.section, waterBody: row.river }] : [];
  });
}

describe('confluences by position', () => {
  it('are found in the demonstration province as its maker laid them out', () => {
    const waterways = waterwaysOf(demonstrationStations());
    const holderOf = (section: string) =>
      waterways.find(({ sectionIds }) => sectionIds.includes(section as SectionId));
    const laidOut = REACHES.flatMap(({ water, joins, sections }) => {
      const receiver = holderOf(joins ?? '');
      const below = receiver?.sectionIds.indexOf(joins as SectionId) ?? -1;
      const flowsInto = { waterwayId: receiver?.waterwayId, below: receiver?.sectionIds[below - 1] ?? null };
      return joins === null ? [] : [{ water, section: sections[0]?.[0] ?? '', flowsInto }];
    });
    expect(laidOut.length).toBeGreaterThan(10);
    expect(
      laidOut.map(({ water, section }) => ({ water, section, flowsInto: holderOf(section)?.flowsInto })),
    ).toEqual(laidOut);
  });

  it('are left open where sections have no coordinates', () => {
    const waterways = waterwaysOf(
      demonstrationStations().map((station) => ({ ...station, longitude: null, latitude: null })),
    );
    const [main] = REACHES;
    const tributary = waterways.find(({ name }) => name === '墨石河');
    expect(main?.water).toBe('沧岚江');
    expect(tributary?.flowsInto).toBeNull();
  });

  it('never flow in a circle', () => {
    const waterways = waterwaysOf(demonstrationStations());
    for (const start of waterways) {
      const passed = new Set<string>();
      for (let at = start; at.flowsInto !== null; ) {
        expect(passed.has(at.waterwayId)).toBe(false);
        passed.add(at.waterwayId);
        const { waterwayId } = at.flowsInto;
        at = waterways.find((other) => other.waterwayId === waterwayId) ?? start;
      }
    }
  });
});
