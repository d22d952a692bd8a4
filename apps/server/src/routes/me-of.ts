import type { meSchema } from '@shuize/contract';
import { bilingual, type Language } from '@shuize/domain';
import { allows, knownPlaces, PERMISSIONS, type Permission, type SignedIn, WHOLE } from '@shuize/platform';
import type { z } from 'zod';
import type { ServerContext } from '../context/server-context.ts';

const WHOLE_NAME = bilingual('全域', 'everything');

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
            name:
              division === WHOLE
                ? WHOLE_NAME[language]
                : ((await knownPlaces(database, null)).names.get(division) ?? division),
          },
    department,
    sections: [...sections],
    pending,
    hasPassword,
    hasSecondFactor,
    isLinked,
  };
}
