import { type Bilingual, bilingual } from '@shuize/domain';
import { type Answers, chosen } from '../evaluate/answers.ts';
import type { Choose, Combined, Condition, Not, Unless } from '../language/condition.ts';
import { joined, type Telling } from './telling.ts';

const SAYS_LEFT_OUT = /除外|不包括|不含|不计/;

/** `…，且…`, `…，或者…`; parts that join the other way stand in brackets. */
export function combinedText({ kind, conditions }: Combined, telling: Telling): Bilingual {
  const parts = conditions.map((part) => {
    const text = telling.tell(part);
    const other = joinOf(part, telling.answers);
    return conditions.length > 1 && other !== null && other !== kind
      ? bilingual(`（${text.zh}）`, `(${text.en})`)
      : text;
  });
  return kind === 'all' ? joined(parts, '，且', ', and ') : joined(parts, '，或者', ', or ');
}

/** `不属于“…”`. */
export function notText({ condition }: Not, { tell }: Telling): Bilingual {
  const text = tell(condition);
  return bilingual(`不属于“${text.zh}”`, `not (${text.en})`);
}

/** `水质同比恶化（达水质目标的断面除外）`. */
export function unlessText({ condition, label }: Unless, { tell }: Telling): Bilingual {
  const text = tell(condition);
  const zh = SAYS_LEFT_OUT.test(label.zh) ? label.zh : `${label.zh}除外`;
  return bilingual(`${text.zh}（${zh}）`, `${text.en} (except: ${label.en})`);
}

export function chooseText(node: Choose, { answers, tell }: Telling): Bilingual {
  return tell(chosen(node, answers));
}

/** How a condition joins its parts, where it has several. */
export function joinOf(condition: Condition, answers: Answers): Combined['kind'] | null {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.length > 1 ? condition.kind : null;
    case 'choose':
      return joinOf(chosen(condition, answers), answers);
    default:
      return null;
  }
}
