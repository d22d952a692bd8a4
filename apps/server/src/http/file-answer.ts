const FILE = Symbol('file answer');

/** Bytes to be saved by the browser, in place of a JSON answer. */
export interface FileAnswer {
  readonly [FILE]: true;
  /** Name that the browser offers. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const CSV_TYPE = 'text/csv; charset=utf-8';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP_TYPE = 'application/zip';

export function fileAnswer(file: Omit<FileAnswer, typeof FILE>): FileAnswer {
  return { ...file, [FILE]: true };
}

export function isFileAnswer(answer: unknown): answer is FileAnswer {
  return typeof answer === 'object' && answer !== null && FILE in answer;
}

/** `Content-Disposition` with the name in UTF-8, and a plain one for programs that know no other. @see RFC 6266 */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escaped)}`;
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
