import type { EventFilter, Events, Quantity } from '../language/condition.ts';
import type { Position } from '../language/position.ts';
import type { NodeOf } from './condition-syntax.ts';
import { answerable } from './measure-parts.ts';
import { keyPositionAt, positionAt } from './source-node.ts';

/** The parts of a node that counts events, as a file writes them, with the places they stand at. */

type EventsSyntax = NodeOf<'events'>;

/** The events that a node says; that nothing is at fault in it has been checked. */
export function eventsOf(node: EventsSyntax, count: Quantity): Events {
  const { of, including, within } = node.value;
  const same = sameProblemOf(node);
  return {
    kind: 'events',
    count,
    of: filterOf(of),
    use: {
      measure: 'event-recorded',
      parameters: Object.fromEntries(
        Object.entries({ verified: of.verified, serious: of.serious }).map(([name, asked]) => [
          name,
          { kind: 'fixed', value: asked === undefined ? 'any' : String(asked) },
        ]),
      ),
      position: positionAt(node.source, 'of'),
    },
    same:
      same === null
        ? null
        : {
            only:
              same.only === null
                ? null
                : { interpretation: same.only.interpretation, answer: same.only.answer },
          },
    including: including === undefined ? null : { of: filterOf(including.of), count: including.count },
    within: answerable(within as Parameters<typeof answerable>[0]),
    position: node.position,
  };
}

export function filterOf({
  kind = [],
  level = [],
}: {
  readonly kind?: string | readonly string[] | undefined;
  readonly level?: string | readonly string[] | undefined;
}): EventFilter {
  return { kind: [kind].flat(), level: [level].flat() };
}

/** Under which answer events must be of one problem (always, where `only` is `null`); `null` where they need not. */
export function sameProblemOf({ value: { same }, source }: EventsSyntax): {
  readonly only: {
    readonly interpretation: string;
    readonly interpretationPosition: Position;
    readonly answer: string;
    readonly answerPosition: Position;
  } | null;
} | null {
  if (same === undefined || typeof same === 'string') {
    return same === undefined ? null : { only: null };
  }
  const [interpretation = '', answer = ''] = Object.entries(same.topic ?? {})[0] ?? [];
  return {
    only: {
      interpretation,
      interpretationPosition: keyPositionAt(source, 'same', 'topic', interpretation),
      answer,
      answerPosition: positionAt(source, 'same', 'topic', interpretation),
    },
  };
}
