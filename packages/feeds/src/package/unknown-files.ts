import { type Fault, fault, shown } from '../csv/fault.ts';
import { nearestName } from '../csv/nearest-name.ts';
import { PACKAGE_FILES } from './package-files.ts';

const NAMES: readonly string[] = PACKAGE_FILES.map(({ file }) => file);

/**
 * The CSV files that no data package has. Other kinds of file are passed over, and so are names that begin with a
 * point or `~$`, which systems and Excel leave beside a file.
 *
 * @returns by name
 */
export function unknownFiles(
  names: readonly string[],
): readonly { readonly file: string; readonly found: Fault }[] {
  return names
    .filter((name) => /\.csv$/i.test(name) && !/^(?:\.|~\$)/.test(name) && !NAMES.includes(name))
    .toSorted()
    .map((file) => ({ file, found: unknownFile(file) }));
}

export function missingFile(file: string): Fault {
  return fault(
    'missing-file',
    `数据包缺少 ${file}。`,
    `The package has no ${file}.`,
    `请在数据包文件夹中放入 ${file}，文件名用小写。`,
    `Put ${file} into the folder of the package, its name in lower case.`,
  );
}

function unknownFile(file: string): Fault {
  const nearest = nearestName(file, NAMES);
  return fault(
    'unknown-file',
    `数据包中没有名为“${shown(file)}”的文件。`,
    `A data package has no file named “${shown(file)}”.`,
    nearest === null
      ? `请把它移出文件夹；可用的文件名有：${NAMES.join('、')}。`
      : `如指“${nearest}”，请改用此名；否则把它移出文件夹。`,
    nearest === null
      ? `Move it out of the folder; the names are: ${NAMES.join(', ')}.`
      : `Rename it to “${nearest}” if that is meant, else move it out of the folder.`,
  );
}
