import { bilingual } from '@shuize/domain';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { fault, quoted } from '../check/fault.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import type { Place } from './compose-document.ts';
import type { SourceEntry, SourceNode } from './source-node.ts';

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_DIGITS = 15;

/**
 * The values of a YAML node with their places.
 *
 * @param fallback - place of what has none of its own
 * @param faults - added to: keys that are not allowed, numbers that are not held exactly
 */
export function locateNodes(node: Node, place: Place, fallback: Position, faults: PackFault[]): SourceNode {
  const position = node.range == null ? fallback : place(node.range[0]);
  if (isMap(node)) {
    const entries = new Map<string, SourceEntry>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const keyPosition = isScalar(key) && key.range != null ? place(key.range[0]) : position;
      const refused = refusedKey(name, keyPosition);
      if (refused !== null) {
        faults.push(refused);
        continue;
      }
      const isEmpty = value === null || (isScalar(value) && value.source === '' && value.type === 'PLAIN');
      const inner = isEmpty
        ? ({ kind: 'scalar', position: keyPosition, value: null, written: '' } as const)
        : locateNodes(value as Node, place, keyPosition, faults);
      entries.set(name, { keyPosition, value: inner });
    }
    return { kind: 'map', position, entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => locateNodes(item as Node, place, position, faults));
    return { kind: 'list', position, items };
  }
  const value = isScalar(node) ? node.value : null;
  const written = isScalar(node) ? (node.source ?? String(value)) : '';
  if (typeof value === 'number' && !isPlainNumber(written)) {
    faults.push(numberNotPlain(written, position));
    return { kind: 'scalar', position, value: null, written };
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', position, value: isPlain ? value : null, written };
}

function refusedKey(name: string, position: Position): PackFault | null {
  if (name === '<<') {
    return fault(
      'anchor-or-alias',
      position,
      bilingual('不允许使用合并键“<<”。', 'The merge key "<<" is not allowed.'),
      bilingual('把各个键直接写出。', 'Write the keys themselves.'),
    );
  }
  if (FORBIDDEN_KEYS.has(name)) {
    const mark = quoted(name);
    return fault(
      'forbidden-key',
      position,
      bilingual(`键不能叫作${mark.zh}。`, `A key cannot be called ${mark.en}.`),
      bilingual('换一个名称。', 'Use another name.'),
    );
  }
  return null;
}

function isPlainNumber(written: string): boolean {
  return PLAIN_NUMBER.test(written) && written.replace(/\D/g, '').length <= MOST_DIGITS;
}

function numberNotPlain(written: string, position: Position): PackFault {
  const mark = quoted(written);
  return fault(
    'number-not-plain',
    position,
    bilingual(
      `${mark.zh}不是普通的十进制数字，无法精确保存。`,
      `${mark.en} is not a plain decimal number that is held exactly.`,
    ),
    bilingual(
      '写成如 2 或 0.05 的数字，最多15位；若是代码，请加引号。',
      'Write it like 2 or 0.05, with 15 digits at most; if it is a code, put it in quotes.',
    ),
  );
}
