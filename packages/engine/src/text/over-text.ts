import { bilingual } from '@shuize/domain';
import type { Over } from '../language/condition.ts';
import { joined } from './telling.ts';
import { attributeWord, ENTITY_WORDS, LEVEL_WORDS } from './words.ts';

/** What is gone through, as a noun: `国考断面`; nothing in Chinese for the subject itself. English for one and several. */
export interface Noun {
  readonly zh: string;
  readonly one: string;
  readonly several: string;
}

export function nounOf(over: Over): Noun {
  switch (over.kind) {
    case 'subject':
      return { zh: '', one: 'it', several: 'it' };
    case 'divisions': {
      const { one, several } = LEVEL_WORDS[over.level];
      return { zh: one.zh, one: `${one.en} within it`, several: `${several} within it` };
    }
    case 'cells': {
      const attributes = Object.entries(over.where).map(([name, values]) =>
        joined(
          values.map((value) => attributeWord(over.entity, name, value)),
          '或',
          ' or ',
        ),
      );
      const own = over.within === 'own' ? [bilingual('本级', 'own')] : [];
      const { zh, en } = joined([...own, ...attributes], '', ' ');
      const noun = ENTITY_WORDS[over.entity];
      const one = en === '' ? noun.en : `${en} ${noun.en}`;
      return { zh: zh + noun.zh, one, several: `${one}s` };
    }
  }
}

/** A noun with what is said of it, no word twice: `重点任务` and `任务未完成` make `重点任务未完成`. */
export function saidOf(noun: string, predicate: string): string {
  const last = noun.slice(-2);
  return noun + (last !== '' && predicate.startsWith(last) ? predicate.slice(last.length) : predicate);
}
