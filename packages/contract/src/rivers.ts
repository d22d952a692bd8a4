import { z } from 'zod';
import {
  asOfSchema,
  boundaryKindSchema,
  controlLevelSchema,
  divisionNameSchema,
  indicatorCodeSchema,
  instantSchema,
  monthOutcomeSchema,
  monthSchema,
  targetClassSchema,
  waterBodyKindSchema,
} from './words.ts';

/** The last month with anything on record where none is named. */
export const riverQuerySchema = z.object({ month: monthSchema.optional(), asOf: asOfSchema.optional() });

/** A river or lake with its sections in flow order. */
const waterwaySchema = z.object({
  /** Unique in the answer; `flowsInto` refers to it. */
  waterway: z.string(),
  name: z.string(),
  kind: waterBodyKindSchema,
  basin: z.string(),
  /** Ids, upstream first. */
  sections: z.array(z.string()),
  /** Where it joins another; `below` is the last section above the confluence, `null` above the first one. */
  flowsInto: z.object({ waterway: z.string(), below: z.string().nullable() }).nullable(),
});

/** One station of the diagram in the month. */
const riverStationSchema = z.object({
  section: z.string(),
  name: z.string(),
  kind: waterBodyKindSchema,
  control: controlLevelSchema,
  boundary: boundaryKindSchema,
  /** The counties that are judged by it; two where banks are shared. */
  divisions: z.array(divisionNameSchema),
  outcome: monthOutcomeSchema,
  deciding: z.array(indicatorCodeSchema),
  target: targetClassSchema.nullable(),
  /** `null` without a class or a target. */
  attains: z.boolean().nullable(),
});

/** The river diagram (河流图) of a month, as far as the scope reaches; receiving waters stand before those that join them. */
export const riverDiagramSchema = z
  .object({
    asOf: instantSchema,
    month: monthSchema,
    /** Months with anything on record, for the slider. */
    onRecord: z.object({ first: monthSchema, last: monthSchema }),
    waterways: z.array(waterwaySchema),
    stations: z.array(riverStationSchema),
  })
  .meta({ id: 'RiverDiagram' });
