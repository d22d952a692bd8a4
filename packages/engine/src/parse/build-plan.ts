import type { Plan } from '../language/plan.ts';
import type { Cite } from './build-condition.ts';
import type { PlanValue, SoundElement } from './pack-syntax.ts';

export function buildPlan({ value, source }: SoundElement<PlanValue>, cite: Cite): Plan {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
