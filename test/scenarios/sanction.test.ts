import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

const POLICY = 'luoyang-one-case-four-lines-2017';

async function sanction(...line: string[]) {
  const folder = await emptyFolder();
  return shuize(folder, ['sanction', '--policy', POLICY, ...line]);
}

describe('sanction', () => {
  it('[LY-C3] [LY-C7] [LY-R3] prints measures, the trace and what comes on top, as promised', async () => {
    const { code, out } = await sanction(
      ...['--line', 'department', '--tier', 'light', '--role', 'direct', '--format', 'json'],
      ...['--circumstance', 'found-by-higher-level', '--circumstance', 'suspected-crime'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      measures: [
        { measure: 'suspension', atLeast: false },
        { measure: 'transfer', atLeast: false },
        { measure: 'sanction', atLeast: false },
      ],
      steps: [
        {
          adjustment: 'found-by-higher-level',
          from: [{ measure: 'admonition', atLeast: true }],
          to: [
            { measure: 'suspension', atLeast: false },
            { measure: 'transfer', atLeast: false },
            { measure: 'sanction', atLeast: false },
          ],
          cite: { provision: '第六部分第（二）项' },
        },
      ],
      also: [{ measure: 'judiciary' }],
    });
  });

  it('[LY-R5] [LY-C9] says to people what is proposed, by which article, and who decides', async () => {
    const { code, out } = await sanction('--line', 'territory', '--tier', 'severe', '--role', 'principal');
    expect(code).toBe(0);
    expect(out).toContain('诫勉以上（含诫勉）');
    expect(out.replaceAll('\n', '')).toContain('由各级纪检监察机关按照干部管理权限实施');
    expect(out).toContain('以上是建议，不是处理决定。');
    const english = await sanction(
      ...['--line', 'territory', '--tier', 'severe', '--role', 'principal', '--lang', 'en'],
    );
    expect(english.out).toContain('at least admonition');
  });

  it('[LY-C4] needs no role for a polluter', async () => {
    const { code, out } = await sanction('--line', 'polluter', '--tier', 'severe', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).measures.map(({ measure }: { measure: string }) => measure)).toEqual([
      'correct-at-once',
      'maximum-penalty',
      'soe-heads-held',
      'media-exposure',
      'blacklist',
    ]);
  });

  it('[LY-C5] says that a role which a line does not have is not held, and why', async () => {
    const { code, out } = await sanction(
      ...['--line', 'inspection', '--tier', 'severe', '--role', 'principal', '--format', 'json'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ applies: false, measures: [], steps: [] });
    expect(JSON.parse(out).reason.zh).toContain('督查');
  });

  it('takes another answer to an interpretation of either text', async () => {
    const line = ['--line', 'territory', '--tier', 'light', '--role', 'direct', '--format', 'json'];
    const { out } = await sanction(...line, '--circumstance', 'fraud', '--interpretation', 'heavier=tier-up');
    expect(JSON.parse(out).interpretations).toMatchObject({ heavier: 'tier-up', grade: 'tier-up' });
    expect(JSON.parse(out).measures[0]).toEqual({ measure: 'suspension', atLeast: false });
  });

  it.each([
    [
      ['--line', 'villages', '--tier', 'light', '--role', 'direct'],
      'territory, department, polluter, inspection',
    ],
    [['--line', 'territory', '--tier', 'grave', '--role', 'direct'], 'light, heavy, severe'],
    [['--line', 'territory', '--tier', 'light', '--role', 'mayor'], 'direct, deputy'],
    [['--line', 'territory', '--tier', 'light'], 'direct, deputy'],
    [
      ['--line', 'territory', '--tier', 'light', '--role', 'direct', '--circumstance', 'weather'],
      'repeated, found-by-higher-level',
    ],
    [['--tier', 'light', '--role', 'direct'], '--line'],
    [
      ['--line', 'territory', '--tier', 'light', '--role', 'direct', '--interpretation', 'grade=both'],
      'tier-up, rung-up',
    ],
  ])('%j is a wrong command line that offers the choices', async (line, choices) => {
    const { code, error } = await sanction(...line, '--lang', 'en');
    expect(code).toBe(2);
    expect(error).toContain(choices);
  });

  it('names a policy that sets no measures as a wrong one', async () => {
    const folder = await emptyFolder();
    const { code, error } = await shuize(folder, [
      ...['sanction', '--policy', 'shanxi-accountability-2018', '--line', 'territory', '--tier', 'light'],
      ...['--role', 'direct', '--format', 'json'],
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(error).errors[0]).toMatchObject({ file: null, code: 'no-matrix' });
  });
});
