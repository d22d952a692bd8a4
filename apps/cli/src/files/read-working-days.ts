import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  failure,
  type InputError,
  type Result,
  success,
  type WorkingDays,
  workingDaysOf,
} from '@shuize/domain';
import { readWorkingDays } from '@shuize/feeds';
import { readInputFile } from './read-input-file.ts';

const SHIPPED = 'working-days.csv';

/**
 * The working days that come with the program, with those of a file of the user's own: of two entries for one day the file's
 * counts.
 *
 * @param own - path of a CSV `date,kind,name`, or `null`
 */
export async function readCalendar(own: string | null): Promise<Result<WorkingDays, readonly InputError[]>> {
  const entries = [];
  for (const file of [path.join(referenceFolder(), SHIPPED), ...(own === null ? [] : [own])]) {
    const found = await readInputFile(file);
    const read = found.ok ? readWorkingDays(file, found.value.bytes) : found;
    if (!read.ok) {
      return failure(read.error);
    }
    entries.push(...read.value);
  }
  return success(workingDaysOf(entries));
}

/** The folder `data` of the program; from a bundle in dist/ and from the sources alike. */
function referenceFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'data', SHIPPED)) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder);
  }
  return path.join(folder, 'data');
}
