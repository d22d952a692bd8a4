import { type Bilingual, bilingual } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import type { Condition } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';
import { atLeastText, consecutiveText, quantifiedText, shareOfText } from './counting-text.ts';
import { eventsText } from './events-text.ts';
import { chooseText, combinedText, joinOf, notText, unlessText } from './logic-text.ts';
import type { Telling } from './telling.ts';
import { changeText, compareText, extremeText, rankText } from './value-text.ts';

/** A condition in words, as the answers have it, for a reader who knows the regulation and not the program. */
export function conditionText(pack: Pack, condition: Condition, answers: Answers): Bilingual {
  return tellingOf(pack, answers, false).tell(condition);
}

function tellingOf(pack: Pack, answers: Answers, isOfThing: boolean): Telling {
  const telling: Telling = {
    pack,
    answers,
    isOfThing,
    tell: (part) => textOf(part, telling),
    tellOfThing: (when) => {
      const text = tellingOf(pack, answers, true).tell(when);
      return joinOf(when, answers) === null ? text : bilingual(`（${text.zh}）`, `(${text.en})`);
    },
  };
  return telling;
}

function textOf(condition: Condition, telling: Telling): Bilingual {
  switch (condition.kind) {
    case 'compare':
      return compareText(condition, telling);
    case 'at-least':
      return atLeastText(condition, telling);
    case 'consecutive':
      return consecutiveText(condition, telling);
    case 'share':
      return shareOfText(condition, telling);
    case 'max':
    case 'mean':
      return extremeText(condition, telling);
    case 'change':
      return changeText(condition, telling);
    case 'rank':
      return rankText(condition, telling);
    case 'events':
      return eventsText(condition, telling);
    case 'any-of':
    case 'all-of':
    case 'none-of':
      return quantifiedText(condition, telling);
    case 'all':
    case 'any':
      return combinedText(condition, telling);
    case 'not':
      return notText(condition, telling);
    case 'unless':
      return unlessText(condition, telling);
    case 'choose':
      return chooseText(condition, telling);
  }
}
