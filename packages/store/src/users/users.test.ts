import { invariant } from '@shuize/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import {
  countHolders,
  credentialsOf,
  hasUsers,
  listUsers,
  userByExternal,
  userById,
  userBySignInName,
} from './reader.ts';
import {
  addRole,
  addUser,
  closeUser,
  removeRole,
  replaceHash,
  setExternal,
  setOneTimeSecret,
  setPassword,
  setReach,
  takeOneTimeStep,
} from './writer.ts';

describe.each(TEST_SERVERS)('accounts, on $name', ({ open }) => {
  let server: TestServer;
  let database: Database;
  let made = 0;
  beforeAll(async () => {
    server = await open();
    database = await server.database();
  });
  afterAll(() => server.stop());
  let id = '';
  let signInName = '';
  beforeEach(async () => {
    made += 1;
    signInName = `Wang${made}`;
    id = (await add(signInName)) ?? '';
  });

  function add(name: string): Promise<string | null> {
    return database.write((transaction) =>
      addUser(transaction, {
        signInName: name,
        name: '王工',
        passwordHash: 'hash',
        mustChangePassword: true,
        division: null,
      }),
    );
  }
  async function read() {
    const user = await database.read((transaction) => userById(transaction, id));
    invariant(user !== null, 'the account is there');
    return user;
  }

  it('is there once made, without its hash in what is read', async () => {
    const user = await read();
    expect(user).toMatchObject({
      signInName,
      roles: [],
      sections: [],
      division: null,
      hasPassword: true,
      hasSecondFactor: false,
      mustChangePassword: true,
      external: null,
      closedAt: null,
    });
    expect(JSON.stringify(user)).not.toContain('hash');
    expect(await database.read(hasUsers)).toBe(true);
  });

  it('has a sign-in name that no other has, in capitals or not, and that a closed account keeps', async () => {
    expect(await add(signInName.toUpperCase())).toBeNull();
    await database.write((transaction) => closeUser(transaction, id));
    expect(await add(signInName)).toBeNull();
    expect((await read()).closedAt).not.toBeNull();
    const found = await database.read((tx) => userBySignInName(tx, signInName.toLowerCase()));
    expect(found?.id).toBe(id);
  });

  it('is not found by a text that is no id', async () => {
    expect(await database.read((transaction) => userById(transaction, "1' OR true"))).toBeNull();
  });

  it('has each role once, and none after it is taken away', async () => {
    const role = { userId: id, role: `role${made}`, grantedBy: null };
    expect(await database.write((tx) => addRole(tx, role))).toBe(true);
    expect(await database.write((tx) => addRole(tx, role))).toBe(false);
    expect((await read()).roles).toEqual([role.role]);
    expect(await database.read((tx) => countHolders(tx, role.role))).toBe(1);
    expect(await database.write((tx) => removeRole(tx, role))).toBe(true);
    expect(await database.write((tx) => removeRole(tx, role))).toBe(false);
    expect((await read()).roles).toEqual([]);
  });

  it('does not count as a holder of its role once closed', async () => {
    const role = `role${made}`;
    await database.write((tx) => addRole(tx, { userId: id, role, grantedBy: null }));
    await database.write((tx) => closeUser(tx, id));
    expect(await database.read((tx) => countHolders(tx, role))).toBe(0);
  });

  it('takes the code of each step once, and none of an earlier step', async () => {
    const take = (step: number) => database.write((tx) => takeOneTimeStep(tx, id, step));
    expect([await take(100), await take(100), await take(99), await take(101)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('takes the code of one step once when asked many times at once', async () => {
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => database.write((tx) => takeOneTimeStep(tx, id, 7))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('is linked to an identity elsewhere that no other account is linked to', async () => {
    const identity = { issuer: 'https://id.example', subject: `subject-${made}` };
    const other = (await add(`Other${made}`)) ?? '';
    expect(await database.write((tx) => setExternal(tx, id, identity))).toBe(true);
    expect(await database.write((tx) => setExternal(tx, other, identity))).toBe(false);
    expect((await database.read((tx) => userByExternal(tx, identity)))?.id).toBe(id);
    await database.write((tx) => setExternal(tx, id, null));
    expect(await database.write((tx) => setExternal(tx, other, identity))).toBe(true);
  });

  it('keeps a password that was changed while a hash was being renewed', async () => {
    await database.write((tx) => replaceHash(tx, id, { old: 'hash', new: 'renewed' }));
    await database.write((tx) => setPassword(tx, id, { passwordHash: 'own', mustChangePassword: false }));
    await database.write((tx) => replaceHash(tx, id, { old: 'renewed', new: 'again' }));
    expect(await database.read((tx) => credentialsOf(tx, id))).toEqual({
      passwordHash: 'own',
      oneTimeSecret: null,
    });
    expect((await read()).mustChangePassword).toBe(false);
  });

  it('keeps its reach and its second factor', async () => {
    const reach = { division: '990101', department: null, sections: ['S1', 'S,"2'] };
    await database.write((tx) => setReach(tx, id, reach));
    await database.write((tx) => setOneTimeSecret(tx, id, 'sealed'));
    expect(await read()).toMatchObject({ ...reach, hasSecondFactor: true });
  });

  it('is listed page by page by sign-in name, whatever its case', async () => {
    for (const name of [`m${made}b`, `M${made}a`, `m${made}C`]) {
      await add(name);
    }
    const names: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await database.read((tx) => listUsers(tx, { after, limit: 2 }));
      names.push(...page.map((user) => user.signInName));
      after = page.at(-1)?.signInName ?? null;
      if (page.length < 2) {
        break;
      }
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.toLowerCase().startsWith(`m${made}`))).toEqual([
      `M${made}a`,
      `m${made}b`,
      `m${made}C`,
    ]);
  });
});
