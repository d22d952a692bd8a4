import type { Pack } from '../language/pack.ts';

/** An element of a pack with the name of its file, such as `rules/SX18-1a`. */
export interface NamedElement {
  readonly name: string;
  readonly list: ElementList;
  readonly element: object;
}

/** Every list of elements that a pack has, and the folder it stands in. */
const LISTS = {
  interpretations: 'interpretations',
  parameters: 'params',
  rules: 'rules',
  scores: 'scores',
  rankings: 'rankings',
  matrices: 'matrices',
  rewards: 'rewards',
  plans: 'plans',
  duties: 'duties',
  procedures: 'procedures',
  registers: 'registers',
  statistics: 'statistics',
  statements: 'statements',
  cases: 'cases',
} as const satisfies Partial<Record<keyof Pack, string>>;

export type ElementList = keyof typeof LISTS;

/** In the order in which elements are told of. */
export const ELEMENT_LISTS = Object.keys(LISTS) as readonly ElementList[];

/** The elements of a pack in the order of their folders, then of their ids. */
export function elementsOf(pack: Pack): readonly NamedElement[] {
  return ELEMENT_LISTS.flatMap((list) =>
    pack[list].map((element) => ({ name: `${LISTS[list]}/${element.id}`, list, element })),
  );
}
