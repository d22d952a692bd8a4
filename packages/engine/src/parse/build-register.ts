import type { Register } from '../language/register.ts';
import type { Cite } from './build-condition.ts';
import { answerable } from './measure-parts.ts';
import type { RegisterValue, SoundElement } from './pack-syntax.ts';
import { positionAt } from './source-node.ts';

export function buildRegister({ value, source }: SoundElement<RegisterValue>, cite: Cite): Register {
  const { id, title, fields, subjects, causes, publication } = value;
  return {
    id,
    title,
    cite: cite(value.cite),
    fields,
    subjects: subjects === undefined ? null : { isOpen: subjects.open, of: subjects.of },
    causes: causes.map((cause, index) => {
      const { obligation = 'shall', facts, after = [], earliest = null, scope = null, exempt = null } = cause;
      return {
        id: cause.id,
        title: cause.title,
        provision: cause.provision ?? id,
        cite: cite(cause.cite),
        obligation,
        facts: { join: answerable(facts.join), of: facts.of },
        after,
        earliest,
        measures: cause.measures,
        scope,
        exempt,
        lifting: cause.lifting,
        position: positionAt(source, 'causes', index),
      };
    }),
    publication:
      publication === undefined
        ? null
        : { says: publication.says, cite: cite(publication.cite), from: publication.from ?? null },
    position: source.position,
  };
}
