import path from 'node:path';
import { bilingual, type DivisionCode, success } from '@shuize/domain';
import { argumentText, type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { say, writeJson } from '../screen/screen.ts';
import { AS_OF_OPTION, dayAsked, PERIOD_OPTIONS, periodAsked } from './period-options.ts';

/** `shuize report PACKAGE --out FILE.html`: the water report of a data package. */
export const report: CommandDefinition = {
  name: 'report',
  summary: bilingual('由数据包生成水环境质量报告（HTML）', 'write the water report of a data package (HTML)'),
  description: bilingual(
    '评价数据包中断面、流域、城市和湖库的水质，写成一份自带图表的网页报告：不联网即可打开，可直接打印或存为 PDF。\n' +
      '同一数据包、同样的选项，生成的报告逐字节相同。数据包有错误时列出全部错误，不作评价。',
    'Evaluates the sections, basins, cities and lakes of a data package and writes a web page with its charts inside: it opens without a network and prints well.\n' +
      'The same package and options give the same bytes. Of a package with errors all errors are listed and nothing is evaluated.',
  ),
  arguments: [
    {
      name: 'package',
      label: bilingual('数据包', 'PACKAGE'),
      description: bilingual(
        '数据包：含 divisions.csv、sections.csv、monthly.csv 等的文件夹，或一个工作簿（.xlsx）',
        'data package: a folder with divisions.csv, sections.csv, monthly.csv and so on, or one workbook (.xlsx)',
      ),
    },
  ],
  options: [
    {
      name: 'out',
      label: bilingual('文件', 'FILE'),
      description: bilingual('报告写入的文件，已存在则替换', 'file to write; an existing one is replaced'),
      isRequired: true,
    },
    ...PERIOD_OPTIONS,
    {
      name: 'area',
      label: bilingual('代码', 'CODE'),
      description: bilingual(
        '只评价一个行政区及其下级，如 140100；默认为整个数据包',
        'one division and those below it, such as 140100; the whole package by default',
      ),
    },
    AS_OF_OPTION,
  ],
  examples: [
    {
      line: 'npx shuize report demo --out report.html',
      says: bilingual('最近一个完整年份的年度报告', 'the last complete year'),
    },
    {
      line: 'npx shuize report demo --month 2018-03 --out 2018-03.html',
      says: bilingual('月报', 'one month'),
    },
    {
      line: 'npx shuize report demo --year 2018 --as-of 2019-01-31 --out report.html --lang en',
      says: bilingual('只采用某日以前录入的数据，用英文', 'as known on a day, in English'),
    },
  ],
  run: async (given, screen) => {
    const period = periodAsked(given);
    if (!period.ok) {
      return period;
    }
    const asOf = dayAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const area = optionText(given, 'area') as DivisionCode | null;
    const file = optionText(given, 'out') ?? '';
    if (!/\.html?$/i.test(file)) {
      return notHtml(file);
    }
    const { evaluatePackage } = await import('./evaluate-package.ts');
    const asked = { period: period.value, asOf: asOf.value, area };
    const model = await evaluatePackage(argumentText(given, 'package'), asked, screen);
    if (!model.ok) {
      return model;
    }
    const { whereReportIs, writeReport } = await import('./write-report.ts');
    const written = await writeReport(file, model.value, screen);
    if (!written.ok) {
      return faultyInput(written.error);
    }
    const { summaryObject, writeWaterSummary } = await import('./water-summary.ts');
    if (screen.format === 'json') {
      writeJson(screen.out, { file: path.resolve(file), ...summaryObject(model.value) });
    } else {
      writeWaterSummary(screen, model.value);
      screen.out.write(`\n${say(screen, whereReportIs(file))}\n`);
    }
    return success(undefined);
  },
};

/** A report is never written over a file of data. */
function notHtml(file: string) {
  return wrongCommandLine(
    'unknown-value',
    bilingual(`选项 --out 不接受“${file}”。`, `The option --out does not take “${file}”.`),
    bilingual(
      '报告是网页文件，文件名请以 .html 结尾。',
      'The report is a web page; let the name end in .html.',
    ),
  );
}
