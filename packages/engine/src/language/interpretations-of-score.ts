import type { Answerable, MeasureUse } from './condition.ts';
import type { Earning, EventUse, Score, ScoreEntry, ScoreItem } from './score.ts';

/** The interpretations that the points and grades of a score depend on, by id in alphabetical order. */
export function interpretationsOfScore(score: Score): readonly string[] {
  const { parts, vetoes, grades } = score;
  const found = [
    ...parts.flatMap(({ items }) => items).flatMap(ofItem),
    ...vetoes.flatMap(({ events, daysAfter }) => [...ofEvents(events), ...ofAnswerable(daysAfter)]),
    ...(grades.kind === 'by-total'
      ? ofAnswerable(grades.decimals)
      : [grades.ties, grades.offTarget, grades.targets, grades.vetoed].flatMap(ofAnswerable)),
  ];
  return [...new Set(found)].sort();
}

function ofItem(item: ScoreItem): readonly string[] {
  return [
    ...[item, ...item.subItems].flatMap(({ earn }: ScoreEntry) => ofEarning(earn)),
    ...item.deductions.flatMap(({ events, takenFrom }) => [...ofEvents(events), ...ofAnswerable(takenFrom)]),
  ];
}

function ofEarning(earn: Earning): readonly string[] {
  switch (earn.kind) {
    case 'given':
      return [];
    case 'points-off':
      return ofEvents(earn.events);
    case 'steps':
      return ofUse(earn.use);
    case 'share':
      return [...ofUse(earn.use), ...(earn.of === null ? [] : ofUse(earn.of))];
  }
}

function ofUse({ parameters }: MeasureUse): readonly string[] {
  return Object.values(parameters).flatMap(ofAnswerable);
}

function ofEvents(events: readonly EventUse[]): readonly string[] {
  return events.flatMap(({ only }) => (only === null ? [] : [only.interpretation]));
}

function ofAnswerable(
  value:
    | Answerable
    | { readonly kind: 'fixed' }
    | { readonly kind: 'interpretation'; readonly interpretation: string },
): readonly string[] {
  return value.kind === 'interpretation' ? [value.interpretation] : [];
}
