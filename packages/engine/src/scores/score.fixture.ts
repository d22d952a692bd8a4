import { decimal, type Fraction, plainFraction } from '@shuize/domain';
import type { Score } from '../language/score.ts';
import { aPack } from '../parse/a-pack.fixture.ts';
import { isKnown, type PointRange } from './point-range.ts';
import type { EventsFound, ScoreFacts } from './score-facts.ts';

export const PACK = aPack('score').read();

/** A score of the example pack. */
export function exampleScore(id: string): Score {
  const score = PACK.scores.find((each) => each.id === id);
  if (score === undefined) {
    throw new Error(`${id} is not a score of the example`);
  }
  return score;
}

/** What is known of a subject, by default that nothing is given and nothing happened. */
export interface FactsBuilder extends ScoreFacts {
  readonly with: (points: Readonly<Record<string, string>>) => FactsBuilder;
  /** Verified events of a kind; with `untold` some of which nobody has said whether they are. */
  readonly happened: (kind: string, verified: number, untold?: number) => FactsBuilder;
  /** As long as other events may come to be known. */
  readonly stillOpen: () => FactsBuilder;
  readonly measured: (measure: string, value: Fraction | null) => FactsBuilder;
  readonly targetsMet: (hasMet: boolean | null) => FactsBuilder;
}

interface Known {
  readonly points: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, readonly [verified: number, untold: number]>>;
  readonly isOver: boolean;
  readonly measures: Readonly<Record<string, Fraction | null>>;
  readonly hasMetTargets: boolean | null;
}

export function aSubject(subject = '990101'): FactsBuilder {
  return builderOf(subject, { points: {}, events: {}, isOver: true, measures: {}, hasMetTargets: true });
}

function builderOf(subject: string, known: Known): FactsBuilder {
  const changed = (change: Partial<Known>) => builderOf(subject, { ...known, ...change });
  return {
    subject,
    given: new Map(
      Object.entries(known.points).map(([item, points]) => [item, { points: decimal(points), note: 'why' }]),
    ),
    events: (kinds): EventsFound => {
      const ids = (which: 0 | 1) =>
        kinds.flatMap((kind) =>
          Array.from({ length: known.events[kind]?.[which] ?? 0 }, (_, n) => `${kind}-${which}-${n}`),
        );
      return { verified: ids(0), untold: ids(1), isComplete: known.isOver };
    },
    measure: ({ measure }) => known.measures[measure] ?? null,
    hasMetTargets: known.hasMetTargets,
    with: (points) => changed({ points: { ...known.points, ...points } }),
    happened: (kind, verified, untold = 0) =>
      changed({ events: { ...known.events, [kind]: [verified, untold] } }),
    stillOpen: () => changed({ isOver: false }),
    measured: (measure, value) => changed({ measures: { ...known.measures, [measure]: value } }),
    targetsMet: (hasMetTargets) => changed({ hasMetTargets }),
  };
}

/** `80`, or `78..82` where points are open. */
export function written(range: PointRange): string {
  return isKnown(range)
    ? plainFraction(range.min)
    : `${plainFraction(range.min)}..${plainFraction(range.max)}`;
}
