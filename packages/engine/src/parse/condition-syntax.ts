import type * as z from 'zod';
import type { Position } from '../language/position.ts';
import type { conditionShapes } from '../schema/condition-shapes.ts';
import type { ConditionKind } from '../schema/node-texts.ts';
import type { SourceNode } from './source-node.ts';

type Shapes = ReturnType<typeof conditionShapes<z.ZodType>>;

/** A node of a condition as its file writes it, known to have the shape of its kind; its names are not yet looked up. */
export type NodeOf<Kind extends ConditionKind> = {
  readonly kind: Kind;
  readonly value: z.output<Shapes[Kind]>;
  /** What stands under the node's key. */
  readonly source: SourceNode;
  /** Where the node's key stands. */
  readonly position: Position;
  readonly children: readonly ChildSyntax[];
};

export type NodeSyntax = { [Kind in ConditionKind]: NodeOf<Kind> }[ConditionKind];

/** A node whose own shape is at fault; what stands below it is read all the same. */
export interface FaultySyntax {
  readonly kind: 'faulty';
  readonly position: Position;
  readonly children: readonly ChildSyntax[];
}

export type ConditionSyntax = NodeSyntax | FaultySyntax;

export interface ChildSyntax {
  /** The key it stands under, the answer of a `choose`, or the position in the list of an `all` or `any`. */
  readonly key: string;
  readonly condition: ConditionSyntax;
}
