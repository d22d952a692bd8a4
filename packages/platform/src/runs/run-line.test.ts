import { type Bilingual, bilingual, failure, success } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { instantAt } from '../clock.ts';
import { notFound } from '../platform-fault.ts';
import { codeOf } from '../testing/outcome.fixture.ts';
import { type RunToMake, runLine } from './run-line.ts';

const NOW = instantAt(Date.UTC(2019, 1, 10));
const of = (period: string, rest: Partial<RunToMake> = {}): RunToMake => ({
  kind: 'run',
  period,
  asOf: null,
  startedBy: null,
  runId: null,
  ...rest,
});

/** Work that goes on until it is let go, and says when it has begun. */
function aWork(onBegin: (onProgress: (step: Bilingual) => void) => void = () => {}) {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async (onProgress: (step: Bilingual) => void) => {
    onBegin(onProgress);
    await finished;
    return success(null);
  };
  return { work, finish };
}

describe('the line of runs', () => {
  it('makes one at a time, in the order in which they were asked for', async () => {
    const line = runLine(() => NOW);
    const begun: string[] = [];
    const first = aWork(() => begun.push('2018-01'));
    const second = aWork(() => begun.push('2018-02'));
    const made = [line.takeTurn(of('2018-01'), first.work), line.takeTurn(of('2018-02'), second.work)];
    second.finish();
    const shown = () => line.underWay().map(({ period, step }) => [period, step.zh]);
    expect(shown()).toEqual([
      ['2018-01', '排队等候'],
      ['2018-02', '排队等候'],
    ]);
    await Promise.resolve();
    expect([begun, shown()[1]]).toEqual([['2018-01'], ['2018-02', '排队等候']]);
    first.finish();
    await Promise.all(made);
    expect([begun, line.underWay()]).toEqual([['2018-01', '2018-02'], []]);
  });

  it('shows the step that a run is at, who asked for it and when', async () => {
    const line = runLine(() => NOW);
    const step = bilingual('考核评分', 'scoring');
    const { work, finish } = aWork((onProgress) => onProgress(step));
    const made = line.takeTurn(of('2018', { startedBy: '某某' }), work);
    await Promise.resolve();
    expect(line.underWay()).toEqual([{ ...of('2018', { startedBy: '某某' }), startedAt: NOW, step }]);
    finish();
    await made;
  });

  it('takes the same once: the same period as known at the same instant, or the same run made again', async () => {
    const line = runLine(() => NOW);
    const { work, finish } = aWork();
    const again = { kind: 'recomputation', asOf: NOW, runId: 'a' } as const;
    const asked = [
      of('2018'),
      of('2018', { asOf: NOW }),
      of('2018', again),
      of('2018', { ...again, runId: 'b' }),
    ];
    const made = asked.map((each) => line.takeTurn(each, work));
    for (const each of asked) {
      expect(codeOf(await line.takeTurn({ ...each, startedBy: '另一人' }, work))).toBe('run-under-way');
    }
    finish();
    await Promise.all(made);
    expect(codeOf(await line.takeTurn(of('2018'), async () => success(null)))).toBeNull();
  });

  it('goes on after a run that failed, and after one that threw', async () => {
    const line = runLine(() => NOW);
    const failed = line.takeTurn(of('2018-01'), async () => failure(notFound()));
    const threw = line.takeTurn(of('2018-02'), async () => {
      throw new Error('no database');
    });
    const made = line.takeTurn(of('2018-03'), async () => success('made'));
    expect(codeOf(await failed)).toBe('not-found');
    await expect(threw).rejects.toThrow('no database');
    expect(await made).toEqual(success('made'));
    expect(line.underWay()).toEqual([]);
  });
});
