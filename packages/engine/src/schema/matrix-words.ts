import { type Bilingual, bilingual } from '@shuize/domain';
import type { Adjustment, AdjustmentChange } from '../language/matrix.ts';

/** The closed lists of words of matrices, each word with its meaning. */

export const DIRECTIONS: Readonly<Record<Adjustment['direction'], Bilingual>> = {
  heavier: bilingual('从重、加重。', 'It makes the measures heavier.'),
  lighter: bilingual('从轻。', 'It makes them lighter.'),
};

export const CHANGES: Readonly<Record<AdjustmentChange, Bilingual>> = {
  'within-tier': bilingual(
    '本档之内从重：幅度有上下的取重的一端，可择一的一并给予。',
    'The heavier end of what the tier leaves open; where that is a choice, all of it together.',
  ),
  'tier-up': bilingual('按上一档的规定。', 'The measures of the next tier.'),
  'rung-up': bilingual('在追责方式的次序上提高一级。', 'One rung up the ladder.'),
  'lower-end': bilingual('本档幅度之内取轻的一端。', 'The lighter end of what the tier leaves open.'),
};

/** Changes that can't make anything lighter. */
export const HEAVIER_CHANGES: readonly AdjustmentChange[] = ['within-tier', 'tier-up', 'rung-up'];

/** What happens instead of `tier-up` at the top. */
export type TopChange = 'within-tier' | 'rung-up' | 'unchanged';

export const TOP_CHANGES: Readonly<Record<TopChange, Bilingual>> = {
  'within-tier': CHANGES['within-tier'],
  'rung-up': CHANGES['rung-up'],
  unchanged: bilingual('不再提高。', 'It stays as it is.'),
};

/** What becomes of an adjustment beside another that has acted. */
export type AgainstEffect = 'no-effect' | 'offsets';

export const AGAINST_EFFECTS: Readonly<Record<AgainstEffect, Bilingual>> = {
  'no-effect': bilingual('不起作用，另一项照常。', 'It has no effect, the other stands.'),
  offsets: bilingual('两相抵销。', 'The two offset each other.'),
};

export type BothApply = 'stricter' | 'own';

export const BOTH_APPLY: Readonly<Record<BothApply, Bilingual>> = {
  stricter: bilingual('两者取严。', 'The stricter of both.'),
  own: bilingual('只按本文件。', 'Those of this instrument alone.'),
};

export type Together = 'and' | 'or';

export const TOGETHER: Readonly<Record<Together, Bilingual>> = {
  and: bilingual('另一文件要求并处的，并处。', 'What the other demands besides is demanded.'),
  or: bilingual('本文件列为可选的，仍为可选。', 'What this instrument offers as a choice stays a choice.'),
};
