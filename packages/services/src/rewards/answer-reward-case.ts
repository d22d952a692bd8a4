import { bilingual, type Decimal, failure, formatDecimal, parseDecimal, success } from '@shuize/domain';
import { payableReward } from '@shuize/engine';
import type { AnswerCase } from '../policies/asked-case.ts';

/** One object: what is payable for a report of a kind, or whether an amount lies in the range. */
export const answerRewardCase: AnswerCase<'reward'> = ({ pack, question }) => {
  const reward = pack.rewards.find(({ id }) => id === question.reward);
  const kind = reward?.kinds.find(({ id }) => id === question.of) ?? null;
  const amount = amountOf(question.amount);
  if (reward === undefined || (question.of !== null && kind === null) || amount === 'not-a-number') {
    const asked = [question.reward, question.of, question.amount].filter((word) => word !== null).join(' ');
    return failure({
      kind: 'unanswerable',
      message: bilingual(`没有所问的奖励“${asked}”。`, `There is no such reward: “${asked}”.`),
    });
  }
  const payable = payableReward(reward, kind, amount);
  return success([
    {
      reward: reward.id,
      kind: kind?.id ?? null,
      amount: payable.amount === null ? null : formatDecimal(payable.amount),
      status: payable.status,
      least: formatDecimal(reward.least),
      most: formatDecimal(reward.most),
      cite: reward.cite,
    },
  ]);
};

function amountOf(text: string | null): Decimal | null | 'not-a-number' {
  if (text === null) {
    return null;
  }
  const parsed = parseDecimal(text);
  return parsed.ok ? parsed.value : 'not-a-number';
}
