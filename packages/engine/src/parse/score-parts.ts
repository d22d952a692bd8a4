import type { Chosen } from '../language/score.ts';
import { type MeasureSyntax, measureAt } from './measure-parts.ts';
import type { ScoreValue, SoundElement } from './pack-syntax.ts';
import type { Path, SourceNode } from './source-node.ts';

/** The parts of a score as a file writes them, with the places they stand at. */

export type PartValue = ScoreValue['parts'][number];
export type ItemValue = PartValue['items'][number];
export type EntryValue = Omit<ItemValue, 'sub-items' | 'deductions'>;
export type DeductionValue = NonNullable<ItemValue['deductions']>[number];
export type VetoValue = NonNullable<ScoreValue['vetoes']>[number];
export type EventsValue = DeductionValue['events'];

/** Something of a score with the path to it. */
export interface Placed<Value> {
  readonly value: Value;
  readonly path: Path;
}

export function partsOfScore({ value }: SoundElement<ScoreValue>): readonly Placed<PartValue>[] {
  return placed(value.parts, ['parts']);
}

export function itemsOfPart({ value, path }: Placed<PartValue>): readonly Placed<ItemValue>[] {
  return placed(value.items, [...path, 'items']);
}

export function subItemsOf({ value, path }: Placed<ItemValue>): readonly Placed<EntryValue>[] {
  return placed(value['sub-items'] ?? [], [...path, 'sub-items']);
}

export function deductionsOf({ value, path }: Placed<ItemValue>): readonly Placed<DeductionValue>[] {
  return placed(value.deductions ?? [], [...path, 'deductions']);
}

export function adjustmentsOf({ value }: SoundElement<ScoreValue>) {
  return placed(value.adjustments ?? [], ['adjustments']);
}

export function vetoesOf({ value }: SoundElement<ScoreValue>): readonly Placed<VetoValue>[] {
  return placed(value.vetoes ?? [], ['vetoes']);
}

export function consequencesOf({ value }: SoundElement<ScoreValue>) {
  return placed(value.consequences ?? [], ['consequences']);
}

/** Every item and sub-item. */
export function entriesOfScore(score: SoundElement<ScoreValue>): readonly Placed<EntryValue>[] {
  return partsOfScore(score)
    .flatMap(itemsOfPart)
    .flatMap((item) => [item, ...subItemsOf(item)]);
}

/** The grades with the paths to their ids, the best first as they are written. */
export function gradesOfScore({ value }: SoundElement<ScoreValue>) {
  const { 'by-total': byTotal, 'by-place': byPlace } = value.grades;
  if (byTotal !== undefined) {
    return placed(byTotal.bands, ['grades', 'by-total', 'bands']).map(({ value: band, path }) => ({
      value: { id: band.id, label: band.label },
      path,
    }));
  }
  return byPlace === undefined
    ? []
    : (['first', 'met', 'missed'] as const).map((key) => ({
        value: byPlace[key],
        path: ['grades', 'by-place', key],
      }));
}

/** The measures that an entry's points are earned by. */
export function measuresOfEarning(
  source: SourceNode,
  { value: { earn }, path }: Placed<EntryValue>,
): readonly MeasureSyntax[] {
  if (earn === undefined || earn === 'given') {
    return [];
  }
  const { steps, share } = earn;
  if (steps !== undefined) {
    return [measureAt(source, steps, [...path, 'earn', 'steps'])];
  }
  if (share === undefined) {
    return [];
  }
  const at = [...path, 'earn', 'share'];
  return [
    measureAt(source, share, at),
    ...(share.of === undefined ? [] : [measureAt(source, share.of, [...at, 'of'])]),
  ];
}

/** Every list of kinds of event, with the path to it. */
export function eventListsOf(score: SoundElement<ScoreValue>): readonly Placed<EventsValue>[] {
  const inEntries = entriesOfScore(score).flatMap(({ value: { earn }, path }) =>
    earn === undefined || earn === 'given' || earn['points-off'] === undefined
      ? []
      : [{ value: earn['points-off'].events, path: [...path, 'earn', 'points-off', 'events'] }],
  );
  const inDeductions = partsOfScore(score).flatMap(itemsOfPart).flatMap(deductionsOf);
  return [
    ...inEntries,
    ...[...inDeductions, ...vetoesOf(score)].map(({ value, path }) => ({
      value: value.events,
      path: [...path, 'events'],
    })),
  ];
}

/** A value for each answer of an interpretation. */
export interface ChosenSyntax<Value> {
  readonly interpretation: string;
  readonly answers: Readonly<Record<string, Value>>;
}

export function chosen<Written extends string | number, Value>(
  written: Written | ChosenSyntax<Written>,
  read: (written: Written) => Value,
): Chosen<Value> {
  return isChosen(written)
    ? {
        kind: 'interpretation',
        interpretation: written.interpretation,
        values: Object.fromEntries(
          Object.entries(written.answers).map(([answer, value]) => [answer, read(value)]),
        ),
      }
    : { kind: 'fixed', value: read(written) };
}

export function isChosen<Value extends string | number>(
  written: Value | ChosenSyntax<Value>,
): written is ChosenSyntax<Value> {
  return typeof written === 'object' && written !== null && 'interpretation' in written;
}

function placed<Value>(values: readonly Value[], path: Path): readonly Placed<Value>[] {
  return values.map((value, index) => ({ value, path: [...path, index] }));
}
