import type { Answerable } from '../language/condition.ts';
import type { Position } from '../language/position.ts';
import type { ValueNode } from './condition-parts.ts';
import type { NodeOf } from './condition-syntax.ts';
import { keyPositionAt, type Path, positionAt, type SourceNode } from './source-node.ts';

/** A measure as named in a node, before it is known to be one. */
export interface MeasureSyntax {
  readonly name: string;
  readonly position: Position;
  readonly bindings: readonly BindingSyntax[];
}

/** A parameter of a measure with the value it takes. */
export interface BindingSyntax {
  readonly name: string;
  readonly keyPosition: Position;
  readonly value: Answerable;
  readonly position: Position;
}

interface MeasureValue {
  readonly measure: string;
  readonly with?: Readonly<Record<string, string | { readonly interpretation: string }>> | undefined;
}

/** @param path - to the keys `measure` and `with`, from the node's source */
export function measureAt(
  source: SourceNode,
  { measure, with: bindings = {} }: MeasureValue,
  path: Path,
): MeasureSyntax {
  return {
    name: measure,
    position: positionAt(source, ...path, 'measure'),
    bindings: Object.entries(bindings).map(([name, value]) => ({
      name,
      keyPosition: keyPositionAt(source, ...path, 'with', name),
      value: answerable(value),
      position:
        typeof value === 'string'
          ? positionAt(source, ...path, 'with', name)
          : positionAt(source, ...path, 'with', name, 'interpretation'),
    })),
  };
}

export function answerable(value: string | { readonly interpretation: string }): Answerable {
  return typeof value === 'string'
    ? { kind: 'fixed', value }
    : { kind: 'interpretation', interpretation: value.interpretation };
}

/** The measure that a node looks at. */
export function measureOfNode(node: NodeOf<'compare'> | ValueNode): MeasureSyntax {
  return measureAt(node.source, node.value, []);
}

/** The measure that a node compares with, where that is one. */
export function thresholdMeasure({ value: { threshold }, source }: NodeOf<'compare'>): MeasureSyntax | null {
  return typeof threshold === 'object' && threshold.measure !== undefined
    ? measureAt(source, { measure: threshold.measure, with: threshold.with }, ['threshold'])
    : null;
}
