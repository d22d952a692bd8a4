import { type Bilingual, bilingual, type PeriodKind } from '@shuize/domain';
import type { Ranking, RankingConsequence } from '../language/ranking.ts';

/** The closed lists of words of rankings, each word with its meaning. */

export const RANKED_BY: Readonly<Record<Ranking['among']['by'], Bilingual>> = {
  group: bilingual(
    '同一上级之下，按 divisions.csv 的排名分组各自排名；没有分组的合在一起（默认）。',
    'Under one parent and in the groups of divisions.csv, each by itself; those without a group together (default).',
  ),
  parent: bilingual(
    '同一上级之下的合在一起排名，不分组。',
    'All under one parent together, whatever their groups.',
  ),
};

export const PERIODS: Readonly<Record<PeriodKind, Bilingual>> = {
  week: bilingual('周（ISO 8601，周一起），如 2018-W23。', 'A week of ISO 8601, such as 2018-W23.'),
  month: bilingual('月，如 2018-03。', 'A month, such as 2018-03.'),
  quarter: bilingual('季度，如 2018-Q1。', 'A quarter, such as 2018-Q1.'),
  'half-year': bilingual('半年，如 2018-H1。', 'Half a year, such as 2018-H1.'),
  year: bilingual('年，如 2018。', 'A year, such as 2018.'),
};

/** Who counts among the last places when values are equal. */
export type Ties = 'all-last' | 'places-only';

export const TIES: Readonly<Record<Ties, Bilingual>> = {
  'all-last': bilingual(
    '并列的都算：比自己差的不足规定位数的，都在末位之列。',
    'All who share a place count: whoever has fewer worse than the places asked for is among the last.',
  ),
  'places-only': bilingual(
    '不突破位数：连同并列的超出规定位数的，都不算。',
    'The places are not exceeded: those who share a place beyond them do not count.',
  ),
};

/** What a period is to counts and runs in which a group has no value at all. */
export type MissingPeriod = 'unknown' | 'breaks' | 'skipped';

export const MISSING_PERIODS: Readonly<Record<MissingPeriod, Bilingual>> = {
  unknown: bilingual(
    '未知：谁排末位不知道，可能使结论待定。',
    'Unknown: who was last cannot be told, which may leave an outcome undetermined.',
  ),
  breaks: bilingual('中断：视为没有人排末位。', 'It breaks a run: nobody was last.'),
  skipped: bilingual('略过：前后两期视为相邻。', 'It is passed over: the periods beside it are adjacent.'),
};

export type Repeat = 'once' | 'each';

export const REPEATS: Readonly<Record<Repeat, Bilingual>> = {
  once: bilingual('只在首次达到时。', 'Only when it is first reached.'),
  each: bilingual(
    '达到以后，每次又排末位时（默认）。',
    'Each time that the last place comes again once it has been reached (default).',
  ),
};

export const COUNTINGS: Readonly<Record<RankingConsequence['counting'], Bilingual>> = {
  'last-places': bilingual('当期排名后几位。', 'Among so many last of the period.'),
  'times-in-year': bilingual(
    '年度内累计几次排名最后，至当期为止。',
    'Last so many times in the year, up to the period.',
  ),
  'times-running': bilingual(
    '连续几期排名最后，至当期为止，可跨年度。',
    'Last so many periods running, up to the period and across the turn of the year.',
  ),
};

export type Need = 'any' | 'all';

export const NEEDS: Readonly<Record<Need, Bilingual>> = {
  any: bilingual('有一项即可。', 'One of them suffices.'),
  all: bilingual('各项都要有。', 'All of them are needed.'),
};

export const REMAINDERS: Readonly<Record<'by-code', Bilingual>> = {
  'by-code': bilingual(
    '不能平分的余数，按区划代码的次序各多得1分钱。',
    'What cannot be shared equally goes in fen, one each, in order of code.',
  ),
};

export const UNCLAIMED: Readonly<Record<'kept', Bilingual>> = {
  kept: bilingual(
    '没有排名第一且完成目标的，扣款留存，不发放。',
    'Where no first met its target the money is kept and not paid out.',
  ),
};
