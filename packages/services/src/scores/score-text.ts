import { type Bilingual, bilingual } from '@shuize/domain';
import { gradesOf, type Score, type ScoreConsequence } from '@shuize/engine';

/** When a consequence follows, such as `等次为“不合格”`. */
export function consequenceText(score: Score, { after }: ScoreConsequence): Bilingual {
  if (after.kind === 'veto') {
    const veto = score.vetoes.find(({ id }) => id === after.id)?.label ?? bilingual(after.id, after.id);
    return bilingual(`有“${veto.zh}”的事件`, `an event of “${veto.en}”`);
  }
  const grade = gradeLabel(score, after.id);
  return bilingual(`等次为“${grade.zh}”`, `the grade is “${grade.en}”`);
}

export function gradeLabel(score: Score, id: string): Bilingual {
  return gradesOf(score).find((grade) => grade.id === id)?.label ?? bilingual(id, id);
}

/** What an item, part, deduction, adjustment or veto of a score is called. */
export function nameWithin({ parts, adjustments, vetoes }: Score, id: string): Bilingual | null {
  const items = parts.flatMap((part) => part.items);
  const all = [
    ...items.flatMap((item) => [item, ...item.subItems, ...item.deductions]),
    ...adjustments,
    ...vetoes,
    ...parts,
  ];
  return all.find((element) => element.id === id)?.label ?? null;
}
