import { type Bilingual, bilingual, type FindingFact } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { gradeLabel, nameWithin } from '../scores/score-text.ts';
import { type FactText, NO_CLASS } from './fact-text.ts';
import { inPeriod } from './rank-fact-text.ts';

/** The score of one who was assessed (考核得分) in words. */
export function scoreFactText(
  pack: Pack,
  { score: id, subject, period, total, grade, events }: Extract<FindingFact, { kind: 'score' }>,
  nameOf: (subject: string) => string,
): FactText {
  const score = pack.scores.find((each) => each.id === id);
  const title = score?.title ?? bilingual(id, id);
  const named = inPeriod(title, period);
  const label = score === undefined || grade === null ? null : gradeLabel(score, grade);
  const name = nameOf(subject);
  return {
    subject: bilingual(`${name}${named.zh}`, `${name}, ${named.en}`),
    measurement:
      total === null
        ? bilingual('总分未知', 'the total is not known')
        : bilingual(`总分${total}`, `a total of ${total}`),
    statistic: joined(label, events),
    ...NO_CLASS,
  };
}

function joined(grade: Bilingual | null, events: readonly string[]): Bilingual | null {
  const parts = [
    ...(grade === null ? [] : [bilingual(`等次${grade.zh}`, `grade: ${grade.en}`)]),
    ...(events.length === 0
      ? []
      : [bilingual(`一票否决：事件${events.join('、')}`, `decided by ${events.join(', ')}`)]),
  ];
  return parts.length === 0
    ? null
    : bilingual(parts.map(({ zh }) => zh).join('，'), parts.map(({ en }) => en).join(', '));
}

/** Something that a score needs and that is not known, such as `上河县 2017年“集中式饮用水水源”的得分`. */
export function scoreUnknownText(
  pack: Pack,
  { subject, period, item }: { readonly subject: string; readonly period: string; readonly item: string },
  nameOf: (subject: string) => string,
): Bilingual {
  const names = pack.scores.flatMap((score) => nameWithin(score, item) ?? []);
  const [label = bilingual(item, item)] = names;
  const name = nameOf(subject);
  const place = inPeriod(bilingual(name, name), period);
  return bilingual(`${place.zh}“${label.zh}”`, `“${label.en}” of ${place.en}`);
}
