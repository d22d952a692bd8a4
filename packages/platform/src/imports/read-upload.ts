import { type DataPackage, failure, type InputError, type Result, success } from '@shuize/domain';
import { readMonitoringFile, readPackagePart } from '@shuize/feeds';
import type { OnRecord } from './on-record.ts';
import type { Upload } from './upload.ts';
import { packageOfWide } from './wide-upload.ts';

/** What was recognised in files that came in. */
export interface ReadUpload {
  readonly layout: 'package' | 'wide-table';
  /** With what is on record in place of files that were not given. */
  readonly data: DataPackage;
  /** Files of a data package that were given. */
  readonly given: ReadonlySet<string>;
}

/** Errors that only say that the file is none of a data package, so that it may be a wide table. */
const NO_PACKAGE: ReadonlySet<string> = new Set([
  'unknown-file',
  'unknown-sheet',
  'missing-sheet',
  'empty-package',
]);

/** Reads files as a part of a data package, or one file as a wide table. */
export async function readUpload(
  files: Upload,
  record: OnRecord,
): Promise<Result<ReadUpload, readonly InputError[]>> {
  const read = await readPackagePart(files, record.places);
  if (read.ok && read.value.given.size > 0) {
    return success({ layout: 'package', ...read.value });
  }
  const errors = read.ok ? [] : read.error;
  const [only] = files;
  if (files.size !== 1 || only === undefined || errors.some(({ code }) => !NO_PACKAGE.has(code))) {
    return failure(errors);
  }
  const [file, bytes] = only;
  const monitoring = await readMonitoringFile({ file, bytes }, null);
  if (!monitoring.ok) {
    const isOther = monitoring.error.some(
      ({ code }) => code === 'unknown-layout' || code === 'sheet-not-told',
    );
    return failure(isOther && errors.length > 0 ? errors : monitoring.error);
  }
  const { table } = monitoring.value;
  if (table.layout !== 'wide') {
    return readAsReadings(file, bytes, record);
  }
  const data = packageOfWide(file, table, record.sections, record.places);
  return data.ok
    ? success({ layout: 'wide-table', data: data.value, given: new Set(['readings.csv']) })
    : data;
}

/** A table of readings under a name of its own. */
async function readAsReadings(
  file: string,
  bytes: Uint8Array,
  record: OnRecord,
): Promise<Result<ReadUpload, readonly InputError[]>> {
  const name = /\.xls[xmb]?$/i.test(file) ? 'readings.xlsx' : 'readings.csv';
  const read = await readPackagePart(new Map([[name, bytes]]), record.places);
  return read.ok
    ? success({ layout: 'package', ...read.value })
    : failure(read.error.map((error) => (error.file === name ? { ...error, file } : error)));
}
