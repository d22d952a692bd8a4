import { statusText, type WaterClass, type WaterStatus } from '@shuize/domain';
import { STATUS_NAMES } from '../findings/status-names.ts';
import { type Mark, markText } from '../marks/class-palette.ts';
import type { components } from '../server/api-types.ts';
import { CHANGE_NAMES, TROPHIC_NAMES } from '../wording/water-text.ts';
import { NO_FIGURE } from '../wording/words.ts';

export type ResultDifference = components['schemas']['ResultDifference'];
type Field = ResultDifference['fields'][number];

interface FieldWords {
  readonly path: RegExp;
  readonly label: (groups: readonly string[]) => string;
  readonly value: (value: unknown) => string;
}

const plain = (value: unknown) => (value === null ? NO_FIGURE : String(value));
const yesOrNo = (value: unknown) => (value === null ? NO_FIGURE : value === true ? '是' : '否');
const named = (names: object) => (value: unknown) =>
  value === null ? NO_FIGURE : ((names as Readonly<Record<string, string>>)[String(value)] ?? String(value));
const classed = (value: unknown) => (value === null ? NO_FIGURE : markText(value as Mark));

/** Places in a result that are told with what stood there before and what stands there now. */
const TOLD: readonly FieldWords[] = [
  field('/finding/status', '状态', named(STATUS_NAMES)),
  field('/finding/observed', '次数'),
  field('/finding/observed/min', '次数下限'),
  field('/finding/observed/max', '次数上限'),
  field('/row/rank', '名次'),
  field('/row/place', '名次'),
  field('/row/value', '数值'),
  field('/row/last', '末位', yesOrNo),
  field('/row/total', '总分'),
  field('/gradeName/zh', '等次'),
  field('/outcome/class', '类别', classed),
  field('/outcome/state', '监测状态', classed),
  field('/attains', '达标', yesOrNo),
  field('/status', '水质状况', (value) => (value === null ? NO_FIGURE : statusText(value as WaterStatus).zh)),
  field('/change', '同比', named(CHANGE_NAMES)),
  field('/sectionCount', '断面数'),
  field('/targets/attained', '达标断面'),
  field('/undeterminedCount', '数据不足的断面'),
  field('/notEvaluatedCount', '断流、冰封的断面'),
  field('/trophic/state', '营养状态', named(TROPHIC_NAMES)),
  field('/classWith/class', '不剔除的类别', classed),
  field('/classWithout/class', '剔除后的类别', classed),
  {
    path: /^\/classes\/(.+)$/,
    label: ([, each]) => `${markText(each as WaterClass)}断面`,
    value: plain,
  },
];

/** Places that come in numbers and are told by how many of them changed, by the number in their path. */
const COUNTED: readonly (readonly [path: RegExp, text: (count: number) => string])[] = [
  [/^\/finding\/facts\/(\d+)/, (count) => `所依据的事实变动 ${count} 项`],
  [/^\/finding\/unknown\/(\d+)/, (count) => `未知的事实变动 ${count} 项`],
  [/^\/finding\/holders\/(\d+)/, (count) => `责任人任职变动 ${count} 处`],
  [/^\/months\/cells\/(\d+)/, (count) => `月度类别变动 ${count} 个月`],
  [/^\/mainPollutants\/(\d+)/, () => '主要污染指标或其超标倍数变动'],
  [/^\/row\/parts\/([^/]+)/, (count) => `分部得分变动 ${count} 项`],
  [/^\/row\/items\/(\d+)/, (count) => `考核项得分变动 ${count} 项`],
  [/^\/row\/consequences\/(\d+)/, (count) => `所涉条款变动 ${count} 项`],
  [/^\/rows\/(\d+)/, (count) => `变动 ${count} 个城市`],
  [/^\/before\/()/, () => '上年同期变动'],
  [/^\/trophic\/()index/, () => '营养状态指数变动'],
  [/^\/fund\/()/, () => '资金变动'],
];

/** Places that only say again, in English or in a whole sentence, what is told. */
const SAID_ELSEWHERE =
  /^\/(finding\/(sentence|distance|required)|gradeName\/en|row\/grade|row\/range|outcome\/kind)/;

/** What changed in a result, in words; changes that have none of their own are counted at the end. */
export function changeLines({ change, kind, fields }: ResultDifference): readonly string[] {
  if (change !== 'changed') {
    const what = kind === 'finding' ? '线索' : '结果';
    return [change === 'appeared' ? `以前没有这条${what}` : `不再有这条${what}`];
  }
  const lines: string[] = [];
  const counted = new Map<(count: number) => string, Set<string>>();
  let others = 0;
  for (const each of fields) {
    const line = toldOf(each);
    const [count, number] = countedOf(each) ?? [];
    if (line !== null) {
      lines.push(line);
    } else if (count !== undefined) {
      counted.set(count, (counted.get(count) ?? new Set()).add(number ?? ''));
    } else if (!SAID_ELSEWHERE.test(each.path)) {
      others += 1;
    }
  }
  lines.push(...[...counted].map(([text, numbers]) => text(numbers.size)));
  if (others > 0) {
    lines.push(lines.length === 0 ? `明细变动 ${others} 处` : `其他明细变动 ${others} 处`);
  }
  return lines;
}

function toldOf({ path, before, after }: Field): string | null {
  for (const words of TOLD) {
    const groups = words.path.exec(path);
    if (groups !== null) {
      return `${words.label(groups)}：${words.value(before)} → ${words.value(after)}`;
    }
  }
  return null;
}

function countedOf({ path }: Field) {
  for (const [pattern, text] of COUNTED) {
    const groups = pattern.exec(path);
    if (groups !== null) {
      return [text, groups[1] ?? ''] as const;
    }
  }
  return null;
}

function field(path: string, label: string, value: FieldWords['value'] = plain): FieldWords {
  return { path: new RegExp(`^${path}$`), label: () => label, value };
}
