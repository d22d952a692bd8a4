import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import { daySchema, idSchema, instantSchema, monthOutcomeSchema } from './words.ts';

const MOST_ROWS = 1_000;

/** Rows on record that are to say something else; of a withdrawal only the columns of the key matter. */
export const correctionSchema = z
  .strictObject({
    /** Of the data package, such as `monthly.csv`. */
    file: z.string().max(64),
    rows: z.array(z.record(z.string(), z.string())).max(MOST_ROWS),
    reason: z.string().max(1_000),
  })
  .meta({ id: 'Correction' });

export const recordedCorrectionSchema = z
  .object({ batchId: z.string(), recordedAt: instantSchema, corrected: z.int(), same: z.int() })
  .meta({ id: 'RecordedCorrection' });

/** What the month comes to by what is known now, with the value counted and left out; `null`: nothing is on record. */
const effectSchema = z.object({ counted: monthOutcomeSchema, leftOut: monthOutcomeSchema }).nullable();

export const exclusionProposalSchema = z
  .object({
    proposalId: z.string(),
    section: z.string(),
    /** `null` of a section that is not on record any more. */
    sectionName: z.string().nullable(),
    month: z.string(),
    /** `*`: every indicator. */
    indicator: z.string(),
    reason: z.string(),
    proposedBy: z.string(),
    /** Whether the one who asks proposed it, and so cannot decide. */
    isOwn: z.boolean(),
    proposedAt: instantSchema,
    decidedBy: z.string().nullable(),
    decidedAt: instantSchema.nullable(),
    /** `null`: still open. */
    decision: z.enum(['approved', 'rejected']).nullable(),
    decisionReason: z.string().nullable(),
    effect: effectSchema,
    /** When an approved exclusion was taken back; `null`: it was not. */
    withdrawal: z
      .object({ recordedAt: instantSchema, recordedBy: z.string().nullable(), reason: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'ExclusionProposal' });

export const exclusionListQuerySchema = listQuerySchema.extend({
  state: z.enum(['open', 'decided', 'approved', 'rejected']).optional(),
});
export const exclusionListSchema = pageOf(exclusionProposalSchema);
export const exclusionParamsSchema = z.object({ proposalId: idSchema });

/** A value that is left out now, whether it was proposed here or came in with a data package. */
const exclusionInForceSchema = z
  .object({
    section: z.string(),
    sectionName: z.string(),
    month: z.string(),
    /** `*`: every indicator. */
    indicator: z.string(),
    reason: z.string(),
    approvedBy: z.string(),
    approvedOn: daySchema,
    effect: effectSchema,
  })
  .meta({ id: 'ExclusionInForce' });

export const exclusionInForceQuerySchema = listQuerySchema;
export const exclusionInForceListSchema = pageOf(exclusionInForceSchema);

export const newExclusionSchema = z
  .strictObject({
    section: idSchema,
    month: z.string().max(7),
    indicator: z.string().max(20),
    reason: z.string().max(1_000),
  })
  .meta({ id: 'NewExclusion' });

export const exclusionDecisionSchema = z
  .strictObject({
    decision: z.enum(['approved', 'rejected']),
    reason: z.string().max(1_000).nullable().default(null),
  })
  .meta({ id: 'ExclusionDecision' });
