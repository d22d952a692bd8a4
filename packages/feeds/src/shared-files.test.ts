import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { placesOf } from './package/package.fixture.ts';
import { readDataPackage } from './package/read-data-package.ts';
import { readMonitoring } from './wide/read-monitoring.ts';
import { NO_CLASS } from './wide/wide-table.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const PACKAGES = new URL('cases/packages/', SHARED);
const STATIONS = new URL('data/cnemc-2026-07/', SHARED);

describe.skipIf(!existsSync(PACKAGES))('The packages of the cases (skipped when ../shared is absent)', () => {
  const names = existsSync(PACKAGES) ? readdirSync(PACKAGES) : [];

  it.each(names)('[PF-1] the package of a case is read: %s', (name) => {
    const folder = new URL(`${name}/`, PACKAGES);
    const files = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder))] as const);
    const read = readDataPackage(new Map(files));
    expect(read.ok ? [] : placesOf(read.error)).toEqual([]);
  });
});

describe.skipIf(!existsSync(STATIONS))(
  'Readings of the national stations (skipped when ../shared is absent)',
  () => {
    it('[PF-1] a wide table of 41,886 real rows is read, of 1,595 sections', () => {
      const bytes = gunzipSync(readFileSync(new URL('readings.csv.gz', STATIONS)));
      const sections = readFileSync(new URL('sections.csv', STATIONS));
      const read = readMonitoring({ file: 'readings.csv', bytes }, { file: 'sections.csv', bytes: sections });
      const { table, kinds } = read.ok ? read.value : { table: null, kinds: [] };
      const wide = table?.layout === 'wide' ? table : null;
      expect(wide?.count).toBe(41_886);
      expect(wide?.sectionIds).toHaveLength(1_595);
      expect(kinds.filter((kind) => kind === null)).toHaveLength(0);
      expect(wide?.published.filter((level) => level === NO_CLASS)).toHaveLength(133);
      const missing = wide?.indicators.map(({ indicator, mantissa }) => [
        indicator,
        mantissa.filter((value) => Number.isNaN(value)).length,
      ]);
      expect(Object.fromEntries(missing ?? [])).toEqual({
        WT: 165,
        pH: 610,
        DO: 232,
        EC: 557,
        Turbidity: 322,
        CODMn: 1_711,
        NH3N: 7_009,
        TP: 1_090,
        TN: 1_535,
        Chla: 38_978,
        Algae: 39_251,
      });
    });
  },
);
