import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bilingual, failure, type InputError, type Result, success } from '@shuize/domain';
import type { NamedBytes } from '@shuize/feeds';
import { explainSystemError, fileFault } from './file-fault.ts';
import { isExcel, readInputFile } from './read-input-file.ts';

const TABLE_FILE = /\.csv(\.gz)?$/i;

/** Excel leaves such a file beside a workbook that is open. */
const LEFT_BEHIND = /^(\.|~\$)/;

/**
 * Reads the CSV files and workbooks of a data package's folder, CSV plain or `.gz`; other files and folders in it are passed
 * over.
 *
 * @returns the files in the order of their names, or every reason that one can't be read
 */
export async function readPackageFolder(
  folder: string,
): Promise<Result<readonly NamedBytes[], readonly InputError[]>> {
  let names: string[];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    names = entries.filter((entry) => !entry.isDirectory() && isTable(entry.name)).map(({ name }) => name);
  } catch (error) {
    return failure([explainSystemError(folder, error)]);
  }
  if (names.length === 0) {
    return failure([withoutTables(folder)]);
  }
  const files: NamedBytes[] = [];
  const errors: InputError[] = [];
  for (const name of names.sort()) {
    const read = await readInputFile(path.join(folder, name), { name });
    if (read.ok) {
      files.push(read.value);
    } else {
      errors.push(...read.error);
    }
  }
  return errors.length === 0 ? success(files) : failure(errors);
}

function isTable(name: string): boolean {
  return TABLE_FILE.test(name) || (isExcel(name) && !LEFT_BEHIND.test(name));
}

function withoutTables(folder: string): InputError {
  return fileFault(
    folder,
    'empty-package',
    bilingual(
      `文件夹“${folder}”中没有 CSV 文件或工作簿。`,
      `There is no CSV file or workbook in the folder “${folder}”.`,
    ),
    bilingual(
      '数据包至少要有 divisions.csv 和 sections.csv。用 shuize demo 可以生成一个完整的样例。',
      'A data package has at least divisions.csv and sections.csv. shuize demo makes a complete example.',
    ),
  );
}
