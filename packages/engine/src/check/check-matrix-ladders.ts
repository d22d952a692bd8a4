import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { rungOf } from '../matrices/weight.ts';
import type { MatrixValue, SoundElement } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';
import { mendByWord } from './nearest-word.ts';

/** Each measure has one place on a ladder, and a range on it ends where it begins or above. */
export function* checkMatrixLadders(matrix: SoundElement<MatrixValue>): Iterable<PackFault> {
  const { value, source } = matrix;
  for (const [at, ladder] of value.ladders.entries()) {
    const seen = new Set<string>();
    const placed = [
      ...ladder.rungs.flatMap((measures, rung) =>
        measures.map((measure, index) => ({ measure, path: ['rungs', rung, index] })),
      ),
      ...(ladder.beside ?? []).map(({ measure }, index) => ({ measure, path: ['beside', index, 'measure'] })),
      ...(ladder.apart ?? []).map((measure, index) => ({ measure, path: ['apart', index] })),
    ];
    for (const { measure, path } of placed) {
      if (seen.has(measure)) {
        yield ladderRepeats(measure, positionAt(source, 'ladders', at, ...path));
      }
      seen.add(measure);
    }
    for (const [index, { from, to }] of (ladder.beside ?? []).entries()) {
      const ends = [
        { name: from, key: 'from' },
        { name: to, key: 'to' },
      ];
      const strangers = ends.filter(({ name }) => rungOf(ladder, name) === -1);
      for (const { name, key } of strangers) {
        yield notOnLadder(name, positionAt(source, 'ladders', at, 'beside', index, key), ladder.rungs.flat());
      }
      if (strangers.length === 0 && rungOf(ladder, to) < rungOf(ladder, from)) {
        yield rangeReversed(positionAt(source, 'ladders', at, 'beside', index, 'to'));
      }
    }
  }
  for (const [at, { measure, 'up-to': upTo }] of (value.also ?? []).entries()) {
    if (upTo !== undefined) {
      yield* checkUpTo(matrix, measure, upTo, at);
    }
  }
}

function* checkUpTo(
  { value, source }: SoundElement<MatrixValue>,
  measure: string,
  upTo: string,
  at: number,
): Iterable<PackFault> {
  const position = positionAt(source, 'also', at, 'up-to');
  const ladder = value.ladders.find((each) => rungOf(each, measure) !== -1);
  if (ladder === undefined || rungOf(ladder, upTo) === -1) {
    yield notOnLadder(upTo, position, ladder?.rungs.flat() ?? []);
  } else if (rungOf(ladder, upTo) < rungOf(ladder, measure)) {
    yield rangeReversed(position);
  }
}

function ladderRepeats(measure: string, position: PackFault['position']): PackFault {
  const mark = quoted(measure);
  return fault(
    'ladder-repeats',
    position,
    bilingual(`${mark.zh}在同一个轻重次序中写了两次。`, `${mark.en} stands on the ladder twice.`),
    bilingual(
      '一种方式只能在一处；与几级都相当的写在 beside 中。',
      'A measure has one place; one that weighs as much as several rungs stands under `beside`.',
    ),
  );
}

/** A measure where one of a ladder is asked for. */
export function notOnLadder(
  measure: string,
  position: PackFault['position'],
  known: readonly string[],
): PackFault {
  const mark = quoted(measure);
  return fault(
    'not-on-ladder',
    position,
    bilingual(`${mark.zh}不在所用的轻重次序之内。`, `${mark.en} is not on the ladder that is used.`),
    mendByWord(measure, known),
  );
}

function rangeReversed(position: PackFault['position']): PackFault {
  return fault(
    'ladder-range-reversed',
    position,
    bilingual('幅度的终点比起点轻。', 'The range ends below its start.'),
    bilingual('起点写较轻的，终点写较重的。', 'Begin with the lighter and end with the heavier.'),
  );
}
