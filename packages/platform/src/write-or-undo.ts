import type { Result } from '@shuize/domain';
import type { Database, WriteTransaction } from '@shuize/store';
import type { PlatformFault } from './platform-fault.ts';

/** Writes all that the work does, or nothing where it comes back with a fault. */
export async function writeOrUndo<Value>(
  database: Database,
  work: (transaction: WriteTransaction) => Promise<Result<Value, PlatformFault>>,
): Promise<Result<Value, PlatformFault>> {
  const refused: Result<Value, PlatformFault>[] = [];
  try {
    return await database.write(async (transaction) => {
      const outcome = await work(transaction);
      if (!outcome.ok) {
        refused.push(outcome);
        throw new Error('undone');
      }
      return outcome;
    });
  } catch (error) {
    const [outcome] = refused;
    if (outcome !== undefined) {
      return outcome;
    }
    throw error;
  }
}
