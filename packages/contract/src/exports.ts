import { z } from 'zod';
import { asOfSchema, digestSchema, instantSchema } from './words.ts';

export const exportQuerySchema = z.object({ asOf: asOfSchema.optional() });

export const exportFileParamsSchema = z.object({ file: z.string().max(64) });

/** What a data package as known at an instant consists of; each file is to be had by its name. */
export const exportManifestSchema = z
  .object({
    asOf: instantSchema,
    /** SHA-256 over one line for each file, `<SHA-256 of its bytes>  <name>`, in the order of the names. */
    digest: digestSchema,
    files: z.array(
      z.object({
        file: z.string(),
        /** What it is called, in the language asked for. */
        title: z.string(),
        /** Without the header. */
        rows: z.int(),
        bytes: z.int(),
        digest: digestSchema,
      }),
    ),
  })
  .meta({ id: 'ExportManifest' });
