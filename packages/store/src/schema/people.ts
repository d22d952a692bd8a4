import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, ownId } from './columns.ts';

/** Who may sign in. Nobody is ever deleted: an account is closed. */
export const appUser = pgTable(
  'app_user',
  {
    id: ownId(),
    signInName: text('sign_in_name').notNull(),
    name: text('name').notNull(),
    /** The division whose data, with that of all below it, the account reaches; none reaches nothing. */
    division: text('division'),
    /** A department of that division, for an account of a member department. */
    department: text('department'),
    /** The sections that a monitoring station measures, for its account. */
    sections: text('sections').array().notNull().default(sql`'{}'::text[]`),
    /** argon2id in its own text form; none while the account signs in elsewhere or has yet to choose one. */
    passwordHash: text('password_hash'),
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    /** Secret of one-time codes, encrypted; none: not set up. */
    oneTimeSecret: text('one_time_secret'),
    /** The last step of a one-time code that was taken, so that none is taken twice. */
    oneTimeStep: integer('one_time_step'),
    /** Issuer and subject at an OpenID provider. */
    externalIssuer: text('external_issuer'),
    externalSubject: text('external_subject'),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    uniqueIndex('app_user_sign_in_name').on(sql`lower(${table.signInName})`),
    uniqueIndex('app_user_external').on(table.externalIssuer, table.externalSubject),
  ],
);

export const userRole = pgTable(
  'user_role',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    role: text('role').notNull(),
    grantedAt: instant('granted_at').notNull(),
    grantedBy: uuid('granted_by'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.role] })],
);

/** A signed-in browser. Only a digest of its token is kept. */
export const session = pgTable(
  'session',
  {
    id: ownId(),
    tokenDigest: text('token_digest').notNull().unique(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
    /** Whether the second factor was given. */
    isWhole: boolean('is_whole').notNull(),
    /** Name of the browser and system, as shown in the list of sessions. */
    device: text('device').notNull(),
  },
  (table) => [index('session_user').on(table.userId)],
);

/** Failed sign-ins by name, for lock-out; the name may be of nobody. */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    id: ownId(),
    nameDigest: text('name_digest').notNull(),
    failedAt: instant('failed_at').notNull(),
  },
  (table) => [index('sign_in_failure_name').on(table.nameDigest, table.failedAt)],
);

/** Settings of this installation, such as the address of the OpenID provider. */
export const setting = pgTable(
  'setting',
  { name: text('name').primaryKey(), value: text('value').notNull() },
  (table) => [check('setting_has_name', sql`${table.name} <> ''`)],
);
