import type { Answerable } from './condition.ts';
import type { Matrix, Under } from './matrix.ts';

/** The interpretations that a matrix depends on, by id in alphabetical order. */
export function interpretationsOfMatrix({ cells, adjustments, lifts }: Matrix): readonly string[] {
  const found = [
    ...cells.flatMap(({ under }) => ofUnder(under)),
    ...adjustments.flatMap(({ under, change, atTop, against }) => [
      ...ofUnder(under),
      ...ofAnswerable(change),
      ...ofAnswerable(atTop),
      ...(against === null ? [] : ofAnswerable(against.effect)),
    ]),
    ...(lifts === null
      ? []
      : [
          ...lifts.compared.flatMap(({ under }) => ofUnder(under)),
          ...ofAnswerable(lifts.both),
          ...ofAnswerable(lifts.together),
        ]),
  ];
  return [...new Set(found)].sort();
}

function ofUnder(under: Under | null): readonly string[] {
  return under === null ? [] : [under.interpretation];
}

function ofAnswerable(text: Answerable): readonly string[] {
  return text.kind === 'interpretation' ? [text.interpretation] : [];
}
