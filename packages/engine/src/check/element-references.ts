import type { ElementSyntax, PackSyntax } from '../parse/pack-syntax.ts';
import type { SourceNode } from '../parse/source-node.ts';
import type { InterpretationReference, Reference } from './references.ts';

export type AnyElement = ElementSyntax<{ readonly id: string }>;

/** Elements that something is computed from, rules aside, in the order of their kinds. */
export function computedElements(syntax: PackSyntax): readonly AnyElement[] {
  return [
    ...syntax.scores,
    ...syntax.rankings,
    ...syntax.matrices,
    ...syntax.rewards,
    ...syntax.plans,
    ...syntax.duties,
    ...syntax.procedures,
    ...syntax.registers,
    ...syntax.statistics,
  ];
}

/**
 * Where an element names interpretations: `{ interpretation: NAME }`, whose answer is the value, and
 * `under: { NAME: ANSWER }`, which holds under that answer only.
 */
export function interpretationsOfElement({ source }: AnyElement): readonly InterpretationReference[] {
  return source === null ? [] : mapsWithin(source).flatMap(namedInMap);
}

/** Where an element names parameters: `{ parameter: NAME }`. */
export function parametersOfElement({ source }: AnyElement): readonly Reference[] {
  return source === null ? [] : mapsWithin(source).flatMap((map) => textAt(map, 'parameter'));
}

/** The provisions that an element or its parts stand for, besides its id. */
export function provisionsOfElement({ source }: AnyElement): readonly string[] {
  return source === null
    ? []
    : mapsWithin(source, 'cite').flatMap((map) => textAt(map, 'provision').map(({ name }) => name));
}

type SourceMap = Extract<SourceNode, { kind: 'map' }>;

/** @param except - a key whose value is not gone into */
function mapsWithin(node: SourceNode, except?: string): readonly SourceMap[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.flatMap((item) => mapsWithin(item, except));
    case 'map':
      return [
        node,
        ...[...node.entries].flatMap(([key, { value }]) => (key === except ? [] : mapsWithin(value, except))),
      ];
  }
}

function textAt(map: SourceMap, key: string): readonly Reference[] {
  const value = map.entries.get(key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string'
    ? [{ name: value.value, position: value.position }]
    : [];
}

function namedInMap(map: SourceMap): readonly InterpretationReference[] {
  const chosen = textAt(map, 'interpretation').map((reference) => ({ ...reference, answer: null }));
  const under = map.entries.get('under')?.value;
  const limited =
    under?.kind === 'map'
      ? [...under.entries].map(([name, { keyPosition, value }]) => ({
          name,
          position: keyPosition,
          answer:
            value.kind === 'scalar' && typeof value.value === 'string'
              ? { name: value.value, position: value.position }
              : null,
        }))
      : [];
  return [...chosen, ...limited];
}
