import type { Position } from '../language/position.ts';
import { quantityOf } from '../parse/condition-parts.ts';
import type { NodeOf } from '../parse/condition-syntax.ts';
import { dimensionsOf } from '../parse/dimension-parts.ts';
import { sameProblemOf } from '../parse/event-parts.ts';
import type { CaseValue, RuleSyntax, SoundElement } from '../parse/pack-syntax.ts';
import { keyPositionAt, type Path, positionAt, type SourceNode } from '../parse/source-node.ts';
import { measuresOfNode } from './measures-of-node.ts';
import { visitsOf } from './visit-rule.ts';

/** A place where something names an interpretation, and perhaps one answer of it. */
export interface InterpretationReference {
  readonly name: string;
  readonly position: Position;
  readonly answer: { readonly name: string; readonly position: Position } | null;
}

/** A place where something names another element. */
export interface Reference {
  readonly name: string;
  readonly position: Position;
}

export function interpretationsNamed(rule: RuleSyntax): readonly InterpretationReference[] {
  return [...interpretationsOfRule(rule), ...interpretationsOfCondition(rule)];
}

function* interpretationsOfRule({ value, source }: RuleSyntax): Iterable<InterpretationReference> {
  if (value === null || source === null) {
    return;
  }
  for (const [name, answer] of Object.entries(value.subject['by-section'] ?? {})) {
    const path = ['subject', 'by-section', name];
    yield {
      name,
      position: keyPositionAt(source, ...path),
      answer: { name: answer, position: positionAt(source, ...path) },
    };
  }
  if (typeof value.holder !== 'string') {
    yield {
      name: value.holder.interpretation,
      position: positionAt(source, 'holder', 'interpretation'),
      answer: null,
    };
  }
}

function* interpretationsOfCondition(rule: RuleSyntax): Iterable<InterpretationReference> {
  for (const { node } of visitsOf(rule)) {
    for (const { bindings } of measuresOfNode(node)) {
      for (const { value, position } of bindings) {
        if (value.kind === 'interpretation') {
          yield { name: value.interpretation, position, answer: null };
        }
      }
    }
    if (node.kind === 'at-least' || node.kind === 'consecutive') {
      for (const { only } of dimensionsOf(node) ?? []) {
        if (only !== null) {
          yield {
            name: only.interpretation,
            position: only.interpretationPosition,
            answer: { name: only.answer, position: only.answerPosition },
          };
        }
      }
    }
    if (node.kind === 'events') {
      yield* interpretationsOfEvents(node);
    }
    if (node.kind === 'choose') {
      const { interpretation } = node.value;
      yield { name: interpretation, position: positionAt(node.source, 'interpretation'), answer: null };
    }
  }
}

function* interpretationsOfEvents(node: NodeOf<'events'>): Iterable<InterpretationReference> {
  const only = sameProblemOf(node)?.only ?? null;
  if (only !== null) {
    yield {
      name: only.interpretation,
      position: only.interpretationPosition,
      answer: { name: only.answer, position: only.answerPosition },
    };
  }
  const { within } = node.value;
  if (typeof within !== 'string') {
    yield {
      name: within.interpretation,
      position: positionAt(node.source, 'within', 'interpretation'),
      answer: null,
    };
  }
}

export function interpretationsOfCase({
  value,
  source,
}: SoundElement<CaseValue>): readonly InterpretationReference[] {
  return Object.entries(value.interpretations ?? {}).map(([name, answer]) => ({
    name,
    position: keyPositionAt(source, 'interpretations', name),
    answer: { name: answer, position: positionAt(source, 'interpretations', name) },
  }));
}

/** Parameters that a rule's condition names, as counts or thresholds. */
export function parametersNamed(rule: RuleSyntax): readonly Reference[] {
  return visitsOf(rule).flatMap(({ node }) => {
    const quantity = quantityOf(node);
    return quantity?.kind === 'parameter' ? [{ name: quantity.parameter, position: quantity.position }] : [];
  });
}

/** Rules that a rule rests on. */
export function rulesRestedOn({ value, source }: RuleSyntax): readonly Reference[] {
  return source === null ? [] : listedIn(source, value?.['rests-on'] ?? [], 'rests-on');
}

/** Rules that a case proves, and others that it expects findings of. */
export function rulesOfCase({ value, source }: SoundElement<CaseValue>): readonly Reference[] {
  const expected = (value.expected ?? []).flatMap(({ provision }, index) =>
    value.rules.includes(provision)
      ? []
      : [{ name: provision, position: positionAt(source, 'expected', index, 'provision') }],
  );
  return [...listedIn(source, value.rules, 'rules'), ...expected];
}

export function listedIn(source: SourceNode, names: readonly string[], ...path: Path): readonly Reference[] {
  return names.map((name, index) => ({ name, position: positionAt(source, ...path, index) }));
}
