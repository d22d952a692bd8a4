import { type Bilingual, bilingual } from '@shuize/domain';
import type { Explanation } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import type { Judgement } from './judge-rule.ts';

export function conditionOfFinding({ compiled }: Judgement): Bilingual {
  return compiled.rule.title;
}

export function findingSentence(
  facts: PolicyFacts,
  judgement: Judgement,
  _explanation: Explanation,
): Bilingual {
  const name = facts.source.divisions.names[judgement.subject.division] ?? '';
  return bilingual(name, name);
}
