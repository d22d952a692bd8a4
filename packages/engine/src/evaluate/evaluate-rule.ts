import { type CompiledRule, frameOfRule } from './compile-rule.ts';
import type { ConditionNode, Place } from './frame.ts';
import {
  type CountRange,
  type OutcomeColumns,
  STATUS_ABSENT,
  STATUS_MET,
  STATUS_NOT_MET,
  type Window,
} from './outcome.ts';
import { subjectsOf } from './subjects.ts';

/**
 * The hot pass: a rule over a window for all its subjects. What has nothing to judge is not met, so `STATUS_ABSENT` never
 * comes out of it.
 */
export function evaluateRule(compiled: CompiledRule, window: Window): OutcomeColumns {
  const frame = frameOfRule(compiled, window);
  const root = frame.read(compiled.rule.condition);
  const subjects = subjectsOf(compiled, frame);
  const status = new Uint8Array(subjects.length);
  const min = new Int32Array(subjects.length);
  const max = new Int32Array(subjects.length);
  for (const [index, { division, section }] of subjects.entries()) {
    const outcome = outcomeAt(root, { division, section, cell: -1 });
    status[index] = outcome.status;
    min[index] = outcome.observed.min;
    max[index] = outcome.observed.max;
  }
  return { subjects, status, min, max };
}

/** Status and headline of a condition at a place; counted once where the condition itself is what counts. */
export function outcomeAt(
  root: ConditionNode,
  place: Place,
): { readonly status: number; readonly observed: CountRange } {
  const { headline } = root;
  if (headline === null) {
    const status = settled(root.evaluate(place));
    return {
      status,
      observed: { min: status === STATUS_MET ? 1 : 0, max: status === STATUS_NOT_MET ? 0 : 1 },
    };
  }
  const observed = headline.count(place);
  const status = headline === root ? headline.statusOf(observed, place) : root.evaluate(place);
  return { status: settled(status), observed };
}

function settled(status: number): number {
  return status === STATUS_ABSENT ? STATUS_NOT_MET : status;
}
