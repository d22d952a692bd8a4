import path from 'node:path';
import { type Bilingual, bilingual, type Result, success } from '@shuize/domain';
import {
  argumentText,
  type CommandDefinition,
  type Given,
  optionText,
} from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { namesIn, writeIntoFolder, writeNewFolder } from '../files/write-output.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';

/** `shuize demo DIR`: the data package of an invented province. */
export const demo: CommandDefinition = {
  name: 'demo',
  summary: bilingual('生成虚构省份的演示数据包', 'make the data package of an invented province'),
  description: bilingual(
    '在文件夹中生成“云川省”三年的完整数据包，其中的地方、断面、人员和数据均为虚构。可用来试用各项命令，也可作为准备自己数据的样例。\n' +
      '同一种子生成的文件逐字节相同。文件夹中已有文件时不写入，除非指定 --force；即便如此也只替换演示数据自己的文件。',
    'Makes a complete data package of three years in a folder; its places, sections, people and values are all invented. Try the commands on it, or take it as the pattern for data of your own.\n' +
      'The same seed gives the same bytes. A folder that holds files is left alone unless --force is given, and even then only the files of the demonstration are replaced.',
  ),
  arguments: [
    {
      name: 'folder',
      label: bilingual('文件夹', 'DIR'),
      description: bilingual('新建的或空的文件夹', 'a new or empty folder'),
    },
  ],
  options: [
    {
      name: 'seed',
      label: bilingual('整数', 'NUMBER'),
      description: bilingual(
        '随机种子，0 至 4294967295；不同种子的数值不同，预设情形相同',
        'seed of chance, 0 to 4294967295; another seed gives other values and the same scenarios',
      ),
    },
    {
      name: 'force',
      label: null,
      description: bilingual(
        '文件夹不为空时，替换其中演示数据的文件',
        'replace the files of the demonstration in a folder that is not empty',
      ),
    },
  ],
  examples: [
    { line: 'npx shuize demo demo', says: bilingual('生成到 demo 文件夹', 'into the folder demo') },
    {
      line: 'npx shuize report demo --out report.html',
      says: bilingual('再由它生成报告', 'then make its report'),
    },
  ],
  run: async (given, screen) => {
    const seed = seedAsked(given);
    if (!seed.ok) {
      return seed;
    }
    const folder = argumentText(given, 'folder');
    const made = await makeDemonstration(folder, {
      ...(seed.value === null ? {} : { seed: seed.value }),
      isForced: given.options.force === true,
    });
    if (!made.ok) {
      return made;
    }
    writeMade(screen, folder, made.value);
    return success(undefined);
  },
};

/**
 * Writes the demonstration into a folder: all of its files or none.
 *
 * @returns the names of its files
 */
async function makeDemonstration(
  folder: string,
  { seed, isForced }: { readonly seed?: number; readonly isForced: boolean },
): Promise<Result<readonly string[], CommandFailure>> {
  const present = await namesIn(folder);
  if (!present.ok) {
    return faultyInput([present.error]);
  }
  if (present.value !== null && present.value.length > 0 && !isForced) {
    return faultyInput([notEmpty(folder)]);
  }
  const { generateDemonstration } = await import('@shuize/services');
  const files = [...generateDemonstration(seed === undefined ? {} : { seed })].map(([name, content]) => ({
    name,
    content,
  }));
  const written = await (present.value === null
    ? writeNewFolder(folder, files)
    : writeIntoFolder(folder, files));
  return written.ok ? success(files.map(({ name }) => name)) : faultyInput(written.error);
}

const LARGEST_SEED = 2 ** 32 - 1;

function seedAsked(given: Given): Result<number | null, CommandFailure> {
  const text = optionText(given, 'seed');
  if (text === null) {
    return success(null);
  }
  const seed = Number(text);
  return /^\d{1,10}$/.test(text) && seed <= LARGEST_SEED
    ? success(seed)
    : wrongCommandLine(
        'unknown-value',
        bilingual(`选项 --seed 不接受“${text}”。`, `The option --seed does not take “${text}”.`),
        bilingual(`请填写 0 至 ${LARGEST_SEED} 的整数。`, `Give a whole number from 0 to ${LARGEST_SEED}.`),
      );
}

function writeMade(screen: Screen, folder: string, files: readonly string[]): void {
  if (screen.format === 'json') {
    writeJson(screen.out, { folder: path.resolve(folder), files });
    return;
  }
  const full = path.resolve(folder);
  const text = bilingual(
    `已在 ${full} 中生成演示数据包，共 ${files.length} 个文件。\n其中的地方、断面、人员和数据均为虚构，说明见 README.md。`,
    `The demonstration package is in ${full}, ${files.length} files.\nIts places, sections, people and values are all invented; see README.md.`,
  );
  screen.out.write(`${say(screen, text)}\n\n${say(screen, nextSteps(folder))}\n`);
}

function nextSteps(folder: string): Bilingual {
  const name = /[\s'"]/.test(folder) ? JSON.stringify(folder) : folder;
  return bilingual(
    `下一步：\n  水质和问责报告  npx shuize report ${name} --out report.html\n  问责线索        npx shuize evaluate ${name} --year 2018\n  在浏览器中使用  npx shuize start`,
    `Next:\n  report of water and findings  npx shuize report ${name} --out report.html\n  findings                      npx shuize evaluate ${name} --year 2018\n  in the browser                npx shuize start`,
  );
}

function notEmpty(folder: string) {
  return fileFault(
    folder,
    'folder-not-empty',
    bilingual(
      `文件夹“${folder}”中已有文件，未写入。`,
      `The folder “${folder}” holds files already; nothing was written.`,
    ),
    bilingual(
      '请换一个新文件夹；如要替换其中演示数据的文件，请加 --force。',
      'Choose a new folder, or add --force to replace the files of the demonstration in it.',
    ),
  );
}
