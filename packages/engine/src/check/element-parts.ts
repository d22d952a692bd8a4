import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { type Path, positionAt, type SourceNode } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';
import { mendByWord } from './nearest-word.ts';
import type { Reference } from './references.ts';

/** Each part of an element, such as a step, has an id of its own. */
export function* repeatedParts(
  source: SourceNode,
  ids: readonly string[],
  ...path: Path
): Iterable<PackFault> {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index) {
      const mark = quoted(id);
      yield fault(
        'repeated-entry',
        positionAt(source, ...path, index, 'id'),
        bilingual(`${mark.zh}写了两次。`, `${mark.en} stands twice.`),
        bilingual('只保留一个，或者换一个标识。', 'Keep one of them, or give it another id.'),
      );
    }
  }
}

/** A name within an element leads to a part of it, such as from one step to the next. */
export function* unknownParts(
  references: readonly Reference[],
  known: readonly string[],
  what: Bilingual,
): Iterable<PackFault> {
  for (const { name, position } of references) {
    if (!known.includes(name)) {
      const mark = quoted(name);
      yield fault(
        'unknown-part',
        position,
        bilingual(`没有${what.zh}${mark.zh}。`, `There is no ${what.en} ${mark.en}.`),
        mendByWord(name, known),
      );
    }
  }
}

export function unusedPart(position: Position, message: Bilingual): PackFault {
  return fault('unused-part', position, message, bilingual('用上它，或者删去。', 'Use it, or remove it.'));
}
