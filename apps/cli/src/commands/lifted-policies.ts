import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Result, success } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { liftedPolicy } from '@shuize/services';
import type { CommandFailure } from '../failures/command-failure.ts';
import { readPolicy } from './policies-asked.ts';

/**
 * Reads the pack whose measures a pack lifts: one that comes with the program, or that stands beside the pack's own folder.
 *
 * @param name - as the pack itself was named: an id or the path of a folder
 * @returns nothing for a pack that lifts none
 */
export async function policiesLiftedBy(
  pack: Pack,
  name: string,
): Promise<Result<readonly Pack[], CommandFailure>> {
  const lifted = liftedPolicy(pack);
  if (lifted === null) {
    return success([]);
  }
  const beside = path.join(path.dirname(name), lifted);
  const isPath = name !== path.basename(name) && existsSync(beside);
  const loaded = await readPolicy(isPath ? beside : lifted);
  return loaded.ok ? success([loaded.value.pack]) : loaded;
}
