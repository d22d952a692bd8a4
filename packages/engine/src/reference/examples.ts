import { invariant } from '@shuize/domain';
import type { ConditionKind } from '../schema/node-texts.ts';

/** The packs that the reference page takes its examples from: pack, then path in it, then text. Tests read them all. */
export type ExamplePacks = ReadonlyMap<string, ReadonlyMap<string, string>>;

const EXAMPLES = {
  pack: ['unless', 'pack.yaml'],
  interpretation: ['at-least', 'interpretations/count.yaml'],
  parameter: ['at-least', 'params/severe-multiple.yaml'],
  rule: ['at-least', 'rules/EX-at-least.yaml'],
  score: ['score', 'scores/EX-score.yaml'],
  ranking: ['ranking', 'rankings/EX-ranking.yaml'],
  matrix: ['matrix', 'matrices/EX-matrix.yaml'],
  reward: ['reward', 'rewards/EX-reward.yaml'],
  plan: ['plan', 'plans/EX-plan.yaml'],
  duty: ['duty', 'duties/EX-duty.yaml'],
  procedure: ['procedure', 'procedures/EX-procedure.yaml'],
  register: ['register', 'registers/EX-register.yaml'],
  statistic: ['statistic', 'statistics/EX-statistic.yaml'],
  statement: ['not', 'statements/EX-duty.yaml'],
  case: ['compare', 'cases/on-limit.yaml'],
} as const;

export function elementExample(element: keyof typeof EXAMPLES, packs: ExamplePacks): string {
  const [pack, file] = EXAMPLES[element];
  return fileOf(pack, file, packs);
}

/** The condition of the rule that shows a node. */
export function nodeExample(kind: ConditionKind, packs: ExamplePacks): string {
  const rule = fileOf(kind, `rules/EX-${kind}.yaml`, packs);
  return rule.slice(rule.indexOf('condition:'));
}

function fileOf(pack: string, file: string, packs: ExamplePacks): string {
  const text = packs.get(pack)?.get(file);
  invariant(text !== undefined, `no example ${pack}/${file}`);
  return text;
}
