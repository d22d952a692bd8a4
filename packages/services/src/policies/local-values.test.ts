import { type DataPackage, type Finding, invariant, parseDay, yearOf } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { evaluatePolicies } from '../findings/evaluate-policies.ts';
import { packFilesIn, packIn } from './engine-pack.fixture.ts';
import { withLocalValues } from './local-values.ts';
import { runPolicyCase } from './run-policy-case.ts';

const PACK = packIn(packFilesIn('packages/engine/fixtures/good'), 'local-parameter');

const DIVISIONS = `code,name,level,parent
990000,云川省,province,
990100,青川市,city,990000
990121,上游县,county,990100
990122,下游县,county,990100
990200,白川市,city,990000
990221,山前县,county,990200
`;
const SECTIONS = `section,division,name,kind,control,river,basin,boundary
S1,990121,青石桥,river,national,青水,云川河流域,none
S2,990122,白沙渡,river,national,青水,云川河流域,none
S3,990221,山前桥,river,national,白水,云川河流域,none
`;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Each county has one section that is 1.5 times over in March and 0.6 times in August, and good in all other months. */
function packageWith(adoptions: readonly string[]): DataPackage {
  const values = ['S1', 'S2', 'S3'].flatMap((section) =>
    MONTHS.map(
      (month) =>
        `${section},2018-${month},NH3N,${month === '03' ? '2.50' : month === '08' ? '1.60' : '0.80'}`,
    ),
  );
  const files = {
    'divisions.csv': DIVISIONS,
    'sections.csv': SECTIONS,
    'targets.csv': 'section,year,class\nS1,2018,III\nS2,2018,III\nS3,2018,III\n',
    'monthly.csv': `section,month,indicator,value\n${values.join('\n')}\n`,
    'adoptions.csv': `division,policy,from,to,parameters,recorded\n${adoptions.join('\n')}\n`,
  };
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
  );
  invariant(read.ok, `the package reads${read.ok ? '' : `: ${JSON.stringify(read.error)}`}`);
  return read.value;
}

function setting(parameters: Readonly<Record<string, unknown>>): string {
  return `"${JSON.stringify(parameters).replaceAll('"', '""')}"`;
}

function findingsWith(adoptions: readonly string[], pack: Pack = PACK): ReadonlyMap<string, Finding> {
  const data = packageWith(adoptions);
  const packs = withLocalValues([pack], data, null);
  invariant(packs.ok, `the values may be set${packs.ok ? '' : `: ${JSON.stringify(packs.error)}`}`);
  const evaluated = evaluatePolicies({
    data,
    packs: packs.value,
    year: yearOf(2018),
    asOf: null,
    interpretations: {},
    all: true,
  });
  invariant(evaluated.ok, 'the default answers are answers');
  return new Map(evaluated.value.proved.map(({ finding }) => [finding.division, finding]));
}

function errorsWith(adoptions: readonly string[], asOf: string | null = null) {
  const packs = withLocalValues([PACK], packageWith(adoptions), asOf === null ? null : parseDay(asOf));
  return packs.ok ? [] : packs.error.map(({ row, column, code }) => `${row}:${column} ${code}`);
}

describe('values that a division sets as it adopts a pack', () => {
  it('[SMX-A14] bind the county that set them and change no other county’s finding by a byte', () => {
    const plain = findingsWith(['990100,local-parameter,2018-01-01,,,']);
    const own = findingsWith([
      `990121,local-parameter,2018-01-01,,${setting({ months: 1, multiple: 1.5 })},`,
    ]);
    expect(plain.get('990121')).toMatchObject({ status: 'not-met', observed: 0, required: 2 });
    expect(own.get('990121')).toMatchObject({ status: 'met', observed: 1, required: 1 });
    for (const other of ['990122', '990221']) {
      expect(own.get(other)).toEqual(plain.get(other));
    }
  });

  it('[SMX-A14] hold for every county below a city that set them, but not where a county has set its own', () => {
    const found = findingsWith([
      `990100,local-parameter,2018-01-01,,${setting({ months: 1, multiple: 1.5 })},`,
      `990122,local-parameter,2018-01-01,,${setting({ multiple: 1.6 })},`,
    ]);
    expect(found.get('990121')).toMatchObject({ status: 'met', required: 1 });
    expect(found.get('990122')).toMatchObject({ status: 'not-met', observed: 0, required: 1 });
    expect(found.get('990221')).toMatchObject({ status: 'not-met', required: 2 });
  });

  it.each([
    ['on the limit', 1.5, 'met'],
    ['just above it', 1.6, 'not-met'],
    ['just below it', 1.4, 'met'],
  ])('are compared exactly, %s', (_, multiple, status) => {
    const found = findingsWith([`990121,local-parameter,2018-01-01,,${setting({ months: 1, multiple })},`]);
    expect(found.get('990121')?.status).toBe(status);
  });

  it('stand in the sentence of the finding that they decide, with who set them and since when', () => {
    const found = findingsWith([`990121,local-parameter,2018-03-01,,${setting({ months: 1 })},`]);
    const { sentence } = found.get('990121') ?? { sentence: { zh: '', en: '' } };
    expect(sentence.zh).toContain('上游县自2018-03-01起自定1');
    expect(sentence.zh).toContain('一般为2');
    expect(sentence.en).toContain('set by 上游县 from 2018-03-01: 1');
    expect(found.get('990122')?.sentence.zh).not.toContain('上游县');
  });

  it('hold from their day until their last day: by the year’s end for what belongs to the window', () => {
    const months = (from: string, to: string) =>
      findingsWith([`990121,local-parameter,${from},${to},${setting({ months: 1 })},`]).get('990121')
        ?.required;
    expect(months('2018-12-31', '')).toBe(1);
    expect(months('2019-01-01', '')).toBe(2);
    expect(months('2017-01-01', '2018-12-30')).toBe(2);
    expect(months('2017-01-01', '2018-12-31')).toBe(1);
  });

  it('that were recorded later are not known on a day before', () => {
    const rows = [`990121,local-parameter,2018-01-01,,${setting({ months: 9 })},2018-06-01`];
    expect(errorsWith(rows)).toEqual(['2:parameters parameter-out-of-bounds']);
    expect(errorsWith(rows, '2018-05-31')).toEqual([]);
  });

  it('are refused by row, with what would mend it, where the pack does not let them be set', () => {
    const refused = (parameters: Readonly<Record<string, unknown>>) =>
      errorsWith([`990121,local-parameter,2018-01-01,,${setting(parameters)},`]);
    expect(refused({ moths: 1 })).toEqual(['2:parameters unknown-parameter']);
    expect(refused({ months: 0 })).toEqual(['2:parameters parameter-out-of-bounds']);
    expect(refused({ months: 4 })).toEqual(['2:parameters parameter-out-of-bounds']);
    expect(refused({ months: 1.5, multiple: 1.5 })).toEqual(['2:parameters parameter-too-fine']);
    expect(refused({ multiple: 1.55 })).toEqual(['2:parameters parameter-too-fine']);
    expect(refused({ months: '1' })).toEqual(['2:parameters not-a-number']);
    expect(refused({ months: null, multiple: {} })).toEqual([
      '2:parameters not-a-number',
      '2:parameters not-a-number',
    ]);
    const fixed: Pack = {
      ...PACK,
      parameters: PACK.parameters.map((parameter) => ({ ...parameter, local: null })),
    };
    const packs = withLocalValues(
      [fixed],
      packageWith([`990121,local-parameter,2018-01-01,,${setting({ months: 1 })},`]),
      null,
    );
    expect(packs.ok ? [] : packs.error.map(({ code }) => code)).toEqual(['parameter-not-local']);
  });

  it('may not say two things at once, and may follow one another', () => {
    const from = (day: string, to: string, months: number) =>
      `990121,local-parameter,${day},${to},${setting({ months })},`;
    expect(errorsWith([from('2018-01-01', '', 1), from('2018-07-01', '', 3)])).toEqual([
      '3:parameters local-values-disagree',
    ]);
    expect(errorsWith([from('2018-01-01', '2018-06-30', 1), from('2018-07-01', '', 3)])).toEqual([]);
    expect(errorsWith([from('2018-01-01', '', 1), from('2018-07-01', '', 1)])).toEqual([]);
  });

  it('of another pack concern nobody here', () => {
    expect(errorsWith([`990121,another,2018-01-01,,${setting({ nothing: 1 })},`])).toEqual([]);
  });

  it('are proved in the cases of a pack', () => {
    for (const policyCase of PACK.cases) {
      expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });
});
