import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax, type RegisterValue, type SoundElement } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { JOINS } from '../schema/register-words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { repeatedParts, unknownParts } from './element-parts.ts';
import { fault, quoted } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { listedIn } from './references.ts';

/** Registers: causes have their own names, and those that follow others can be reached. */
export function* checkRegisters({ registers }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const element of registers.filter(isSound)) {
    yield* checkCauses(element, names);
    yield* checkReached(element);
  }
}

function* checkCauses({ value, source }: SoundElement<RegisterValue>, names: PackNames): Iterable<PackFault> {
  const ids = value.causes.map(({ id }) => id);
  yield* repeatedParts(source, ids, 'causes');
  const subjects = (value.subjects?.of ?? []).map(({ id }) => id);
  yield* repeatedParts(source, subjects, 'subjects', 'of');
  const fields = value.fields.map(({ field }) => field);
  for (const [index, field] of fields.entries()) {
    if (fields.indexOf(field) !== index) {
      const mark = quoted(field);
      yield fault(
        'repeated-entry',
        positionAt(source, 'fields', index, 'field'),
        bilingual(`${mark.zh}写了两次。`, `${mark.en} stands twice.`),
        bilingual('只保留一个。', 'Keep one of them.'),
      );
    }
  }
  for (const [index, { after = [], facts, measures }] of value.causes.entries()) {
    const path = ['causes', index] as const;
    yield* unknownParts(listedIn(source, after, ...path, 'after'), ids, bilingual('缘由', 'cause'));
    yield* repeatedParts(
      source,
      facts.of.map(({ id }) => id),
      ...path,
      'facts',
      'of',
    );
    yield* repeatedParts(
      source,
      measures.map(({ id }) => id),
      ...path,
      'measures',
    );
    if (typeof facts.join !== 'string') {
      const { interpretation } = facts.join;
      const values = Object.keys(JOINS);
      const strangers = (answersOf(names, interpretation) ?? []).filter((answer) => !values.includes(answer));
      if (strangers.length > 0) {
        const position = positionAt(source, ...path, 'facts', 'join', 'interpretation');
        const what = bilingual(' join ', '`join`');
        yield answersDoNotFit({ position }, interpretation, { strangers, values, what });
      }
    }
  }
}

/** A cause that must follow another is reached when one of those it follows is. */
function* checkReached({ value, source }: SoundElement<RegisterValue>): Iterable<PackFault> {
  const reached = new Set<string>();
  const ids = value.causes.map(({ id }) => id);
  // Each pass reaches one more of them, or none is left that can be.
  for (const _ of ids) {
    for (const { id, after = [] } of value.causes) {
      if (after.length === 0 || after.some((earlier) => reached.has(earlier) || !ids.includes(earlier))) {
        reached.add(id);
      }
    }
  }
  for (const [index, { id }] of value.causes.entries()) {
    if (!reached.has(id)) {
      const mark = quoted(id);
      yield fault(
        'never-reached',
        positionAt(source, 'causes', index, 'after'),
        bilingual(
          `${mark.zh}只能在自己之后列入，永远不能列入。`,
          `${mark.en} can only be entered after itself, so that it never is.`,
        ),
        bilingual(
          '更正 after，写此前须列入的另一缘由。',
          'Name in `after` another cause that comes before it.',
        ),
      );
    }
  }
}
