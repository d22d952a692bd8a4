import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POLICY = 'sanmenxia-assessment-2017';
const OF_2018 = ['score', 'demo', '--policy', POLICY, '--period', '2018'];
const AS_JSON = ['--format', 'json'];

async function demonstration(): Promise<string> {
  const folder = await emptyFolder();
  expect((await shuize(folder, ['demo', 'demo'])).code).toBe(0);
  return folder;
}

describe('score', () => {
  it('[SMX-A1, SMX-A12, SMX-A13] prints points, deductions and vetoes of the demonstration, item by item', async () => {
    const { code, out, error } = await shuize(await demonstration(), [...OF_2018, ...AS_JSON]);
    expect([code, error]).toEqual([0, '']);
    const rows: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out);
    expect(rows).toHaveLength(11);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'subject',
      'parts',
      'total',
      'grade',
      'items',
      'deductions',
      'adjustments',
      'vetoes',
      'unknown',
      'range',
      'possibleGrades',
      'place',
      'score',
      'period',
      'interpretations',
      'otherInterpretations',
    ]);
    for (const { parts, total, score } of rows) {
      const of = parts as Readonly<Record<string, string>>;
      const tenths =
        score === 'SMX-A1'
          ? 6 * Number(of.quality) + 4 * Number(of.work)
          : 10 * (Number(of.organisation) + Number(of.tasks));
      expect(Number(total)).toBeCloseTo(tenths / 10, 9);
    }
    const row = (subject: string) => rows.find((each) => each.subject === subject);
    expect(row('990126')).toMatchObject({ grade: 'fail', vetoes: [{ veto: 'forged-data', status: 'met' }] });
    expect(row('990124')).toMatchObject({
      grade: 'pass',
      deductions: [{ deduction: 'enforcement', provision: 'SMX-A13', points: '1' }],
    });
    expect(row('水务局')).toMatchObject({ grade: 'advanced', score: 'SMX-A3' });
  });

  it('shows a table of each score, with what was taken off and what decides', async () => {
    const folder = await demonstration();
    const { code, out } = await shuize(folder, OF_2018);
    expect(code).toBe(0);
    expect(out).toMatch(/白渠县.*不合格\n.*一票否决：篡改、伪造监测数据（SJ\d+）/);
    expect(out).toMatch(/市政府有关部门年度考核/);
    const english = await shuize(folder, [...OF_2018, '--lang', 'en']);
    expect(english.out).toContain('vetoed: monitoring data tampered with or forged');
  });

  it('[SMX-A2] leaves open what was not known on a day, without a zero', async () => {
    const { out } = await shuize(await demonstration(), [...OF_2018, '--as-of', '2018-12-31', ...AS_JSON]);
    const rows: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out);
    expect(rows[0]).toMatchObject({ total: null, grade: null, range: { min: '2', max: '100' } });
  });

  it('names the row of points that cannot be, and stops an evaluation by it too', async () => {
    const folder = await demonstration();
    await appendFile(
      path.join(folder, 'demo', 'scores.csv'),
      '990121,2018,quality-air,5,,2019-01-25\n990121,2018,quality-groundwater,11,,2019-01-26\n',
    );
    for (const line of [OF_2018, ['evaluate', 'demo', '--policy', POLICY, '--year', '2018']]) {
      const { code, error } = await shuize(folder, [...line, ...AS_JSON]);
      expect(code).toBe(1);
      expect(JSON.parse(error).errors).toMatchObject([
        { file: 'scores.csv', column: 'item', code: 'unknown-item' },
        { file: 'scores.csv', column: 'points', code: 'points-above-maximum' },
      ]);
    }
  });

  it('refuses what is no period, no policy with scores and no answer, as a wrong command line', async () => {
    const folder = await demonstration();
    const refused = async (...line: readonly string[]) =>
      (await shuize(folder, ['score', 'demo', ...line])).code;
    expect(await refused('--policy', POLICY)).toBe(2);
    expect(await refused('--policy', POLICY, '--period', '2018-13')).toBe(2);
    expect(await refused('--policy', 'shanxi-accountability-2018', '--period', '2018')).toBe(2);
    expect(await refused('--policy', POLICY, '--period', '2018', '--interpretation', 'grade-total=up')).toBe(
      2,
    );
  });

  it('[SMX-A10d, SMX-A12] has what follows from a fail among the findings, by the published schema', async () => {
    const folder = await demonstration();
    const line = ['evaluate', 'demo', '--policy', POLICY, '--year', '2018', '--all', ...AS_JSON];
    const { out } = await shuize(folder, line);
    const findings: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out);
    const schema = JSON.parse(await readFile(path.join(ROOT, 'docs/reference/findings.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(validate(findings), JSON.stringify(validate.errors)).toBe(true);
    const found = (provision: string) =>
      findings.filter((each) => each.provision === provision && each.status === 'met');
    expect(found('SMX-A10d')).toMatchObject([
      { division: '990126', post: 'county-head', facts: [{ kind: 'score', grade: 'fail' }] },
    ]);
    expect(found('SMX-A12')).toMatchObject([{ division: '990126', holders: [] }]);
    expect(findings.some(({ provision }) => provision === 'SMX-A10e')).toBe(true);
    const { code, out: page } = await shuize(folder, [
      'explain',
      'demo',
      String(found('SMX-A10d')[0]?.digest),
      '--policy',
      POLICY,
      '--year',
      '2018',
    ]);
    expect(code).toBe(0);
    expect(page).toContain('白渠县县（市、区）年度考核2018年');
  });
});
