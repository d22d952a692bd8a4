import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVault } from './open-vault.ts';
import { vaultOf } from './vault.ts';

describe('the vault', () => {
  const vault = vaultOf(randomBytes(32));

  it('gives back any text to whom it was sealed for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, boundTo) => {
        expect(vault.open(vault.seal(text, boundTo), boundTo)).toBe(text);
      }),
      { numRuns: 100, seed: 20_261_124 },
    );
  });

  it('names its algorithm and never seals the same twice alike', () => {
    expect(vault.seal('text', 'a')).toMatch(/^aes-256-gcm\$/);
    expect(vault.seal('text', 'a')).not.toBe(vault.seal('text', 'a'));
  });

  it('opens nothing for another, with another key or when one sign was changed', () => {
    const sealed = vault.seal('secret', 'user-1');
    expect(vault.open(sealed, 'user-2')).toBeNull();
    expect(vaultOf(randomBytes(32)).open(sealed, 'user-1')).toBeNull();
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'Q' : 'A'}${sealed.slice(place + 1)}`;
      expect(vault.open(changed, 'user-1'), `sign ${place}`).toBeNull();
    }
    expect(vault.open('', 'user-1')).toBeNull();
  });

  it('gives the same fingerprint for the same text, by its own key', () => {
    expect(vault.fingerprint('wang')).toBe(vault.fingerprint('wang'));
    expect(vault.fingerprint('wang')).not.toBe(vaultOf(randomBytes(32)).fingerprint('wang'));
  });
});

describe('the key of the vault', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shuize-vault-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function opened(fromEnvironment: string | null) {
    const vault = await openVault(path.join(folder, 'made'), fromEnvironment);
    return vault.ok ? vault.value : vault.error.code;
  }

  it('is made once in the data folder, for the program alone to read', async () => {
    const first = await opened(null);
    const second = await opened('  ');
    expect(typeof first === 'object' && typeof second === 'object').toBe(true);
    if (typeof first === 'object' && typeof second === 'object') {
      expect(second.open(first.seal('text', 'a'), 'a')).toBe('text');
    }
    const file = path.join(folder, 'made', 'secret-key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('comes from the environment where one is given', async () => {
    const key = randomBytes(32);
    const vault = await opened(key.toString('base64'));
    expect(typeof vault === 'object' && vault.open(vaultOf(key).seal('text', 'a'), 'a')).toBe('text');
  });

  it('is refused when it is too short or damaged, and never replaced', async () => {
    expect(await opened(randomBytes(16).toString('base64'))).toBe('unusable-secret-key');
    await opened(null);
    const file = path.join(folder, 'made', 'secret-key');
    await writeFile(file, 'half');
    expect(await opened(null)).toBe('unusable-secret-key');
    expect(await readFile(file, 'utf8')).toBe('half');
  });
});
