import { z } from 'zod';
import { divisionNameSchema, idSchema, instantSchema } from './words.ts';

/** Longest text of a form that is looked at; rules of their own hold for each field. */
const textSchema = z.string().max(200);

/** Whether the first administrators are still to be made. */
export const firstStartSchema = z
  .object({
    isNeeded: z.boolean(),
    /** Nothing was ever recorded. */
    isEmpty: z.boolean(),
    /** What a first start that is under way is busy with, in the language asked; `null`: none is. */
    step: z.string().nullable(),
  })
  .meta({ id: 'FirstStart' });

const firstAccountSchema = z.strictObject({
  signInName: textSchema,
  name: textSchema,
  password: textSchema,
});

export const firstStartGivenSchema = z
  .strictObject({
    /** As the program showed it when it started. */
    token: textSchema,
    administrators: z.strictObject({
      'system-administrator': firstAccountSchema,
      'security-administrator': firstAccountSchema,
      'audit-administrator': firstAccountSchema,
    }),
    /** A first account that works on data and reaches everything; `null`: none yet. */
    analyst: firstAccountSchema.nullable(),
    /** Whether the invented province is recorded and its year evaluated, or nothing is. */
    start: z.enum(['demonstration', 'empty']),
  })
  .meta({ id: 'FirstStartGiven' });

export const passwordGivenSchema = z
  .strictObject({ signInName: textSchema, password: textSchema })
  .meta({ id: 'PasswordGiven' });

export const codeGivenSchema = z.strictObject({ code: z.string().max(20) }).meta({ id: 'CodeGiven' });

/** Whose session it is, and what they may do. */
export const meSchema = z
  .object({
    userId: z.string(),
    signInName: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    /** What is allowed by these roles: pages offer nothing else. */
    permissions: z.array(z.string()),
    /** `null`: nothing is reached. Code `000000`: everything. */
    division: divisionNameSchema.nullable(),
    department: z.string().nullable(),
    sections: z.array(z.string()),
    /** What has to be done before anything else. */
    pending: z.enum(['second-factor', 'new-password', 'second-factor-set-up']).nullable(),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    /** Whether the account also signs in at the OpenID provider. */
    isLinked: z.boolean(),
  })
  .meta({ id: 'Me' });

export const newPasswordSchema = z
  .strictObject({ current: textSchema, next: textSchema })
  .meta({ id: 'NewPassword' });

export const secondFactorBeginSchema = z.strictObject({ password: textSchema });

/** What an authenticator needs, shown once. */
export const newSecondFactorSchema = z
  .object({ uri: z.string(), secret: z.string(), ticket: z.string() })
  .meta({ id: 'NewSecondFactor' });

export const secondFactorConfirmSchema = z.strictObject({
  ticket: z.string().max(2_000),
  code: z.string().max(20),
});

export const sessionParamsSchema = z.object({ sessionId: idSchema });

export const ownSessionsSchema = z
  .object({
    items: z.array(
      z.object({
        sessionId: z.string(),
        device: z.string(),
        createdAt: instantSchema,
        lastSeenAt: instantSchema,
        isCurrent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });
