import { describe, expect, it } from 'vitest';
import { DIVISIONS } from './divisions.ts';
import { REACHES } from './reaches.ts';
import { SECTIONS, type Section } from './sections.ts';

const BY_ID: ReadonlyMap<string, Section> = new Map(SECTIONS.map((section) => [section.id, section]));
const PARENTS: ReadonlyMap<string, string | null> = new Map(
  DIVISIONS.map(({ code, parent }) => [code, parent]),
);

const isCounty = (code: string) =>
  DIVISIONS.some((division) => division.code === code && division.level === 'county');
const countyOf = (section: Section | undefined) => {
  const code = section?.row[2] ?? '';
  return isCounty(code) ? code : (PARENTS.get(code) ?? '');
};
const next = (section: Section) => SECTIONS.find(({ upstream }) => upstream === section.id);

describe('the rivers of the demonstration', () => {
  it('know every section upstream and let no water flow in a circle', () => {
    for (const section of SECTIONS) {
      const seen = new Set<string>();
      for (let id: string | null = section.id; id !== null; id = BY_ID.get(id)?.upstream ?? null) {
        expect(BY_ID.has(id)).toBe(true);
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
    }
  });

  it('run from the first section of a reach to its last, and on into the next reach', () => {
    for (const { sections, after } of REACHES) {
      const ids = sections.map(([id]) => id);
      expect(ids.map((id) => BY_ID.get(id)?.upstream)).toEqual([after, ...ids.slice(0, -1)]);
    }
  });

  it('let each tributary join once, in its own basin, below a section of the river that takes it in', () => {
    for (const { water, basin, joins, after, sections } of REACHES) {
      const goesOn = REACHES.some((reach) => reach.after === sections.at(-1)?.[0]);
      const isEnd = water === '沧岚江' || water === '望澄湖';
      expect([joins !== null, goesOn, isEnd].filter(Boolean)).toHaveLength(1);
      if (joins !== null) {
        expect(BY_ID.get(joins)?.reach.basin).toBe(basin);
        expect(BY_ID.get(joins)?.upstream).not.toBeNull();
      }
      expect(after === null || BY_ID.get(after)?.reach.basin === basin).toBe(true);
    }
  });

  it('cross each county in one stretch', () => {
    for (const { sections } of REACHES) {
      const counties = sections.map(([id]) => countyOf(BY_ID.get(id)));
      const stretches = counties.filter((code, index) => code !== counties[index - 1]);
      expect(stretches).toHaveLength(new Set(stretches).size);
    }
  });

  it('have a boundary section wherever the next one lies in another county or city', () => {
    for (const section of SECTIONS.filter(({ reach }) => reach.kind === 'river')) {
      const following = next(section);
      if (following !== undefined && following.reach.kind === 'river') {
        const [here, there] = [countyOf(section), countyOf(following)];
        const crossed = PARENTS.get(here) === PARENTS.get(there) ? 'county' : 'city';
        expect([section.id, section.row[6]]).toEqual([section.id, here === there ? 'none' : crossed]);
      }
    }
  });

  it('leave the province once', () => {
    expect(SECTIONS.filter(({ row }) => row[6] === 'province').map(({ id }) => id)).toEqual(['CL22']);
  });

  it('lie on the map in the order of the flow, no section further than a day of water from the last', () => {
    for (const section of SECTIONS) {
      const above = section.upstream === null ? undefined : BY_ID.get(section.upstream);
      if (above !== undefined) {
        const [east, north] = [7, 8].map((column) => Number(section.row[column]) - Number(above.row[column]));
        expect(Math.hypot(east ?? 9, north ?? 9)).toBeLessThan(0.35);
        expect(Math.hypot(east ?? 0, north ?? 0)).toBeGreaterThan(0.005);
      }
    }
  });

  it('take in a tributary in the county through which they flow there', () => {
    for (const { joins, sections } of REACHES.filter((reach) => reach.joins !== null)) {
      const mouth = BY_ID.get(sections.at(-1)?.[0] ?? '');
      const below = BY_ID.get(joins ?? '');
      const above = BY_ID.get(below?.upstream ?? '');
      if (isCounty(countyOf(mouth))) {
        expect([countyOf(below), countyOf(above)]).toContain(countyOf(mouth));
      }
    }
  });

  it('are cleaner at their source than where they end', () => {
    const level = (id: string | undefined) => BY_ID.get(id ?? '')?.levels.get(2018) ?? 0;
    for (const { sections } of REACHES.filter(({ kind, after }) => kind === 'river' && after === null)) {
      expect(level(sections.at(-1)?.[0])).toBeGreaterThanOrEqual(level(sections[0]?.[0]));
    }
  });
});
