import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import {
  asOfSchema,
  boundaryKindSchema,
  controlLevelSchema,
  daySchema,
  divisionNameSchema,
  idSchema,
  instantSchema,
  targetClassSchema,
  waterBodyKindSchema,
} from './words.ts';

/** A section as it is known to belong and to lie today. */
export const sectionSchema = z
  .object({
    section: z.string(),
    name: z.string(),
    kind: waterBodyKindSchema,
    control: controlLevelSchema,
    river: z.string(),
    basin: z.string(),
    boundary: boundaryKindSchema,
    /** Two where banks are shared. Only those within the scope. */
    divisions: z.array(divisionNameSchema),
    /** Target class of the year last set; `null` where none ever was. */
    target: z.object({ year: z.int(), class: targetClassSchema }).nullable(),
  })
  .meta({ id: 'Section' });

export const sectionListQuerySchema = listQuerySchema.extend({
  /** A division and those below it. */
  division: idSchema.optional(),
  river: z.string().max(200).optional(),
  basin: z.string().max(200).optional(),
  kind: waterBodyKindSchema.optional(),
  control: controlLevelSchema.optional(),
  /** Part of the id, the name or the river. */
  search: z.string().max(100).optional(),
  asOf: asOfSchema.optional(),
});

export const sectionListSchema = pageOf(sectionSchema);

export const sectionParamsSchema = z.object({ section: idSchema });
export const sectionQuerySchema = z.object({ asOf: asOfSchema.optional() });

export const sectionDetailSchema = sectionSchema
  .extend({
    asOf: instantSchema,
    /** The section's rows: to whom it belonged from when to when. */
    belongings: z.array(
      z.object({
        division: divisionNameSchema,
        from: daySchema.nullable(),
        to: daySchema.nullable(),
        /** As received, 0 to 1. */
        share: z.string().nullable(),
      }),
    ),
    longitude: z.string().nullable(),
    latitude: z.string().nullable(),
    upstream: z.array(z.object({ section: z.string(), name: z.string() })),
    downstream: z.array(z.object({ section: z.string(), name: z.string() })),
    targets: z.array(z.object({ year: z.int(), class: targetClassSchema })),
  })
  .meta({ id: 'SectionDetail' });
