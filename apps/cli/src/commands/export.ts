import path from 'node:path';
import { bilingual, success } from '@shuize/domain';
import { argumentText, type CommandDefinition } from '../command-line/command-definition.ts';
import { faultyInput } from '../failures/command-failure.ts';
import { writeNewFolder } from '../files/write-output.ts';
import { showProgress } from '../screen/progress.ts';
import { say, writeJson } from '../screen/screen.ts';
import { AS_OF_INSTANT_OPTION, instantAsked } from './as-of-option.ts';
import { DATA_OPTION } from './data-option.ts';
import { placeOf, platformData, platformFault } from './platform-data.ts';

/** `shuize export DIR`: the data package of what the platform knew at an instant. */
export const exportPackage: CommandDefinition = {
  name: 'export',
  summary: bilingual('把平台的数据导出为数据包', 'write what the platform knows as a data package'),
  description: bilingual(
    '把平台中的全部数据写成一个数据包文件夹，可供其他命令使用，评价结果与平台相同。用 --as-of 可得到当时已知的数据：同一时刻任何时候导出，逐字节相同。',
    'Writes everything on record as the folder of a data package, which every other command takes and evaluates to the same results. With --as-of it is what was known then: the same instant gives the same bytes at any time.',
  ),
  arguments: [
    {
      name: 'folder',
      label: bilingual('文件夹', 'DIR'),
      description: bilingual('新建的文件夹', 'a folder to make'),
    },
  ],
  options: [AS_OF_INSTANT_OPTION, DATA_OPTION],
  examples: [
    { line: 'npx shuize export 导出', says: bilingual('目前已知的全部数据', 'everything known now') },
    {
      line: 'npx shuize export 导出 --as-of 2026-04-05',
      says: bilingual('截至4月5日已知的数据', 'what was known on 5 April'),
    },
  ],
  run: async (given, screen) => {
    const asOf = instantAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const progress = showProgress(screen);
    progress.phase(bilingual('正在取出数据……', 'Taking out the data …'));
    const place = placeOf(given);
    const { exportFiles } = await platformData();
    const exported = await exportFiles(place, asOf.value);
    progress.end();
    if (!exported.ok) {
      return platformFault(place, exported.error);
    }
    const folder = argumentText(given, 'folder');
    const files = [...exported.value].map(([name, content]) => ({ name, content }));
    const written = await writeNewFolder(folder, files);
    if (!written.ok) {
      return faultyInput(written.error);
    }
    const full = path.resolve(folder);
    if (screen.format === 'json') {
      writeJson(screen.out, { folder: full, files: files.map(({ name }) => name) });
      return success(undefined);
    }
    const text = bilingual(
      `已将 ${files.length} 个文件写入 ${full}。`,
      `${files.length} files are in ${full}.`,
    );
    screen.out.write(`${say(screen, text)}\n`);
    return success(undefined);
  },
};
