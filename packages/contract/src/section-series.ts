import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import {
  asOfSchema,
  indicatorCodeSchema,
  instantSchema,
  monitoringStateSchema,
  monthOutcomeSchema,
  monthSchema,
  targetClassSchema,
  waterClassSchema,
} from './words.ts';

/** First and last month, both included; the whole record where they are left out. */
export const seriesQuerySchema = z.object({
  from: monthSchema.optional(),
  to: monthSchema.optional(),
  asOf: asOfSchema.optional(),
});

/** One month of an indicator. Only a `value` is a point; everything else is a gap. */
const seriesPointSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    /** As received: `0.05L` below detection. */
    value: z.string(),
    /** The number to draw: of a value below detection its limit; `null` where none is known. */
    number: z.number().nullable(),
    isBelowDetection: z.boolean(),
    isCorrected: z.boolean(),
    /** Left out of the statistics by an approved exclusion. */
    isExcluded: z.boolean(),
  }),
  z.object({ kind: z.literal('state'), state: monitoringStateSchema }),
  z.object({ kind: z.literal('not-monitored') }),
  z.object({ kind: z.literal('absent') }),
]);

/** Limits of the classes in force at the end of the time asked for, as bands behind the line. */
const seriesLimitsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['at-most', 'at-least']),
    classes: z.array(z.object({ class: targetClassSchema, limit: z.number() })),
  }),
  z.object({ kind: z.literal('range'), low: z.number(), high: z.number() }),
  z.object({ kind: z.literal('none') }),
]);

export const sectionSeriesSchema = z
  .object({
    section: z.string(),
    /** The instant asked for; `null`: now. */
    asOf: instantSchema.nullable(),
    firstMonth: monthSchema,
    monthCount: z.int(),
    /** One a month, in order. */
    months: z.array(z.object({ outcome: monthOutcomeSchema, deciding: z.array(indicatorCodeSchema) })),
    /** The years that the months touch. */
    years: z.array(
      z.object({
        year: z.int(),
        class: waterClassSchema.nullable(),
        /** Why there is no class: too few months, still open, dry or frozen all year. */
        outcome: z.string(),
        target: targetClassSchema.nullable(),
        attains: z.boolean().nullable(),
        evaluatedMonths: z.int(),
      }),
    ),
    indicators: z.array(
      z.object({
        indicator: indicatorCodeSchema,
        unit: z.string(),
        limits: seriesLimitsSchema,
        points: z.array(seriesPointSchema),
      }),
    ),
  })
  .meta({ id: 'SectionSeries' });

export const measurementListQuerySchema = listQuerySchema.extend({
  from: monthSchema.optional(),
  to: monthSchema.optional(),
  indicator: indicatorCodeSchema.optional(),
  asOf: asOfSchema.optional(),
});

/** One version of one monthly value or state: what was said when, by what came in from where. */
export const measurementVersionSchema = z
  .object({
    month: monthSchema,
    /** A code, or `state`. */
    indicator: z.string(),
    value: z.string(),
    recordedAt: instantSchema,
    /** Whether it counts at the instant asked for. */
    isInForce: z.boolean(),
    isWithdrawal: z.boolean(),
    /** Whether another version was on record before. */
    isCorrection: z.boolean(),
    reason: z.string().nullable(),
    batchId: z.string(),
    source: z.string().nullable(),
    fileName: z.string().nullable(),
    /** Name of who brought it; `null`: the program itself, by command. */
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'MeasurementVersion' });

export const measurementListSchema = pageOf(measurementVersionSchema);
