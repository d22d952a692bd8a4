import type * as z from 'zod';
import type { PackFault } from '../language/fault.ts';
import { faultsOfIssues } from './shape-faults.ts';
import { plainValue, type SourceNode } from './source-node.ts';

export interface ShapeRead<Value> {
  /** `null` when the shape is at fault. */
  readonly value: Value | null;
  readonly faults: readonly PackFault[];
}

/** Holds a node against a schema and says what is wrong in the words of a pack's author. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  source: SourceNode,
): ShapeRead<z.output<Schema>> {
  const read = schema.safeParse(plainValue(source));
  return read.success
    ? { value: read.data, faults: [] }
    : { value: null, faults: faultsOfIssues(read.error.issues, source) };
}
