import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { invariant } from '@shuize/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuize-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const held = (owner: object) => writeFile(path.join(folder, 'shuize.lock'), JSON.stringify(owner));

describe('the lock of a data folder', () => {
  it('is one program’s until it is given back', async () => {
    const first = await lockFolder(folder);
    expect(await lockFolder(folder)).toMatchObject({ ok: false, error: { kind: 'in-use' } });
    expect(await readdir(folder)).toEqual(['shuize.lock']);
    if (first.ok) {
      await first.value.release();
    }
    expect(await lockFolder(folder)).toMatchObject({ ok: true });
  });

  it('is one program’s, however many ask at the same time', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is taken over from a program that is gone, and from another that has its number by now', async () => {
    await held({ processId: 2 ** 30, startedAt: '1' });
    expect(await lockFolder(folder)).toMatchObject({ ok: true });
    await held({ processId: process.pid, startedAt: 'another time' });
    expect(await lockFolder(folder)).toMatchObject({ ok: existsSync('/proc/self/stat') });
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    'is taken over from a program that was killed and whose parent never looks',
    async () => {
      // The child lives until the fourth pipe is closed; the parent becomes `cat`, which looks after no child.
      const { stdin, stdout, stdio } = spawn('sh', ['-c', 'cat <&3 & echo $!; exec cat'], {
        stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
      });
      invariant(stdin !== null && stdout !== null, 'both are pipes');
      const [said] = (await once(stdout, 'data')) as [Buffer];
      const child = Number(String(said).trim());
      stdin.write('?');
      await once(stdout, 'data');
      (stdio[3] as Writable).end();
      const stat = async () =>
        (await readFile(`/proc/${child}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
      while ((await stat())[0] !== 'Z') {}
      await held({ processId: child, startedAt: (await stat())[19] });
      expect(await lockFolder(folder)).toMatchObject({ ok: true });
      stdin.end();
    },
  );
});
