import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import { asOfSchema, bilingualSchema, daySchema, digestSchema, idSchema, instantSchema } from './words.ts';

const periodSchema = z.string().max(10);

export const publicationSchema = z
  .object({
    publicationId: z.string(),
    runId: z.string(),
    period: z.string(),
    edition: z.int(),
    /** Name of who published it. */
    publishedBy: z.string().nullable(),
    publishedAt: instantSchema,
    publishedOn: daySchema,
    note: z.string().nullable(),
  })
  .meta({ id: 'Publication' });

const packMarkSchema = z.object({ version: z.string(), digest: digestSchema });

/** An evaluation of a period from what was known at an instant, with what tells it from any other. */
export const runSchema = z
  .object({
    runId: z.string(),
    /** `2018`, `2018-Q1` or `2018-03`. */
    period: z.string(),
    asOf: instantSchema,
    /** Name of who started it; `null`: the program itself. */
    startedBy: z.string().nullable(),
    startedAt: instantSchema,
    finishedAt: instantSchema,
    /** By id of the pack; its title is `null` where it is no longer at hand. */
    packs: z.record(z.string(), packMarkSchema.extend({ title: bilingualSchema.nullable() })),
    engineVersion: z.string(),
    inputDigest: digestSchema,
    resultDigest: digestSchema,
    /** The edition as which it was published. */
    publication: publicationSchema.nullable(),
  })
  .meta({ id: 'Run' });

export const runListQuerySchema = listQuerySchema.extend({ period: periodSchema.optional() });
export const runListSchema = pageOf(runSchema);
export const runParamsSchema = z.object({ runId: idSchema });
export const newRunSchema = z
  .strictObject({ period: periodSchema, asOf: asOfSchema.nullable().default(null) })
  .meta({ id: 'NewRun' });

/** A run that is being made or made again, or that waits for those before it. */
export const runUnderWaySchema = z
  .object({
    kind: z.enum(['run', 'recomputation']),
    period: z.string(),
    /** `null`: everything known when its turn comes. */
    asOf: instantSchema.nullable(),
    /** Name of who started it; `null`: the program itself, by schedule. */
    startedBy: z.string().nullable(),
    /** When it was asked for. */
    startedAt: instantSchema,
    /** What is being done, in the language asked for. */
    step: z.string(),
  })
  .meta({ id: 'RunUnderWay' });

/** In the order in which they were asked for. */
export const runsUnderWaySchema = z
  .object({ items: z.array(runUnderWaySchema) })
  .meta({ id: 'RunsUnderWay' });

const daysAfterSchema = z.int().min(1).max(366).nullable();

/** How many days after the end of a month, quarter or year its run is made; `null`: not by schedule. */
export const newRunScheduleSchema = z
  .strictObject({ month: daysAfterSchema, quarter: daysAfterSchema, year: daysAfterSchema })
  .meta({ id: 'NewRunSchedule' });

export const runScheduleSchema = z
  .object({
    month: daysAfterSchema,
    quarter: daysAfterSchema,
    year: daysAfterSchema,
    /** Runs by schedule that came to nothing and were not made since, the latest first; to who reaches everything. */
    lastFailures: z.array(z.object({ period: z.string(), at: instantSchema, message: z.string() })),
  })
  .meta({ id: 'RunSchedule' });

/** Results of a run by kind and key; of the newest one, or the newest of a period, where none is named. */
export const resultListQuerySchema = listQuerySchema.omit({ format: true }).extend({
  run: idSchema.optional(),
  period: periodSchema.optional(),
  kind: z.enum(['finding', 'score', 'ranking', 'water']).optional(),
  key: z.string().max(500).optional(),
});

export const runResultSchema = z
  .object({
    position: z.int(),
    kind: z.enum(['finding', 'score', 'ranking', 'water']),
    key: z.string(),
    division: z.string().nullable(),
    content: z.unknown(),
  })
  .meta({ id: 'RunResult' });

export const resultListSchema = pageOf(runResultSchema).extend({
  runId: z.string().nullable(),
  period: z.string().nullable(),
});

const fieldDifferenceSchema = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() });

export const resultDifferenceSchema = z
  .object({
    change: z.enum(['appeared', 'vanished', 'changed']),
    kind: z.string(),
    division: z.string().nullable(),
    /** What it is about, in the language asked for: the sentence of a finding, the name of who or what is ranked, scored or evaluated. */
    about: z.string(),
    keyBefore: z.string().nullable(),
    keyAfter: z.string().nullable(),
    fields: z.array(fieldDifferenceSchema),
  })
  .meta({ id: 'ResultDifference' });

const rowTextsSchema = z.record(z.string(), z.string());

export const changesQuerySchema = z.object({ later: idSchema.optional() });

/** What changed since a run: the facts recorded since, and, beside a later run, what came out otherwise. */
export const changesSchema = z
  .object({
    after: instantSchema,
    until: instantSchema,
    facts: z.array(
      z.object({
        file: z.string(),
        total: z.int(),
        rows: z.array(
          z.object({
            key: rowTextsSchema,
            before: rowTextsSchema.nullable(),
            after: rowTextsSchema.nullable(),
            recordedAt: instantSchema,
            batchId: z.string(),
            source: z.string(),
            /** Name of who brought it; `null`: the program itself. */
            actor: z.string().nullable(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
    results: z.array(resultDifferenceSchema).nullable(),
  })
  .meta({ id: 'Changes' });

const comparedSchema = z.object({ kept: z.string(), found: z.string(), isSame: z.boolean() });

/** A run made again and held against what was kept. */
export const recomputationSchema = z
  .object({
    isSame: z.boolean(),
    isIntact: z.boolean(),
    input: comparedSchema,
    result: comparedSchema,
    engineVersion: comparedSchema,
    packs: z.array(
      z.object({ id: z.string(), kept: packMarkSchema.nullable(), found: packMarkSchema.nullable() }),
    ),
    differences: z.array(resultDifferenceSchema),
  })
  .meta({ id: 'Recomputation' });

export const publicationListQuerySchema = listQuerySchema.extend({ period: periodSchema.optional() });
export const publicationListSchema = pageOf(publicationSchema);
export const publicationParamsSchema = z.object({ publicationId: idSchema });
export const newPublicationSchema = z
  .strictObject({ runId: idSchema, note: z.string().max(1_000).nullable().default(null) })
  .meta({ id: 'NewPublication' });

export const publicationDetailSchema = z
  .object({
    publication: publicationSchema,
    run: runSchema.omit({ publication: true }),
    /** The edition before; `null` for the first of its period. */
    before: publicationSchema.nullable(),
    differences: z.array(resultDifferenceSchema).nullable(),
  })
  .meta({ id: 'PublicationDetail' });
