import path from 'node:path';
import { bilingual, type InputError, type Result, success } from '@shuize/domain';
import { argumentText, type CommandDefinition } from '../command-line/command-definition.ts';
import { faultyInput } from '../failures/command-failure.ts';
import { isExcel, readInputFile } from '../files/read-input-file.ts';
import { readPackageFolder } from '../files/read-package-folder.ts';
import { showProgress } from '../screen/progress.ts';
import { say, writeJson } from '../screen/screen.ts';
import { DATA_OPTION } from './data-option.ts';
import { placeOf, platformData, platformFault } from './platform-data.ts';

/** `shuize import PACKAGE`: records files in the platform's data. */
export const importPackage: CommandDefinition = {
  name: 'import',
  summary: bilingual(
    '把数据包、工作簿或宽表导入平台',
    'record a data package, a workbook or a wide table in the platform',
  ),
  description: bilingual(
    '把文件记入平台的数据，一次全部记入或全部不记。可以是整个数据包，也可以只是其中几个文件：其余的以库中已有的为准。\n' +
      '已有且相同的行不变，不同的记为更正，原来的仍然保留。同一文件再导入一次，什么也不会改变。平台正在运行时也可以导入。',
    'Records files in the platform’s data, all of them or none. A whole data package, or a few files of one: what is on record stands in for the rest.\n' +
      'Rows that say the same change nothing, rows that differ are recorded as corrections, and what stood before stays on record. The same file again changes nothing. The platform may be running.',
  ),
  arguments: [
    {
      name: 'package',
      label: bilingual('数据包', 'PACKAGE'),
      description: bilingual('文件夹，或一个文件', 'a folder, or one file'),
    },
  ],
  options: [DATA_OPTION],
  examples: [
    { line: 'npx shuize import demo', says: bilingual('导入演示数据', 'the demonstration') },
    {
      line: 'npx shuize import 上报数据.xlsx --data /srv/shuize',
      says: bilingual('导入一个工作簿', 'a workbook, into another folder of data'),
    },
  ],
  run: async (given, screen) => {
    const found = await readGiven(argumentText(given, 'package'));
    if (!found.ok) {
      return faultyInput(found.error);
    }
    const progress = showProgress(screen);
    progress.phase(bilingual('正在导入……', 'Recording …'));
    const place = placeOf(given);
    const { importFiles } = await platformData();
    const recorded = await importFiles(place, found.value);
    progress.end();
    if (!recorded.ok) {
      return Array.isArray(recorded.error)
        ? faultyInput(recorded.error)
        : platformFault(place, recorded.error as Exclude<typeof recorded.error, readonly unknown[]>);
    }
    const { batchId, isAgain, total, files: byFile } = recorded.value;
    if (screen.format === 'json') {
      writeJson(screen.out, { batchId, isAgain, ...total, files: byFile });
      return success(undefined);
    }
    const { added, corrected, same } = total;
    const again = isAgain && added + corrected === 0;
    const text = again
      ? bilingual('同样的文件以前导入过，没有任何改变。', 'The same files came in before: nothing changed.')
      : bilingual(
          `已导入：新增 ${added} 行，更正 ${corrected} 行，相同 ${same} 行。`,
          `Recorded: ${added} new rows, ${corrected} corrected, ${same} the same.`,
        );
    screen.out.write(`${say(screen, text)}\n`);
    return success(undefined);
  },
};

const PACKED = /\.gz$/i;
const TABLE = /\.csv(\.gz)?$/i;

/** One file, or the tables of a folder, by name and unpacked. */
async function readGiven(
  place: string,
): Promise<Result<ReadonlyMap<string, Uint8Array>, readonly InputError[]>> {
  if (isExcel(place) || TABLE.test(place)) {
    const read = await readInputFile(place, { name: path.basename(place) });
    return read.ok ? success(new Map([[nameOf(read.value.file), read.value.bytes]])) : read;
  }
  const read = await readPackageFolder(place);
  return read.ok ? success(new Map(read.value.map(({ file, bytes }) => [nameOf(file), bytes]))) : read;
}

function nameOf(file: string): string {
  return file.replace(PACKED, '');
}
