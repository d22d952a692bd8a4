import { DEFAULT_READ_LIMITS, type ReadLimits } from '@shuize/feeds';

/**
 * For what is on record: what came in within the limits of single files may be more together. A year of readings of five
 * hundred sections is ten million lines.
 */
export const RECORD_LIMITS: ReadLimits = {
  ...DEFAULT_READ_LIMITS,
  fileBytes: 4 * 1024 ** 3,
  lines: 20_000_000,
  columnLines: 200_000_000,
};
