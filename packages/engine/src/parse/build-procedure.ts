import type { Procedure } from '../language/procedure.ts';
import type { Cite } from './build-condition.ts';
import type { ProcedureValue, SoundElement } from './pack-syntax.ts';

export function buildProcedure({ value, source }: SoundElement<ProcedureValue>, cite: Cite): Procedure {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
