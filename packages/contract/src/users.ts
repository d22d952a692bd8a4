import { z } from 'zod';
import { cursorQuerySchema, partOf } from './paging.ts';
import { idSchema, instantSchema } from './words.ts';

const textSchema = z.string().max(200);

export const accountSchema = z
  .object({
    userId: z.string(),
    signInName: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    /** `null`: nothing is reached. `000000`: everything. */
    division: z.string().nullable(),
    /** Its name, in the language asked for; the code where it has none on record. */
    divisionName: z.string().nullable(),
    department: z.string().nullable(),
    sections: z.array(z.string()),
    mustChangePassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    /** Whether it also signs in at the OpenID provider. */
    isLinked: z.boolean(),
    createdAt: instantSchema,
    closedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Account' });

export const accountListQuerySchema = cursorQuerySchema;
export const accountListSchema = partOf(accountSchema);

export const userParamsSchema = z.object({ userId: idSchema });
export const userRoleParamsSchema = z.object({ userId: idSchema, role: idSchema });

export const newAccountSchema = z
  .strictObject({ signInName: textSchema, name: textSchema })
  .meta({ id: 'NewAccount' });

/** A password for one sign-in, told this once. */
export const oneTimePasswordSchema = z
  .object({ userId: z.string(), password: z.string() })
  .meta({ id: 'OneTimePassword' });

export const endedSessionsSchema = z.object({ ended: z.int() });

/** What an account is to reach. */
export const newScopeSchema = z
  .strictObject({
    division: textSchema.nullable(),
    department: textSchema.nullable(),
    sections: z.array(textSchema).max(1_000),
  })
  .meta({ id: 'NewScope' });
