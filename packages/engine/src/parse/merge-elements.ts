import { type AnyElement, provisionsOfElement } from '../check/element-references.ts';
import type { Inheritance } from '../language/pack.ts';
import type { ElementFolder } from './pack-files.ts';
import type { CaseValue, ElementSyntax, PackElements } from './pack-syntax.ts';

/** The folder in which each list of a pack stands. */
const FOLDERS: Readonly<Record<keyof PackElements, ElementFolder>> = {
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
};
const LISTS = Object.keys(FOLDERS) as (keyof PackElements)[];

/** What a pack inherits from, and which of its elements it does not take over. */
export interface Parent {
  readonly elements: PackElements;
  readonly pack: string;
  readonly instrument: string;
  /** Such as `rules/SX18-1a`. */
  readonly removed: ReadonlySet<string>;
}

/** Names of elements, such as `rules/SX18-1a`, each list in alphabetical order. */
export type MergedNames = Pick<Inheritance, 'inherited' | 'replaced' | 'added' | 'droppedCases'>;

/**
 * A pack's own elements with those that it takes over: all of the parent's but those that have a file of the same folder and
 * name here or are removed. Of a case that proves several provisions, those that are changed are left out; one of which
 * nothing remains is not taken over.
 */
export function mergeElements(
  own: PackElements,
  parent: Parent,
): { readonly elements: PackElements; readonly names: MergedNames } {
  const ownNames = new Set(LISTS.flatMap((list) => namesIn(own, list)));
  const isChanged = (name: string) => ownNames.has(name) || parent.removed.has(name);
  const changed = provisionsIn(parent.elements, isChanged);
  const cases = parent.elements.cases.map((each) => ({ each, left: withoutProvisions(each, changed) }));
  const dropped = new Set(
    cases
      .filter(({ each, left }) => left === null && !isChanged(nameOf('cases', each)))
      .map(({ each }) => nameOf('cases', each)),
  );
  const theirs: PackElements = { ...parent.elements, cases: cases.flatMap(({ left }) => left ?? []) };
  const isTaken = (name: string) => !isChanged(name) && !dropped.has(name);
  const merged = <List extends keyof PackElements>(list: List): PackElements[List] => {
    const taken = theirs[list]
      .filter((each) => isTaken(nameOf(list, each)))
      .map((each) => ({ ...each, from: each.from ?? parent }));
    return [...own[list], ...taken].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    ) as unknown as PackElements[List];
  };
  const theirNames = LISTS.flatMap((list) => namesIn(parent.elements, list));
  return {
    elements: {
      interpretations: merged('interpretations'),
      parameters: merged('parameters'),
      rules: merged('rules'),
      scores: merged('scores'),
      rankings: merged('rankings'),
      matrices: merged('matrices'),
      rewards: merged('rewards'),
      plans: merged('plans'),
      duties: merged('duties'),
      procedures: merged('procedures'),
      registers: merged('registers'),
      statistics: merged('statistics'),
      statements: merged('statements'),
      cases: merged('cases'),
    },
    names: {
      inherited: theirNames.filter(isTaken).sort(),
      replaced: theirNames.filter((name) => ownNames.has(name)).sort(),
      added: [...ownNames].filter((name) => !theirNames.includes(name)).sort(),
      droppedCases: [...dropped].sort(),
    },
  };
}

/** Such as `rules/SX18-1a`, of every element. */
export function elementNames(elements: PackElements): readonly string[] {
  return LISTS.flatMap((list) => namesIn(elements, list));
}

function namesIn(elements: PackElements, list: keyof PackElements): readonly string[] {
  return elements[list].map((each) => nameOf(list, each));
}

function nameOf(list: keyof PackElements, { name }: ElementSyntax<unknown>): string {
  return `${FOLDERS[list]}/${name}`;
}

/** What cases can name of the elements that are changed: their ids, and the provisions that stand within them. */
function provisionsIn(elements: PackElements, isChanged: (name: string) => boolean): ReadonlySet<string> {
  const ofProvisions = LISTS.filter(
    (list) => list !== 'cases' && list !== 'interpretations' && list !== 'parameters',
  );
  return new Set(
    ofProvisions.flatMap((list) =>
      (elements[list] as readonly AnyElement[])
        .filter((each) => isChanged(nameOf(list, each)))
        .flatMap((each) => [each.name, ...provisionsOfElement(each)]),
    ),
  );
}

/**
 * A case without what it says of some provisions, or `null` where nothing is left of it. The answers to a question can't be
 * told apart by provision: a case that asks is taken over whole or not at all.
 */
function withoutProvisions(
  element: ElementSyntax<CaseValue>,
  changed: ReadonlySet<string>,
): ElementSyntax<CaseValue> | null {
  const { value } = element;
  const isConcerned =
    value !== null &&
    [...value.rules, ...(value.expected ?? []).map(({ provision }) => provision)].some((id) =>
      changed.has(id),
    );
  if (!isConcerned) {
    return element;
  }
  const rules = value.rules.filter((id) => !changed.has(id));
  const expected = (value.expected ?? []).filter(({ provision }) => !changed.has(provision));
  return value.asks !== undefined || rules.length === 0 || expected.length === 0
    ? null
    : { ...element, value: { ...value, rules, expected } };
}
