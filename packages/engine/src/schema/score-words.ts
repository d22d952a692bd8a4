import { type Bilingual, bilingual } from '@shuize/domain';

/** The closed lists of words of a score (考核评分), each word with its meaning. */

export const SCORE_TAKEN_FROM: Readonly<Record<'item' | 'part' | 'total', Bilingual>> = {
  item: bilingual('从所在项目的得分中扣。', 'Off the points of the item it stands in.'),
  part: bilingual('从所在部分的得分中扣。', 'Off the points of the part.'),
  total: bilingual('从总分中扣。', 'Off the total.'),
};

export const SCORE_TIES: Readonly<Record<'all' | 'none', Bilingual>> = {
  all: bilingual('并列的都算在内。', 'All of a tie are in.'),
  none: bilingual('并列的都不算在内。', 'None of a tie is in.'),
};

export const SCORE_OFF_TARGET: Readonly<Record<'first' | 'missed', Bilingual>> = {
  first: bilingual('只看名次。', 'The place alone decides.'),
  missed: bilingual('未完成目标任务的不算前几位。', 'Who missed its targets is not among the first.'),
};

export const SCORE_TARGETS: Readonly<Record<'tasks' | 'item', Bilingual>> = {
  tasks: bilingual(
    '本部门当年的各项任务均在年底前完成（tasks.csv）。',
    'All its tasks of the year are done by its last day (tasks.csv).',
  ),
  item: bilingual('所指项目得满分。', 'The item named has all its points.'),
};

export const SCORE_VETOED: Readonly<Record<'vacated' | 'kept', Bilingual>> = {
  vacated: bilingual('不占名次，其后的递补。', 'It holds no place; those after it move up.'),
  kept: bilingual('仍占名次。', 'It keeps its place.'),
};
