import type { DataPackage, DivisionCode, SectionId } from '@shuize/domain';
import { isInScope, type Scope, type Subject } from '../access/scope.ts';

/** Where sections are: every division that one belongs to or once belonged to. */
export type SectionDivisions = ReadonlyMap<SectionId, readonly DivisionCode[]>;

/** What tells about whom a row of a data package is. */
interface RowPlaces {
  readonly sections: SectionDivisions;
  readonly isDivision: (text: string) => boolean;
}

type Files = Omit<DataPackage, 'sectionIds' | 'monthly' | 'readings'>;
type RowOf<Name extends keyof Files> = NonNullable<Files[Name]>[number];

/** About whom a row of each file is; it is reached where one of these is. */
export const SUBJECTS: {
  readonly [Name in keyof Files]: (row: RowOf<Name>, places: RowPlaces) => readonly Subject[];
} = {
  divisions: ({ code }) => [{ division: code }],
  sections: ({ division }) => [{ division }],
  targets: ofSection,
  background: ofSection,
  exclusions: ofSection,
  binding: ofDivision,
  blackOdorous: ofDivision,
  annual: ofDivision,
  tasks: ({ division, department }) => [{ division, department }],
  posts: ({ division, department }) => [{ division, department }],
  events: ({ division, department }) => [{ division, department }],
  scores: ({ subject }, { isDivision }) => [
    isDivision(subject) ? { division: subject } : { division: null, department: subject },
  ],
  ranks: ofDivision,
  adoptions: ofDivision,
  complaints: ofDivision,
  accountability: () => [{ division: null }],
  flows: () => [{ division: null }],
};

function ofSection(
  { section }: { readonly section: SectionId },
  { sections }: RowPlaces,
): readonly Subject[] {
  return (sections.get(section) ?? []).map((division) => ({ division }));
}

function ofDivision({ division }: { readonly division: DivisionCode }): readonly Subject[] {
  return [{ division }];
}

export function isRowInScope<Name extends keyof Files>(
  name: Name,
  row: RowOf<Name>,
  places: RowPlaces,
  scope: Scope,
): boolean {
  return SUBJECTS[name](row, places).some((subject) => isInScope(scope, subject));
}

export function rowPlacesOf({ divisions, sections }: Pick<DataPackage, 'divisions' | 'sections'>): RowPlaces {
  const codes = new Set<string>(divisions.map(({ code }) => code));
  const divisionsOf = new Map<SectionId, DivisionCode[]>();
  for (const { section, division } of sections) {
    divisionsOf.set(section, [...(divisionsOf.get(section) ?? []), division]);
  }
  return { sections: divisionsOf, isDivision: (text) => codes.has(text) };
}
