import { bilingual } from '@shuize/domain';
import * as z from 'zod';
import { fault, listed, quoted } from '../check/fault.ts';
import { mendByWord } from '../check/nearest-word.ts';
import type { PackFault } from '../language/fault.ts';
import { conditionShapes } from '../schema/condition-shapes.ts';
import { CONDITION_KINDS, type ConditionKind, isConditionKind } from '../schema/node-texts.ts';
import type { ChildSyntax, ConditionSyntax, NodeSyntax } from './condition-syntax.ts';
import { readShape } from './read-shape.ts';
import { wrongType } from './shape-texts.ts';
import { nodeAt, type Path, type SourceNode } from './source-node.ts';

const SHAPES = conditionShapes(() => z.unknown().nonoptional());

/** Keys under which a node of a kind holds conditions. */
const CHILD_KEYS: Readonly<Partial<Record<ConditionKind, readonly string[]>>> = {
  'at-least': ['when'],
  consecutive: ['when'],
  share: ['when', 'among'],
  'any-of': ['when'],
  'all-of': ['when'],
  'none-of': ['when'],
  unless: ['condition', 'exception'],
};

/**
 * Reads a condition, node by node.
 *
 * @param faults - added to
 */
export function readCondition(source: SourceNode, faults: PackFault[]): ConditionSyntax {
  if (source.kind !== 'map') {
    faults.push(wrongType(source, 'object'));
    return { kind: 'faulty', position: source.position, children: [] };
  }
  const nodes: ConditionSyntax[] = [];
  for (const [word, { keyPosition, value }] of source.entries) {
    if (isConditionKind(word)) {
      nodes.push(readNode(word, { position: keyPosition, source: value }, faults));
    } else {
      const mark = quoted(word);
      faults.push(
        fault(
          'unknown-key',
          keyPosition,
          bilingual(`没有${mark.zh}这种条件。`, `There is no condition ${mark.en}.`),
          mendByWord(word, CONDITION_KINDS),
        ),
      );
    }
  }
  const [only, second] = nodes;
  if (only !== undefined && source.entries.size === 1) {
    return only;
  }
  if (second !== undefined || source.entries.size === 0) {
    faults.push(notOneNode(source));
  }
  const children = nodes.map((condition) => ({ key: '', condition }));
  return { kind: 'faulty', position: source.position, children };
}

function readNode(
  kind: ConditionKind,
  { position, source }: Pick<NodeSyntax, 'position' | 'source'>,
  faults: PackFault[],
): ConditionSyntax {
  const read = readShape<z.ZodType>(SHAPES[kind], source);
  faults.push(...read.faults);
  const children = childPaths(kind, source).flatMap(({ key, path }): ChildSyntax[] => {
    const child = nodeAt(source, path);
    return child === null ? [] : [{ key, condition: readCondition(child, faults) }];
  });
  return read.value === null
    ? { kind: 'faulty', position, children }
    : ({ kind, value: read.value, source, position, children } as NodeSyntax);
}

function childPaths(kind: ConditionKind, source: SourceNode): readonly { key: string; path: Path }[] {
  switch (kind) {
    case 'all':
    case 'any': {
      const count = source.kind === 'list' ? source.items.length : 0;
      return Array.from({ length: count }, (_, index) => ({ key: String(index), path: [index] }));
    }
    case 'not':
      return [{ key: 'condition', path: [] }];
    case 'choose': {
      const answers = nodeAt(source, ['answers']);
      const keys = answers?.kind === 'map' ? [...answers.entries.keys()] : [];
      return keys.map((key) => ({ key, path: ['answers', key] }));
    }
    default:
      return (CHILD_KEYS[kind] ?? []).map((key) => ({ key, path: [key] }));
  }
}

function notOneNode(source: SourceNode): PackFault {
  const combined = listed(['all', 'any']);
  return fault(
    'one-of-keys',
    source.position,
    bilingual('一个条件应当只有一个节点。', 'A condition must be exactly one node.'),
    bilingual(
      `几个条件用 ${combined.zh} 组合，每个以“- ”开头。`,
      `Combine several in a list under ${combined.en}, each after "- ".`,
    ),
  );
}
