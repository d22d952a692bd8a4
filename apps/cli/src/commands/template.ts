import path from 'node:path';
import { bilingual, success } from '@shuize/domain';
import { type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { say } from '../screen/screen.ts';

/** `shuize template --out FILE.xlsx`: an empty data package to be filled in. */
export const template: CommandDefinition = {
  name: 'template',
  summary: bilingual('生成数据包的 Excel 填报模板', 'write the Excel template of a data package'),
  description: bilingual(
    '生成一个工作簿，每个文件一张工作表：中文表头、填写说明、单位、可选项下拉列表。填好后即是一个数据包，可直接交给其他命令。',
    'Writes a workbook with a sheet for each file: headers in Chinese, notes, units, lists to choose from. Filled in it is a data package that every command takes.',
  ),
  arguments: [],
  options: [
    {
      name: 'out',
      label: bilingual('文件', 'FILE'),
      description: bilingual(
        '工作簿写入的文件（.xlsx），已存在则替换',
        'workbook to write (.xlsx); an existing one is replaced',
      ),
      isRequired: true,
    },
  ],
  examples: [
    {
      line: 'npx shuize template --out 填报模板.xlsx',
      says: bilingual('得到一份空模板', 'an empty template'),
    },
  ],
  run: async (given, screen) => {
    const file = optionText(given, 'out') ?? '';
    if (!/\.xlsx$/i.test(file)) {
      return wrongCommandLine(
        'unknown-value',
        bilingual(`选项 --out 不接受“${file}”。`, `The option --out does not take “${file}”.`),
        bilingual('文件名请以 .xlsx 结尾。', 'Let the name end in .xlsx.'),
      );
    }
    const { packageTemplate } = await import('@shuize/feeds');
    const { writeOutputFile } = await import('../files/write-output.ts');
    const written = await writeOutputFile(file, await packageTemplate(screen.language));
    if (!written.ok) {
      return faultyInput(written.error);
    }
    const full = path.resolve(file);
    screen.out.write(`${say(screen, bilingual(`模板已写入：${full}`, `The template is in ${full}`))}\n`);
    return success(undefined);
  },
};
