import { defaultAnswers } from '../evaluate/answers.ts';
import type { Duty, DutyOwner } from '../language/duty.ts';
import type { Pack } from '../language/pack.ts';
import { dutyTimeText } from '../text/duty-text.ts';
import { table } from './markdown.ts';

/** The duties of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function dutyLines(pack: Pack): readonly string[] {
  if (pack.duties.length === 0) {
    return [];
  }
  const notes = pack.duties.flatMap(noteLines);
  return [
    '',
    '## 职责期限',
    '',
    '谁在什么时候前做什么、逾期有什么后果。“前”含当日；原文没有写明的，不补充。`npx shuize duties --policy ' +
      `${pack.id} --from 起始日 --to 截止日\` 列出一段时间内的各次期限。`,
    '',
    table(
      ['编号', '条款', '责任主体', '内容', '时间', '逾期后果'],
      pack.duties.map((duty) => rowOf(pack, duty)),
    ),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ];
}

function rowOf(pack: Pack, duty: Duty): readonly string[] {
  const { id, provision, cite, owners, what, parts, whenLate } = duty;
  const content = parts.length === 0 ? what.zh : `${what.zh}。包括：${parts.map(({ zh }) => zh).join('、')}`;
  return [
    id,
    `${id === provision ? '' : `${provision}，`}${cite.provision}`,
    owners.map(ownerText).join('、'),
    content,
    dutyTimeText(duty, defaultAnswers(pack)).zh,
    whenLate === null ? '未规定' : `${whenLate.label.zh}（${whenLate.provision}）`,
  ];
}

function ownerText({ label, under }: DutyOwner): string {
  return under === null ? label.zh : `${label.zh}（口径 ${under.interpretation} 为 ${under.answer} 时）`;
}

function noteLines({ id, note, exceptions }: Duty): readonly string[] {
  return [
    ...(note === null ? [] : [`- ${id}：${note.zh}`]),
    ...exceptions.map(
      ({ label, cite, inForce: { from, until } }) =>
        `- ${id} 例外：${label.zh}，${from ?? '…'} 至 ${until ?? '…'}（${cite.provision}）`,
    ),
  ];
}
