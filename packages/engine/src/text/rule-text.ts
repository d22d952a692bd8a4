import { type Bilingual, bilingual } from '@shuize/domain';
import { type Answers, answerTo } from '../evaluate/answers.ts';
import { usesOf, walkCondition } from '../evaluate/walk-condition.ts';
import type { Pack, Rule } from '../language/pack.ts';
import { conditionText } from './condition-text.ts';
import { roleClauses } from './held-text.ts';
import { joined } from './telling.ts';
import { LEVEL_WORDS } from './words.ts';

/**
 * The sentence of a rule: whom it is about, in what time, when it holds, who answers for it and what follows. Answers that
 * settle how a condition reads stand in its wording; those that settle how a measure is formed follow in brackets.
 */
export function ruleText(pack: Pack, rule: Rule, answers: Answers): Bilingual {
  const { subject, window, obligation, held, consequence } = rule;
  const level = LEVEL_WORDS[subject.level].one;
  const { bySection } = subject;
  const isBySection = bySection !== null && answerTo(bySection.interpretation, answers) === bySection.answer;
  const each = isBySection ? bilingual('（各断面分别判断）', ' (each section by itself)') : bilingual('', '');
  const time = windowText(window.years);
  const condition = conditionText(pack, rule.condition, answers);
  const duty =
    obligation === 'shall'
      ? bilingual('应当', 'shall answer for it')
      : bilingual('可以', 'may be held for it');
  const formed = formedText(pack, rule, answers);
  const roles = roleClauses(held);
  const answering =
    roles === null
      ? bilingual(`由${held.label.zh}承担责任：`, `${held.label.en} ${duty.en}: `)
      : bilingual(`${roles.zh}。`, `${held.label.en} ${duty.en}: ${roles.en}. `);
  return bilingual(
    [
      `${level.zh}${each.zh}${time.zh}，${condition.zh}的，`,
      `${duty.zh}${answering.zh}${ended(consequence.zh, '。')}${formed.zh}`,
    ].join(''),
    [
      `For a ${level.en}${each.en}: when, ${time.en}, ${condition.en}, `,
      `${answering.en}${ended(consequence.en, '.')}${formed.en}`,
    ].join(''),
  );
}

function windowText(years: number): Bilingual {
  switch (years) {
    case 1:
      return bilingual('在一个年度内', 'within a year');
    case 2:
      return bilingual('在当年和上一年度内', 'within a year and the one before');
    default:
      return bilingual(`在当年及此前${years - 1}个年度内`, `within a year and the ${years - 1} before`);
  }
}

/** How the measures of the condition are formed, as far as that is a matter of interpretation (口径). */
function formedText(pack: Pack, rule: Rule, answers: Answers): Bilingual {
  const named = walkCondition(rule.condition, answers)
    .flatMap(usesOf)
    .flatMap(({ parameters }) => Object.values(parameters))
    .flatMap((value) => (value.kind === 'interpretation' ? [value.interpretation] : []));
  const labels = [...new Set(named)].flatMap((id) => {
    const asked = pack.interpretations.find((interpretation) => interpretation.id === id);
    return (
      asked?.answers.filter((answer) => answer.id === answerTo(id, answers)).map(({ label }) => label) ?? []
    );
  });
  if (labels.length === 0) {
    return bilingual('', '');
  }
  const { zh, en } = joined(labels, '；', '; ');
  return bilingual(`（口径：${zh}。）`, ` (Read as: ${en}.)`);
}

/** A text that ends with one full stop. */
function ended(text: string, stop: string): string {
  return text.replace(/[。.]$/, '') + stop;
}
