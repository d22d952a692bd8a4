import { invariant, type MeasureRef, measureOf } from '@shuize/domain';
import type { Answerable, Choose, Condition, Dimension, MeasureUse } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';

/** The answer to every interpretation (口径) of a pack, by its id. */
export type Answers = Readonly<Record<string, string>>;

/** The first answer of each interpretation, which is its default. */
export function defaultAnswers(pack: Pack): Answers {
  return Object.fromEntries(
    pack.interpretations.map(({ id, answers }) => {
      const [first] = answers;
      invariant(first !== undefined, `interpretation ${id} has answers`);
      return [id, first.id];
    }),
  );
}

/**
 * The answers that a pack has, of those chosen, and its defaults for the others: packs that share the name of an
 * interpretation need not share its answers.
 */
export function answersOfPack(pack: Pack, chosen: Answers): Answers {
  const own = pack.interpretations.flatMap(({ id, answers }) => {
    const answer = chosen[id];
    return answer !== undefined && answers.some((each) => each.id === answer) ? [[id, answer] as const] : [];
  });
  return { ...defaultAnswers(pack), ...Object.fromEntries(own) };
}

export function answerTo(interpretation: string, answers: Answers): string {
  const answer = answers[interpretation];
  invariant(answer !== undefined, `interpretation ${interpretation} is answered`);
  return answer;
}

export function answered(text: Answerable, answers: Answers): string {
  return text.kind === 'fixed' ? text.value : answerTo(text.interpretation, answers);
}

/** The measure with every parameter answered; those that the use does not name take their default, the first value. */
export function refOf(use: MeasureUse, answers: Answers): MeasureRef {
  const parameters = Object.entries(measureOf(use.measure).parameters).map(([name, { values }]) => {
    const given = use.parameters[name];
    const value = given === undefined ? values[0] : answered(given, answers);
    invariant(value !== undefined, `parameter ${name} of ${use.measure} has values`);
    return [name, value] as const;
  });
  return { measure: use.measure, parameters: Object.fromEntries(parameters.sort(byName)) };
}

/** A text that is equal for equal references; written once for each reference. */
export function refKey(ref: MeasureRef): string {
  const known = KEYS.get(ref);
  if (known !== undefined) {
    return known;
  }
  const key = `${ref.measure} ${JSON.stringify(Object.entries(ref.parameters).sort(byName))}`;
  KEYS.set(ref, key);
  return key;
}

const KEYS = new WeakMap<MeasureRef, string>();

export function chosen({ interpretation, answers: conditions }: Choose, answers: Answers): Condition {
  const condition = conditions[answerTo(interpretation, answers)];
  invariant(condition !== undefined, `interpretation ${interpretation} has a condition for every answer`);
  return condition;
}

/** The keys that tell cells apart. */
export interface Keys {
  readonly entity: boolean;
  readonly period: boolean;
  readonly item: boolean;
}

export function keysOf(dimensions: readonly Dimension[], answers: Answers): Keys {
  const isAsked = (key: Dimension['key']) =>
    dimensions.some(
      ({ key: own, only }) =>
        own === key && (only === null || answerTo(only.interpretation, answers) === only.answer),
    );
  return { entity: isAsked('entity'), period: isAsked('period'), item: isAsked('item') };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
