import path from 'node:path';
import { bilingual, parseDay, success } from '@shuize/domain';
import { argumentText, type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { writeNewFolder } from '../files/write-output.ts';
import { showProgress } from '../screen/progress.ts';
import { say, writeJson } from '../screen/screen.ts';
import { DATA_OPTION } from './data-option.ts';
import { placeOf, platformData, platformFault } from './platform-data.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;

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
  options: [
    {
      name: 'as-of',
      label: bilingual('时刻', 'INSTANT'),
      description: bilingual(
        '日期（当天结束时），或 2018-03-05T08:00:00Z 这样的时刻',
        'a day, meaning its end, or an instant such as 2018-03-05T08:00:00Z',
      ),
    },
    DATA_OPTION,
  ],
  examples: [
    { line: 'npx shuize export 导出', says: bilingual('目前已知的全部数据', 'everything known now') },
    {
      line: 'npx shuize export 导出 --as-of 2026-04-05',
      says: bilingual('截至4月5日已知的数据', 'what was known on 5 April'),
    },
  ],
  run: async (given, screen) => {
    const asOf = optionText(given, 'as-of');
    if (asOf !== null && parseDay(asOf.slice(0, 10)) === null) {
      return notAnInstant(asOf);
    }
    if (asOf !== null && asOf.length > 10 && !INSTANT.test(asOf)) {
      return notAnInstant(asOf);
    }
    const progress = showProgress(screen);
    progress.phase(bilingual('正在取出数据……', 'Taking out the data …'));
    const place = placeOf(given);
    const { exportFiles } = await platformData();
    const exported = await exportFiles(place, asOf);
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

function notAnInstant(text: string) {
  return wrongCommandLine(
    'unknown-value',
    bilingual(`选项 --as-of 不接受“${text}”。`, `The option --as-of does not take “${text}”.`),
    bilingual('请写 2026-04-05 这样的日期。', 'Write a day such as 2026-04-05.'),
  );
}
