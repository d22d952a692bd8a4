import { type Citation, invariant, measureOf } from '@shuize/domain';
import type {
  Compare,
  Condition,
  Dimension,
  MeasureUse,
  Over,
  Quantity,
  Threshold,
} from '../language/condition.ts';
import { dimensionsOfGrain, keyOfDimension } from '../schema/words.ts';
import { type OverNode, overOf, quantityOf } from './condition-parts.ts';
import type { ConditionSyntax, NodeOf, NodeSyntax } from './condition-syntax.ts';
import { type DimensionSyntax, dimensionsOf } from './dimension-parts.ts';
import { eventsOf } from './event-parts.ts';
import { type MeasureSyntax, measureOfNode, thresholdMeasure } from './measure-parts.ts';
import { measuresWithin } from './measures-within.ts';

/** Fills in the pack's own instrument where a citation names none. */
export type Cite = (citation: {
  readonly instrument?: string | undefined;
  readonly provision: string;
}) => Citation;

/** The condition that a tree of nodes says; that nothing is at fault in it has been checked. */
export function buildCondition(node: ConditionSyntax, cite: Cite): Condition {
  invariant(node.kind !== 'faulty', 'a condition at fault is not built');
  const child = (key: string) => buildCondition(childOf(node, key), cite);
  const { position } = node;
  switch (node.kind) {
    case 'compare':
      return { kind: 'compare', use: measureUse(measureOfNode(node)), test: testOf(node), position };
    case 'at-least':
      return {
        kind: 'at-least',
        count: quantity(node),
        over: overOf(node),
        distinct: (dimensionsOf(node) ?? allDimensions(node)).map(dimension),
        when: child('when'),
        position,
      };
    case 'consecutive':
      return {
        kind: 'consecutive',
        count: quantity(node),
        over: cellsOf(node),
        same: (dimensionsOf(node) ?? []).map(dimension),
        when: child('when'),
        position,
      };
    case 'share':
      return {
        kind: 'share',
        over: overOf(node),
        when: child('when'),
        among: node.value.among === undefined ? null : child('among'),
        unknown: node.value.unknown ?? 'undetermined',
        is: node.value.is,
        threshold: quantity(node),
        position,
      };
    case 'max':
    case 'mean':
      return {
        kind: node.kind,
        over: cellsOf(node),
        use: measureUse(measureOfNode(node)),
        is: node.value.is,
        threshold: quantity(node),
        position,
      };
    case 'change':
      return {
        kind: 'change',
        over: cellsOf(node),
        use: measureUse(measureOfNode(node)),
        back: node.value.back,
        is: node.value.is,
        threshold: quantity(node),
        position,
      };
    case 'rank':
      return {
        kind: 'rank',
        use: measureUse(measureOfNode(node)),
        first: node.value.first,
        is: node.value.is,
        threshold: quantity(node),
        position,
      };
    case 'events':
      return eventsOf(node, quantity(node));
    case 'any-of':
    case 'all-of':
    case 'none-of':
      return { kind: node.kind, over: overOf(node), when: child('when'), position };
    case 'all':
    case 'any':
      return {
        kind: node.kind,
        conditions: node.children.map(({ condition }) => buildCondition(condition, cite)),
        position,
      };
    case 'not':
      return { kind: 'not', condition: child('condition'), position };
    case 'unless':
      return {
        kind: 'unless',
        condition: child('condition'),
        label: node.value.label,
        cite: cite(node.value.cite),
        exception: child('exception'),
        position,
      };
    case 'choose':
      return {
        kind: 'choose',
        interpretation: node.value.interpretation,
        answers: Object.fromEntries(
          node.children.map(({ key, condition }) => [key, buildCondition(condition, cite)]),
        ),
        position,
      };
  }
}

function childOf(node: NodeSyntax, key: string): ConditionSyntax {
  const found = node.children.find((child) => child.key === key);
  invariant(found !== undefined, `a ${node.kind} without its ${key}`);
  return found.condition;
}

function testOf(node: NodeOf<'compare'>): Compare['test'] {
  const { is } = node.value;
  if (is === undefined) {
    return null;
  }
  const measure = thresholdMeasure(node);
  const threshold: Threshold =
    measure === null ? quantity(node) : { kind: 'measure', use: measureUse(measure) };
  return { is, threshold };
}

function quantity(node: NodeSyntax): Quantity {
  const found = quantityOf(node);
  invariant(found !== null, `a ${node.kind} without a number`);
  return found;
}

export function measureUse({ name, position, bindings }: MeasureSyntax): MeasureUse {
  const measure = measureOf(name);
  invariant(measure !== undefined, `unknown measure ${name}`);
  return {
    measure: measure.id,
    parameters: Object.fromEntries(bindings.map((binding) => [binding.name, binding.value])),
    position,
  };
}

function cellsOf(node: OverNode): Exclude<Over, { kind: 'divisions' }> {
  const over = overOf(node);
  invariant(over.kind !== 'divisions', `a ${node.kind} over divisions`);
  return over;
}

function dimension({ key, only, position }: DimensionSyntax): Dimension {
  return {
    key,
    only: only === null ? null : { interpretation: only.interpretation, answer: only.answer },
    position,
  };
}

/** What things are told apart by when a file does not say: every key of the grain; over divisions, the division. */
function allDimensions(node: NodeOf<'at-least'>): readonly DimensionSyntax[] {
  if (overOf(node).kind === 'divisions') {
    return [];
  }
  const [first] = measuresWithin(node);
  const grain = first === undefined ? undefined : measureOf(first.name)?.grain;
  invariant(grain !== undefined, 'a count without a measure');
  return dimensionsOfGrain(grain).map((word) => ({
    word,
    key: keyOfDimension(word),
    position: node.position,
    only: null,
  }));
}
