import { bilingual, type Explained, formatDay } from '@shuize/domain';
import type { Register, RegisterEntry } from '../language/register.ts';

/** What is wrong with an entry so that nothing can be said of it. */
export interface EntryFault extends Explained {
  readonly kind:
    | 'unknown-cause'
    | 'unknown-subject'
    | 'unknown-fact'
    | 'unknown-measure'
    | 'lifted-before-from'
    | 'repeated-entry';
  readonly entry: string;
}

/** Every fault of every entry: words that the register does not know, days the wrong way round, an id twice. */
export function faultsOfEntries(
  register: Register,
  entries: readonly RegisterEntry[],
): readonly EntryFault[] {
  const ids = entries.map(({ id }) => id);
  return entries.flatMap((entry, index) => [
    ...(ids.indexOf(entry.id) === index ? [] : [repeated(entry)]),
    ...faultsOfEntry(register, entry),
  ]);
}

function* faultsOfEntry({ title, causes, subjects }: Register, entry: RegisterEntry): Iterable<EntryFault> {
  const { id, subject, from, lifted } = entry;
  const named = subjects?.of.map((each) => each.id) ?? [];
  if (subjects?.isOpen === false && subject !== null && !named.includes(subject)) {
    yield {
      kind: 'unknown-subject',
      entry: id,
      message: bilingual(
        `“${id}”：“${title.zh}”没有对象“${subject}”。`,
        `“${id}” is about “${subject}”, which “${title.en}” does not name.`,
      ),
      mend: bilingual(`可用的对象：${named.join('、')}。`, `It names: ${named.join(', ')}.`),
    };
  }
  const cause = causes.find((each) => each.id === entry.cause);
  if (cause === undefined) {
    const known = causes.map((each) => each.id);
    yield {
      kind: 'unknown-cause',
      entry: id,
      message: bilingual(
        `“${title.zh}”的“${id}”：没有缘由“${entry.cause}”。`,
        `“${id}” of “${title.en}” has the cause “${entry.cause}”, which there is not.`,
      ),
      mend: bilingual(`可用的缘由：${known.join('、')}。`, `Its causes are: ${known.join(', ')}.`),
    };
  }
  const facts = cause?.facts.of.map((fact) => fact.id) ?? [];
  for (const fact of cause === undefined ? [] : entry.facts.filter((each) => !facts.includes(each))) {
    yield {
      kind: 'unknown-fact',
      entry: id,
      message: bilingual(
        `“${id}”：该缘由没有须认定的事实“${fact}”。`,
        `“${id}” names the fact “${fact}”, which its cause does not ask for.`,
      ),
      mend: bilingual(`可以认定：${facts.join('、')}。`, `It asks for: ${facts.join(', ')}.`),
    };
  }
  const measures = cause?.measures.map((measure) => measure.id) ?? [];
  if (cause !== undefined && entry.measure !== null && !measures.includes(entry.measure)) {
    yield {
      kind: 'unknown-measure',
      entry: id,
      message: bilingual(
        `“${id}”：该缘由不能采取“${entry.measure}”。`,
        `“${id}” has the measure “${entry.measure}”, which does not follow from its cause.`,
      ),
      mend: bilingual(`可以采取：${measures.join('、')}。`, `What follows is: ${measures.join(', ')}.`),
    };
  }
  if (from !== null && lifted !== null && lifted < from) {
    yield {
      kind: 'lifted-before-from',
      entry: id,
      message: bilingual(
        `“${id}”：解除日 ${formatDay(lifted)} 早于起始日 ${formatDay(from)}。`,
        `“${id}” is lifted on ${formatDay(lifted)}, before it begins on ${formatDay(from)}.`,
      ),
      mend: bilingual('更正两个日期。', 'Correct the two days.'),
    };
  }
}

function repeated({ id }: RegisterEntry): EntryFault {
  return {
    kind: 'repeated-entry',
    entry: id,
    message: bilingual(`编号“${id}”用了两次。`, `The id “${id}” is used twice.`),
    mend: bilingual('给另一条换一个编号。', 'Give the other entry another id.'),
  };
}
