import { type Citation, formatDecimal, type InForce } from '@shuize/domain';
import { defaultAnswers } from '../evaluate/answers.ts';
import { interpretationsOfRule } from '../language/interpretations-of-rule.ts';
import type { Interpretation, Pack, Parameter, PolicyCase, Rule, Statement } from '../language/pack.ts';
import { conditionText } from '../text/condition-text.ts';
import { heldText } from '../text/held-text.ts';
import { ruleText } from '../text/rule-text.ts';
import { dutyLines } from './duty-page.ts';
import { inheritanceLines } from './inheritance-page.ts';
import { matrixLines } from './matrix-page.ts';
import { planLines } from './plan-page.ts';
import { procedureLines } from './procedure-page.ts';
import { rankingLines } from './ranking-page.ts';
import { registerLines } from './register-page.ts';
import { rewardLines } from './reward-page.ts';
import { scoreLines } from './score-page.ts';
import { statisticLines } from './statistic-page.ts';

/**
 * A pack as a page (逐条对照) that a legal officer can check against the original: every provision in the sentences of the
 * language itself, what the text leaves open, the numbers, and the cases. Markdown, in Chinese.
 */
export function policyPage(pack: Pack): string {
  const { instrument, note, jurisdiction, rules, statements, interpretations, parameters, cases } = pack;
  const provisions = [...rules, ...statements].sort((a, b) =>
    a.id.localeCompare(b.id, 'en', { numeric: true }),
  );
  const lines = [
    `# ${pack.title.zh}`,
    '',
    '本页由制度包生成，逐条写出程序实际执行的内容，供法制工作人员对照原文核对。',
    '',
    '| 项目 | 内容 |',
    '| --- | --- |',
    `| 制度包 | \`${pack.id}\` ${pack.version} |`,
    `| 文件 | 《${instrument.name}》${instrument.number ?? ''} |`,
    `| 印发 | ${instrument.issuedBy.zh}，${instrument.issued} |`,
    `| 施行 | ${inForceText(pack.inForce)} |`,
    `| 适用 | ${cell(jurisdiction.zh)} |`,
    `| 依据的文本 | ${cell(instrument.source.zh)} |`,
    ...(note === null ? [] : ['', note.zh]),
    ...inheritanceLines(pack),
    '',
    '## 条款一览',
    '',
    '| 编号 | 出处 | 内容 | 问责对象 |',
    '| --- | --- | --- | --- |',
    ...provisions.map((provision) => overviewRow(pack, provision)),
    '',
    '## 逐条内容',
    ...provisions.flatMap((provision) =>
      isRule(provision) ? ruleSection(pack, provision) : statementSection(provision),
    ),
    ...scoreLines(pack),
    ...rankingLines(pack),
    ...matrixLines(pack),
    ...rewardLines(pack),
    ...planLines(pack),
    ...dutyLines(pack),
    ...procedureLines(pack),
    ...registerLines(pack),
    ...statisticLines(pack),
    ...(interpretations.length === 0
      ? []
      : [
          '',
          '## 条款理解口径',
          '',
          '原文未明确之处，均列出各种理解、采用的默认理解和理由。评价时可用 `--interpretation 口径=选项` 改用其他理解；每条线索都会说明换一种理解时结论是否改变。',
          ...interpretations.flatMap((interpretation) => interpretationSection(pack, interpretation)),
        ]),
    ...(parameters.length === 0 ? [] : ['', '## 参数', ...parameters.flatMap(parameterSection)]),
    '',
    '## 案例',
    '',
    '每个案例是一小包数据和应有的结论，`npx shuize policy test` 逐个运行。',
    '',
    '| 案例 | 条款 | 说明 |',
    '| --- | --- | --- |',
    ...cases.map(caseRow),
  ];
  return `${lines.join('\n')}\n`;
}

function isRule(provision: Rule | Statement): provision is Rule {
  return 'condition' in provision;
}

function overviewRow(pack: Pack, provision: Rule | Statement): string {
  const { id, cite } = provision;
  const [says, held] = isRule(provision)
    ? [conditionText(pack, provision.condition, defaultAnswers(pack)).zh, heldText(provision.held).zh]
    : [provision.says.zh, '—'];
  return `| [${id}](#${anchorOf(id)}) | ${cell(cite.provision)} | ${cell(says)} | ${cell(held)} |`;
}

function ruleSection(pack: Pack, rule: Rule): readonly string[] {
  const open = interpretationsOfRule(rule, 'holder');
  const proving = pack.cases.filter(({ rules }) => rules.includes(rule.id));
  return [
    '',
    `### ${rule.id}`,
    '',
    `${citationText(rule.cite)}　**${rule.title.zh}**`,
    '',
    ruleText(pack, rule, defaultAnswers(pack)).zh,
    ...(rule.restsOn.length === 0 ? [] : ['', `线索同时指向下列已触发的线索：${rule.restsOn.join('、')}。`]),
    '',
    ...(open.length === 0
      ? []
      : [`- 涉及的口径：${open.map((id) => `[${id}](#${anchorOf(id)})`).join('、')}`]),
    `- 案例：${proving.map(({ id }) => `\`${id}\``).join('、')}`,
  ];
}

function statementSection({ id, cite, says, carriedBy }: Statement): readonly string[] {
  return ['', `### ${id}`, '', citationText(cite), '', says.zh, '', `- 程序如何体现：${carriedBy.zh}`];
}

function interpretationSection(pack: Pack, interpretation: Interpretation): readonly string[] {
  const { id, question, answers, reason, cite } = interpretation;
  const rules = pack.rules.filter((rule) => interpretationsOfRule(rule, 'holder').includes(id));
  const using = [...rules.map((rule) => rule.id), ...elementsNaming(pack, id)];
  return [
    '',
    `### ${id}`,
    '',
    `${question.zh}（${cite.provision}）`,
    '',
    ...answers.map(
      ({ id: answer, label }, index) => `- \`${answer}\`${index === 0 ? '（默认）' : ''}：${label.zh}`,
    ),
    '',
    `理由：${reason.zh}`,
    '',
    `涉及条款：${using.join('、')}`,
  ];
}

/** Ids of elements other than rules in which an interpretation stands. */
function elementsNaming(pack: Pack, interpretation: string): readonly string[] {
  const mark = `"interpretation":${JSON.stringify(interpretation)}`;
  const elements = [
    pack.scores,
    pack.rankings,
    pack.matrices,
    pack.rewards,
    pack.plans,
    pack.duties,
    pack.procedures,
    pack.registers,
    pack.statistics,
  ].flat();
  return elements.filter((element) => JSON.stringify(element).includes(mark)).map(({ id }) => id);
}

function parameterSection({ id, label, unit, values, exceptions, local }: Parameter): readonly string[] {
  const amount = ({ mantissa, decimals }: (typeof values)[number]['value']) =>
    `${mantissa / 10 ** decimals}${unit?.zh ?? ''}`;
  return [
    '',
    `### ${id}`,
    '',
    label.zh,
    '',
    ...values.map(
      ({ value, inForce, cite }) => `- ${amount(value)}，${inForceText(inForce)}（${cite.provision}）`,
    ),
    ...exceptions.map(
      ({ label: name, divisions, value, inForce, cite }) =>
        `- 除外：${name.zh}（${divisions.join('、')}）${amount(value)}，${inForceText(inForce)}（${cite.provision}）`,
    ),
    ...(local === null
      ? []
      : [
          `- 采用本制度的地区可以自定：${amount(local.least)}至${amount(local.most)}（${local.cite.provision}），写在 adoptions.csv 的“参数”列，如 {"${id}": ${formatDecimal(local.most)}}`,
        ]),
  ];
}

const SHOWS: Readonly<Record<PolicyCase['shows'], string>> = {
  'on-limit': '恰在界限',
  'just-above': '略高于界限',
  'just-below': '略低于界限',
  missing: '数据缺失',
  other: '其他',
};

function caseRow({ id, title, rules, shows }: PolicyCase): string {
  return `| \`${id}\` | ${rules.join('、')} | ${SHOWS[shows]}：${cell(title.zh)} |`;
}

function citationText({ instrument, provision }: Citation): string {
  return `《${instrument}》${provision}`;
}

function inForceText({ from, until }: InForce): string {
  const start = from === null ? '' : `${from}起`;
  const end = until === null ? '' : `${start === '' ? '' : '，'}至${until}`;
  return start + end === '' ? '不限时' : start + end;
}

/** As GitHub makes it from a heading. */
function anchorOf(id: string): string {
  return id.toLowerCase();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
