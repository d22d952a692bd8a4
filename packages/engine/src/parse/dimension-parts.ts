import type { Position } from '../language/position.ts';
import { type DimensionWord, keyOfDimension } from '../schema/words.ts';
import type { NodeOf } from './condition-syntax.ts';
import { keyPositionAt, type Path, positionAt, type SourceNode } from './source-node.ts';

/** A key by which things are told apart, as its word. */
export interface DimensionSyntax {
  readonly word: DimensionWord;
  readonly key: 'entity' | 'period' | 'item';
  readonly position: Position;
  readonly only: {
    readonly interpretation: string;
    readonly interpretationPosition: Position;
    readonly answer: string;
    readonly answerPosition: Position;
  } | null;
}

/** The `distinct` or `same` of a node, or `null` where it is left out. */
export function dimensionsOf(
  node: NodeOf<'at-least'> | NodeOf<'consecutive'>,
): readonly DimensionSyntax[] | null {
  const name = node.kind === 'at-least' ? 'distinct' : 'same';
  const listed = node.kind === 'at-least' ? node.value.distinct : node.value.same;
  return listed === undefined
    ? null
    : listed.map((entry, index) => dimensionAt(node.source, entry as DimensionValue, [name, index]));
}

type DimensionValue =
  | DimensionWord
  | Readonly<Partial<Record<DimensionWord, Readonly<Record<string, string>>>>>;

function dimensionAt(source: SourceNode, entry: DimensionValue, path: Path): DimensionSyntax {
  if (typeof entry === 'string') {
    return { word: entry, key: keyOfDimension(entry), position: positionAt(source, ...path), only: null };
  }
  const [word, condition = {}] = Object.entries(entry)[0] as [
    DimensionWord,
    Readonly<Record<string, string>>,
  ];
  const [interpretation = '', answer = ''] = Object.entries(condition)[0] ?? [];
  return {
    word,
    key: keyOfDimension(word),
    position: keyPositionAt(source, ...path, word),
    only: {
      interpretation,
      interpretationPosition: keyPositionAt(source, ...path, word, interpretation),
      answer,
      answerPosition: positionAt(source, ...path, word, interpretation),
    },
  };
}
