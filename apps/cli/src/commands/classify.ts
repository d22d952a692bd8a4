import { bilingual, success } from '@shuize/domain';
import { argumentText, type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { faultyInput } from '../failures/command-failure.ts';
import { readInputFile } from '../files/read-input-file.ts';
import { showProgress } from '../screen/progress.ts';
import { say } from '../screen/screen.ts';
import { writeClasses, writeSummary } from './classify-output.ts';

const MODES = ['real-time', 'assessment'] as const;

const ALL_RIVERS = bilingual(
  '未提供断面清单（--sections），各断面均按河流评价。',
  'No list of sections was given (--sections): all were judged as rivers.',
);

/** `shuize classify FILE`: the class of every row of a table of measured values. */
export const classify: CommandDefinition = {
  name: 'classify',
  summary: bilingual(
    '评定水质类别，并与公布的类别对照',
    'class rows of measured values, and compare with published classes',
  ),
  description: bilingual(
    '按《地表水环境质量标准》（GB 3838-2002）单因子评价法，评定每个断面每个时间的水质类别，列出定类指标和对Ⅲ类限值的超标倍数。\n' +
      '文件可以是监测数据发布页的宽表（省份、流域、断面名称、监测时间、水质类别，其后每项指标一列），也可以是数据包的 readings.csv；支持 UTF-8、GB18030 编码和 .gz 压缩。\n' +
      '总氮、粪大肠菌群和水温不参与定类。缺测的指标视为未监测，不当作零。',
    'Judges each section at each time by the single-factor method of GB 3838-2002, with the deciding items and the multiples over class III.\n' +
      'The file is the wide table of a monitoring page (省份, 流域, 断面名称, 监测时间, 水质类别, then one column an indicator) or the readings.csv of a data package; UTF-8 or GB18030, plain or .gz.\n' +
      'Total nitrogen, faecal coliforms and water temperature never enter the class. An item without a value was not monitored; it is never zero.',
  ),
  arguments: [
    {
      name: 'file',
      label: bilingual('文件', 'FILE'),
      description: bilingual('宽表或 readings.csv，可为 .gz', 'wide table or readings.csv, plain or .gz'),
    },
  ],
  options: [
    {
      name: 'mode',
      label: bilingual('方式', 'MODE'),
      description: bilingual(
        'real-time 实时：单次数据不修约，直接与限值比较；assessment 评价：先按规定小数位数修约，再比较',
        'real-time compares a reading as it is; assessment rounds it to its evaluation decimals first',
      ),
      choices: MODES,
      isRequired: true,
    },
    {
      name: 'sections',
      label: bilingual('断面清单', 'FILE'),
      description: bilingual(
        '说明断面是河流还是湖库的 CSV（总磷限值因此不同）；不提供时一律按河流评价',
        'CSV that says which sections are rivers and which lakes, for the limits of total phosphorus; without it all are rivers',
      ),
    },
    {
      name: 'summary',
      label: null,
      description: bilingual(
        '只输出与公布类别对照的汇总：一致多少、不一致的逐条列出并给出原因',
        'only compare with the published classes: how many agree, and each that does not, with its reason',
      ),
    },
  ],
  examples: [
    {
      line: 'npx shuize classify readings.csv.gz --mode real-time --sections sections.csv --summary',
      says: bilingual('与公布类别对照', 'compare with the published classes'),
    },
    {
      line: 'npx shuize classify readings.csv --mode real-time --format json > classes.json',
      says: bilingual('逐条结果存为 JSON', 'keep every row as JSON'),
    },
    {
      line: 'npx shuize classify 月均值.csv --mode assessment',
      says: bilingual('月均值按评价规则修约后定类', 'class monthly means, rounded as an assessment does'),
    },
  ],
  run: async (given, screen) => {
    const mode = MODES.find((choice) => choice === optionText(given, 'mode')) ?? 'real-time';
    const progress = showProgress(screen);
    progress.phase(bilingual('正在读取数据……', 'Reading the data …'));
    const table = await readInputFile(argumentText(given, 'file'));
    const sectionsPath = optionText(given, 'sections');
    const sections = sectionsPath === null ? success(null) : await readInputFile(sectionsPath);
    if (!table.ok || !sections.ok) {
      progress.end();
      return faultyInput([...(table.ok ? [] : table.error), ...(sections.ok ? [] : sections.error)]);
    }
    const { classifyReadings, readSectionReadings, summarizeClassification } = await import(
      '@shuize/services'
    );
    const rows = await readSectionReadings(table.value, sections.value);
    if (!rows.ok) {
      progress.end();
      return faultyInput(rows.error);
    }
    progress.phase(bilingual('正在评定类别……', 'Classing …'));
    const classified = classifyReadings(rows.value, mode);
    progress.end();
    if (given.options.summary === true) {
      writeSummary(screen, summarizeClassification(rows.value, classified, mode));
    } else {
      writeClasses(screen, classified);
    }
    if (sectionsPath === null && screen.format === 'table') {
      screen.out.write(`${say(screen, ALL_RIVERS)}\n`);
    }
    return success(undefined);
  },
};
