import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isOverNode } from '../parse/condition-parts.ts';
import { isSound, type PackSyntax } from '../parse/pack-syntax.ts';
import { nodeAt, type Path, type SourceNode } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';
import { visitsOf } from './visit-rule.ts';

/** Lists of names and values have each entry once. */
export function* checkLists({ pack, parameters, rules, cases }: PackSyntax): Iterable<PackFault> {
  if (pack !== null && isSound(pack)) {
    yield* checkList(pack.source, ['supersedes']);
  }
  for (const { value, source } of parameters.filter(isSound)) {
    for (const index of (value.exceptions ?? []).keys()) {
      yield* checkList(source, ['exceptions', index, 'divisions']);
    }
  }
  for (const { source } of rules.filter(isSound)) {
    yield* checkList(source, ['rests-on']);
  }
  for (const { node } of rules.flatMap(visitsOf)) {
    if (isOverNode(node)) {
      for (const entity of ['sections', 'tasks']) {
        const attributes = nodeAt(node.source, ['over', entity]);
        const names = attributes?.kind === 'map' ? [...attributes.entries.keys()] : [];
        yield* names.flatMap((name) => [...checkList(node.source, ['over', entity, name])]);
      }
    }
    if (node.kind === 'events') {
      for (const path of [
        ['of', 'kind'],
        ['of', 'level'],
        ['including', 'of', 'kind'],
        ['including', 'of', 'level'],
      ]) {
        yield* checkList(node.source, path);
      }
    }
  }
  for (const { source } of cases.filter(isSound)) {
    yield* checkList(source, ['rules']);
  }
}

function* checkList(source: SourceNode, path: Path): Iterable<PackFault> {
  const list = nodeAt(source, path);
  const seen = new Set<unknown>();
  for (const item of list?.kind === 'list' ? list.items : []) {
    if (item.kind === 'scalar' && seen.has(item.value)) {
      const mark = quoted(item.written);
      yield fault(
        'repeated-entry',
        item.position,
        bilingual(`${mark.zh}写了两次。`, `${mark.en} stands twice.`),
        bilingual('只保留一个。', 'Keep one of them.'),
      );
    }
    seen.add(item.kind === 'scalar' ? item.value : item);
  }
}
