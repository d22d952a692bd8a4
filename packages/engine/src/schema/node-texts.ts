import { type Bilingual, bilingual } from '@shuize/domain';

/** What a node of a condition says and when it is met, not met or undetermined. */
export interface NodeText {
  readonly name: Bilingual;
  readonly says: Bilingual;
  readonly met: Bilingual;
  readonly notMet: Bilingual;
  readonly undetermined: Bilingual;
}

const BOTH_POSSIBLE = bilingual(
  '未知的数值取某些值时触发、取另一些值时不触发。',
  'Some values of the unknown cells would meet it and others would not.',
);

/** In the order of the reference page. */
export const NODE_TEXTS = {
  compare: {
    name: bilingual('比较', 'compare'),
    says: bilingual(
      '一个度量的数值与界限比较；是非型度量不写界限，为“是”即成立。',
      'The value of a measure against a threshold; a yes-no measure has none and must be yes.',
    ),
    met: bilingual('数值已知且满足比较。', 'The value is known and satisfies the comparison.'),
    notMet: bilingual(
      '数值已知且不满足比较；断流、冰封等不评价的不存在数值，永不计入。',
      'The value is known and does not. What is not evaluated (dry, frozen) has no value and never counts.',
    ),
    undetermined: bilingual('数值或界限未知。', 'The value or the threshold is unknown.'),
  },
  'at-least': {
    name: bilingual('累计', 'at least so many'),
    says: bilingual(
      '不同的对象满足条件的个数达到规定数，不要求连续。',
      'So many distinct things meet the condition, not necessarily adjacent.',
    ),
    met: bilingual('确定满足的个数已达到规定数。', 'Those that surely meet it reach the count.'),
    notMet: bilingual(
      '即使未知的全部满足，个数仍达不到规定数。',
      'Even if all unknown ones met it, the count would not be reached.',
    ),
    undetermined: bilingual(
      '未知的部分满足时达到，不满足时达不到。',
      'Whether the count is reached depends on the unknown ones.',
    ),
  },
  consecutive: {
    name: bilingual('连续', 'consecutive'),
    says: bilingual(
      '相邻的若干期都满足条件；没有数值的一期使连续中断。',
      'So many periods running meet the condition; a period without a cell breaks the run.',
    ),
    met: bilingual('有足够多的相邻各期确定满足。', 'So many adjacent periods surely meet it.'),
    notMet: bilingual(
      '即使未知各期全部满足，也没有足够多的相邻各期。',
      'Even if all unknown periods met it, no run would be long enough.',
    ),
    undetermined: BOTH_POSSIBLE,
  },
  share: {
    name: bilingual('比例', 'share'),
    says: bilingual(
      '在所列对象中，满足条件的所占比例与界限比较；写了 among 时，只以满足 among 的为分母。',
      'The part of the things that meets the condition, against a threshold; with `among`, only of those that meet it.',
    ),
    met: bilingual('比例确定满足比较。', 'The share surely satisfies the comparison.'),
    notMet: bilingual(
      '比例确定不满足比较，或者没有分母。',
      'It surely does not, or there is nothing to share.',
    ),
    undetermined: bilingual(
      '未知的对象使比例可能在界限两侧；unknown 为 left-out 时，未知的不计入分母。',
      'Unknown things leave the share on either side; with `unknown: left-out` they are left out of it.',
    ),
  },
  max: {
    name: bilingual('最大值', 'largest value'),
    says: bilingual('所列数值中最大的一个与界限比较。', 'The largest of the values against a threshold.'),
    met: bilingual('最大值确定满足比较。', 'The largest value surely satisfies the comparison.'),
    notMet: bilingual(
      '最大值确定不满足比较。没有数值时无可判断。',
      'It surely does not. Without a value there is nothing to judge.',
    ),
    undetermined: BOTH_POSSIBLE,
  },
  mean: {
    name: bilingual('平均值', 'mean'),
    says: bilingual(
      '所列数值的算术平均值与界限比较，不先取整。',
      'The arithmetic mean of the values, not rounded, against a threshold.',
    ),
    met: bilingual('平均值确定满足比较。', 'The mean surely satisfies the comparison.'),
    notMet: bilingual(
      '平均值确定不满足比较。没有数值时无可判断。',
      'It surely does not. Without a value there is nothing to judge.',
    ),
    undetermined: BOTH_POSSIBLE,
  },
  change: {
    name: bilingual('变化', 'change'),
    says: bilingual(
      '本期平均值减去若干期以前的平均值，差与界限比较；只有前后两期都有的数值参加。',
      'The mean over the window less the mean so many periods earlier, against a threshold; only values that stand in both enter.',
    ),
    met: bilingual('差确定满足比较。', 'The difference surely satisfies the comparison.'),
    notMet: bilingual(
      '差确定不满足比较。没有前后两期都有的数值时无可判断。',
      'It surely does not. Where no value stands in both periods there is nothing to judge.',
    ),
    undetermined: BOTH_POSSIBLE,
  },
  rank: {
    name: bilingual('名次', 'rank'),
    says: bilingual(
      '本辖区在同一上级、同一级别的辖区中的名次与界限比较；数值相等的名次相同，其后名次空缺。',
      "The subject's place among divisions of its level under the same parent; equal values share a place and the next is skipped.",
    ),
    met: bilingual('名次确定满足比较。', 'The place surely satisfies the comparison.'),
    notMet: bilingual(
      '名次确定不满足比较。本辖区没有数值时无可判断。',
      'It surely does not. Where the subject has no value there is nothing to judge.',
    ),
    undetermined: BOTH_POSSIBLE,
  },
  events: {
    name: bilingual('事件', 'events'),
    says: bilingual(
      '本辖区及其下级辖区发生所列事件达到规定起数；按同一问题或者按滚动一年计数的，取其中最多的一组。',
      'So many events of the subject and all below it; told apart by problem or counted in rolling years, the most of any.',
    ),
    met: bilingual('确定符合的事件已达到规定起数。', 'Those that surely match reach the count.'),
    notMet: bilingual(
      '即使情况不明的事件全部符合，仍达不到规定起数，且不会再有未记录的事件。',
      'Even if all that are not known matched, the count would not be reached, and no event is missing from the record.',
    ),
    undetermined: bilingual(
      '是否查实、是否严重不明的事件使起数可能达到，或者没有事件记录，或者年度尚未结束。',
      'Events not known to be verified or serious may reach it, or there is no record of events, or the year is not over.',
    ),
  },
  'any-of': {
    name: bilingual('任一', 'any of'),
    says: bilingual('所列对象中至少一个满足条件。', 'Some thing meets the condition.'),
    met: bilingual('至少一个确定满足。', 'One surely meets it.'),
    notMet: bilingual('全部确定不满足，或者没有对象。', 'All surely do not, or there is nothing.'),
    undetermined: bilingual('没有确定满足的，但有未知的。', 'None surely meets it, and some are unknown.'),
  },
  'all-of': {
    name: bilingual('全部', 'all of'),
    says: bilingual('所列对象全部满足条件。', 'Every thing meets the condition.'),
    met: bilingual('全部确定满足；没有对象时也成立。', 'All surely meet it; of nothing, it is met.'),
    notMet: bilingual('至少一个确定不满足。', 'One surely does not.'),
    undetermined: bilingual('没有确定不满足的，但有未知的。', 'None surely fails it, and some are unknown.'),
  },
  'none-of': {
    name: bilingual('无一', 'none of'),
    says: bilingual('所列对象没有一个满足条件。', 'No thing meets the condition.'),
    met: bilingual('全部确定不满足，或者没有对象。', 'All surely do not, or there is nothing.'),
    notMet: bilingual('至少一个确定满足。', 'One surely meets it.'),
    undetermined: bilingual('没有确定满足的，但有未知的。', 'None surely meets it, and some are unknown.'),
  },
  all: {
    name: bilingual('并且', 'and'),
    says: bilingual('所列条件同时成立。', 'All the conditions hold at once.'),
    met: bilingual('每一个条件都触发。', 'Each is met.'),
    notMet: bilingual('任一条件未触发。', 'One is not met.'),
    undetermined: bilingual('没有未触发的，但有待定的。', 'None is not met, and some are undetermined.'),
  },
  any: {
    name: bilingual('或者', 'or'),
    says: bilingual('所列条件至少一个成立。', 'At least one of the conditions holds.'),
    met: bilingual('任一条件触发。', 'One is met.'),
    notMet: bilingual('每一个条件都未触发。', 'None is met.'),
    undetermined: bilingual('没有触发的，但有待定的。', 'None is met, and some are undetermined.'),
  },
  not: {
    name: bilingual('非', 'not'),
    says: bilingual('条件不成立。', 'The condition does not hold.'),
    met: bilingual('条件未触发。', 'The condition is not met.'),
    notMet: bilingual('条件触发。', 'The condition is met.'),
    undetermined: bilingual('条件待定。', 'The condition is undetermined.'),
  },
  unless: {
    name: bilingual('除外', 'unless'),
    says: bilingual(
      '条件成立，但属于除外情形的不算；除外情形另有名称和条款依据。',
      'The condition, but not where the exception holds; the exception has a label and a citation of its own.',
    ),
    met: bilingual('条件触发，且除外情形未触发。', 'The condition is met and the exception is not.'),
    notMet: bilingual('条件未触发，或者除外情形触发。', 'The condition is not met, or the exception is.'),
    undetermined: bilingual(
      '两者之一待定，且另一个不足以定论。',
      'One of the two is undetermined and the other does not settle it.',
    ),
  },
  choose: {
    name: bilingual('按口径', 'choose'),
    says: bilingual(
      '按照口径的答案取对应的条件，每个答案都要写到。',
      'The condition that belongs to the answer of an interpretation; every answer has one.',
    ),
    met: bilingual('所取的条件触发。', 'The chosen condition is met.'),
    notMet: bilingual('所取的条件未触发。', 'The chosen condition is not met.'),
    undetermined: bilingual('所取的条件待定。', 'The chosen condition is undetermined.'),
  },
} as const satisfies Readonly<Record<string, NodeText>>;

export type ConditionKind = keyof typeof NODE_TEXTS;

export const CONDITION_KINDS = Object.keys(NODE_TEXTS) as readonly ConditionKind[];

export function isConditionKind(word: string): word is ConditionKind {
  return Object.hasOwn(NODE_TEXTS, word);
}
