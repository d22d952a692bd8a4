import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@shuize/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LUOYANG = ['--policy', 'luoyang-accountability-2017', '--year', '2018'];

async function demonstration(): Promise<string> {
  const folder = await emptyFolder();
  expect((await shuize(folder, ['demo', 'demo'])).code).toBe(0);
  return folder;
}

async function findingsOf(folder: string, line: readonly string[]): Promise<readonly Finding[]> {
  const { code, out, error } = await shuize(folder, ['evaluate', 'demo', ...line, '--format', 'json']);
  expect(error).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('evaluate on events', () => {
  it('prints facts, unknown events and holders of the published shape', async () => {
    const folder = await demonstration();
    const schema = JSON.parse(await readFile(path.join(ROOT, 'docs/reference/findings.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    const known = await findingsOf(folder, [...LUOYANG, '--all']);
    const inAugust = await findingsOf(folder, [...LUOYANG, '--as-of', '2018-08-20']);
    for (const findings of [known, inAugust]) {
      expect(validate(findings), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    }
    const filed = inAugust.find(({ provision, division }) => provision === 'LY-R9c' && division === '990326');
    expect(filed).toMatchObject({
      status: 'met',
      post: 'deputy+principals',
      observed: 2,
      holders: [{ post: 'vice-county-head' }, { post: 'county-secretary' }, { post: 'county-head' }],
    });
    const open = inAugust.find(({ provision, division }) => provision === 'LY-R9d' && division === '990221');
    expect(open).toMatchObject({
      status: 'undetermined',
      observed: { min: 1, max: 2 },
      unknown: [{ division: '990221', year: 2018 }],
    });
  });

  it('shows on the page of a finding what each role meets and who was in it', async () => {
    const folder = await demonstration();
    const [first] = (await findingsOf(folder, LUOYANG)).filter(({ provision }) => provision === 'LY-R8c');
    const digest = first?.digest.slice(0, 12) ?? '';
    const { out } = await shuize(folder, ['explain', 'demo', digest, ...LUOYANG]);
    expect(out).toContain('党政主要负责同志：通报');
    expect(out).toContain('党政主要负责同志 卜夏至');
    const page = await shuize(folder, ['explain', 'demo', digest, ...LUOYANG, '--out', 'finding.html']);
    expect(page.code).toBe(0);
    expect(await readFile(path.join(folder, 'finding.html'), 'utf8')).toContain('分管负责同志：诫勉');
  });
});
