import {
  type Decimal,
  failure,
  formatDay,
  formatDecimal,
  type Result,
  type SectionRow,
  success,
} from '@shuize/domain';
import type { Database, Instant } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { type Scope, scopeOf } from '../access/scope.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { type KnownPlaces, knownPlaces } from './known-places.ts';
import {
  type DivisionName,
  divisionName,
  rowsInScope,
  type SectionEntry,
  sectionEntry,
} from './section-entry.ts';

/** A section as its page shows it. */
export interface SectionDetail extends SectionEntry {
  readonly asOf: Instant;
  /** To whom it belonged from when to when, both days included; within the scope only. */
  readonly belongings: readonly {
    readonly division: DivisionName;
    readonly from: string | null;
    readonly to: string | null;
    readonly share: string | null;
  }[];
  readonly longitude: string | null;
  readonly latitude: string | null;
  /** Within the scope only. */
  readonly upstream: readonly NamedSection[];
  readonly downstream: readonly NamedSection[];
  readonly targets: readonly {
    readonly year: number;
    readonly class: NonNullable<SectionEntry['target']>['class'];
  }[];
}

interface NamedSection {
  readonly section: string;
  readonly name: string;
}

/** @returns `not-found` for a section outside the scope as for one that does not exist */
export async function readSection(
  { database }: { readonly database: Database },
  actor: Actor,
  { section, asOf }: { readonly section: string; readonly asOf: Instant | null },
): Promise<Result<SectionDetail, PlatformFault>> {
  const found = await sectionInScope(database, actor, { section, asOf });
  if (!found.ok) {
    return found;
  }
  const { places, scope, rows, row } = found.value;
  const upstream = new Set(rows.flatMap((each) => each.upstream ?? []));
  const downstream = places.data.sections.filter((each) => each.upstream === row.section);
  return success({
    ...sectionEntry(places, rows, row),
    asOf: places.asOf,
    belongings: rows.map(({ division, from, to, share }) => ({
      division: divisionName(places, division),
      from: from === null ? null : formatDay(from),
      to: to === null ? null : formatDay(to),
      share: numberText(share),
    })),
    longitude: numberText(row.longitude),
    latitude: numberText(row.latitude),
    upstream: namesOf(places, scope, upstream),
    downstream: namesOf(places, scope, new Set(downstream.map((each) => each.section))),
    targets: (places.targetsOf.get(row.section) ?? []).map(({ year, class: target }) => ({
      year,
      class: target,
    })),
  });
}

/** A section with its rows that an actor reaches, and all places beside it. */
export interface SectionInScope {
  readonly places: KnownPlaces;
  readonly scope: Scope;
  readonly rows: readonly SectionRow[];
  /** The one of them that counts today. */
  readonly row: SectionRow;
}

export async function sectionInScope(
  database: Database,
  actor: Actor,
  { section, asOf }: { readonly section: string; readonly asOf: Instant | null },
): Promise<Result<SectionInScope, PlatformFault>> {
  if (!allows(actor, 'read-sections')) {
    return failure(notAllowed());
  }
  const places = await knownPlaces(database, asOf);
  const scope = scopeOf(actor, places.tree);
  const rows = rowsInScope(places, scope, section);
  const row = rows.at(-1);
  return row === undefined ? failure(notFound()) : success({ places, scope, rows, row });
}

function namesOf(places: KnownPlaces, scope: Scope, ids: ReadonlySet<string>): readonly NamedSection[] {
  return [...ids].flatMap((id): NamedSection[] => {
    const row = rowsInScope(places, scope, id).at(-1);
    return row === undefined ? [] : [{ section: row.section, name: row.name }];
  });
}

function numberText(number: Decimal | null): string | null {
  return number === null ? null : formatDecimal(number);
}
