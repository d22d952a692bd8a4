/** Header of the column in which we write what is wrong with each row, when a file is handed back. */
export const REASON_COLUMN = '错误原因';

/** Whether a header names that column. What is wrong with the header itself stands behind the name. */
export function isReasonColumn(header: string): boolean {
  return header.startsWith(REASON_COLUMN);
}
