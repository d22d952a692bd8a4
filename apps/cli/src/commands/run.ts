import {
  type Bilingual,
  bilingual,
  type PeriodKind,
  parsePeriod,
  type Result,
  success,
} from '@shuize/domain';
import { argumentText, type CommandDefinition, type Given } from '../command-line/command-definition.ts';
import { type CommandLineFault, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { padText } from '../screen/text-width.ts';
import { VERSION } from '../version.ts';
import { AS_OF_INSTANT_OPTION, instantAsked } from './as-of-option.ts';
import { DATA_OPTION } from './data-option.ts';
import { type MadeRun, placeOf, platformData, platformFault } from './platform-data.ts';
import { shippedPacks } from './policies-asked.ts';

/** `shuize run PERIOD`: evaluates a month, quarter or year of the platform's data, and keeps what came out. */
export const run: CommandDefinition = {
  name: 'run',
  summary: bilingual(
    '核算平台数据的一个月、季或年',
    'make a run of a month, quarter or year of the platform’s data',
  ),
  description: bilingual(
    '按库中已知的数据核算水质、排名、得分和问责线索，结果连同数据、条款、程序的摘要存入平台，可在“核算”页查看、发布，日后可逐字重算。与在页面上开始核算相同；平台正在运行时也可以。\n' +
      '用 --as-of 可只采用当时已知的数据。',
    'Evaluates water, rankings, scores and findings from what is on record, and keeps the results in the platform with the digests of data, packs and program: to be looked at and published on its pages, and to be made again byte for byte. It is what the button on the page does; the platform may be running.\n' +
      'With --as-of only what was known then counts.',
  ),
  arguments: [
    {
      name: 'period',
      label: bilingual('时段', 'PERIOD'),
      description: bilingual(
        '月 2018-03、季 2018-Q1 或年 2018',
        'month 2018-03, quarter 2018-Q1 or year 2018',
      ),
    },
  ],
  options: [AS_OF_INSTANT_OPTION, DATA_OPTION],
  examples: [
    { line: 'npx shuize run 2018-03', says: bilingual('核算2018年3月', 'March 2018') },
    {
      line: 'npx shuize run 2018 --as-of 2019-01-31',
      says: bilingual('按2019年1月31日已知的数据核算2018年', '2018 from what was known on 31 January 2019'),
    },
  ],
  run: async (given, screen) => {
    const period = periodAsked(given);
    if (!period.ok) {
      return period;
    }
    const asOf = instantAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const packs = await shippedPacks();
    if (!packs.ok) {
      return packs;
    }
    const progress = showProgress(screen);
    progress.phase(bilingual('正在打开数据库……', 'Opening the database …'));
    const place = placeOf(given);
    const { makeRun } = await platformData();
    const made = await makeRun(place, {
      period: period.value,
      asOf: asOf.value,
      packs: packs.value,
      version: VERSION,
      onStep: (step) => progress.phase(bilingual(`正在核算：${step.zh}……`, `Running: ${step.en} …`)),
    });
    progress.end();
    if (!made.ok) {
      return Array.isArray(made.error)
        ? faultyInput(made.error)
        : platformFault(place, made.error as Exclude<typeof made.error, readonly unknown[]>);
    }
    writeRun(screen, made.value);
    return success(undefined);
  },
};

const RUN_PERIODS: readonly PeriodKind[] = ['month', 'quarter', 'year'];

function periodAsked(given: Given): Result<string, CommandLineFault> {
  const text = argumentText(given, 'period');
  const period = parsePeriod(text);
  return period !== null && RUN_PERIODS.includes(period.kind)
    ? success(text)
    : wrongCommandLine(
        'unknown-value',
        bilingual(`“${text}”不是月、季度或年。`, `“${text}” is no month, quarter or year.`),
        bilingual('请按 2018-03、2018-Q1 或 2018 的格式填写。', 'Write it like 2018-03, 2018-Q1 or 2018.'),
      );
}

function writeRun(screen: Screen, { run: made, findings, scores, rankings }: MadeRun): void {
  const { id: runId, period, asOf, packs, engineVersion, inputDigest, resultDigest } = made;
  if (screen.format === 'json') {
    const marks = { packs, engineVersion, inputDigest, resultDigest };
    writeJson(screen.out, { runId, period, asOf, findings, scores, rankings, ...marks });
    return;
  }
  const { met, undetermined } = findings;
  const rows: readonly (readonly [Bilingual, Bilingual])[] = [
    [bilingual('时段', 'period'), bilingual(period, period)],
    [
      bilingual('数据截至', 'as of'),
      bilingual(`${chinaTime(asOf)}（北京时间）`, `${chinaTime(asOf)} (UTC+8)`),
    ],
    [
      bilingual('问责线索', 'findings'),
      bilingual(`触发 ${met} 条，待定 ${undetermined} 条`, `${met} met, ${undetermined} undetermined`),
    ],
    [bilingual('得分', 'scores'), bilingual(`${scores} 条`, `${scores}`)],
    [bilingual('排名', 'rankings'), bilingual(`${rankings} 条`, `${rankings}`)],
    [bilingual('编号', 'run'), bilingual(runId, runId)],
    [bilingual('数据摘要', 'input digest'), bilingual(inputDigest, inputDigest)],
    [bilingual('结果摘要', 'result digest'), bilingual(resultDigest, resultDigest)],
  ];
  screen.out.write(`${say(screen, bilingual('核算完成。', 'The run is made.'))}\n`);
  for (const [title, text] of rows) {
    screen.out.write(`  ${padText(say(screen, title), LABEL_WIDTH)}${say(screen, text)}\n`);
  }
  screen.out.write(`\n${say(screen, whatItMeans())}\n`);
}

const LABEL_WIDTH = 15;
const CHINA_OFFSET = 8 * 3_600_000;

function chinaTime(instant: string): string {
  return new Date(Date.parse(instant) + CHINA_OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}

function whatItMeans(): Bilingual {
  return bilingual(
    '线索是提请核实的建议，不是处理决定。逐条依据见平台的“核算”和“问责线索”页。',
    'A finding is a proposal to verify, not a decision. The proof of each is on the platform’s pages.',
  );
}
