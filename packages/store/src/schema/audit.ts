import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Who did what to what and when (审计), each entry chained to the one before. Only added to. */
export const auditEvent = pgTable(
  'audit_event',
  {
    /** From 1 on, without gaps. */
    position: bigint('position', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actor: uuid('actor'),
    /** Such as `sign-in`, `import`, `publish`. */
    action: text('action').notNull(),
    subject: text('subject'),
    detail: jsonb('detail').notNull(),
    /** Such as `sha256`. */
    algorithm: text('algorithm').notNull(),
    previousDigest: text('previous_digest').notNull(),
    digest: text('digest').notNull(),
  },
  (table) => [index('audit_event_at').on(table.at)],
);
