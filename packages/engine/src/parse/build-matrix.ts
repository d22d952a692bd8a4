import type { Matrix } from '../language/matrix.ts';
import type { Cite } from './build-condition.ts';
import type { MatrixValue, SoundElement } from './pack-syntax.ts';

export function buildMatrix({ value, source }: SoundElement<MatrixValue>, cite: Cite): Matrix {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
