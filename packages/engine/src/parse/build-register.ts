import type { Register } from '../language/register.ts';
import type { Cite } from './build-condition.ts';
import type { RegisterValue, SoundElement } from './pack-syntax.ts';

export function buildRegister({ value, source }: SoundElement<RegisterValue>, cite: Cite): Register {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
