import { eq } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { setting } from '../schema/people.ts';

/** @param value - `null` takes it away */
export async function writeSetting(
  { orm }: WriteTransaction,
  name: string,
  value: string | null,
): Promise<void> {
  if (value === null) {
    await orm.delete(setting).where(eq(setting.name, name));
  } else {
    await orm
      .insert(setting)
      .values({ name, value })
      .onConflictDoUpdate({ target: setting.name, set: { value } });
  }
}
