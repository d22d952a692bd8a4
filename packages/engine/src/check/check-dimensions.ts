import { bilingual, type Grain, measureOf } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { overOf } from '../parse/condition-parts.ts';
import type { NodeOf } from '../parse/condition-syntax.ts';
import { type DimensionSyntax, dimensionsOf } from '../parse/dimension-parts.ts';
import { measuresWithin } from '../parse/measures-within.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { keyPositionAt } from '../parse/source-node.ts';
import { dimensionsOfGrain } from '../schema/words.ts';
import { fault, quoted } from './fault.ts';
import { mendByWord } from './nearest-word.ts';
import { visitsOf } from './visit-rule.ts';

/** `distinct` and `same` name keys that the values counted have, each once. */
export function* checkDimensions({ rules }: PackSyntax): Iterable<PackFault> {
  for (const { node } of rules.flatMap(visitsOf)) {
    if (node.kind === 'at-least' || node.kind === 'consecutive') {
      yield* checkNode(node);
    }
  }
}

function* checkNode(node: NodeOf<'at-least'> | NodeOf<'consecutive'>): Iterable<PackFault> {
  const dimensions = dimensionsOf(node);
  if (dimensions === null) {
    return;
  }
  if (overOf(node).kind === 'divisions') {
    yield fault(
      'dimension-not-in-grain',
      keyPositionAt(node.source, 'distinct'),
      bilingual('以下级辖区为范围时，每个辖区就是一个对象。', 'Over divisions, each division is one thing.'),
      bilingual('删去 distinct。', 'Leave `distinct` out.'),
    );
    return;
  }
  const grain = grainOf(node);
  const seen = new Set<string>();
  for (const dimension of dimensions) {
    const { word, only, position } = dimension;
    const entry = JSON.stringify([word, only?.interpretation, only?.answer]);
    if (seen.has(entry)) {
      yield repeatedWord(dimension);
    } else if (grain !== null && !dimensionsOfGrain(grain).includes(word)) {
      yield notInGrain(dimension, grain);
    } else if (node.kind === 'consecutive' && dimension.key === 'period') {
      const mark = quoted(word);
      yield fault(
        'dimension-not-in-grain',
        position,
        bilingual(
          `连续的各期不可能是同一个${mark.zh}。`,
          `The periods of a run cannot all be the same ${mark.en}.`,
        ),
        bilingual('删去，或者写断面、监测指标等。', 'Leave it out, or name the section or indicator.'),
      );
    }
    seen.add(entry);
  }
}

/** The grain of the values that a node counts, or `null` where its measures do not tell. */
export function grainOf(node: NodeOf<'at-least'> | NodeOf<'consecutive'>): Grain | null {
  const [first] = measuresWithin(node).flatMap(({ name }) => measureOf(name) ?? []);
  return first?.grain ?? null;
}

function notInGrain({ word, position }: DimensionSyntax, grain: Grain): PackFault {
  const mark = quoted(word);
  return fault(
    'dimension-not-in-grain',
    position,
    bilingual(`所数的数值没有${mark.zh}这个键。`, `The values that are counted have no ${mark.en}.`),
    mendByWord(word, dimensionsOfGrain(grain)),
  );
}

function repeatedWord({ word, position }: DimensionSyntax): PackFault {
  const mark = quoted(word);
  return fault(
    'repeated-entry',
    position,
    bilingual(`${mark.zh}写了两次。`, `${mark.en} stands twice.`),
    bilingual('只保留一个。', 'Keep one of them.'),
  );
}
