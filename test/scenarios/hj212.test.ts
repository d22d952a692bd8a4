import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, sharedFile, shuize } from './run-shuize.ts';

/** The example of the standard's appendix A, and an answer of a station. */
const EXAMPLE =
  '##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n';
const ANSWER = '##0075QN=20260706103512345;ST=91;CN=9014;PW=123456;MN=A110000_0001;Flag=8;CP=&&&&0140\r\n';

async function decoded(text: string) {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'frames.txt'), text);
  const run = await shuize(folder, ['hj212', 'decode', 'frames.txt', '--format', 'json']);
  return {
    ...run,
    objects: run.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

describe('hj212 decode', () => {
  it('[PF-1] prints one object a line, never the password, and reads on after rubbish', async () => {
    const { code, out, objects } = await decoded(`${EXAMPLE}rubbish${ANSWER}`);
    expect(code).toBe(0);
    expect(objects).toMatchObject([
      { ok: true, frame: { QN: '20160801085857223', ST: '32', CN: '1062', flag: 5, packet: null } },
      { ok: false, fault: 'syntax', at: EXAMPLE.length },
      { ok: true, frame: { CN: '9014', MN: 'A110000_0001', flag: 8 } },
    ]);
    expect(out).not.toMatch(/100000;|123456/);
  });

  it('refuses a frame whose CRC is that of MODBUS, saying where', async () => {
    const { objects } = await decoded(EXAMPLE.replace('1C80', '0759'));
    expect(objects).toMatchObject([{ ok: false, fault: 'crc', at: 0 }]);
  });

  it('says so when there is no such file, and asks for what it can do', async () => {
    const folder = await emptyFolder();
    expect((await shuize(folder, ['hj212', 'decode', 'nowhere.txt'])).code).toBe(1);
    const wrong = await shuize(folder, ['hj212', 'encode', 'nowhere.txt']);
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain('decode');
  });

  const samples = sharedFile('data', 'hj212', 'samples.tsv');
  it.skipIf(samples === null)('accepts and refuses the shared samples as marked', async () => {
    const [, ...rows] = (await readFile(samples ?? '', 'utf8')).trimEnd().split('\n');
    for (const row of rows) {
      const [mark = '', frame = ''] = row.split('\t');
      const { objects } = await decoded(`${frame}\r\n`);
      const isSound = !/BAD|WRONG/.test(mark);
      expect(objects[0].ok, `${mark} ${frame.slice(0, 60)}`).toBe(isSound);
    }
  });
});
