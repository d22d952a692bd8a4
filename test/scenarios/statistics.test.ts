import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

const POLICY = ['--policy', 'shanxi-strict-responsibility-2021'];

async function demonstration(): Promise<string> {
  const folder = await emptyFolder();
  expect((await shuize(folder, ['demo', 'demo'])).code).toBe(0);
  return folder;
}

describe('statistics', () => {
  it('[SX21-4] counts complaints as known on a day, and changes with the day', async () => {
    const folder = await demonstration();
    const countsOn = async (day: string) => {
      const run = await shuize(folder, [
        ...['statistics', 'demo', ...POLICY],
        ...['--as-of', day, '--format', 'json'],
      ]);
      expect(run.error).toBe('');
      const [, complaints] = JSON.parse(run.out);
      expect(complaints).toMatchObject({ statistic: 'SX21-4', asOf: day, isPresent: true });
      return complaints.counts;
    };
    const before = await countsOn('2018-12-05');
    const on = await countsOn('2018-12-06');
    const later = await countsOn('2018-12-14');
    expect([before['due-batches'], on['due-batches'], later['due-batches']]).toEqual([0, 1, 9]);
    expect(later.due).toBe(later.closed + later['closed-in-stages'] + later.open);
  });

  it('is a table for people that says where the counts do not agree', async () => {
    const folder = await demonstration();
    const { code, out } = await shuize(folder, ['statistics', 'demo', ...POLICY, '--as-of', '2018-12-14']);
    expect(code).toBe(0);
    expect(out).toContain('SX21-3　生态环保领域问责件数和人数');
    expect(out).toMatch(/达到整改时限的件数\s+\d+\s+件/);
    expect(out).toMatch(/勾稽(相符|不符)：其中已办结 \+ 其中阶段性办结/);
    expect(out).toMatch(/口径 due-day=excluded 时：/);
  });

  it('says that nothing can be counted where the file is absent, and never zero', async () => {
    const folder = await demonstration();
    await cp(path.join(folder, 'demo'), path.join(folder, 'less'), { recursive: true });
    await rm(path.join(folder, 'less', 'complaints.csv'));
    const { code, out } = await shuize(folder, ['statistics', 'less', ...POLICY, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('The package has no complaints.csv; nothing can be counted.');
    expect(out).toMatch(/complaints due\s+no data/);
  });

  it('refuses a pack without statistics, an unknown answer, and a package with errors', async () => {
    const folder = await demonstration();
    const without = await shuize(folder, ['statistics', 'demo', '--policy', 'shanxi-accountability-2018']);
    expect([without.code, without.out]).toEqual([2, '']);
    const answer = await shuize(folder, ['statistics', 'demo', ...POLICY, '--interpretation', 'base=some']);
    expect(answer.code).toBe(2);
    expect(answer.error).toContain('due、all');
    expect((await shuize(folder, ['statistics', 'demo'])).code).toBe(2);
    await writeFile(
      path.join(folder, 'demo', 'accountability.csv'),
      'case,year,rank,people\nA1,2019,chief,3\n',
    );
    const faulty = await shuize(folder, ['statistics', 'demo', ...POLICY]);
    expect(faulty.code).toBe(1);
    expect(faulty.error).toContain('accountability.csv');
  });
});
