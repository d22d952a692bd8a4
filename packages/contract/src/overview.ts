import type { WaterClass } from '@shuize/domain';
import { z } from 'zod';
import { importBatchSchema } from './imports.ts';
import {
  asOfSchema,
  divisionNameSchema,
  indicatorCodeSchema,
  instantSchema,
  monthSchema,
  targetClassSchema,
  waterClassSchema,
} from './words.ts';

/** The last month with anything on record where none is named. */
export const overviewQuerySchema = z.object({ month: monthSchema.optional(), asOf: asOfSchema.optional() });

const classCountsSchema = z.object({
  I: z.int(),
  II: z.int(),
  III: z.int(),
  IV: z.int(),
  V: z.int(),
  'below-V': z.int(),
} satisfies Readonly<Record<WaterClass, z.ZodInt>>);

/** Sections of one month; the class counts, `unknown` and `notEvaluated` add up to `sections`. */
const monthSummarySchema = z.object({
  sections: z.int(),
  classes: classCountsSchema,
  /** No data, failed quality control, or too few data. */
  unknown: z.int(),
  /** Dry or frozen. */
  notEvaluated: z.int(),
});

/** A month at a glance, as far as the scope reaches. */
export const overviewSchema = z
  .object({
    asOf: instantSchema,
    month: monthSchema,
    onRecord: z.object({ first: monthSchema, last: monthSchema }),
    summary: monthSummarySchema,
    /** The same month of the year before; `null` where nothing is on record. */
    before: monthSummarySchema.nullable(),
    /** Sections with a class and a target, and how many of them attain it. */
    targets: z.object({ judged: z.int(), attained: z.int() }),
    /** Share of classes Ⅰ to Ⅲ that the year's binding target asks, 0 to 1 as received; `null` where none is set. */
    goodShareTarget: z.string().nullable(),
    /** At most ten, the worst class first. */
    worst: z.array(
      z.object({
        section: z.string(),
        name: z.string(),
        river: z.string(),
        divisions: z.array(divisionNameSchema),
        class: waterClassSchema,
        deciding: z.array(indicatorCodeSchema),
        target: targetClassSchema.nullable(),
      }),
    ),
    /** Findings of the run last finished; `null` where there is none, or the reader may not see them. */
    findings: z
      .object({ runId: z.string(), met: z.int(), undetermined: z.int(), finishedAt: instantSchema })
      .nullable(),
    /** The last five; empty where the reader may not see them. */
    imports: z.array(importBatchSchema),
  })
  .meta({ id: 'Overview' });
