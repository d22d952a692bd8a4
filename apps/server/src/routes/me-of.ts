import type { meSchema } from '@shuize/contract';
import type { Language } from '@shuize/domain';
import { allows, PERMISSIONS, type Permission, type SignedIn } from '@shuize/platform';
import type { z } from 'zod';
import type { ServerContext } from '../context/server-context.ts';
import { reachName } from './reach-name.ts';

/** Whose session it is, and what they may do once nothing is pending. */
export async function meOf(
  { database }: ServerContext,
  { actor, signInName, pending, hasPassword, hasSecondFactor, isLinked }: SignedIn,
  language: Language,
): Promise<z.input<typeof meSchema>> {
  const { userId, name, roles, division, department, sections } = actor;
  const permissions = (Object.keys(PERMISSIONS) as readonly Permission[]).filter((permission) =>
    allows(actor, permission),
  );
  return {
    userId,
    signInName,
    name,
    roles: [...roles],
    permissions: [...permissions],
    division:
      division === null
        ? null
        : {
            code: division,
            name: await reachName(database, division, language),
          },
    department,
    sections: [...sections],
    pending,
    hasPassword,
    hasSecondFactor,
    isLinked,
  };
}
