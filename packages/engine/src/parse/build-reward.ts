import type { Reward } from '../language/reward.ts';
import type { Cite } from './build-condition.ts';
import type { RewardValue, SoundElement } from './pack-syntax.ts';

export function buildReward({ value, source }: SoundElement<RewardValue>, cite: Cite): Reward {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
