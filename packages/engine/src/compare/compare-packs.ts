import { type Bilingual, bilingual } from '@shuize/domain';
import { canonicalText } from '../check/canonical-text.ts';
import { defaultAnswers } from '../evaluate/answers.ts';
import type { Interpretation, Pack, Parameter, Rule, Statement } from '../language/pack.ts';
import { plain, quantityText } from '../text/number-text.ts';
import { ruleText } from '../text/rule-text.ts';
import { ELEMENT_LISTS, elementsOf, type NamedElement } from './pack-elements.ts';

/** How one element of two packs differs. */
export interface ElementChange {
  /** File of the element without its ending, such as `rules/SX18-1a`, or `pack`. */
  readonly element: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What of it differs, such as `condition`, in alphabetical order; nothing where it is added or removed. */
  readonly parts: readonly string[];
  /** What it says in each pack; `null` where it is not there or has no words of its own. */
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

/** Parts of an element that say where it stands and nothing of what it means. */
const PLACES: ReadonlySet<string> = new Set(['position']);
const PACK_PARTS = [
  'id',
  'version',
  'title',
  'jurisdiction',
  'instrument',
  'inForce',
  'supersedes',
  'note',
] as const;

/**
 * The elements in which two packs differ (制度包比较), in the order of folders and ids: first the pack itself, then those
 * that changed, were added or are gone. Where an element stands in its file does not matter, nor which pack it was
 * inherited from.
 */
export function comparePacks(a: Pack, b: Pack): readonly ElementChange[] {
  const [before, after] = [byName(a), byName(b)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const listOf = new Map([...elementsOf(a), ...elementsOf(b)].map(({ name, list }) => [name, list]));
  const place = ({ element }: ElementChange): number => ELEMENT_LISTS.indexOf(listOf.get(element) ?? 'rules');
  return [
    ...changeOfPack(a, b),
    ...names
      .flatMap((name) => changeOf(name, before.get(name), after.get(name), a, b) ?? [])
      .sort((x, y) => place(x) - place(y) || (x.element < y.element ? -1 : 1)),
  ];
}

function byName(pack: Pack): ReadonlyMap<string, NamedElement> {
  return new Map(elementsOf(pack).map((element) => [element.name, element]));
}

function changeOf(
  element: string,
  before: NamedElement | undefined,
  after: NamedElement | undefined,
  a: Pack,
  b: Pack,
): ElementChange | null {
  const texts = {
    before: before === undefined ? null : textOf(before, a),
    after: after === undefined ? null : textOf(after, b),
  };
  if (before === undefined || after === undefined) {
    return { element, change: before === undefined ? 'added' : 'removed', parts: [], ...texts };
  }
  const parts = differingParts(before.element, after.element);
  return parts.length === 0 ? null : { element, change: 'changed', parts, ...texts };
}

function changeOfPack(a: Pack, b: Pack): readonly ElementChange[] {
  const of = (pack: Pack) => Object.fromEntries(PACK_PARTS.map((part) => [part, pack[part]]));
  const parts = differingParts(of(a), of(b));
  return parts.length === 0
    ? []
    : [{ element: 'pack', change: 'changed', parts, before: headOf(a), after: headOf(b) }];
}

function headOf({ id, version, title }: Pack): Bilingual {
  return bilingual(`${title.zh}（${id} ${version}）`, `${title.en} (${id} ${version})`);
}

function differingParts(before: object, after: object): readonly string[] {
  const [left, right] = [before, after].map((each) => new Map(Object.entries(each)));
  const keys = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
  return [...keys]
    .filter((key) => !PLACES.has(key))
    .filter((key) => meaningOf(left?.get(key)) !== meaningOf(right?.get(key)))
    .sort();
}

/** A value as text, without the places it stands at. */
function meaningOf(value: unknown): string {
  return canonicalText(withoutPlaces(value));
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutPlaces);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !PLACES.has(key))
          .map(([key, inner]) => [key, withoutPlaces(inner)]),
      )
    : value;
}

function textOf({ list, element }: NamedElement, pack: Pack): Bilingual | null {
  switch (list) {
    case 'rules':
      return ruleText(pack, element as Rule, defaultAnswers(pack));
    case 'parameters': {
      const { id, position } = element as Parameter;
      return quantityText({ kind: 'parameter', parameter: id, position }, pack, plain);
    }
    case 'interpretations': {
      const { question, answers } = element as Interpretation;
      const label = answers[0]?.label ?? bilingual('', '');
      const colon = question.zh.endsWith('？') ? '' : '：';
      return bilingual(`${question.zh}${colon}默认${label.zh}`, `${question.en} By default: ${label.en}`);
    }
    case 'statements':
      return (element as Statement).says;
    default:
      return 'title' in element ? (element.title as Bilingual) : null;
  }
}
