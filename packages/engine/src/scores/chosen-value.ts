import { invariant } from '@shuize/domain';
import { type Answers, answerTo } from '../evaluate/answers.ts';
import type { Chosen } from '../language/score.ts';

/** The value that is fixed, or that belongs to the answer. */
export function chosenValue<Value>(chosen: Chosen<Value>, answers: Answers): Value {
  if (chosen.kind === 'fixed') {
    return chosen.value;
  }
  const answer = answerTo(chosen.interpretation, answers);
  const value = new Map(Object.entries(chosen.values)).get(answer);
  invariant(value !== undefined, `${chosen.interpretation} has a value for ${answer}`);
  return value;
}
