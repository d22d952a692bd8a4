import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { MatrixValue, SoundElement } from '../parse/pack-syntax.ts';
import { type Path, positionAt } from '../parse/source-node.ts';
import {
  AGAINST_EFFECTS,
  BOTH_APPLY,
  HEAVIER_CHANGES,
  TOGETHER,
  TOP_CHANGES,
} from '../schema/matrix-words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { fault, quoted } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';

/** Adjustments go the way they say, act before those that weigh against them, and every circumstance does something. */
export function* checkMatrixAdjustments(
  matrix: SoundElement<MatrixValue>,
  names: PackNames,
  packId: string | null,
): Iterable<PackFault> {
  const { value, source } = matrix;
  const adjustments = value.adjustments ?? [];
  for (const [at, { direction, change, against, 'at-top': atTop }] of adjustments.entries()) {
    yield* checkDirection(matrix, at);
    const changes = direction === 'heavier' ? HEAVIER_CHANGES : ['lower-end'];
    yield* fits(change, changes, [source, 'adjustments', at, 'change'], names);
    yield* fits(atTop, Object.keys(TOP_CHANGES), [source, 'adjustments', at, 'at-top'], names);
    yield* fits(
      against?.effect,
      Object.keys(AGAINST_EFFECTS),
      [source, 'adjustments', at, 'against', 'effect'],
      names,
    );
    const rival = adjustments.findIndex(({ id }) => id === against?.adjustment);
    if (rival >= at) {
      yield fault(
        'adjustment-order',
        positionAt(source, 'adjustments', at, 'against', 'adjustment'),
        bilingual(
          '所对照的调整排在本项之后，此时还没有进行。',
          'The adjustment it is held against comes later and has not acted yet.',
        ),
        bilingual('把那一项排在前面。', 'Put that one first.'),
      );
    }
  }
  yield* checkCircumstances(matrix);
  yield* checkLifts(matrix, names, packId);
}

type Chosen = string | { readonly interpretation: string } | undefined;

function* fits(
  chosen: Chosen,
  values: readonly string[],
  [source, ...path]: readonly [SoundElement<MatrixValue>['source'], ...Path],
  names: PackNames,
): Iterable<PackFault> {
  if (typeof chosen !== 'object') {
    return;
  }
  const strangers = (answersOf(names, chosen.interpretation) ?? []).filter(
    (answer) => !values.includes(answer),
  );
  if (strangers.length > 0) {
    const key = String(path.at(-1));
    const what: Bilingual = bilingual(` ${key} `, `\`${key}\``);
    const position = positionAt(source, ...path, 'interpretation');
    yield answersDoNotFit({ position }, chosen.interpretation, { strangers, values, what });
  }
}

/** What is written outright goes the way that is marked; the answers of an interpretation are held against it too. */
function* checkDirection({ value, source }: SoundElement<MatrixValue>, at: number): Iterable<PackFault> {
  const adjustment = value.adjustments?.[at];
  if (adjustment === undefined || typeof adjustment.change !== 'string') {
    return;
  }
  const isLighter = adjustment.change === 'lower-end';
  if (isLighter !== (adjustment.direction === 'lighter')) {
    const [zh, en, word] = isLighter ? ['轻', 'lighter', 'lighter'] : ['重', 'heavier', 'heavier'];
    yield fault(
      'direction-differs',
      positionAt(source, 'adjustments', at, 'change'),
      bilingual(
        `这项调整使追责方式变${zh}，却没有这样注明。`,
        `The adjustment makes the measures ${en} and does not say so.`,
      ),
      bilingual(`写 direction: ${word}，或者改 change。`, `Write \`direction: ${word}\`, or another change.`),
    );
  }
}

function* checkCircumstances({ value, source }: SoundElement<MatrixValue>): Iterable<PackFault> {
  const used = new Set([
    ...(value.adjustments ?? []).flatMap(({ circumstances }) =>
      circumstances.map(({ circumstance }) => circumstance),
    ),
    ...(value.also ?? []).flatMap(({ circumstances }) => circumstances),
  ]);
  for (const [at, { id, 'without-effect': withoutEffect }] of value.circumstances.entries()) {
    if (used.has(id) === (withoutEffect !== undefined)) {
      const mark = quoted(id);
      yield fault(
        'circumstance-idle',
        positionAt(source, 'circumstances', at, 'id'),
        used.has(id)
          ? bilingual(
              `情形${mark.zh}写明没有影响，却引起调整。`,
              `The circumstance ${mark.en} is said to change nothing and sets something off.`,
            )
          : bilingual(
              `情形${mark.zh}不引起任何调整，也没有说明。`,
              `The circumstance ${mark.en} sets nothing off and does not say why.`,
            ),
        bilingual(
          '在 adjustments 或 also 中用上；确实没有影响的，用 without-effect 写明理由。',
          'Use it under `adjustments` or `also`, or say under `without-effect` why it changes nothing.',
        ),
      );
    }
  }
}

function* checkLifts(
  { value, source }: SoundElement<MatrixValue>,
  names: PackNames,
  packId: string | null,
): Iterable<PackFault> {
  const { lifts, cells } = value;
  yield* fits(lifts?.both, Object.keys(BOTH_APPLY), [source, 'lifts', 'both'], names);
  yield* fits(lifts?.together, Object.keys(TOGETHER), [source, 'lifts', 'together'], names);
  if (lifts !== undefined && lifts.policy === packId) {
    yield fault(
      'lifts-itself',
      positionAt(source, 'lifts', 'policy'),
      bilingual('制度包不能在自己的基础上加严。', 'A pack cannot lift itself.'),
      bilingual('写上另一个制度包的标识。', 'Name another pack.'),
    );
  }
  for (const [at, cell] of cells.entries()) {
    if (cell['as-lifted'] === true && lifts === undefined) {
      yield fault(
        'nothing-lifted',
        positionAt(source, 'cells', at, 'as-lifted'),
        bilingual('没有写明在哪个文件的基础上加严。', 'No instrument is named that this one lifts.'),
        bilingual('写上 lifts，或者写明追责方式。', 'Write `lifts`, or the measures themselves.'),
      );
    }
  }
}
