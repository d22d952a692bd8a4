import { createHash } from 'node:crypto';
import { isIndicatorCode, parseMeasuredValue } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { describeDemonstration } from './describe-demonstration.ts';
import { generateDemonstration } from './generate-demonstration.ts';
import { latestRows, readRows } from './read-written-package.ts';

const FILES = generateDemonstration();
const ROWS = new Map([...FILES].map(([file, text]) => [file, readRows(text)]));
const rows = (file: string) => ROWS.get(file) ?? [];

const KEYS: Readonly<Record<string, string>> = {
  'divisions.csv': 'code',
  'sections.csv': 'section division from',
  'targets.csv': 'section year',
  'monthly.csv': 'section month indicator',
  'readings.csv': 'section time indicator',
  'background.csv': 'section indicator from',
  'exclusions.csv': 'section month indicator',
  'binding.csv': 'division year indicator',
  'black-odorous.csv': 'division year',
  'annual.csv': 'division year aspect',
  'tasks.csv': 'task',
  'posts.csv': 'division department post person from',
  'events.csv': 'event',
  'scores.csv': 'subject period item',
  'ranks.csv': 'ranking period division',
  'adoptions.csv': 'division policy from',
  'complaints.csv': 'complaint',
  'accountability.csv': 'case year rank',
  'flows.csv': 'reach date',
};

function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) {
    hash.update(`${name}\n${text}`);
  }
  return hash.digest('hex');
}

describe('the demonstration package', () => {
  it('is the same to the byte for the same seed, and another for another seed', () => {
    expect(digestOf(generateDemonstration())).toBe(digestOf(FILES));
    expect(digestOf(generateDemonstration({ seed: 1 }))).not.toBe(digestOf(FILES));
  });

  it('has every file of a data package, and a README that says what it is', () => {
    expect([...FILES.keys()].toSorted()).toEqual(['README.md', ...Object.keys(KEYS)].toSorted());
    expect(FILES.get('README.md')).toContain('20180601');
    expect(FILES.get('README.md')).toContain(describeDemonstration().disclaimer.zh);
  });

  it('is read as a data package without an error', () => {
    const bytes = new Map([...FILES].map(([name, text]) => [name, new TextEncoder().encode(text)]));
    const read = readDataPackage(bytes);
    expect(read.ok ? [] : read.error).toEqual([]);
    expect(read.ok && read.value.monthly?.count).toBe(rows('monthly.csv').length);
    expect(read.ok && read.value.readings?.count).toBe(rows('readings.csv').length);
    expect(read.ok && Object.values(read.value)).not.toContain(null);
  });

  it('holds a province of three cities, 22 counties and more than 64 sections over 36 months', () => {
    const count = (level: string) => rows('divisions.csv').filter((row) => row.level === level).length;
    expect(['province', 'city', 'county', 'zone', 'township'].map(count)).toEqual([1, 3, 22, 1, 2]);
    const sections = latestRows(rows('sections.csv'), ['section']);
    const national = sections.filter((row) => row.control === 'national').length;
    expect(sections.length).toBeGreaterThanOrEqual(64);
    expect(national / sections.length).toBeCloseTo(2 / 3, 1);
    expect(new Set(sections.map((row) => row.basin)).size).toBe(2);
    expect(new Set(rows('monthly.csv').map((row) => row.month)).size).toBe(36);
    expect(rows('monthly.csv').length).toBeGreaterThan(20_000);
    expect(rows('monthly.csv').length).toBeLessThan(35_000);
  });

  it.each(Object.keys(KEYS))('writes %s with full rows and no key twice on one recorded day', (file) => {
    const columns = [...(KEYS[file] ?? '').split(' '), 'recorded'];
    const keys = rows(file).map((row) => columns.map((column) => row[column] ?? '').join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    const lines = (FILES.get(file) ?? '').trimEnd().split('\n');
    const widths = lines.map((line) => line.split(',').length);
    expect(new Set(widths).size).toBe(1);
  });

  it('names only divisions, departments, sections and indicators that it has', () => {
    const divisions = new Set(rows('divisions.csv').map((row) => row.code));
    const departments = new Set(rows('posts.csv').map((row) => row.department));
    const sections = new Set(rows('sections.csv').map((row) => row.section));
    const unknown = Object.keys(KEYS).flatMap((file) =>
      rows(file).flatMap(({ division = '', parent = '', subject = '', section = '', upstream = '' }) => [
        ...[division, parent].filter((code) => code !== '' && !divisions.has(code)),
        ...[subject].filter((name) => name !== '' && !divisions.has(name) && !departments.has(name)),
        ...[section, upstream].filter((id) => id !== '' && !sections.has(id)),
      ]),
    );
    expect(unknown).toEqual([]);
  });

  it('gives a section in a month either values or one state', () => {
    const seen = new Map<string, Set<string>>();
    for (const { section, month, indicator = '', value = '' } of rows('monthly.csv')) {
      const isState = indicator === 'state';
      if (!isState && !(isIndicatorCode(indicator) && parseMeasuredValue(value) !== null)) {
        expect.fail(`${section} ${month}: ${indicator} ${value} is not a measured value`);
      }
      const key = `${section} ${month}`;
      seen.set(key, (seen.get(key) ?? new Set()).add(isState ? `state ${value}` : 'values'));
    }
    expect([...seen.values()].every((kinds) => kinds.size === 1)).toBe(true);
    const states = new Set([...seen.values()].flatMap((kinds) => [...kinds]));
    expect([...states].toSorted()).toEqual(
      ['values', 'state dry', 'state frozen', 'state no-data', 'state qc-failed'].toSorted(),
    );
  });

  it('leaves the stations to speak for whole months, and has values below detection and corrections', () => {
    const monthly = rows('monthly.csv');
    const june = monthly.filter((row) => row.section === 'CL22' && row.month === '2018-06');
    expect(june.map((row) => row.indicator)).toEqual(['COD', 'BOD5', 'F']);
    const read = rows('readings.csv').filter(
      (row) => row.section === 'CL22' && row.time?.startsWith('2018-06') && row.indicator === 'NH3N',
    );
    expect(read).toHaveLength(180);
    expect(monthly.some((row) => row.value?.endsWith('L'))).toBe(true);
    const corrected = monthly.length - latestRows(monthly, ['section', 'month', 'indicator']).length;
    expect(corrected).toBeGreaterThan(40);
  });

  it('records nothing before it happened', () => {
    const early = [
      ...rows('monthly.csv').filter(({ month = '', recorded = '' }) => recorded.slice(0, 7) <= month),
      ...rows('events.csv').filter(({ date = '', recorded = '' }) => recorded < date),
      ...rows('tasks.csv').filter(({ done = '', recorded = '' }) => recorded < done),
      ...rows('posts.csv').filter(
        ({ from = '', to = '', recorded = '' }) => recorded < from || recorded < to,
      ),
    ];
    expect(early).toEqual([]);
  });

  it('lets nobody hold two posts at a time, and nobody share a post', () => {
    const tenures = latestRows(rows('posts.csv'), ['division', 'department', 'post', 'person', 'from']);
    const overlaps = (by: (row: (typeof tenures)[number]) => string) =>
      tenures.flatMap((one, index) =>
        tenures
          .slice(index + 1)
          .filter((other) => by(one) === by(other))
          .filter(
            (other) => (one.from ?? '') <= (other.to || '9999') && (other.from ?? '') <= (one.to || '9999'),
          ),
      );
    expect(overlaps((row) => row.person ?? '')).toEqual([]);
    expect(overlaps((row) => `${row.division} ${row.department} ${row.post}`)).toEqual([]);
  });

  it('has a change of holder in the year, a vacancy, and people promoted', () => {
    const of = (division: string, post: string) =>
      latestRows(rows('posts.csv'), ['division', 'post', 'person']).filter(
        (row) => row.division === division && row.post === post,
      );
    expect(of('990322', 'vice-county-head').map((row) => row.to)).toEqual(['2018-06-30', '']);
    expect(of('990323', 'county-head').map((row) => [row.from, row.to])[1]).toEqual(['2018-06-11', '']);
    expect(of('990125', 'county-secretary').map((row) => row.to)).toEqual(['2018-11-30']);
    expect(of('990300', 'vice-mayor').map((row) => row.person)).toContain('皮大雪');
    expect(of('990325', 'county-head').map((row) => row.person)).toContain('皮大雪');
  });
});
