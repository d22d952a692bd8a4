import { type Decimal, formatDecimal } from '@shuize/domain';
import { defaultAnswers } from '../evaluate/answers.ts';
import type { Quantity } from '../language/condition.ts';
import { interpretationsOfRanking } from '../language/interpretations-of-ranking.ts';
import type { Pack } from '../language/pack.ts';
import type { FundFlow, LadderStep, Ranking, RankingConsequence } from '../language/ranking.ts';
import { declaredText, rankingText, stepText } from '../text/ranking-text.ts';
import { table } from './markdown.ts';

/** The rankings of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function rankingLines(pack: Pack): readonly string[] {
  const { rankings } = pack;
  return rankings.length === 0
    ? []
    : ['', '## 排名', ...rankings.flatMap((ranking) => linesOf(pack, ranking))];
}

function linesOf(pack: Pack, ranking: Ranking): readonly string[] {
  const { id, provision, title, cite, under, summaries, consequences, fund } = ranking;
  const open = [
    ...new Set([null, ...consequences].flatMap((each) => interpretationsOfRanking(ranking, each))),
  ];
  const proving = pack.cases.filter(({ rules }) =>
    [id, provision, ...consequences.map((each) => each.provision)].some(
      (name) => name !== null && rules.includes(name),
    ),
  );
  return [
    '',
    `### ${id}`,
    '',
    `${provision === null ? '' : `${provision}　`}《${cite.instrument}》${cite.provision}　**${title.zh}**`,
    '',
    rankingText(pack, ranking).zh,
    ...weightLines(pack, ranking),
    ...(under === null ? [] : ['', `口径“${under.interpretation}”取“${under.answer}”时，本排名才产生后果。`]),
    ...(summaries.length === 0
      ? []
      : [
          '',
          `另按${summaries.map((kind) => SUMMARIES[kind]).join('、')}汇总（各期数值的平均），汇总不产生后果。`,
        ]),
    '',
    '第1名（含并列第1名）从不算末位：只有一个的组、全部并列的组没有末位。',
    ...(consequences.length === 0 ? [] : ['', consequenceTable(pack, ranking)]),
    ...(fund === null ? [] : ['', fundText(fund)]),
    '',
    ...(open.length === 0
      ? []
      : [`- 涉及的口径：${open.map((name) => `[${name}](#${name.toLowerCase()})`).join('、')}`]),
    `- 案例：${proving.map((each) => `\`${each.id}\``).join('、')}`,
  ];
}

const SUMMARIES: Readonly<Record<Ranking['period'], string>> = {
  week: '周',
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
};

function weightLines(pack: Pack, { value }: Ranking): readonly string[] {
  if (value.kind !== 'ranks' || value.parts.length === 0) {
    return [];
  }
  const answers = defaultAnswers(pack);
  const weights = value.parts.map(({ ranks, weight }) => {
    const number =
      weight.kind === 'fixed' ? weight.value : weight.answers[answers[weight.interpretation] ?? ''];
    return `\`${ranks}\` ${number === undefined ? '' : formatDecimal(number)}`;
  });
  return ['', `各部分的权重（默认口径）：${weights.join('、')}。`];
}

function consequenceTable(pack: Pack, ranking: Ranking): string {
  const rows = ranking.consequences.flatMap((consequence) =>
    consequence.ladder.map((step, index) => [
      index === 0 ? consequence.provision : '',
      index === 0 ? consequence.cite.provision : '',
      conditionText(pack, ranking, consequence, step),
      `${step.consequence.zh}${takesMoney(ranking, consequence) ? `；扣款：${deductText(step.deduct)}` : ''}`,
      consequence.held.map(({ label }) => label.zh).join('、'),
    ]),
  );
  return table(['编号', '出处', '情形', '后果', '对象'], rows);
}

function takesMoney({ fund }: Ranking, { provision }: RankingConsequence): boolean {
  return fund?.from.includes(provision) === true;
}

function conditionText(
  pack: Pack,
  ranking: Ranking,
  consequence: RankingConsequence,
  step: LadderStep,
): string {
  const declared = declaredText(consequence, defaultAnswers(pack));
  const { countsWith } = consequence;
  return [
    stepText(ranking, consequence, step).zh,
    ...(countsWith === null
      ? []
      : [
          `（口径“${countsWith.under.interpretation}”取“${countsWith.under.answer}”时，以前各期在${countsWith.rankings.join('、')}中排末位的一并计次）`,
        ]),
    ...(declared === null ? [] : [`；或者${declared.zh}（由人认定，没有数值标准）`]),
  ].join('');
}

function deductText(deduct: Quantity | null): string {
  if (deduct === null) {
    return '金额未设定';
  }
  return deduct.kind === 'number' ? yuanText(deduct.value) : `参数 ${deduct.parameter}`;
}

function yuanText(amount: Decimal): string {
  return `${formatDecimal(amount)}元（设定）`;
}

function fundText({ cite, targets }: FundFlow): string {
  return [
    `扣款奖励（《${cite.instrument}》${cite.provision}）：末位的扣款全部奖给同组排名第1且完成目标的；`,
    `目标值以 \`${targets}\` 为名写在 ranks.csv 中。并列第1的平分，不能平分的余数按区划代码的次序各多得1分钱；`,
    '没有符合条件的，扣款留存。金额由办理机关设定，原文未写明；未设定时只列对象，结论为“金额未设定”。',
  ].join('');
}
