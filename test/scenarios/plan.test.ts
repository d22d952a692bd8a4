import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

const PLAN = 'shanxi-work-plan-2015';

interface Measure {
  readonly number: string;
  readonly lead: readonly string[];
  readonly deadlines: readonly string[];
  readonly targets: readonly { readonly value: string }[];
}

describe('plan', () => {
  it('[SX15-4] prints the 86 measures of the work plan, by the id of the pack or of the plan', async () => {
    const folder = await emptyFolder();
    const { code, out, error } = await shuize(folder, ['plan', PLAN, '--format', 'json']);
    expect([code, error]).toEqual([0, '']);
    const measures: readonly Measure[] = JSON.parse(out);
    expect(measures).toHaveLength(86);
    expect(measures[0]).toEqual({
      number: '2.1.1.1',
      title: '取缔“十小”企业',
      lead: ['省环保厅'],
      participating: ['省经信委', '省国土资源厅', '省煤炭厅'],
      deadlines: ['2016-12-31'],
      targets: [],
      cite: { instrument: '山西省水污染防治工作方案', provision: '二（一）1第1项' },
    });
    expect((await shuize(folder, ['plan', 'shanxi-water-plan-2015', '--format', 'json'])).out).toBe(out);
  });

  it('[SX15-4] answers an office that asks by its name of today what it leads and when that is due', async () => {
    const folder = await emptyFolder();
    const line = [
      'plan',
      PLAN,
      '--department',
      '省农业农村厅',
      '--role',
      'lead',
      '--due-before',
      '2016-12-31',
    ];
    const { code, out } = await shuize(folder, line);
    expect(code).toBe(0);
    expect(out).toContain('2.1.3.3  控制农业面源污染');
    expect(out).toContain('2016-12-31：省农业厅制定并实施全省农业面源污染综合防治方案');
    expect(out).toContain('86 项措施中的 1 项。各项均由各级人民政府落实。');
  });

  it('[SX15-1] prints the targets of the plan by year and basin', async () => {
    const { code, out } = await shuize(await emptyFolder(), ['plan', PLAN, '--targets']);
    expect(code).toBe(0);
    expect(out).toMatch(/优于Ⅲ类断面比例 +黄河流域 +41\.38% +44\.83% +51\.72% +56\.90% +62\.07%/);
    expect(out).toMatch(/劣于Ⅴ类断面比例 +海河流域 +7\.84% +7\.84% +3\.92% +1\.96% +1\.96%/);
  });

  it('[SX15-4] tells the progress of the measures in the demonstration province', async () => {
    const folder = await emptyFolder();
    await shuize(folder, ['demo', 'demo']);
    const line = ['plan', PLAN, '--data', 'demo', '--year', '2018', '--format', 'json'];
    const { code, out } = await shuize(folder, line);
    expect(code).toBe(0);
    const { measures, targets, unplacedBasins } = JSON.parse(out);
    const states = new Map(
      measures.map(({ number, state }: { number: string; state: string }) => [number, state]),
    );
    expect(states.get('2.1.1.6')).toBe('done-late');
    expect(states.get('2.1.2.1')).toBe('overdue');
    expect(states.get('2.2.3.4')).toBe('done');
    expect(states.get('2.1.1.1')).toBe('no-tasks');
    // The rivers of the invented province are in no basin of the real plan, and nothing is made of that.
    expect(targets.map(({ status }: { status: string }) => status)).toEqual(Array(4).fill('undetermined'));
    expect(unplacedBasins).not.toEqual([]);
  });

  it('[LY-P1] prints the campaign of Luoyang with its numbers and days', async () => {
    const { code, out } = await shuize(await emptyFolder(), [
      'plan',
      'luoyang-campaign-2017',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    const measures: readonly Measure[] = JSON.parse(out);
    const rivers = measures.find(({ targets }) => targets.some(({ value }) => value === '227'));
    expect(rivers?.deadlines).toEqual(['2017-06-20', '2017-09-30', '2017-10-31', '2017-12-31']);
    expect(rivers?.targets.map(({ value }) => value)).toEqual(['227', '14', '5', '1', '14']);
    expect(rivers?.lead).toEqual([]);
  });

  it.each([
    ['no-plan', ['plan', 'shanxi-accountability-2018']],
    ['unknown-policy', ['plan', 'nowhere']],
    ['unknown-department', ['plan', PLAN, '--department', '外事办']],
    ['unknown-answer', ['plan', PLAN, '--interpretation', 'by-year=never']],
    ['unknown-value', ['plan', PLAN, '--due-before', '2016']],
  ])('refuses a line that cannot be carried out: %s', async (kind, line) => {
    const { code, out, error } = await shuize(await emptyFolder(), [...line, '--format', 'json']);
    expect([code, out]).toEqual([2, '']);
    expect(JSON.parse(error).errors[0].code).toBe(kind);
  });
});
