import { type Bilingual, bilingual } from '@shuize/domain';
import { conditionText, type Explanation, heldText, packAsDecided } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import type { Judgement } from './judge-rule.ts';
import { countText, outcomeText } from './outcome-text.ts';

/** The condition of a finding in words, as the answers chosen have it and with the local values that decide. */
export function conditionOfFinding({ compiled, window, subject }: Judgement): Bilingual {
  const { rule, answers } = compiled;
  return conditionText(packAsDecided(compiled, window, subject), rule.condition, answers);
}

/**
 * A finding in one sentence: who, when, the condition, what was found, and the provision.
 *
 * 上河县2018年国考断面累计2个及以上月份出现……：实际3，应达2，触发“一是第1项”，问责对象为……。
 */
export function findingSentence(
  facts: PolicyFacts,
  judgement: Judgement,
  explanation: Explanation,
): Bilingual {
  const { rule } = judgement.compiled;
  const condition = conditionOfFinding(judgement);
  const place = placeOf(facts, judgement);
  const time = timeOf(judgement);
  const found = foundText(explanation, judgement.status);
  const outcome = outcomeText(judgement.status, rule.cite.provision);
  const held = judgement.status === 'met' ? heldText(rule.held) : null;
  return bilingual(
    `${place.zh}${time.zh}${condition.zh}：${found.zh}${outcome.zh}${held === null ? '' : `，问责对象为${held.zh}`}。`,
    `${place.en}, ${time.en}: ${condition.en}; ${found.en}${outcome.en}${held === null ? '' : `; held: ${held.en}`}.`,
  );
}

function placeOf({ source, context }: PolicyFacts, { subject }: Judgement): Bilingual {
  const division = source.divisions.names[subject.division] ?? '';
  if (subject.section === null) {
    return bilingual(division, division);
  }
  const id = context.grid.sectionIds[subject.section];
  const name = context.data.sections.find(({ section }) => section === id)?.name ?? id ?? '';
  return bilingual(`${division}${name}断面`, `${division}, section ${name}`);
}

function timeOf({ window: { from, to } }: Judgement): Bilingual {
  return from === to ? bilingual(`${to}年`, String(to)) : bilingual(`${from}—${to}年`, `${from} to ${to}`);
}

/** The count beside what is required; nothing where one thing decides. Where another limb decides, that is said. */
function foundText(
  { observed: { min, max }, required }: Explanation,
  status: Judgement['status'],
): Bilingual {
  if (required <= 1 && max <= 1) {
    return bilingual('', '');
  }
  if (status === 'met' && min < required) {
    return bilingual(
      `计数的情形实际${min}，未达${required}，由另一情形`,
      `${min} found where ${required} are counted for; by another limb `,
    );
  }
  return countText({ min, max }, required);
}
