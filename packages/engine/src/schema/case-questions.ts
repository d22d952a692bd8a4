import * as z from 'zod';
import { described, keyed, oneKeyOf } from './described.ts';
import { day, identifier, text } from './scalars.ts';

/** `asks` of a case: one question, by the command or element that answers it. */
export function caseQuestion() {
  return oneKeyOf({
    score: described(scoreQuestion().optional(), '考核得分。', 'The scores of a period.'),
    rank: described(rankQuestion().optional(), '某期排名。', 'A ranking of a period.'),
    sanction: described(sanctionQuestion().optional(), '追责方式。', 'Measures for a line, tier and role.'),
    plan: described(keyed({}).optional(), '工作方案的措施。', 'The measures of the plans.'),
    duties: described(dutiesQuestion().optional(), '一段时间内的职责期限。', 'What is due between two days.'),
    reward: described(keyed({}).optional(), '奖励。', 'Rewards.'),
    procedure: described(keyed({}).optional(), '办理程序。', 'Steps of a procedure.'),
    register: described(keyed({}).optional(), '名单。', 'Entries of a register.'),
    statistic: described(keyed({}).optional(), '统计。', 'Counts of a statistic.'),
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

function dutiesQuestion() {
  return keyed({
    from: described(day(), '起始日（含）。', 'First day, included.'),
    to: described(day(), '截止日（含）。', 'Last day, included.'),
  });
}
