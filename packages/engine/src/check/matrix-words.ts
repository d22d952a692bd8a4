import type { Position } from '../language/position.ts';
import type { MatrixValue, SoundElement } from '../parse/pack-syntax.ts';
import { type Path, positionAt } from '../parse/source-node.ts';

/** What the words of a matrix name. */
export type MatrixWordKind =
  | 'measures'
  | 'ladders'
  | 'lines'
  | 'tiers'
  | 'roles'
  | 'circumstances'
  | 'adjustments';

/** A place in a matrix where a word of it is used. */
export interface MatrixWordUse {
  readonly kind: MatrixWordKind;
  readonly name: string;
  readonly position: Position;
}

type Matrix = SoundElement<MatrixValue>;

export function idsOf({ value }: Matrix, kind: MatrixWordKind): readonly string[] {
  return (value[kind] ?? []).map(({ id }) => id);
}

/** Every use of a word of the matrix, wherever it stands but where it is declared. */
export function wordUses(matrix: Matrix): readonly MatrixWordUse[] {
  const { value } = matrix;
  const one = (kind: MatrixWordKind, name: string | undefined, ...path: Path): readonly MatrixWordUse[] =>
    name === undefined ? [] : [{ kind, name, position: positionAt(matrix.source, ...path) }];
  const several = (kind: MatrixWordKind, names: readonly string[] | undefined, ...path: Path) =>
    (names ?? []).flatMap((name, index) => one(kind, name, ...path, index));
  const scope = (part: Scope, ...path: Path) => [
    ...several('lines', part.lines, ...path, 'lines'),
    ...several('tiers', part.tiers, ...path, 'tiers'),
    ...several('roles', part.roles, ...path, 'roles'),
  ];
  return [
    ...value.ladders.flatMap(({ rungs, beside = [], apart }, at) => [
      ...rungs.flatMap((measures, rung) => several('measures', measures, 'ladders', at, 'rungs', rung)),
      ...beside.flatMap(({ measure }, index) =>
        one('measures', measure, 'ladders', at, 'beside', index, 'measure'),
      ),
      ...several('measures', apart, 'ladders', at, 'apart'),
    ]),
    ...value.lines.flatMap((line, at) => [
      ...one('ladders', line.ladder, 'lines', at, 'ladder'),
      ...one('roles', line['sole-role'], 'lines', at, 'sole-role'),
    ]),
    ...value.tiers.flatMap(({ signs }, at) => several('circumstances', signs, 'tiers', at, 'signs')),
    ...value.roles.flatMap(({ ladder }, at) => one('ladders', ladder, 'roles', at, 'ladder')),
    ...value.cells.flatMap((cell, at) => [
      ...scope(cell, 'cells', at),
      ...(cell.give ?? []).flatMap((demand, index) =>
        several('measures', demand['one-of'], 'cells', at, 'give', index, 'one-of'),
      ),
    ]),
    ...(value.adjustments ?? []).flatMap(({ lines, circumstances, against }, at) => [
      ...several('lines', lines, 'adjustments', at, 'lines'),
      ...circumstances.flatMap(({ circumstance }, index) =>
        one('circumstances', circumstance, 'adjustments', at, 'circumstances', index, 'circumstance'),
      ),
      ...one('adjustments', against?.adjustment, 'adjustments', at, 'against', 'adjustment'),
    ]),
    ...(value.also ?? []).flatMap((further, at) => [
      ...one('measures', further.measure, 'also', at, 'measure'),
      ...one('measures', further['up-to'], 'also', at, 'up-to'),
      ...several('circumstances', further.circumstances, 'also', at, 'circumstances'),
      ...scope(further, 'also', at),
    ]),
    ...(value.authorities ?? []).flatMap(({ lines }, at) =>
      several('lines', lines, 'authorities', at, 'lines'),
    ),
    ...(value.lifts?.compared ?? []).flatMap(({ roles }, at) =>
      several('roles', roles, 'lifts', 'compared', at, 'roles'),
    ),
  ];
}

interface Scope {
  readonly lines?: readonly string[] | undefined;
  readonly tiers?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
}
