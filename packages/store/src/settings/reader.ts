import { eq } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { setting } from '../schema/people.ts';

/** @returns `null` where it was never set */
export async function readSetting({ orm }: Transaction, name: string): Promise<string | null> {
  const [row] = await orm.select({ value: setting.value }).from(setting).where(eq(setting.name, name));
  return row?.value ?? null;
}
