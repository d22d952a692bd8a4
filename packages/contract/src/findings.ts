import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import {
  bilingualSchema,
  daySchema,
  digestSchema,
  idSchema,
  instantSchema,
  waterClassSchema,
} from './words.ts';

export const findingStatusSchema = z.enum(['met', 'undetermined', 'not-met']).meta({ id: 'FindingStatus' });

/** A number, or the range that unknown values leave open. */
const countSchema = z.union([z.number(), z.object({ min: z.number(), max: z.number() })]);

/** An accountability finding (问责线索) as it was computed: a proposal with its proof, never a decision. */
export const findingSchema = z
  .object({
    policy: z.string(),
    version: z.string(),
    provision: z.string(),
    division: z.string(),
    section: z.string().nullable(),
    post: z.string(),
    window: z.string(),
    status: findingStatusSchema,
    observed: countSchema,
    required: z.number(),
    facts: z.array(z.looseObject({ kind: z.string() })),
    unknown: z.array(z.record(z.string(), z.unknown())),
    distance: z.object({
      count: z.number(),
      leaf: z.array(
        z.object({
          name: z.string(),
          value: z.string().nullable(),
          threshold: z.string(),
          flipsAt: z.string().nullable(),
        }),
      ),
    }),
    holders: z.array(
      z.object({
        person: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        partial: z.boolean(),
        facts: z.array(z.int()),
        post: z.string().optional(),
      }),
    ),
    sentence: bilingualSchema,
    interpretations: z.record(z.string(), z.string()),
    otherInterpretations: z.array(
      z.object({ name: z.string(), answer: z.string(), status: findingStatusSchema }),
    ),
    cite: z.object({ instrument: z.string(), provision: z.string() }),
    digest: digestSchema,
  })
  .meta({ id: 'Finding' });

/** The same as a page shows it, every text in the language asked for. */
export const findingCardSchema = z
  .object({
    provisionId: z.string(),
    clause: z.string(),
    citation: z.string(),
    division: z.string(),
    section: z.string().nullable(),
    post: z.string(),
    held: z.enum(['post', 'body']),
    roles: z.array(z.object({ label: z.string(), measures: z.string().nullable() })),
    window: z.string(),
    status: findingStatusSchema,
    observed: z.string(),
    required: z.string(),
    sentence: z.string(),
    condition: z.string(),
    facts: z.array(
      z.object({
        subject: z.string(),
        measurement: z.string().nullable(),
        statistic: z.string().nullable(),
        waterClass: waterClassSchema.nullable(),
        comparedClass: z.object({ label: z.string(), class: waterClassSchema.nullable() }).nullable(),
      }),
    ),
    holders: z.array(
      z.object({
        person: z.string().nullable(),
        role: z.string().nullable(),
        from: daySchema.nullable(),
        to: daySchema.nullable(),
        isPartial: z.boolean(),
        /** Positions in `facts`. */
        facts: z.array(z.int()),
      }),
    ),
    unknown: z.array(z.string()),
    distance: z.string().nullable(),
    localValues: z.array(z.string()).optional(),
    interpretations: z.array(z.object({ name: z.string(), answer: z.string() })),
    otherInterpretations: z.array(
      z.object({ name: z.string(), answer: z.string(), status: findingStatusSchema }),
    ),
    digest: digestSchema,
  })
  .meta({ id: 'FindingCard' });

/** Findings of a run; of the newest one, or the newest of a period, where none is named. */
export const findingListQuerySchema = listQuerySchema.extend({
  run: idSchema.optional(),
  period: z.string().max(10).optional(),
  status: z.enum(['met', 'undetermined']).optional(),
  /** Id of a pack, such as `shanxi-accountability-2018`. */
  policy: idSchema.optional(),
  /** A division and those below it. */
  division: idSchema.optional(),
});

/** A finding in a list, its texts in the language asked for. */
export const findingEntrySchema = z
  .object({
    digest: digestSchema,
    policy: z.string(),
    provision: z.string(),
    citation: z.string(),
    division: z.string(),
    divisionName: z.string(),
    section: z.string().nullable(),
    post: z.string(),
    window: z.string(),
    status: findingStatusSchema,
    observed: z.string(),
    required: z.string(),
    sentence: z.string(),
  })
  .meta({ id: 'FindingEntry' });

/**
 * `runId`, `period` and `asOf` are `null` where there is no run yet; `counts` and `policies` are of all within the scope,
 * however filtered.
 */
export const findingListSchema = pageOf(findingEntrySchema).extend({
  runId: z.string().nullable(),
  period: z.string().nullable(),
  asOf: instantSchema.nullable(),
  counts: z.object({ met: z.int(), undetermined: z.int() }),
  policies: z.array(z.object({ policy: z.string(), title: z.string(), count: z.int() })),
});

export const findingParamsSchema = z.object({ digest: idSchema });
export const findingQuerySchema = z.object({
  run: idSchema.optional(),
  period: z.string().max(10).optional(),
});

export const findingDetailSchema = z
  .object({
    runId: z.string(),
    period: z.string(),
    asOf: instantSchema,
    finding: findingSchema,
    card: findingCardSchema,
    /** Positions of facts that alone would give the same outcome, none of them dispensable. */
    sufficientFacts: z.array(z.int()),
  })
  .meta({ id: 'FindingDetail' });
