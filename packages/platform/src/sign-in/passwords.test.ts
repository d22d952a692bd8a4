import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { PASSWORD_COST, passwordsAt } from './passwords.ts';

const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const ARGON2ID = 2;

describe('passwords', () => {
  it('are hashed by argon2id at the cost that OWASP recommends', async () => {
    const hash = await passwordsAt().hash('correct horse battery');
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(parseOptions(hash)).toMatchObject({ algorithm: ARGON2ID, ...PASSWORD_COST });
    expect(PASSWORD_COST).toEqual({ memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });
  });

  it('are right only as they were chosen, however their characters are composed', async () => {
    const passwords = passwordsAt(CHEAP);
    const kept = await passwords.hash('Ångström 清水 123');
    expect(await passwords.check(kept, 'A\u030angstro\u0308m 清水 123')).toEqual({
      isRight: true,
      isStale: false,
    });
    expect((await passwords.check(kept, 'ångström 清水 123')).isRight).toBe(false);
  });

  it('have another hash each time', async () => {
    const passwords = passwordsAt(CHEAP);
    expect(await passwords.hash('the same')).not.toBe(await passwords.hash('the same'));
  });

  it('are never right where nothing is kept', async () => {
    const passwords = passwordsAt(CHEAP);
    expect(await passwords.check(null, '')).toEqual({ isRight: false, isStale: false });
  });

  it('are to be hashed again when the cost has changed, once they are known to be right', async () => {
    const kept = await passwordsAt(CHEAP).hash('correct horse battery');
    const dearer = passwordsAt({ ...CHEAP, timeCost: 2 });
    expect(await dearer.check(kept, 'correct horse battery')).toEqual({ isRight: true, isStale: true });
    expect(await dearer.check(kept, 'wrong')).toEqual({ isRight: false, isStale: false });
  });
});
