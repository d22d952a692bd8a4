import { bilingual } from '@shuize/domain';
import { agreesText, type Hypothesis, wouldAgree } from './disagreement.ts';

/** The published class follows from rounded values where we compare them as they are, or the other way round. */
export const otherRounding: Hypothesis = (disagreement) => {
  const isRealTime = disagreement.mode === 'real-time';
  if (!wouldAgree(disagreement, { mode: isRealTime ? 'assessment' : 'real-time' })) {
    return null;
  }
  const { zh, en } = agreesText(disagreement.published);
  return isRealTime
    ? bilingual(`按修约后的数值评价${zh}。`, `With rounded values ${en}.`)
    : bilingual(`按未修约的数值评价${zh}。`, `With values as they are, not rounded, ${en}.`);
};
