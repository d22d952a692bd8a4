import { type Bilingual, bilingual, formatDay } from '@shuize/domain';
import type { Register } from '../language/register.ts';
import type { EntryLack, EntryOutcome } from '../registers/evaluate-register.ts';
import type { EntryStatus } from '../registers/register-entry.ts';
import { joined } from './telling.ts';

const STATUS_TEXTS: Readonly<Record<EntryStatus, Bilingual>> = {
  live: bilingual('有效', 'it holds'),
  'not-yet': bilingual('尚未开始', 'it does not hold yet'),
  lifted: bilingual('已解除', 'it is lifted'),
  undetermined: bilingual(
    '没有起始日，无法判断是否有效',
    'it has no first day, so that whether it holds cannot be told',
  ),
};

const FIELD_TEXTS: Readonly<Record<string, Bilingual>> = {
  area: bilingual('地区', 'the area'),
  subject: bilingual('对象', 'the subject'),
  measure: bilingual('措施', 'the measure'),
  from: bilingual('起始日', 'the first day'),
};

/** One entry in a sentence: whom it concerns, why, what follows, whether it holds, what it lacks. */
export function entryText(
  { subjects }: Register,
  { entry, cause, status, lacks, overlaps }: EntryOutcome,
): Bilingual {
  const measure = cause.measures.find(({ id }) => id === entry.measure)?.label;
  const subject = subjects?.of.find(({ id }) => id === entry.subject)?.label;
  const about = subject ?? (entry.subject === null ? null : bilingual(entry.subject, entry.subject));
  const whom = [entry.area === null ? null : bilingual(entry.area, entry.area), about].filter(
    (part) => part !== null,
  );
  const period = [entry.from, entry.lifted].map((day) => (day === null ? null : formatDay(day)));
  const parts = [
    ...(whom.length === 0 ? [] : [joined(whom, ' ', ' ')]),
    bilingual(`因${cause.title.zh}列入`, `entered because of: ${cause.title.en}`),
    ...(measure === undefined ? [] : [measure]),
    ...(period[0] == null ? [] : [bilingual(`自${period[0]}起`, `from ${period[0]}`)]),
    ...(period[1] == null ? [] : [bilingual(`${period[1]}解除`, `lifted on ${period[1]}`)]),
    STATUS_TEXTS[status],
    ...(lacks.length === 0 ? [] : [lacksText(cause, lacks)]),
    ...(overlaps.length === 0
      ? []
      : [bilingual(`与${overlaps.join('、')}重叠`, `overlaps with ${overlaps.join(', ')}`)]),
  ];
  const text = joined(parts, '，', ', ');
  return bilingual(`${entry.id}：${text.zh}。`, `${entry.id}: ${text.en}.`);
}

function lacksText(cause: EntryOutcome['cause'], lacks: readonly EntryLack[]): Bilingual {
  const list = joined(
    lacks.map((lack) => lackText(cause, lack)),
    '、',
    ', ',
  );
  return bilingual(`尚缺：${list.zh}`, `it lacks ${list.en}`);
}

function lackText(cause: EntryOutcome['cause'], { what, name }: EntryLack): Bilingual {
  switch (what) {
    case 'field':
      return FIELD_TEXTS[name] ?? bilingual(name, name);
    case 'fact': {
      const label = cause.facts.of.find(({ id }) => id === name)?.label ?? bilingual(name, name);
      return bilingual(`“${label.zh}”的认定`, `that “${label.en}” is established`);
    }
    case 'earlier-entry':
      return bilingual(`此前因“${name}”列入的记录`, `an earlier entry with the cause “${name}”`);
    case 'earliest-day':
      return bilingual(`${name}及以后的起始日`, `a first day of ${name} or later`);
    case 'publication':
      return bilingual('公布', 'publication');
  }
}
