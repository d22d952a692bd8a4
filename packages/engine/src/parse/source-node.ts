import { type Decimal, invariant, parseDecimal } from '@shuize/domain';
import type { Position } from '../language/position.ts';

/** A YAML text as read: plain values, each with the place it stands at. */
export type SourceNode = SourceMap | SourceList | SourceScalar;

export interface SourceMap {
  readonly kind: 'map';
  readonly position: Position;
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

export interface SourceEntry {
  readonly keyPosition: Position;
  readonly value: SourceNode;
}

export interface SourceList {
  readonly kind: 'list';
  readonly position: Position;
  readonly items: readonly SourceNode[];
}

export interface SourceScalar {
  readonly kind: 'scalar';
  readonly position: Position;
  readonly value: string | number | boolean | null;
  /** As it is written, for numbers to be kept exactly. */
  readonly written: string;
}

export type Path = readonly (string | number)[];

/** The value of the node as a schema takes it. */
export function plainValue(node: SourceNode): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainValue(value)]));
    case 'list':
      return node.items.map(plainValue);
    case 'scalar':
      return node.value;
  }
}

/** The node at the end of a path of keys and positions in lists, or `null` where there is none. */
export function nodeAt(node: SourceNode, path: Path): SourceNode | null {
  let found: SourceNode | null = node;
  for (const step of path) {
    found = found === null ? null : stepInto(found, step);
  }
  return found;
}

/** Where the value at the end of a path stands; of a path that leads nowhere, where it ends. */
export function positionAt(node: SourceNode, ...path: Path): Position {
  let last = node;
  for (const step of path) {
    const next = stepInto(last, step);
    if (next === null) {
      return last.position;
    }
    last = next;
  }
  return last.position;
}

/** Where the last key of a path stands. */
export function keyPositionAt(node: SourceNode, ...path: Path): Position {
  const parent = nodeAt(node, path.slice(0, -1));
  const key = path.at(-1);
  const entry = parent?.kind === 'map' && typeof key === 'string' ? parent.entries.get(key) : undefined;
  return entry?.keyPosition ?? positionAt(node, ...path);
}

/** The number at the end of a path, exactly as written; that it is one has been checked. */
export function decimalAt(node: SourceNode, ...path: Path): Decimal {
  const found = nodeAt(node, path);
  invariant(found?.kind === 'scalar' && typeof found.value === 'number', `no number at ${path.join('.')}`);
  const parsed = parseDecimal(found.written);
  invariant(parsed.ok, `${found.written} is not a decimal number`);
  return parsed.value;
}

function stepInto(node: SourceNode, step: string | number): SourceNode | null {
  if (node.kind === 'map' && typeof step === 'string') {
    return node.entries.get(step)?.value ?? null;
  }
  return node.kind === 'list' && typeof step === 'number' ? (node.items[step] ?? null) : null;
}
