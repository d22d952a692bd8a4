import { type AccountableRank, type Bilingual, bilingual, type ComplaintResult } from '@shuize/domain';
import type { AccountabilityCount, ComplaintCounted } from '../language/statistic.ts';

export const ACCOUNTABILITY_COUNTED: Readonly<Record<AccountabilityCount['of'], Bilingual>> = {
  cases: bilingual('案件数，同一案件编号只计一次。', 'Cases, each id once.'),
  people: bilingual('问责人数。', 'People held.'),
};

export const RANKS: Readonly<Record<AccountableRank, Bilingual>> = {
  bureau: bilingual('厅级。', 'Bureau level.'),
  county: bilingual('县处级。', 'County and division level.'),
  township: bilingual('乡科级。', 'Township and section level.'),
  other: bilingual('其他。', 'Others.'),
};

export const COMPLAINT_COUNTED: Readonly<Record<ComplaintCounted, Bilingual>> = {
  batches: bilingual(
    '批数；限于到期的，整批都已到期才计。',
    'Batches; among those due, batches of which every complaint is.',
  ),
  complaints: bilingual('件数。', 'Complaints.'),
  ordered: bilingual('责令整改数之和。', 'Sum of those ordered to correct.'),
  penalty: bilingual('立案处罚数之和。', 'Sum of penalties filed.'),
  criminal: bilingual('立案侦查数之和。', 'Sum of criminal cases.'),
  interviewed: bilingual('约谈人数之和。', 'Sum of people interviewed.'),
  accountable: bilingual('问责人数之和。', 'Sum of people held.'),
};

export const RESULTS: Readonly<Record<ComplaintResult, Bilingual>> = {
  open: bilingual('未办结。', 'Open.'),
  closed: bilingual('已办结。', 'Closed.'),
  'closed-in-stages': bilingual('阶段性办结。', 'Closed in stages.'),
};

export const YEARS_COUNTED: Readonly<Record<'since' | 'all', Bilingual>> = {
  since: bilingual('自 since 所写年份起（默认）。', 'From the year that `since` names (default).'),
  all: bilingual('全部年份。', 'All years.'),
};

export const AMONG: Readonly<Record<'all' | 'due', Bilingual>> = {
  all: bilingual('全部收到的（默认）。', 'All that were received (default).'),
  due: bilingual('只计已到办理期限的。', 'Only those due.'),
};

export const DUE_DAYS: Readonly<Record<'included' | 'excluded', Bilingual>> = {
  included: bilingual('期限当日即为到期（默认）。', 'Due on its last day itself (default).'),
  excluded: bilingual('期限次日起才为到期。', 'Due from the day after its last day.'),
};
