import type { Reward } from '../language/reward.ts';
import type { Cite } from './build-condition.ts';
import type { RewardValue, SoundElement } from './pack-syntax.ts';
import { decimalAt } from './source-node.ts';

/** The reward that its file says; that nothing is at fault in it has been checked. */
export function buildReward({ value, source }: SoundElement<RewardValue>, cite: Cite): Reward {
  const { id, title, kinds = [] } = value;
  return {
    id,
    title,
    cite: cite(value.cite),
    least: decimalAt(source, 'least'),
    most: decimalAt(source, 'most'),
    kinds: kinds.map((kind, index) => ({
      id: kind.id,
      label: kind.label,
      amount: kind.amount === undefined ? null : decimalAt(source, 'kinds', index, 'amount'),
    })),
    position: source.position,
  };
}
