import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import { asOfSchema, idSchema, indicatorCodeSchema, monthSchema } from './words.ts';

/** Of all sections their monthly values are looked at, of one its readings too. */
export const flagListQuerySchema = listQuerySchema.extend({
  section: idSchema.optional(),
  from: monthSchema,
  to: monthSchema,
  asOf: asOfSchema.optional(),
});

/** Something to look into (待核查), never a verdict. */
export const flagSchema = z
  .object({
    check: z.string(),
    /** In the language asked for, as the sentence. */
    checkName: z.string(),
    section: z.string(),
    sectionName: z.string(),
    indicator: indicatorCodeSchema,
    source: z.enum(['monthly', 'readings']),
    first: z.string(),
    last: z.string(),
    evidence: z.record(z.string(), z.number()),
    sentence: z.string(),
  })
  .meta({ id: 'Flag' });

export const flagListSchema = pageOf(flagSchema);
