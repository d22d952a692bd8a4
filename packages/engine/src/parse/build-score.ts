import type { Score } from '../language/score.ts';
import type { Cite } from './build-condition.ts';
import type { ScoreValue, SoundElement } from './pack-syntax.ts';

export function buildScore({ value, source }: SoundElement<ScoreValue>, cite: Cite): Score {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
