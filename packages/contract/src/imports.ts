import { z } from 'zod';
import { listQuerySchema, pageOf } from './paging.ts';
import { instantSchema } from './words.ts';

/** What became of rows: new, the same as on record, or correcting what was on record. */
const rowCountsSchema = z.object({ added: z.int(), same: z.int(), corrected: z.int() });

/** How an upload is to be taken: only looked at, or recorded. */
export const importQuerySchema = z.object({ mode: z.enum(['preview', 'commit']) });

/** Which of several files is to come back marked; the first one with faults where none is named. */
export const markedQuerySchema = z.object({ file: z.string().max(255).optional() });

/** What was recognised in one file of a data package, and what would become of its rows. */
const importedFileSchema = rowCountsSchema.extend({
  /** File of the data package, such as `monthly.csv`. */
  file: z.string(),
  /** What it is called, in the language asked for, as its `titles`. */
  title: z.string(),
  /** English names of its columns, in the order of `sample`. */
  columns: z.array(z.string()),
  /** What the columns are called, in their order. */
  titles: z.array(z.string()),
  /** The first rows as they were read. */
  sample: z.array(z.array(z.string())),
});

export const importOutcomeSchema = z
  .object({
    /** `package` or `wide-table`. */
    layout: z.enum(['package', 'wide-table']),
    isCommitted: z.boolean(),
    /** `null` of a preview. */
    batchId: z.string().nullable(),
    recordedAt: instantSchema.nullable(),
    /** When the same files came in before; `null`: never. */
    earlier: z.object({ batchId: z.string(), recordedAt: instantSchema }).nullable(),
    total: rowCountsSchema,
    files: z.array(importedFileSchema),
  })
  .meta({ id: 'ImportOutcome' });

export const importBatchSchema = rowCountsSchema
  .extend({
    batchId: z.string(),
    source: z.string(),
    fileName: z.string().nullable(),
    digest: z.string().nullable(),
    reason: z.string().nullable(),
    recordedAt: instantSchema,
    /** Name of who brought it; `null`: the program itself, by command. */
    actor: z.string().nullable(),
  })
  .meta({ id: 'ImportBatch' });

export const importListQuerySchema = listQuerySchema.extend({
  /** `import`: files and messages; `correction`: corrections and values taken back; `exclusion`: approved exclusions. */
  kind: z.enum(['import', 'correction', 'exclusion']).optional(),
});
export const importListSchema = pageOf(importBatchSchema);
