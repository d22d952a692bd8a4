import type { Duty } from '../language/duty.ts';
import type { Cite } from './build-condition.ts';
import type { DutyValue, SoundElement } from './pack-syntax.ts';

export function buildDuty({ value, source }: SoundElement<DutyValue>, cite: Cite): Duty {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
