import { type Decimal, decimal, invariant } from '@shuize/domain';
import type { Earning, Score, ScoreDeduction, ScoreEntry, ScoreItem, ScorePart } from '../language/score.ts';
import { type Cite, measureUse } from './build-condition.ts';
import { type Building, eventUses, scoreConsequence, scoreGrades, scoreVeto } from './build-score-grades.ts';
import { answerable } from './measure-parts.ts';
import type { ScoreValue, SoundElement } from './pack-syntax.ts';
import {
  adjustmentsOf,
  consequencesOf,
  type DeductionValue,
  deductionsOf,
  type EntryValue,
  type ItemValue,
  itemsOfPart,
  measuresOfEarning,
  type PartValue,
  type Placed,
  partsOfScore,
  subItemsOf,
  vetoesOf,
} from './score-parts.ts';
import { decimalAt, type Path, positionAt, type SourceNode } from './source-node.ts';

const ONE = decimal('1');

/** The score that its file says; that nothing is at fault in it has been checked. */
export function buildScore(element: SoundElement<ScoreValue>, cite: Cite): Score {
  const { value, source } = element;
  const building = { source, cite };
  const { divisions, departments } = value.subject;
  const level = divisions ?? departments;
  invariant(level !== undefined, 'a score of nobody');
  return {
    id: value.id,
    provision: value.provision ?? value.id,
    title: value.title,
    cite: cite(value.cite),
    subject: { kind: divisions === undefined ? 'departments' : 'divisions', level },
    points: decimalAt(source, 'points'),
    parts: partsOfScore(element).map((part) => scorePart(part, building)),
    adjustments: adjustmentsOf(element).map(({ value: adjustment, path }) => ({
      id: adjustment.id,
      provision: adjustment.provision ?? null,
      label: adjustment.label,
      cite: cite(adjustment.cite),
      position: positionAt(source, ...path),
    })),
    vetoes: vetoesOf(element).map((veto) => scoreVeto(veto, building)),
    grades: scoreGrades(value.grades, building),
    consequences: consequencesOf(element).map((consequence) => scoreConsequence(consequence, building)),
    position: source.position,
  };
}

function scorePart(part: Placed<PartValue>, building: Building): ScorePart {
  const { value, path } = part;
  const { source } = building;
  return {
    id: value.id,
    label: value.label,
    weight: value.weight === undefined ? ONE : decimalAt(source, ...path, 'weight'),
    points: decimalAt(source, ...path, 'points'),
    items: itemsOfPart(part).map((item) => scoreItem(item, building)),
    position: positionAt(source, ...path),
  };
}

function scoreItem(item: Placed<ItemValue>, building: Building): ScoreItem {
  return {
    ...scoreEntry(item, building),
    subItems: subItemsOf(item).map((entry) => scoreEntry(entry, building)),
    deductions: deductionsOf(item).map((deduction) => scoreDeduction(deduction, building)),
  };
}

function scoreEntry(entry: Placed<EntryValue>, building: Building): ScoreEntry {
  const { value, path } = entry;
  const { source, cite } = building;
  return {
    id: value.id,
    provision: value.provision ?? null,
    label: value.label,
    cite: value.cite === undefined ? null : cite(value.cite),
    points: decimalAt(source, ...path, 'points'),
    earn: earning(entry, source),
    position: positionAt(source, ...path),
  };
}

function earning(entry: Placed<EntryValue>, source: SourceNode): Earning {
  const { earn } = entry.value;
  if (earn === undefined || earn === 'given') {
    return { kind: 'given' };
  }
  const path = [...entry.path, 'earn'];
  const off = earn['points-off'];
  if (off !== undefined) {
    const each = decimalAt(source, ...path, 'points-off', 'each');
    return { kind: 'points-off', events: eventUses(off.events), each };
  }
  const [first, second] = measuresOfEarning(source, entry);
  invariant(first !== undefined, 'points are earned by nothing');
  const use = measureUse(first);
  const { steps } = earn;
  return steps === undefined
    ? { kind: 'share', use, of: second === undefined ? null : measureUse(second) }
    : {
        kind: 'steps',
        use,
        is: steps.is,
        steps: steps.steps.map((_, index) => stepAt(source, [...path, 'steps', 'steps', index])),
        otherwise: decimalAt(source, ...path, 'steps', 'otherwise'),
      };
}

function stepAt(source: SourceNode, path: Path): { threshold: Decimal; points: Decimal } {
  return {
    threshold: decimalAt(source, ...path, 'threshold'),
    points: decimalAt(source, ...path, 'points'),
  };
}

function scoreDeduction({ value, path }: Placed<DeductionValue>, { source, cite }: Building): ScoreDeduction {
  return {
    id: value.id,
    provision: value.provision ?? null,
    label: value.label,
    cite: value.cite === undefined ? null : cite(value.cite),
    events: eventUses(value.events),
    each: value.each === undefined ? null : decimalAt(source, ...path, 'each'),
    takenFrom: answerable(value['taken-from']),
    position: positionAt(source, ...path),
  };
}
