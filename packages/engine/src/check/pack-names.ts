import type {
  ElementSyntax,
  InterpretationValue,
  PackSyntax,
  ParameterValue,
  RuleSyntax,
} from '../parse/pack-syntax.ts';
import { type AnyElement, computedElements, provisionsOfElement } from './element-references.ts';

/**
 * What the names of a pack lead to. An element answers to its id and to the name of its file, so that a wrong id is one
 * fault and not one more wherever it is used; one that does not have its shape is known by its name all the same.
 */
export interface PackNames {
  readonly interpretations: ReadonlyMap<string, ElementSyntax<InterpretationValue>>;
  readonly parameters: ReadonlyMap<string, ElementSyntax<ParameterValue>>;
  readonly rules: ReadonlyMap<string, RuleSyntax>;
  /** Rules and other computed elements by id, name, and the provisions that stand within them. */
  readonly provisions: ReadonlyMap<string, AnyElement>;
}

export function namesOf(syntax: PackSyntax): PackNames {
  const { interpretations, parameters, rules } = syntax;
  const computed = computedElements(syntax);
  return {
    interpretations: byName(interpretations),
    parameters: byName(parameters),
    rules: byName(rules),
    provisions: new Map<string, AnyElement>([
      ...computed.flatMap((element) => provisionsOfElement(element).map((name) => [name, element] as const)),
      ...byName(computed),
      ...byName<AnyElement>(rules),
    ]),
  };
}

/** The answers of an interpretation, or `null` where it is unknown or does not have its shape. */
export function answersOf({ interpretations }: PackNames, name: string): readonly string[] | null {
  return interpretations.get(name)?.value?.answers.map(({ id }) => id) ?? null;
}

function byName<Element extends ElementSyntax<{ readonly id: string }>>(
  elements: readonly Element[],
): ReadonlyMap<string, Element> {
  return new Map([
    ...elements.map((element) => [element.name, element] as const),
    ...elements.flatMap((element) => (element.value === null ? [] : [[element.value.id, element] as const])),
  ]);
}
