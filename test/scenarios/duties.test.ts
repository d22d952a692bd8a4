import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

const YEAR = ['--from', '2018-01-01', '--to', '2018-12-31'];

interface Row {
  readonly provision: string;
  readonly owner: string;
  readonly due: string | null;
}

async function listed(folder: string, ...line: readonly string[]): Promise<readonly Row[]> {
  const { code, out, error } = await shuize(folder, ['duties', ...line, '--format', 'json']);
  expect([code, error]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('duties', () => {
  it('[SX15-11] prints each time that something is due, by day, with exactly the promised fields', async () => {
    const rows = await listed(await emptyFolder(), '--policy', 'shanxi-work-plan-2015', ...YEAR);
    expect(rows[0]).toEqual({
      provision: 'SX15-11',
      owner: '县级以上城市（含11个设区市）人民政府',
      what: '公开饮用水安全状况信息',
      due: '2018-03-31',
      after: null,
      whenLate: null,
    });
    const days = rows.flatMap(({ due }) => (due === null ? [] : [due]));
    expect(days).toEqual([...days].sort());
    expect(rows.slice(0, days.length).every(({ due }) => due !== null)).toBe(true);
  });

  it('[SMX-J9] shows months in a table, with the weekday and the rest days', async () => {
    const line = [
      'duties',
      '--policy',
      'sanmenxia-joint-control-2017',
      '--from',
      '2017-12-01',
      '--to',
      '2017-12-31',
    ];
    const { code, out } = await shuize(await emptyFolder(), line);
    expect(code).toBe(0);
    expect(out).toMatch(/^2017年12月$/m);
    expect(out).toMatch(/2017-12-31 周日（休息日） +SMX-J9/);
    expect(out).toMatch(/^没有写明日期$/m);
    expect(out).toMatch(/有日期的 2 次，没有日期的 \d+ 项。/);
  });

  it('lists what one body owes under all policies, and names those that it knows', async () => {
    const folder = await emptyFolder();
    const policy = ['--policy', 'sanmenxia-joint-control-2017'];
    const rows = await listed(folder, ...policy, ...YEAR, '--owner', '市水利局');
    expect(rows.length).toBeGreaterThan(4);
    for (const { owner } of rows) {
      expect(owner).toContain('市水利局');
    }
    const unknown = await shuize(folder, ['duties', ...policy, ...YEAR, '--owner', '市气象局']);
    expect(unknown.code).toBe(2);
    expect(unknown.error).toContain('没有由“市气象局”承担的职责。');
    expect(unknown.error).toContain('市水利局');
  });

  it('[LY-C8] draws the days of a month together in a table and lists each in JSON', async () => {
    const folder = await emptyFolder();
    const line = [
      '--policy',
      'luoyang-one-case-four-lines-2017',
      '--from',
      '2017-06-13',
      '--to',
      '2017-06-30',
    ];
    expect((await shuize(folder, ['duties', ...line])).out).toContain('2017-06-13 至 30日，每日');
    const rows = await listed(folder, ...line, '--owner', 'inspection-body');
    expect(rows.filter(({ due }) => due !== null)).toHaveLength(20);
  });

  it('takes times that an office sets, events of a package and holidays of its own', async () => {
    const folder = await emptyFolder();
    await shuize(folder, ['demo', 'demo']);
    const own = path.join(folder, 'own.csv');
    await writeFile(own, 'date,kind,name\n2018-12-31,workday,\n');
    const rows = await listed(
      folder,
      ...['--policy', 'sanmenxia-joint-control-2017', ...YEAR, '--data', 'demo', '--working-days', 'own.csv'],
      ...['--interpretation', 'rhythm-day=last-working-day'],
      ...['--timing', 'SMX-J7-notify=1-working-days', '--timing', 'SMX-J9-evaluation=year'],
    );
    expect(rows.filter(({ provision, due }) => provision === 'SMX-J9' && due === '2018-12-31')).toHaveLength(
      3,
    );
    const told = rows.filter(({ provision, owner }) => provision === 'SMX-J7' && owner.startsWith('上游'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ due }) => due !== null)).toBe(true);
  });

  it('writes a calendar whose bytes are the same each time', async () => {
    const folder = await emptyFolder();
    const line = ['duties', '--policy', 'shanxi-work-plan-2015', ...YEAR, '--out', '2018.ics'];
    expect((await shuize(folder, line)).code).toBe(0);
    const first = await readFile(path.join(folder, '2018.ics'), 'utf8');
    expect(first.match(/BEGIN:VEVENT/g)).toHaveLength(14);
    const ids = first.match(/^UID:.*$/gm) ?? [];
    expect(new Set(ids).size).toBe(14);
    expect((await shuize(folder, line)).code).toBe(0);
    expect(await readFile(path.join(folder, '2018.ics'), 'utf8')).toBe(first);
  });

  it.each([
    [['--from', '2018-01-01'], 'missing-option'],
    [['--from', '2018-02-30', '--to', '2018-12-31'], 'unknown-value'],
    [['--from', '2018-12-31', '--to', '2018-01-01'], 'dates-reversed'],
    [['--from', '1990-01-01', '--to', '2018-01-01'], 'period-too-long'],
    [[...YEAR, '--out', 'x.txt'], 'unknown-value'],
    [[...YEAR, '--timing', 'SMX-J7'], 'unknown-value'],
    [[...YEAR, '--timing', 'SMX-J9-quarterly=month'], 'timing-stated'],
    [[...YEAR, '--timing', 'SMX-J99=month'], 'unknown-duty'],
  ])('refuses %j as %s', async (line, fault) => {
    const asked = ['duties', '--policy', 'sanmenxia-joint-control-2017', ...line, '--format', 'json'];
    const { code, out, error } = await shuize(await emptyFolder(), asked);
    expect([code, out]).toEqual([2, '']);
    expect(JSON.parse(error).errors[0].code).toBe(fault);
  });

  it('refuses a year without a calendar where working days are asked for, and holidays with faults', async () => {
    const folder = await emptyFolder();
    const line = ['duties', '--policy', 'sanmenxia-joint-control-2017', '--format', 'json'];
    const late = ['--from', '2031-01-01', '--to', '2031-12-31'];
    expect((await shuize(folder, [...line, ...late])).code).toBe(0);
    const unknown = await shuize(folder, [
      ...line,
      ...late,
      '--interpretation',
      'rhythm-day=last-working-day',
    ]);
    expect(unknown.code).toBe(2);
    expect(JSON.parse(unknown.error).errors[0].code).toBe('no-calendar');
    await writeFile(path.join(folder, 'own.csv'), 'date,kind\n2031-01-01,rest\n');
    const faulty = await shuize(folder, [...line, ...late, '--working-days', 'own.csv']);
    expect(faulty.code).toBe(1);
    expect(JSON.parse(faulty.error).errors[0]).toMatchObject({ file: 'own.csv', row: 2, column: 'kind' });
  });
});
