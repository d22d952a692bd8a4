import { READING_FLAGS } from '@shuize/domain';
import { z } from 'zod';
import { instantSchema } from './words.ts';

/** Measurements that one request may bring. */
const MOST_MEASUREMENTS = 10_000;

/**
 * Measurements to record. Texts and numbers are read by the rules of the data package's files (docs/data-package.md): a value
 * below detection is `0.05L`, a month without one has the indicator `state`.
 */
export const measurementsSchema = z
  .object({
    monthly: z
      .array(
        z.strictObject({ section: z.string(), month: z.string(), indicator: z.string(), value: z.string() }),
      )
      .max(MOST_MEASUREMENTS)
      .default([]),
    readings: z
      .array(
        z.strictObject({
          section: z.string(),
          /** `2018-03-05 08:00`, China Standard Time. */
          time: z.string(),
          indicator: z.string(),
          value: z.string(),
          flag: z.enum(READING_FLAGS).default('N'),
        }),
      )
      .max(MOST_MEASUREMENTS)
      .default([]),
    /** Why, where values on record are corrected. */
    reason: z.string().max(1_000).nullable().default(null),
  })
  .meta({ id: 'Measurements' });

/** The sender's own id of a request: sent again, it gives the same answer and records nothing. */
export const idempotencyHeadersSchema = z.object({ 'idempotency-key': z.string().min(8).max(200) });

export const recordedMeasurementsSchema = z
  .object({
    batchId: z.string(),
    recordedAt: instantSchema,
    added: z.int(),
    same: z.int(),
    corrected: z.int(),
  })
  .meta({ id: 'RecordedMeasurements' });
