import type { Citation } from '@shuize/domain';
import { type Answers, answered, defaultAnswers } from '../evaluate/answers.ts';
import { interpretationsOfMatrix } from '../language/interpretations-of-matrix.ts';
import type { Adjustment, FurtherConsequence, Ladder, Lifts, Matrix } from '../language/matrix.ts';
import type { Pack } from '../language/pack.ts';
import { cellAt } from '../matrices/find-cell.ts';
import { AGAINST_EFFECTS, BOTH_APPLY, CHANGES, TOGETHER, TOP_CHANGES } from '../schema/matrix-words.ts';
import { demandsText, labelOf } from '../text/demands-text.ts';
import { code, table } from './markdown.ts';

/** The matrices of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function matrixLines(pack: Pack): readonly string[] {
  return pack.matrices.flatMap((matrix) => section(pack, matrix, defaultAnswers(pack)));
}

function section(pack: Pack, matrix: Matrix, answers: Answers): readonly string[] {
  const open = interpretationsOfMatrix(matrix);
  const proving = pack.cases.filter(({ question }) => question?.kind === 'sanction');
  return [
    '',
    `## ${matrix.title.zh}`,
    '',
    `出处：${place(matrix, matrix.cite)}。由人按情节选定所在的一格，程序只给出建议，由有管理权限的机关决定。下列各表为默认口径下的内容。`,
    ...matrix.ladders.flatMap((ladder) => ['', ...ladderLines(matrix, ladder)]),
    '',
    '### 情节的一般认定',
    '',
    table(
      ['情节', '代码', '一般认定', '出处'],
      matrix.tiers.map(({ id, label, generally, signs, cite }) => [
        label.zh,
        code(id),
        [
          generally?.zh ?? '原文没有说明',
          ...signs.map((sign) => `有“${circumstance(matrix, sign)}”情形的`),
        ].join('；'),
        place(matrix, cite),
      ]),
    ),
    ...matrix.lines.flatMap((line) => [
      '',
      `### ${line.label.zh}（\`${line.id}\`）`,
      '',
      lineTable(matrix, line.id, answers),
    ]),
    ...adjustmentLines(matrix, answers),
    ...alsoLines(matrix),
    ...idleLines(matrix),
    ...(matrix.lifts === null
      ? []
      : ['', '### 在另一文件的基础上加严', '', liftsText(matrix, matrix.lifts, answers)]),
    '',
    '### 由谁决定',
    '',
    ...[...matrix.authorities, ...(matrix.fallback === null ? [] : [matrix.fallback])].map(
      ({ says, lines, cite }) => `- ${scope(matrix, lines)}${says.zh}（${place(matrix, cite)}）`,
    ),
    '',
    ...(open.length === 0 ? [] : [`- 涉及的口径：${open.map((id) => `[${id}](#${id})`).join('、')}`]),
    `- 案例：${proving.map(({ id }) => code(id)).join('、')}`,
  ];
}

function ladderLines(matrix: Matrix, { label, rungs, beside, apart, cite }: Ladder): readonly string[] {
  const names = (measures: readonly string[]) =>
    measures.map((measure) => labelOf(measure, matrix.measures).zh).join('、');
  const rung = (at: number) => names(rungs[at] ?? []);
  return [
    `### 追责方式的轻重：${label.zh}`,
    '',
    ...rungs.map((measures, index) => `${index + 1}. ${names(measures)}`),
    '',
    ...beside.map(
      ({ measure, from, to }) =>
        `- ${names([measure])}：另一性质，轻重与同时给予的一级相当，从“${rung(from)}”到“${rung(to)}”`,
    ),
    ...(apart.length === 0 ? [] : [`- 不分先后、另行给予的：${names(apart)}`]),
    `- 出处：${place(matrix, cite)}；同一级内轻重相当，列出几种的可以择一，也可以并用`,
  ];
}

/** Roles down, tiers across; roles to which nothing applies at any tier are left to a line below. */
function lineTable(matrix: Matrix, line: string, answers: Answers): string {
  const rows = matrix.roles.map(({ id: role, label }) => ({
    label: `${label.zh} ${code(role)}`,
    cells: matrix.tiers.map(({ id: tier }) => cellAt(matrix, { line, tier, role }, answers)),
  }));
  const applies = rows.filter(({ cells }) => cells.some((cell) => cell?.gives.kind !== 'not-applicable'));
  const others = rows.filter((row) => !applies.includes(row));
  const texts = applies.map(({ label, cells }) => [
    label,
    ...cells.map((cell) => {
      switch (cell?.gives.kind) {
        case 'measures':
          return `${demandsText(matrix.measures, cell.gives.demands).zh}（${place(matrix, cell.cite)}）`;
        case 'as-lifted':
          return '按所加严的文件';
        default:
          return `不适用：${cell?.gives.kind === 'not-applicable' ? cell.gives.reason.zh : ''}`;
      }
    }),
  ]);
  const reasons = others.map(({ label, cells: [cell] }) =>
    cell?.gives.kind === 'not-applicable' ? `- ${label} 不适用：${cell.gives.reason.zh}` : '',
  );
  const given =
    texts.length === 0 ? [] : [table(['责任人', ...matrix.tiers.map(({ label }) => label.zh)], texts), ''];
  return [...given, ...reasons].join('\n').trim();
}

function adjustmentLines(matrix: Matrix, answers: Answers): readonly string[] {
  return matrix.adjustments.length === 0
    ? []
    : [
        '',
        '### 从重和从轻',
        '',
        '按下列次序进行；从重的结果不会比原来轻。',
        '',
        table(
          ['条款', '名称', '情形', '如何调整'],
          matrix.adjustments.map((adjustment) => [
            adjustment.provision,
            `${adjustment.title.zh}（${adjustment.obligation === 'shall' ? '应当' : '可以'}）`,
            adjustment.circumstances
              .map(
                ({ circumstance: id, cite }) =>
                  `${circumstance(matrix, id)} ${code(id)}（${place(matrix, cite)}）`,
              )
              .join('\n'),
            changeText(matrix, adjustment, answers),
          ]),
        ),
      ];
}

function changeText(matrix: Matrix, adjustment: Adjustment, answers: Answers): string {
  const { lines, under, change, atTop, against } = adjustment;
  const word = answered(change, answers);
  const parts = [
    scope(matrix, lines),
    under === null ? '' : `仅在口径 ${code(`${under.interpretation}=${under.answer}`)} 下：`,
    labelIn(CHANGES, word),
    word === 'tier-up' ? `已无更重的一档时：${labelIn(TOP_CHANGES, answered(atTop, answers))}` : '',
    against === null
      ? ''
      : `与“${matrix.adjustments.find(({ id }) => id === against.adjustment)?.title.zh ?? ''}”同时具备时：${labelIn(AGAINST_EFFECTS, answered(against.effect, answers))}`,
  ];
  return parts.join('');
}

function alsoLines(matrix: Matrix): readonly string[] {
  return matrix.also.length === 0
    ? []
    : ['', '### 另加的后果', '', ...matrix.also.map((further) => `- ${alsoText(matrix, further)}`)];
}

function alsoText(matrix: Matrix, further: FurtherConsequence): string {
  const { lines, tiers, roles, circumstances, measure, upTo, obligation, provision, cite } = further;
  const limits = [
    tiers.map((tier) => labelOf(tier, matrix.tiers).zh).join('、'),
    roles.map((role) => labelOf(role, matrix.roles).zh).join('、'),
  ].filter((part) => part !== '');
  const what = labelOf(measure, matrix.measures).zh;
  const end = upTo === null ? '' : `直至${labelOf(upTo, matrix.measures).zh}`;
  return [
    `${provision}：${scope(matrix, lines)}`,
    limits.length === 0 ? '' : `（${limits.join('；')}）`,
    `${circumstances.map((id) => circumstance(matrix, id)).join('或者')}的，`,
    `${obligation === 'shall' ? '应当' : '可以'}${what}${end}（${place(matrix, cite)}）`,
  ].join('');
}

function idleLines(matrix: Matrix): readonly string[] {
  const idle = matrix.circumstances.filter(({ withoutEffect }) => withoutEffect !== null);
  return idle.length === 0
    ? []
    : [
        '',
        '### 不影响结果的情形',
        '',
        ...idle.map(
          ({ label, id, withoutEffect }) => `- ${label.zh} ${code(id)}：${withoutEffect?.zh ?? ''}`,
        ),
      ];
}

function liftsText(
  matrix: Matrix,
  { policy, compared, both, together, cite }: Lifts,
  answers: Answers,
): string {
  const roles = compared.map(({ roles: names, under }) => {
    const labels = names.map((role) => labelOf(role, matrix.roles).zh).join('、');
    return under === null
      ? labels
      : `${labels}（仅在口径 ${code(`${under.interpretation}=${under.answer}`)} 下）`;
  });
  return [
    `所加严的文件：${code(policy)}（${place(matrix, cite)}）。先按该文件从重、从轻，再按本文件提高。`,
    `对下列责任人，两个文件的规定相比较：${roles.join('；')}。`,
    `两者都有规定时：${labelIn(BOTH_APPLY, answered(both, answers))}`,
    `另一文件要求并处、本文件写为可选的：${labelIn(TOGETHER, answered(together, answers))}`,
  ].join('');
}

function labelIn(words: Readonly<Record<string, { readonly zh: string }>>, word: string): string {
  return words[word]?.zh ?? word;
}

function scope(matrix: Matrix, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.map((line) => labelOf(line, matrix.lines).zh).join('、')}：`;
}

function circumstance({ circumstances }: Matrix, id: string): string {
  return labelOf(id, circumstances).zh;
}

/** The provision; with its instrument where that is not the matrix's own. */
function place(matrix: Matrix, { instrument, provision }: Citation): string {
  return instrument === matrix.cite.instrument ? provision : `《${instrument}》${provision}`;
}
