import { describe, expect, it } from 'vitest';
import { repeatOnChange } from './repeat-on-change.ts';

/** A job whose every run ends when the test says so, and changes made by hand. */
function aWatch() {
  const end = new AbortController();
  const runs: (() => void)[] = [];
  const started: (() => void)[] = [];
  let changed = () => {};
  let isStopped = false;
  const job = () =>
    new Promise<void>((resolve) => {
      runs.push(resolve);
      started.shift()?.();
    });
  const done = repeatOnChange(
    job,
    (tell) => {
      changed = tell;
      return () => {
        isStopped = true;
      };
    },
    end.signal,
  );
  return {
    runs,
    change: () => changed(),
    isStopped: () => isStopped,
    end: () => end.abort(),
    done,
    finish: () => runs.at(-1)?.(),
    /** Resolves when the next run starts. */
    next: () => new Promise<void>((resolve) => started.push(resolve)),
  };
}

describe('a job that is repeated on change', () => {
  it('runs at once, and again after a change while it waits', async () => {
    const watch = aWatch();
    expect(watch.runs).toHaveLength(1);
    const next = watch.next();
    watch.finish();
    watch.change();
    await next;
    expect(watch.runs).toHaveLength(2);
    watch.end();
    watch.finish();
    await watch.done;
  });

  it('runs once more for any number of changes that come while it runs', async () => {
    const watch = aWatch();
    const next = watch.next();
    watch.change();
    watch.change();
    watch.change();
    watch.finish();
    await next;
    watch.end();
    watch.finish();
    await watch.done;
    expect(watch.runs).toHaveLength(2);
  });

  it('stops watching when it is told to end, while it waits', async () => {
    const watch = aWatch();
    watch.finish();
    watch.end();
    await watch.done;
    expect(watch.isStopped()).toBe(true);
    expect(watch.runs).toHaveLength(1);
  });
});
