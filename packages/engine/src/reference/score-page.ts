import { type Citation, formatDecimal } from '@shuize/domain';
import type { Answerable } from '../language/condition.ts';
import { interpretationsOfScore } from '../language/interpretations-of-score.ts';
import type { Pack } from '../language/pack.ts';
import type { Chosen, Score, ScoreEntry, ScoreGrades, ScoreItem, ScoreVeto } from '../language/score.ts';
import { SCORE_OFF_TARGET, SCORE_TARGETS, SCORE_TIES, SCORE_VETOED } from '../schema/score-words.ts';
import { LEVELS } from '../schema/words.ts';
import { bandText, deductionText, earningText, eventKindsText } from '../text/score-text.ts';
import { table } from './markdown.ts';

/** The scores of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function scoreLines(pack: Pack): readonly string[] {
  return pack.scores.length === 0
    ? []
    : ['', '## 考核评分', ...pack.scores.flatMap((score) => linesOf(pack, score))];
}

function linesOf(pack: Pack, score: Score): readonly string[] {
  const { id, title, cite, subject, points, parts, adjustments, vetoes, grades, consequences } = score;
  const open = interpretationsOfScore(score);
  const provisions = provisionsOf(score);
  const proving = pack.cases.filter(({ rules }) => rules.some((rule) => provisions.has(rule)));
  const level = LEVELS[subject.level].zh.replace(/。$/, '');
  const who = subject.kind === 'divisions' ? `${level}各行政区` : `${level}政府各部门`;
  const weights = parts.map(({ label, weight, points: full }) => {
    const share = formatDecimal(weight);
    return `${label.zh}（满分${formatDecimal(full)}${share === '1' ? '' : `，权重${share}`}）`;
  });
  const isWeighted = parts.some(({ weight }) => formatDecimal(weight) !== '1');
  return [
    '',
    `### ${id}`,
    '',
    `${citationText(cite)}　**${title.zh}**`,
    '',
    `考核对象：${who}。总分满分${formatDecimal(points)}，由${weights.join('、')}${isWeighted ? '按权重' : ''}相加。缺少的得分不按零分计算，总分待定。`,
    '',
    table(
      ['部分', '项目', '子项目', '标识', '分值', '计分办法', '出处'],
      parts.flatMap(({ label, items }) => items.flatMap((item) => itemRows(pack, score, label.zh, item))),
    ),
    ...(adjustments.length === 0
      ? []
      : [
          '',
          ...adjustments.map(
            ({ id: name, label, cite: own, provision }) =>
              `- 综合调整 \`${name}\`${provisionText(provision)}：${label.zh}（${own.provision}）。调整的分值写在 scores.csv 中，须说明理由和批准情况；列出调整前后的总分。`,
          ),
        ]),
    ...(vetoes.length > 0 && adjustments.length === 0 ? [''] : []),
    ...vetoes.map(vetoLine),
    ...gradeLines(grades),
    ...(consequences.length === 0
      ? []
      : [
          '',
          table(
            ['条款', '情形', '问责对象', '后果', '出处'],
            consequences.map(({ provision, after, held, consequence, cite: own, obligation }) => [
              provision,
              after.kind === 'veto'
                ? `一票否决：${score.vetoes.find((veto) => veto.id === after.id)?.label.zh ?? after.id}`
                : `等次为“${gradeText(grades, after.id)}”`,
              held.label.zh,
              `${obligation === 'shall' ? '应当' : '可以'}：${consequence.zh}`,
              own.provision,
            ]),
          ),
        ]),
    '',
    ...(open.length === 0 ? [] : [`- 涉及的口径：${open.map((name) => `[${name}](#${name})`).join('、')}`]),
    `- 案例：${proving.map((each) => `\`${each.id}\``).join('、')}`,
  ];
}

function itemRows(pack: Pack, score: Score, part: string, item: ScoreItem): readonly (readonly string[])[] {
  const place = (cite: Citation | null) => (cite ?? score.cite).provision;
  const ownEarning = item.subItems.length === 0 ? earningText(item.earn, pack).zh : '各子项目之和';
  const entryRow = (entry: ScoreEntry, names: readonly [string, string], earning: string) => [
    part,
    ...names,
    `\`${entry.id}\`${provisionText(entry.provision)}`,
    formatDecimal(entry.points),
    earning,
    place(entry.cite ?? item.cite),
  ];
  return [
    entryRow(item, [item.label.zh, ''], ownEarning),
    ...item.subItems.map((entry) =>
      entryRow(entry, [item.label.zh, entry.label.zh], earningText(entry.earn, pack).zh),
    ),
    ...item.deductions.map((deduction) => [
      part,
      item.label.zh,
      `${deduction.label.zh}（扣分项）`,
      `\`${deduction.id}\`${provisionText(deduction.provision)}`,
      '',
      deductionText(deduction).zh,
      place(deduction.cite ?? item.cite),
    ]),
  ];
}

function vetoLine({ id, label, cite, events, daysAfter, provision }: ScoreVeto): string {
  const within = chosenText(daysAfter, (days) =>
    days === 0 ? '时段内' : `时段内或者时段结束后${days}天以内`,
  );
  return `- 一票否决 \`${id}\`${provisionText(provision)}：${label.zh}（${cite.provision}）。${within}有经查实的“${eventKindsText(events).zh}”事件的，不论得分，直接定等次。`;
}

function gradeLines(grades: ScoreGrades): readonly string[] {
  const heading = `等次${provisionText(grades.provision)}（${grades.cite.provision}）：`;
  if (grades.kind === 'by-total') {
    const decimals = chosenText(grades.decimals, (value) =>
      value === null ? '不取舍' : value === 0 ? '取整' : `保留${value}位小数`,
    );
    return [
      '',
      `${heading}总分${decimals}。`,
      '',
      table(
        ['等次', '总分'],
        grades.bands.map((band) => [band.label.zh, bandText(band).zh]),
      ),
    ];
  }
  const { places, first, met, missed } = grades;
  return [
    '',
    `${heading}前${places}位为${first.label.zh}；其他完成年度目标任务的为${met.label.zh}，未完成的为${missed.label.zh}。`,
    '',
    `- 末一名额并列：${wordText(grades.ties, SCORE_TIES)}`,
    `- 名列前${places}位但未完成目标任务：${wordText(grades.offTarget, SCORE_OFF_TARGET)}`,
    `- 怎样认定完成：${wordText(grades.targets, SCORE_TARGETS)}`,
    `- 被一票否决的：${wordText(grades.vetoed, SCORE_VETOED)}`,
  ];
}

function gradeText(grades: ScoreGrades, id: string): string {
  const all = grades.kind === 'by-total' ? grades.bands : [grades.first, grades.met, grades.missed];
  return all.find((grade) => grade.id === id)?.label.zh ?? id;
}

function wordText(value: Answerable, words: Readonly<Record<string, { readonly zh: string }>>): string {
  return value.kind === 'interpretation'
    ? `按口径 ${value.interpretation}。`
    : (words[value.value]?.zh ?? value.value);
}

function chosenText<Value>(chosen: Chosen<Value>, write: (value: Value) => string): string {
  return chosen.kind === 'fixed'
    ? write(chosen.value)
    : `按口径 ${chosen.interpretation}（${Object.entries(chosen.values)
        .map(([answer, value]) => `${answer}：${write(value)}`)
        .join('，')}）`;
}

function provisionsOf(score: Score): ReadonlySet<string> {
  const items = score.parts.flatMap((part) => part.items);
  const within = [
    ...items.flatMap((item) => [item, ...item.subItems, ...item.deductions]),
    ...score.adjustments,
    ...score.vetoes,
    score.grades,
    ...score.consequences,
  ].flatMap(({ provision }) => provision ?? []);
  return new Set([score.id, score.provision, ...within]);
}

function provisionText(provision: string | null): string {
  return provision === null ? '' : ` ${provision}`;
}

function citationText({ instrument, provision }: Citation): string {
  return `《${instrument}》${provision}`;
}
