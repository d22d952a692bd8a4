import type { Answerable } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';
import type { AccountabilityCount, ComplaintCount, Statistic } from '../language/statistic.ts';
import {
  ACCOUNTABILITY_COUNTED,
  AMONG,
  COMPLAINT_COUNTED,
  DUE_DAYS,
  RANKS,
  RESULTS,
  YEARS_COUNTED,
} from '../schema/statistic-words.ts';
import { table } from './markdown.ts';

/** The statistics of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function statisticLines(pack: Pack): readonly string[] {
  return pack.statistics.length === 0
    ? []
    : [
        '',
        '## 统计',
        '',
        '用 `npx shuize statistics <数据包> --policy 制度包` 计算。没有相应文件的不作统计，也不写成零。',
        ...pack.statistics.flatMap((statistic) => linesOf(pack, statistic)),
      ];
}

function linesOf(pack: Pack, { id, title, cite, of, agreements, note }: Statistic): readonly string[] {
  const label = (countId: string) => of.counts.find((count) => count.id === countId)?.label.zh ?? countId;
  const proving = pack.cases.filter(
    ({ question }) => question?.kind === 'statistic' && question.statistic === id,
  );
  const scope =
    of.kind === 'accountability'
      ? `统计 accountability.csv${of.since === null ? '' : `，自${of.since}年起`}${of.by === null ? '' : '，并逐年列出'}。`
      : `统计 complaints.csv${of.by === null ? '' : '，并逐批列出'}；${wordText(of.dueDay, DUE_DAYS)}。`;
  const rows =
    of.kind === 'accountability'
      ? of.counts.map((count) => [count.id, count.label.zh, count.unit.zh, accountabilityText(count)])
      : of.counts.map((count) => [count.id, count.label.zh, count.unit.zh, complaintText(count)]);
  return [
    '',
    `### ${id}`,
    '',
    `《${cite.instrument}》${cite.provision}　**${title.zh}**`,
    '',
    scope,
    '',
    table(['计数', '名称', '单位', '怎样数'], rows),
    ...agreements.flatMap(({ total, parts }) => [
      '',
      `勾稽：${parts.map(label).join(' + ')} = ${label(total)}。`,
    ]),
    ...(note === null ? [] : ['', note.zh]),
    '',
    `- 案例：${proving.map((each) => `\`${each.id}\``).join('、')}`,
  ];
}

function accountabilityText({ of, rank, caseBegins, years }: AccountabilityCount): string {
  return joined([
    plain(ACCOUNTABILITY_COUNTED[of].zh),
    rank === null ? null : `职级：${plain(RANKS[rank].zh)}`,
    caseBegins === null ? null : `案件编号以“${caseBegins}”开头`,
    years.kind === 'fixed' && years.value === 'since' ? null : wordText(years, YEARS_COUNTED),
  ]);
}

function complaintText({ of, result, among }: ComplaintCount): string {
  return joined([
    plain(COMPLAINT_COUNTED[of].zh),
    result === null ? null : `办理结果：${plain(RESULTS[result].zh)}`,
    among.kind === 'fixed' && among.value === 'all' ? null : wordText(among, AMONG),
  ]);
}

function wordText(word: Answerable, words: Readonly<Record<string, { readonly zh: string }>>): string {
  return word.kind === 'interpretation'
    ? `按口径 [${word.interpretation}](#${word.interpretation.toLowerCase()})`
    : plain(words[word.value]?.zh ?? word.value).replace('（默认）', '');
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('；');
}

function plain(text: string): string {
  return text.replace(/。$/, '');
}
