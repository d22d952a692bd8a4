import { DEFAULT_READ_LIMITS, type ReadLimits } from '../csv/read-limits.ts';

/**
 * How much of one workbook is read before it is refused. Each of its sheets is held to the limits of a file besides;
 * the bytes of a sheet are those of its text as a CSV.
 */
export interface WorkbookLimits extends ReadLimits {
  /** Bytes of the workbook as it comes, compressed. */
  readonly workbookBytes: number;
  /** Files packed in it. */
  readonly parts: number;
  /** Bytes unpacked while it is read, all parts together; counted while they come out. */
  readonly unpackedBytes: number;
  /** How many times its packed size a part may become; smaller parts than a mebibyte may become more. */
  readonly unpackedRatio: number;
  /** Bytes, unpacked, of a part that tells of others: the index of sheets, relations, styles. */
  readonly indexBytes: number;
  /** Cells of one sheet, empty ones that the file mentions included. */
  readonly cells: number;
  /** Different texts that cells of all sheets share, and their characters. */
  readonly sharedTexts: number;
  readonly sharedCharacters: number;
  /** Elements of XML within one another. */
  readonly elementDepth: number;
  /** Bytes of one tag, or of the text between two. */
  readonly markupBytes: number;
}

const MEBIBYTE = 1024 * 1024;

/**
 * A full sheet of four columns (a million rows) unpacks to some 200 MiB. Deflate cannot pack better than 1,032 to
 * one; sheets of real tables were seen at 8 to 40 to one.
 */
export const DEFAULT_WORKBOOK_LIMITS: WorkbookLimits = {
  ...DEFAULT_READ_LIMITS,
  workbookBytes: 64 * MEBIBYTE,
  parts: 10_000,
  unpackedBytes: 512 * MEBIBYTE,
  unpackedRatio: 200,
  indexBytes: 32 * MEBIBYTE,
  cells: 10_000_000,
  sharedTexts: 2_000_000,
  sharedCharacters: 64 * MEBIBYTE,
  elementDepth: 64,
  markupBytes: MEBIBYTE,
};
