import { invariant } from '@shuize/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { instantOf } from '../database/instant.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { addUser } from '../users/writer.ts';
import { failuresOf, openSessionsOf, sessionById, sessionByToken } from './reader.ts';
import {
  addFailure,
  addSession,
  endSession,
  endSessionsOf,
  makeWhole,
  noteSeen,
  removeFailure,
  removeFailuresOf,
  removeFailuresUntil,
  removeSessionsBefore,
} from './writer.ts';

const at = (minute: number) => instantOf(`2026-11-24T09:${String(minute).padStart(2, '0')}:00.000001Z`);

describe.each(TEST_SERVERS)('sessions, on $name', ({ open }) => {
  let server: TestServer;
  let database: Database;
  let made = 0;
  beforeAll(async () => {
    server = await open();
    database = await server.database();
  });
  afterAll(() => server.stop());

  async function aUser(): Promise<string> {
    made += 1;
    const user = { signInName: `user${made}`, name: '甲', passwordHash: null, division: null };
    const id = await database.write((tx) => addUser(tx, { ...user, mustChangePassword: false }));
    invariant(id !== null, 'the name is free');
    return id;
  }
  async function aSession(userId: string, tokenDigest: string, isWhole = true) {
    await database.write((tx) =>
      addSession(tx, { tokenDigest, userId, at: at(0), isWhole, device: 'Firefox' }),
    );
    const found = await database.read((tx) => sessionByToken(tx, tokenDigest));
    invariant(found !== null, 'the session is there');
    return found;
  }

  it('is found by the digest of its token and by its id', async () => {
    const userId = await aUser();
    const session = await aSession(userId, 'digest-1');
    expect(session).toMatchObject({ userId, createdAt: at(0), lastSeenAt: at(0), endedAt: null });
    expect(await database.read((tx) => sessionById(tx, session.id))).toEqual(session);
    expect(await database.read((tx) => sessionById(tx, 'no id'))).toBeNull();
    expect(await database.read((tx) => sessionByToken(tx, 'another'))).toBeNull();
  });

  it('is seen later, never earlier', async () => {
    const session = await aSession(await aUser(), 'digest-2');
    await database.write((tx) => noteSeen(tx, session.id, at(5)));
    await database.write((tx) => noteSeen(tx, session.id, at(3)));
    expect((await database.read((tx) => sessionById(tx, session.id)))?.lastSeenAt).toBe(at(5));
  });

  it('changes its token when it becomes whole', async () => {
    const session = await aSession(await aUser(), 'digest-3', false);
    await database.write((tx) => makeWhole(tx, session.id, { tokenDigest: 'digest-3b', at: at(1) }));
    expect(await database.read((tx) => sessionByToken(tx, 'digest-3'))).toBeNull();
    expect(await database.read((tx) => sessionByToken(tx, 'digest-3b'))).toMatchObject({
      isWhole: true,
      createdAt: at(1),
    });
  });

  it('is ended by its own account only, and once', async () => {
    const userId = await aUser();
    const { id } = await aSession(userId, 'digest-4');
    const other = await aUser();
    expect(await database.write((tx) => endSession(tx, { id, userId: other }, at(2)))).toBe(false);
    expect(await database.write((tx) => endSession(tx, { id, userId }, at(2)))).toBe(true);
    expect(await database.write((tx) => endSession(tx, { id, userId }, at(3)))).toBe(false);
    expect((await database.read((tx) => sessionById(tx, id)))?.endedAt).toBe(at(2));
  });

  it('is ended with all others of the account but one', async () => {
    const userId = await aUser();
    const kept = await aSession(userId, 'digest-5');
    await aSession(userId, 'digest-6');
    await aSession(await aUser(), 'digest-7');
    const ended = await database.write((tx) => endSessionsOf(tx, userId, { at: at(1), except: kept.id }));
    expect(ended).toBe(1);
    expect((await database.read((tx) => openSessionsOf(tx, userId))).map(({ id }) => id)).toEqual([kept.id]);
  });

  it('is cleared away when it was not seen for long', async () => {
    const session = await aSession(await aUser(), 'digest-8');
    await database.write((tx) => removeSessionsBefore(tx, at(0)));
    expect(await database.read((tx) => sessionById(tx, session.id))).not.toBeNull();
    await database.write((tx) => removeSessionsBefore(tx, at(1)));
    expect(await database.read((tx) => sessionById(tx, session.id))).toBeNull();
  });

  it('failures of a name are counted after an instant and cleared by name, by time and one by one', async () => {
    const failures = (name: string, minute: number) =>
      database.read((tx) => failuresOf(tx, name, at(minute)));
    await database.write(async (tx) => {
      await addFailure(tx, 'a', at(2));
      await addFailure(tx, 'a', at(1));
      await addFailure(tx, 'b', at(1));
      await removeFailure(tx, await addFailure(tx, 'a', at(3)));
    });
    expect(await failures('a', 0)).toEqual([at(1), at(2)]);
    expect(await failures('a', 1)).toEqual([at(2)]);
    await database.write((tx) => removeFailuresUntil(tx, at(1)));
    expect([await failures('a', 0), await failures('b', 0)]).toEqual([[at(2)], []]);
    await database.write((tx) => removeFailuresOf(tx, 'a'));
    expect(await failures('a', 0)).toEqual([]);
  });
});
