import type { Pack } from '../language/pack.ts';
import { elementsOf, type NamedElement } from './pack-elements.ts';

/**
 * The elements of a pack that a provision comes from, by name such as `rules/SX18-1a`: its own, the parameters and
 * interpretations that it uses, and the rules that it rests on, each once.
 */
export function elementsBehind(pack: Pack, provision: string): readonly string[] {
  const elements = elementsOf(pack).filter(({ list }) => list !== 'cases');
  const own = elements.filter(({ element }) => standsFor(element, provision));
  const used = own.flatMap(({ element }) => namesIn(element));
  const restedOn = own.flatMap(({ element }) =>
    'restsOn' in element && Array.isArray(element.restsOn) ? element.restsOn.map(String) : [],
  );
  const isUsed = ({ list, name }: NamedElement) =>
    used.some((each) => name === `${each.folder}/${each.id}`) ||
    (list === 'rules' && restedOn.some((id) => name === `rules/${id}`));
  return [...new Set([...own, ...elements.filter(isUsed)].map(({ name }) => name))];
}

/** Whether an element is the provision, or has a part that is. */
function standsFor(element: object, provision: string): boolean {
  return ('id' in element && element.id === provision) || hasProvision(element, provision);
}

function hasProvision(value: unknown, provision: string): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return Object.entries(value).some(([key, inner]) =>
    key === 'cite' ? false : (key === 'provision' && inner === provision) || hasProvision(inner, provision),
  );
}

interface UsedName {
  readonly folder: 'params' | 'interpretations';
  readonly id: string;
}

/** What stands under `parameter` and `interpretation` anywhere in an element, and the keys of what holds under an answer. */
function namesIn(value: unknown): readonly UsedName[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]): readonly UsedName[] => {
    if (typeof inner === 'string') {
      return key === 'parameter'
        ? [{ folder: 'params', id: inner }]
        : key === 'interpretation'
          ? [{ folder: 'interpretations', id: inner }]
          : [];
    }
    const under = key === 'under' && typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
    return [...under.map((id) => ({ folder: 'interpretations' as const, id })), ...namesIn(inner)];
  });
}
