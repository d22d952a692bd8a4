import { z } from 'zod';
import { cursorQuerySchema, partOf } from './paging.ts';
import { daySchema, digestSchema, idSchema, instantSchema } from './words.ts';

export const auditEntrySchema = z
  .object({
    position: z.int(),
    at: instantSchema,
    /** Id of the user; `null`: the program itself, or somebody who is not known. */
    actor: z.string().nullable(),
    /** `null` also where the id is of nobody. */
    actorName: z.string().nullable(),
    action: z.string(),
    subject: z.string().nullable(),
    /** Where the subject is an account. */
    subjectName: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
    algorithm: z.string(),
    previousDigest: z.string(),
    digest: digestSchema,
  })
  .meta({ id: 'AuditEntry' });

export const auditListQuerySchema = cursorQuerySchema.extend({
  after: z.coerce.number().int().min(1).optional(),
  action: z.string().max(100).optional(),
  /** Id of the user. */
  actor: idSchema.optional(),
  /** Days in China Standard Time, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export const auditListSchema = partOf(auditEntrySchema);

/** The whole chain computed again: its end, or the first entry that does not hold. */
export const auditVerificationSchema = z
  .discriminatedUnion('holds', [
    z.object({ holds: z.literal(true), last: z.int(), digest: z.string() }),
    z.object({
      holds: z.literal(false),
      position: z.int(),
      day: z.string(),
      kind: z.enum(['changed', 'missing']),
    }),
  ])
  .meta({ id: 'AuditVerification' });
