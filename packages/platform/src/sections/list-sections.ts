import {
  type ControlLevel,
  type DivisionCode,
  failure,
  type Result,
  type SectionId,
  success,
  type WaterBodyKind,
} from '@shuize/domain';
import type { Database, Instant } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { isInScope, scopeOf } from '../access/scope.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { knownPlaces } from './known-places.ts';
import { rowsInScope, type SectionEntry, sectionEntry } from './section-entry.ts';

export interface SectionsAsked {
  /** `null`: now. */
  readonly asOf: Instant | null;
  /** A division and those below it. */
  readonly division: string | null;
  readonly river: string | null;
  readonly basin: string | null;
  readonly kind: WaterBodyKind | null;
  readonly control: ControlLevel | null;
  /** Part of the id, the name or the river, capitals or not. */
  readonly search: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** The sections within the scope, in the order of the record. */
export async function listSections(
  { database }: { readonly database: Database },
  actor: Actor,
  asked: SectionsAsked,
): Promise<Result<{ readonly sections: readonly SectionEntry[]; readonly total: number }, PlatformFault>> {
  if (!allows(actor, 'read-sections')) {
    return failure(notAllowed());
  }
  const places = await knownPlaces(database, asked.asOf);
  const scope = scopeOf(actor, places.tree);
  const below =
    asked.division === null
      ? null
      : scopeOf({ division: asked.division as DivisionCode, department: null, roles: [] }, places.tree);
  const found = places.data.sectionIds.flatMap((section: SectionId) => {
    const rows = rowsInScope(places, scope, section);
    const row = rows.at(-1);
    const isAsked =
      row !== undefined &&
      (below === null || rows.some(({ division }) => isInScope(below, { division }))) &&
      matches(row, asked);
    return isAsked ? [{ rows, row }] : [];
  });
  const part = found.slice(asked.offset, asked.offset + asked.limit);
  return success({
    sections: part.map(({ rows, row }) => sectionEntry(places, rows, row)),
    total: found.length,
  });
}

function matches(
  row: Pick<SectionEntry, 'section' | 'name' | 'river' | 'basin' | 'kind' | 'control'>,
  asked: SectionsAsked,
): boolean {
  const sought = asked.search?.trim().toLowerCase() ?? '';
  return (
    (asked.river === null || row.river === asked.river) &&
    (asked.basin === null || row.basin === asked.basin) &&
    (asked.kind === null || row.kind === asked.kind) &&
    (asked.control === null || row.control === asked.control) &&
    (sought === '' || [row.section, row.name, row.river].some((text) => text.toLowerCase().includes(sought)))
  );
}
