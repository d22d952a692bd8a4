import { type Bilingual, bilingual, type Grain, measureOf } from '@shuize/domain';
import { type Answers, chosen } from '../evaluate/answers.ts';
import type { Condition } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';

/** What a condition is told with: the pack's words, the answers, and how to tell its parts. */
export interface Telling {
  readonly pack: Pack;
  readonly answers: Answers;
  /** Whether it is said of a thing that is named before (`…断面超标倍数…`), rather than of the subject. */
  readonly isOfThing: boolean;
  /** Tells a part of the condition, said of the same. */
  readonly tell: (part: Condition) => Bilingual;
  /** Tells what is said of each thing that the condition goes through; in brackets where it joins several. */
  readonly tellOfThing: (when: Condition) => Bilingual;
}

/** The grain of the cells that a condition looks at: of its first measure. */
export function grainOf(condition: Condition, answers: Answers): Grain {
  switch (condition.kind) {
    case 'compare':
    case 'max':
    case 'mean':
    case 'change':
    case 'rank':
    case 'events':
      return measureOf(condition.use.measure).grain;
    case 'all':
    case 'any':
      return grainOf(condition.conditions[0] ?? condition, answers);
    case 'not':
    case 'unless':
      return grainOf(condition.condition, answers);
    case 'choose':
      return grainOf(chosen(condition, answers), answers);
    default:
      return grainOf(condition.when, answers);
  }
}

export function joined(texts: readonly Bilingual[], zh: string, en: string): Bilingual {
  return bilingual(texts.map((text) => text.zh).join(zh), texts.map((text) => text.en).join(en));
}
