import { type Answers, answerTo } from '../evaluate/answers.ts';
import type { EventUse } from '../language/score.ts';
import type { EventsFound, ScoreFacts } from './score-facts.ts';

/** The events of the kinds that count under the answers. */
export function eventsCounted(
  facts: ScoreFacts,
  events: readonly EventUse[],
  daysAfter: number,
  answers: Answers,
): EventsFound {
  const kinds = events
    .filter(({ only }) => only === null || answerTo(only.interpretation, answers) === only.answer)
    .map(({ kind }) => kind);
  return facts.events(kinds, daysAfter);
}
