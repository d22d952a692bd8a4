import { sql } from 'drizzle-orm';
import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** When we learned it: with microseconds, always with its zone. */
export const instant = (name: string) =>
  timestamp(name, { withTimezone: true, mode: 'string', precision: 6 });

export const ownId = () => uuid('id').primaryKey().default(sql`gen_random_uuid()`);
