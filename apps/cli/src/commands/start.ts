import path from 'node:path';
import { bilingual, type Result, success } from '@shuize/domain';
import type { FindingCard } from '@shuize/reports';
import { type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { readInputFile } from '../files/read-input-file.ts';
import { namesIn } from '../files/write-output.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { makeDemonstration } from './demo.ts';

const USUAL_FOLDER = 'demo';
const REPORT = 'report.html';
const README = 'README.md';

/** `shuize start`: from nothing to a report that can be looked at. */
export const start: CommandDefinition = {
  name: 'start',
  summary: bilingual(
    '一步看到成果：生成演示数据、评价并出报告',
    'see it at work: demonstration data, evaluation and report',
  ),
  description: bilingual(
    '第一次使用时运行。在文件夹中生成虚构的“云川省”数据包，评价其水质和问责线索，列出各市汇总，并写出报告 report.html。\n' +
      '文件夹中已有演示数据时直接使用，您在其中改过的数据也会反映到报告里。',
    'For the first time here. Makes the data package of an invented province in a folder, evaluates its water and its findings, prints a table by city and writes the report, report.html.\n' +
      'A folder that holds the demonstration already is used as it is, so that what you change in its data shows in the report.',
  ),
  arguments: [],
  options: [
    {
      name: 'dir',
      label: bilingual('文件夹', 'DIR'),
      description: bilingual(
        '演示数据所在的文件夹，默认为 demo',
        'folder of the demonstration; demo by default',
      ),
    },
  ],
  examples: [
    {
      line: 'npx shuize start',
      says: bilingual('在当前位置的 demo 文件夹中开始', 'in the folder demo, here'),
    },
    {
      line: 'npx shuize start --dir yunchuan --lang en',
      says: bilingual('换一个文件夹，用英文', 'in another folder, in English'),
    },
  ],
  run: async (given, screen) => {
    const folder = optionText(given, 'dir') ?? USUAL_FOLDER;
    const prepared = await prepareDemonstration(folder, screen);
    if (!prepared.ok) {
      return prepared;
    }
    const { evaluatePackage } = await import('./evaluate-package.ts');
    const asked = { period: null, asOf: null, area: null };
    const model = await evaluatePackage(folder, asked, screen);
    if (!model.ok) {
      return model;
    }
    const file = path.join(folder, REPORT);
    const { whereReportIs, writeReport } = await import('./write-report.ts');
    const written = await writeReport(file, model.value, screen);
    if (!written.ok) {
      return faultyInput(written.error);
    }
    const { summaryObject, writeWaterSummary } = await import('./water-summary.ts');
    if (screen.format === 'json') {
      writeJson(screen.out, {
        folder: path.resolve(folder),
        file: path.resolve(file),
        ...summaryObject(model.value),
      });
      return success(undefined);
    }
    screen.out.write(`${say(screen, prepared.value === 'made' ? madeText(folder) : reusedText(folder))}\n\n`);
    writeWaterSummary(screen, model.value);
    screen.out.write(`\n${say(screen, findingsText(model.value.findings ?? []))}\n`);
    screen.out.write(`\n${say(screen, whereReportIs(file))}\n\n${say(screen, nextSteps(folder))}\n`);
    return success(undefined);
  },
};

/** Makes the demonstration unless the folder holds one already; a folder with anything else is left alone. */
async function prepareDemonstration(
  folder: string,
  screen: Screen,
): Promise<Result<'made' | 'reused', CommandFailure>> {
  const present = await namesIn(folder);
  if (!present.ok) {
    return faultyInput([present.error]);
  }
  if (present.value !== null && present.value.length > 0) {
    return (await isDemonstration(folder, present.value))
      ? success('reused')
      : faultyInput([notOurs(folder)]);
  }
  const progress = showProgress(screen);
  progress.phase(bilingual('正在生成演示数据……', 'Making the demonstration …'));
  const made = await makeDemonstration(folder, { isForced: false });
  progress.end();
  return made.ok ? success('made') : made;
}

/** Its README names it as the first thing. */
async function isDemonstration(folder: string, names: readonly string[]): Promise<boolean> {
  const { describeDemonstration } = await import('@shuize/services');
  const heading = `# ${describeDemonstration().name.zh}`;
  const readme = names.includes(README) ? await readInputFile(path.join(folder, README)) : null;
  return readme?.ok === true && new TextDecoder().decode(readme.value.bytes).startsWith(heading);
}

function madeText(folder: string) {
  const full = path.resolve(folder);
  return bilingual(
    `已在 ${full} 中生成“云川省”演示数据。其中的地方、人员和数据均为虚构。`,
    `The demonstration is in ${full}. Its places, people and values are all invented.`,
  );
}

function reusedText(folder: string) {
  const full = path.resolve(folder);
  return bilingual(`使用 ${full} 中已有的演示数据。`, `Using the demonstration that is in ${full} already.`);
}

function findingsText(findings: readonly FindingCard[]) {
  const met = findings.filter(({ status }) => status === 'met').length;
  const open = findings.length - met;
  return bilingual(
    `问责线索：触发 ${met} 条，待定 ${open} 条，逐条依据见报告。线索是提请核实的建议，不是处理决定。`,
    `Findings: ${met} met, ${open} undetermined; the proof of each is in the report. A finding is a proposal to verify, not a decision.`,
  );
}

function nextSteps(folder: string) {
  return bilingual(
    `下一步：\n  问责线索      npx shuize evaluate ${folder} --year 2018\n  月报          npx shuize report ${folder} --month 2018-03 --out 2018-03.html\n  自己的数据    按 ${folder} 中各 CSV 文件的格式准备一个文件夹，再运行 npx shuize report <文件夹> --out report.html`,
    `Next:\n  findings       npx shuize evaluate ${folder} --year 2018\n  one month      npx shuize report ${folder} --month 2018-03 --out 2018-03.html\n  your own data  prepare a folder of CSV files like those in ${folder}, then run npx shuize report <FOLDER> --out report.html`,
  );
}

function notOurs(folder: string) {
  return fileFault(
    folder,
    'folder-not-empty',
    bilingual(
      `文件夹“${folder}”中已有其他文件，未写入。`,
      `The folder “${folder}” holds other files; nothing was written.`,
    ),
    bilingual(
      '请用 --dir 指定一个新文件夹；已有自己的数据包时，请用 shuize report。',
      'Choose a new folder with --dir; for a data package of your own use shuize report.',
    ),
  );
}
