import { z } from 'zod';

const MOST_ON_A_PAGE = 200;
const USUAL_ON_A_PAGE = 50;
const LAST_PAGE = 1_000_000;

const sizeSchema = z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(USUAL_ON_A_PAGE);

/** As what a list comes: with `csv` or `xlsx` all of it, as a file. */
const formatSchema = z.enum(['json', 'csv', 'xlsx']).default('json');

/** Which page of a list is asked for, counted from 1. */
export const listQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
  size: sizeSchema,
  format: formatSchema,
});

/** Which part of a list that is gone through from a place on. */
export const cursorQuerySchema = z.object({
  /** What `next` of the part before said. */
  after: z.string().max(200).optional(),
  size: sizeSchema,
  format: formatSchema,
});

/** One page of a list; `total` counts the items of all pages. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int(), page: z.int(), size: z.int() });
}

/** One part of a list; `next` is `null` at its end. */
export function partOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
