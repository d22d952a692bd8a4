import { z } from 'zod';

/** One fault in what was handed in: where it stands and what would mend it, in the language asked for. */
export const problemErrorSchema = z
  .object({
    /** The file or sheet, as the user named it; `form` for a form, `query` or `path` for the address. */
    file: z.string(),
    /** Line from 1 on, the header included; of a list in JSON, the position from 1 on. */
    row: z.int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    mend: z.string(),
  })
  .meta({ id: 'ProblemError' });

/**
 * Why a request was not done, as RFC 9457 has it. `code` is stable; `title` and `mend` are sentences in the language asked
 * for; `instance` is an id to be found in the log.
 */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    mend: z.string(),
    instance: z.string(),
    errors: z.array(problemErrorSchema).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
