import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import { idSchema, instantSchema } from './words.ts';

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

export const exclusionProposalSchema = z
  .object({
    proposalId: z.string(),
    section: z.string(),
    month: z.string(),
    /** `*`: every indicator. */
    indicator: z.string(),
    reason: z.string(),
    proposedBy: z.string(),
    proposedAt: instantSchema,
    decidedBy: z.string().nullable(),
    decidedAt: instantSchema.nullable(),
    /** `null`: still open. */
    decision: z.enum(['approved', 'rejected']).nullable(),
    decisionReason: z.string().nullable(),
  })
  .meta({ id: 'ExclusionProposal' });

export const exclusionListQuerySchema = listQuerySchema.extend({
  state: z.enum(['open', 'decided']).optional(),
});
export const exclusionListSchema = pageOf(exclusionProposalSchema);
export const exclusionParamsSchema = z.object({ proposalId: idSchema });

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
