import { bilingual, EVENT_KIND_NAMES, isEventKind } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import type { ScoreValue, SoundElement } from '../parse/pack-syntax.ts';
import {
  adjustmentsOf,
  consequencesOf,
  deductionsOf,
  entriesOfScore,
  eventListsOf,
  gradesOfScore,
  itemsOfPart,
  type Placed,
  partsOfScore,
  vetoesOf,
} from '../parse/score-parts.ts';
import { positionAt } from '../parse/source-node.ts';
import { fault, placeText, quoted } from './fault.ts';
import type { FaultCode } from './fault-codes.ts';
import { mendByWord } from './nearest-word.ts';

type Score = SoundElement<ScoreValue>;
type Named = Placed<{ readonly id: string }>;

/**
 * Items, deductions and adjustments are names of scores.csv and no two of a pack are the same; parts, grades and vetoes are
 * told apart within their score; kinds of event, grades, vetoes and items that are named are there.
 */
export function* checkScoreNames(scores: readonly Score[]): Iterable<PackFault> {
  yield* repeated(scores.flatMap((score) => positionsOf(score, namesOfRows(score))));
  for (const score of scores) {
    yield* repeated(positionsOf(score, partsOfScore(score)));
    yield* repeated(positionsOf(score, gradesOfScore(score)));
    yield* repeated(positionsOf(score, vetoesOf(score)));
    yield* checkEventKinds(score);
    yield* checkNamed(score);
  }
}

function namesOfRows(score: Score): readonly Named[] {
  return [
    ...entriesOfScore(score),
    ...partsOfScore(score).flatMap(itemsOfPart).flatMap(deductionsOf),
    ...adjustmentsOf(score),
  ];
}

interface NamedPosition {
  readonly id: string;
  readonly position: Position;
}

function positionsOf({ source }: Score, named: readonly Named[]): readonly NamedPosition[] {
  return named.map(({ value: { id }, path }) => ({ id, position: positionAt(source, ...path, 'id') }));
}

function* repeated(named: readonly NamedPosition[]): Iterable<PackFault> {
  const first = new Map<string, Position>();
  for (const { id, position } of named) {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, position);
      continue;
    }
    const mark = quoted(id);
    const place = placeText(earlier);
    yield fault(
      'duplicate-id',
      position,
      bilingual(`标识${mark.zh}已在 ${place} 用过。`, `The id ${mark.en} stands at ${place} already.`),
      bilingual('换一个标识，或者删去其中一个。', 'Use another id, or remove one of the two.'),
    );
  }
}

function* checkEventKinds(score: Score): Iterable<PackFault> {
  for (const { value, path } of eventListsOf(score)) {
    for (const [index, event] of value.entries()) {
      const kind = typeof event === 'string' ? event : event.kind;
      if (!isEventKind(kind)) {
        const place = typeof event === 'string' ? [...path, index] : [...path, index, 'kind'];
        const mark = quoted(kind);
        yield fault(
          'unknown-event-kind',
          positionAt(score.source, ...place),
          bilingual(`没有事件类型${mark.zh}。`, `There is no kind of event ${mark.en}.`),
          mendByWord(kind, Object.keys(EVENT_KIND_NAMES)),
        );
      }
    }
  }
}

/** Grades that vetoes and consequences name, vetoes that consequences name, and the item that tells of targets. */
function* checkNamed(score: Score): Iterable<PackFault> {
  const { source, value } = score;
  const grades = gradesOfScore(score).map(({ value: { id } }) => id);
  const vetoes = vetoesOf(score).map(({ value: { id } }) => id);
  for (const { value: veto, path } of vetoesOf(score)) {
    yield* unknown(GRADE, veto.grade, positionAt(source, ...path, 'grade'), grades);
  }
  for (const { value: consequence, path } of consequencesOf(score)) {
    const { grade, veto } = consequence;
    yield* grade === undefined ? [] : unknown(GRADE, grade, positionAt(source, ...path, 'grade'), grades);
    yield* veto === undefined ? [] : unknown(VETO, veto, positionAt(source, ...path, 'veto'), vetoes);
  }
  const byPlace = value.grades['by-place'];
  if (byPlace !== undefined) {
    const items = entriesOfScore(score).map(({ value: { id } }) => id);
    const position = positionAt(source, 'grades', 'by-place', 'target-item');
    yield* unknown(ITEM, byPlace['target-item'], position, items);
  }
}

interface Kind {
  readonly code: FaultCode;
  readonly zh: string;
  readonly en: string;
}

const GRADE: Kind = { code: 'unknown-grade', zh: '等次', en: 'grade' };
const VETO: Kind = { code: 'unknown-veto', zh: '一票否决', en: 'veto' };
const ITEM: Kind = { code: 'unknown-item', zh: '项目', en: 'item' };

function unknown(
  { code, zh, en }: Kind,
  name: string,
  position: Position,
  known: readonly string[],
): readonly PackFault[] {
  const mark = quoted(name);
  return known.includes(name)
    ? []
    : [
        fault(
          code,
          position,
          bilingual(`没有${zh}${mark.zh}。`, `There is no ${en} ${mark.en}.`),
          mendByWord(name, known),
        ),
      ];
}
