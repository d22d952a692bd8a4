import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import type { AnsweredProcedure, AnsweredStep } from '../procedures/answered-procedure.ts';
import { type Reached, reachableSituations } from '../procedures/reachable-situations.ts';
import { fault, listed, quoted } from './fault.ts';

/** Walks through everything a case can come to: every step is reached, every case can close, one party at a time may act. */
export function* checkSituations(procedure: AnsweredProcedure): Iterable<PackFault> {
  const reached = reachableSituations(procedure);
  const lasts = new Set(reached.map(({ situation }) => situation.last));
  for (const { id, position } of procedure.steps.filter((step) => !lasts.has(step))) {
    const mark = quoted(id);
    yield fault(
      'never-reached',
      position,
      bilingual(`永远到不了步骤${mark.zh}。`, `The step ${mark.en} can never be reached.`),
      bilingual(
        '写进 starts 或者某一步骤的 to，或者删去。',
        'Name it in `starts` or in `to` of a step, or remove it.',
      ),
    );
  }
  yield* checkClosing(reached, procedure.position);
  yield* checkTurns(reached);
}

/** Told once a step, of the first situation that shows it. */
function* checkClosing(reached: readonly Reached[], atStart: Position): Iterable<PackFault> {
  const closing = situationsThatClose(reached);
  const told = new Set<AnsweredStep | null>();
  for (const [at, { situation }] of reached.entries()) {
    const { last } = situation;
    if (!closing.has(at) && !told.has(last)) {
      told.add(last);
      const mark = quoted(last?.id ?? '');
      yield fault(
        'cannot-close',
        last?.position ?? atStart,
        last === null
          ? bilingual('案件无论如何都不能办结。', 'No case can ever close.')
          : bilingual(
              `步骤${mark.zh}之后，案件可能再也不能办结。`,
              `After the step ${mark.en} the case may never close.`,
            ),
        bilingual(
          '写上能够走到办结步骤的 to，并让各待答事项都能在途中答复。',
          'Write a `to` that leads to a step that closes, with every point answered on the way.',
        ),
      );
    }
  }
}

/** Positions of the situations from which a closed one is reached, the closed ones themselves included. */
function situationsThatClose(reached: readonly Reached[]): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  for (const [at, { leadsTo }] of reached.entries()) {
    for (const next of leadsTo) {
      const known = before.get(next);
      if (known === undefined) {
        before.set(next, [at]);
      } else {
        known.push(at);
      }
    }
  }
  const closing = new Set<number>();
  const open = reached.flatMap(({ situation }, at) => (situation.last?.closes == null ? [] : [at]));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (!closing.has(at)) {
      closing.add(at);
      open.push(...(before.get(at) ?? []));
    }
  }
  return closing;
}

function* checkTurns(reached: readonly Reached[]): Iterable<PackFault> {
  const told = new Set<AnsweredStep>();
  for (const { situation, next } of reached) {
    const { last } = situation;
    const parties = [...new Set(next.map(({ by }) => by))];
    const isOpen = last !== null && last.closes === null;
    if (isOpen && parties.length > 1 && !told.has(last)) {
      told.add(last);
      const mark = quoted(last.id);
      const names = listed(parties);
      yield fault(
        'several-parties',
        last.position,
        bilingual(
          `步骤${mark.zh}之后，${names.zh} 都能办理。`,
          `After the step ${mark.en} each of ${names.en} may act.`,
        ),
        bilingual(
          '每一时刻只能由一个主体办理：改 to，或者加一个移交的步骤。',
          'One party at a time may act: change `to`, or add a step that hands the case over.',
        ),
      );
    }
  }
}
