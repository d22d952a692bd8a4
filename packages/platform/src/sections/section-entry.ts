import type {
  BoundaryKind,
  ControlLevel,
  DivisionCode,
  SectionId,
  SectionRow,
  TargetClass,
  WaterBodyKind,
} from '@shuize/domain';
import { isInScope, type Scope } from '../access/scope.ts';
import type { KnownPlaces } from './known-places.ts';

export interface DivisionName {
  readonly code: DivisionCode;
  readonly name: string;
}

/** A section as a list shows it. */
export interface SectionEntry {
  readonly section: SectionId;
  readonly name: string;
  readonly kind: WaterBodyKind;
  readonly control: ControlLevel;
  readonly river: string;
  readonly basin: string;
  readonly boundary: BoundaryKind;
  /** Those within the scope only. */
  readonly divisions: readonly DivisionName[];
  /** Of the year last set. */
  readonly target: { readonly year: number; readonly class: TargetClass } | null;
}

/** The rows of a section that lie within a scope, those without an end last. */
export function rowsInScope(places: KnownPlaces, scope: Scope, section: string): readonly SectionRow[] {
  const rows = places.rowsOf.get(section as SectionId) ?? [];
  return rows
    .filter(({ division }) => isInScope(scope, { division }))
    .toSorted((a, b) => (a.to ?? Number.POSITIVE_INFINITY) - (b.to ?? Number.POSITIVE_INFINITY));
}

/** @param rows - of one section, those within the scope; at least one */
export function sectionEntry(
  places: KnownPlaces,
  rows: readonly SectionRow[],
  row: SectionRow,
): SectionEntry {
  const { section, name, kind, control, river, basin, boundary } = row;
  const current = rows.filter(({ to }) => to === row.to);
  return {
    section,
    name,
    kind,
    control,
    river,
    basin,
    boundary,
    divisions: current.map(({ division }) => divisionName(places, division)),
    target: lastTarget(places, section),
  };
}

export function divisionName({ names }: KnownPlaces, code: DivisionCode): DivisionName {
  return { code, name: names.get(code) ?? code };
}

function lastTarget({ targetsOf }: KnownPlaces, section: SectionId): SectionEntry['target'] {
  const last = targetsOf.get(section)?.at(-1);
  return last === undefined ? null : { year: last.year, class: last.class };
}
