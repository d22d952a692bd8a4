import * as z from 'zod';
import { described, keyed, oneKeyOf } from './described.ts';
import { planYear } from './plan-scalars.ts';
import { procedureQuestion } from './procedure-question.ts';
import { registerQuestion } from './register-question.ts';
import { day, identifier, text } from './scalars.ts';

/** `asks` of a case: one question, by the command or element that answers it. */
export function caseQuestion() {
  return oneKeyOf({
    score: described(scoreQuestion().optional(), '考核得分。', 'The scores of a period.'),
    rank: described(rankQuestion().optional(), '某期排名。', 'A ranking of a period.'),
    sanction: described(sanctionQuestion().optional(), '追责方式。', 'Measures for a line, tier and role.'),
    plan: described(
      planQuestion().optional(),
      '工作方案的措施和目标。',
      'Measures and targets of the plans.',
    ),
    duties: described(dutiesQuestion().optional(), '一段时间内的职责期限。', 'What is due between two days.'),
    reward: described(rewardQuestion().optional(), '举报奖励的金额。', 'What a reward pays.'),
    procedure: described(procedureQuestion().optional(), '案件办到哪一步。', 'Where a case stands.'),
    register: described(registerQuestion().optional(), '名单中的记录。', 'Entries of a register.'),
    statistic: described(statisticQuestion().optional(), '统计。', 'Counts of a statistic.'),
  });
}

function scoreQuestion() {
  return keyed({ period: described(text(), '期间，如 2017。', 'The period, such as 2017.') });
}

function rankQuestion() {
  return keyed({
    ranking: described(identifier(), '排名的标识。', 'Id of the ranking.'),
    period: described(text(), '期间，如 2017-03。', 'The period, such as 2017-03.'),
  });
}

function sanctionQuestion() {
  return keyed({
    line: described(identifier().optional(), '查处对象。', 'The line.'),
    tier: described(identifier(), '情节。', 'The tier.'),
    role: described(identifier().optional(), '责任人。', 'The role.'),
    circumstances: described(z.array(identifier()).optional(), '从重、从轻等情形。', 'Circumstances.'),
  });
}

function planQuestion() {
  return keyed({
    year: described(
      planYear().optional(),
      '写了年度的，同时按 facts 核对当年的任务进展和断面比例目标。',
      'With a year, progress of tasks and shares of sections in it are reckoned from the facts too.',
    ),
  });
}

function dutiesQuestion() {
  return keyed({
    from: described(day(), '起始日（含）。', 'First day, included.'),
    to: described(day(), '截止日（含）。', 'Last day, included.'),
    'working-days': described(
      text().optional(),
      '工作日历的全文：CSV，列为 date、kind、name；期限要用到工作日时写。',
      'The calendar of working days as CSV (date, kind, name), where a due day asks for one.',
    ),
    timing: described(
      z.record(z.string(), text()).optional(),
      '原文没有写明的时间：职责的标识，和 month、10-days、5-working-days 等。',
      'Times that the text leaves open: id of the duty, and month, 10-days, 5-working-days and the like.',
    ),
  });
}

function rewardQuestion() {
  return keyed({
    reward: described(identifier(), '奖励的标识。', 'Id of the reward.'),
    kind: described(identifier().optional(), '情形的标识。', 'Id of the kind.'),
    amount: described(
      text().optional(),
      '要核对的金额，元，须加引号。',
      'An amount in yuan to be held against the range, in quotes.',
    ),
  });
}

function statisticQuestion() {
  return keyed({ statistic: described(identifier(), '统计的标识。', 'Id of the statistic.') });
}
