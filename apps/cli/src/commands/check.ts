import path from 'node:path';
import { bilingual, type DataPackage, type InputError, type Result, success } from '@shuize/domain';
import {
  argumentText,
  type CommandDefinition,
  type Given,
  optionText,
} from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import type { ReadPackage } from '../files/read-package.ts';
import { writeNewFolder } from '../files/write-output.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { PACKAGE_ARGUMENT } from './evaluate.ts';
import { POLICIES_OPTION } from './policy-options.ts';

/** `shuize check PACKAGE`: whether a data package can be read, and the files back with what is wrong in them. */
export const check: CommandDefinition = {
  name: 'check',
  summary: bilingual(
    '检查数据包，退回标明错误的文件',
    'check a data package, and hand its files back with the errors marked',
  ),
  description: bilingual(
    '读取数据包并列出全部错误，不作评价；有 adoptions.csv 的，一并检查所采用的制度包和地方自定的参数。用 --hand-back 可得到原文件的副本：每个有误的行末写明错误原因和改法，工作簿中有误的单元格着色，其余内容不变；改好后可直接再读，错误原因一列会被略过。',
    'Reads a data package and lists every error, with adoptions.csv also policies that nobody knows and local values that a pack does not allow; nothing is evaluated. With --hand-back it writes copies of the files: each faulty row ends with what is wrong and what would mend it, cells at fault are coloured in workbooks, all else stays. Once mended they can be read as they are; the column of reasons is passed over.',
  ),
  arguments: [PACKAGE_ARGUMENT],
  options: [
    POLICIES_OPTION,
    {
      name: 'hand-back',
      label: bilingual('文件夹', 'DIR'),
      description: bilingual(
        '新建的文件夹，存放标明错误的副本',
        'folder to make for the copies with the errors marked',
      ),
    },
  ],
  examples: [
    { line: 'npx shuize check demo', says: bilingual('有没有错误', 'whether there are errors') },
    {
      line: 'npx shuize check 上报数据.xlsx --hand-back 退回修改',
      says: bilingual('得到标明错误的工作簿', 'the workbook back with its errors marked'),
    },
  ],
  run: async (given, screen) => {
    const progress = showProgress(screen);
    progress.phase(bilingual('正在读取数据包……', 'Reading the data package …'));
    const { readPackageAt } = await import('../files/read-package.ts');
    const found = await readPackageAt(argumentText(given, 'package'));
    progress.end();
    if (!found.ok) {
      return faultyInput(found.error);
    }
    const { files, read } = found.value;
    const errors = read.ok ? await errorsOfAdoptions(read.value, given) : success(read.error);
    if (!errors.ok) {
      return errors;
    }
    if (errors.value.length === 0) {
      writeSound(screen, files.length);
      return success(undefined);
    }
    const folder = optionText(given, 'hand-back');
    if (folder !== null) {
      const written = await handBackInto(folder, found.value, errors.value, screen);
      if (!written.ok) {
        return faultyInput(written.error);
      }
    }
    return faultyInput(errors.value);
  },
};

/** What only the policy packs can tell of a package without errors of its own. */
async function errorsOfAdoptions(
  data: DataPackage,
  given: Given,
): Promise<Result<readonly InputError[], CommandFailure>> {
  if (data.adoptions === null) {
    return success([]);
  }
  const { faultsOfAdoptions } = await import('./policies-asked.ts');
  return faultsOfAdoptions(data, optionText(given, POLICIES_OPTION.name));
}

async function handBackInto(
  folder: string,
  { files }: ReadPackage,
  errors: readonly InputError[],
  screen: Screen,
): Promise<Result<void, readonly InputError[]>> {
  const { fileOfSheet, handBack } = await import('@shuize/feeds');
  const copies = [];
  for (const file of files) {
    const isWhole = files.length === 1;
    const standsFor = fileOfSheet(file.file.replace(/\.\w+$/, ''));
    const own = isWhole
      ? errors
      : errors
          .filter((error) => error.file === file.file || error.file === standsFor)
          .map((error) => ({ ...error, file: file.file }));
    if (own.length > 0) {
      const handed = await handBack(file, own, screen.language);
      if (!handed.ok) {
        return handed;
      }
      copies.push({ name: path.basename(file.file), content: handed.value.bytes });
    }
  }
  const written = await writeNewFolder(folder, copies);
  if (written.ok && screen.format === 'table') {
    const full = path.resolve(folder);
    const text = bilingual(
      `已将标明错误的 ${copies.length} 个文件写入 ${full}。`,
      `${copies.length} files with their errors marked are in ${full}.`,
    );
    screen.out.write(`${say(screen, text)}\n`);
  }
  return written;
}

function writeSound(screen: Screen, count: number): void {
  if (screen.format === 'json') {
    writeJson(screen.out, { files: count, errors: [] });
    return;
  }
  const text = bilingual(`已读取 ${count} 个文件，没有错误。`, `${count} files read, no error.`);
  screen.out.write(`${say(screen, text)}\n`);
}
