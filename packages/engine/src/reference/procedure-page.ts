import { defaultAnswers } from '../evaluate/answers.ts';
import { interpretationsOfProcedure } from '../language/interpretations-of-procedure.ts';
import type { Pack } from '../language/pack.ts';
import type { Procedure } from '../language/procedure.ts';
import {
  type AnsweredProcedure,
  type AnsweredStep,
  answeredProcedure,
} from '../procedures/answered-procedure.ts';
import { stepOf } from '../procedures/legal-steps.ts';
import { procedureStepText } from '../text/procedure-text.ts';
import { table } from './markdown.ts';

/** The procedures of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function procedureLines(pack: Pack): readonly string[] {
  const { procedures } = pack;
  return procedures.length === 0
    ? []
    : [
        '',
        '## 办理程序',
        '',
        '每一步骤由哪个主体办理、须有什么材料、之后可以办理什么。任一时刻只有一个主体可以办理；原文没有规定天数的，由使用单位配置，不配置即没有期限。',
        ...procedures.flatMap((procedure) => linesOf(pack, procedure)),
      ];
}

function linesOf(pack: Pack, written: Procedure): readonly string[] {
  const procedure = answeredProcedure(written, defaultAnswers(pack));
  const open = interpretationsOfProcedure(written);
  const proving = pack.cases.filter(
    ({ question }) => question?.kind === 'procedure' && question.procedure === written.id,
  );
  return [
    '',
    `### ${written.id}`,
    '',
    `《${written.cite.instrument}》${written.cite.provision}　**${written.title.zh}**`,
    '',
    `从下列步骤开始：${written.starts.map((id) => stepOf(procedure, id).title.zh).join('、')}。`,
    '',
    table(
      ['步骤', '条款', '内容', '之后'],
      procedure.steps.map((step) => [
        step.title.zh,
        provisionText(step),
        procedureStepText(procedure, step).zh,
        nextText(procedure, step),
      ]),
    ),
    ...(procedure.points.length === 0 ? [] : ['', '办结前须逐项答复：', '', ...pointLines(procedure)]),
    ...procedure.steps.flatMap(({ title, note }) => (note === null ? [] : ['', `“${title.zh}”：${note.zh}`])),
    '',
    ...(open.length === 0
      ? []
      : [`- 涉及的口径：${open.map((id) => `[${id}](#${id.toLowerCase()})`).join('、')}`]),
    `- 案例：${proving.map(({ id }) => `\`${id}\``).join('、')}`,
  ];
}

function provisionText({ provision, cite }: AnsweredStep): string {
  return `${provision}（${cite.provision}）`;
}

function nextText(procedure: AnsweredProcedure, { to, nextWithin, closes }: AnsweredStep): string {
  const titles = (ids: readonly string[]) => ids.map((id) => stepOf(procedure, id).title.zh).join('、');
  const after = to.length === 0 ? '' : titles(to);
  if (closes !== null) {
    return after === '' ? '办结' : `办结；确有需要的，重新启动：${after}`;
  }
  const late = nextWithin?.whenLate ?? [];
  return late.length === 0 ? after : `${after}；逾期的，改为：${titles(late)}`;
}

function pointLines({ points }: AnsweredProcedure): readonly string[] {
  return points.map(
    ({ label, provision, cite, answers }) =>
      `- ${label.zh}（${provision}，${cite.provision}）：${answers.map((answer) => answer.label.zh).join('；')}`,
  );
}
