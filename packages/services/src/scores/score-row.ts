import { compareFractions, type Fraction, plainFraction } from '@shuize/domain';
import {
  type Answers,
  type DeductionOutcome,
  type EntryOutcome,
  interpretationsOfScore,
  isKnown,
  type Score,
  type ScoreOutcome,
  type ScoreUnknown,
} from '@shuize/engine';
import type { OtherScore } from './other-scores.ts';
import { type PrintedRange, printed, rangeOf } from './printed-points.ts';

/**
 * One subject as `shuize score` prints it (DATA-PACKAGE 4). Points are exact decimals, those without an end rounded to four; a
 * total, part or item that is not known is `null` with its range.
 */
export interface ScoredRow {
  readonly subject: string;
  readonly parts: Readonly<Record<string, string | null>>;
  readonly total: string | null;
  readonly grade: string | null;
  readonly items: readonly PrintedItem[];
  readonly deductions: readonly PrintedDeduction[];
  readonly adjustments: readonly PrintedAdjustment[];
  readonly vetoes: readonly PrintedVeto[];
  readonly unknown: readonly PrintedUnknown[];
  /** Between which the total lies; `null` where it is known. */
  readonly range: PrintedRange | null;
  readonly possibleGrades: readonly string[];
  readonly place: number | { readonly min: number; readonly max: number } | null;
  /** Provision of the score. */
  readonly score: string;
  readonly period: string;
  readonly interpretations: Answers;
  /** Single changed answers, the others as used, that change the total or the grade. */
  readonly otherInterpretations: readonly OtherScore[];
}

export interface PrintedEntry {
  readonly item: string;
  readonly provision: string | null;
  readonly points: string;
  readonly earned: string | null;
  readonly range: PrintedRange | null;
  readonly by: EntryOutcome['by'];
  readonly note: string | null;
}

export interface PrintedItem extends PrintedEntry {
  readonly part: string;
  readonly subItems: readonly PrintedEntry[];
}

export interface PrintedDeduction {
  readonly deduction: string;
  readonly provision: string | null;
  readonly item: string;
  readonly takenFrom: DeductionOutcome['takenFrom'];
  readonly status: 'taken' | 'undetermined' | 'amount-not-configured';
  readonly points: string | null;
  readonly range: PrintedRange | null;
  readonly events: readonly string[];
}

export interface PrintedAdjustment {
  readonly adjustment: string;
  readonly provision: string | null;
  readonly points: string;
  readonly note: string;
  readonly before: string | PrintedRange;
  readonly after: string | PrintedRange;
  readonly cite: PrintedCite;
}

export interface PrintedVeto {
  readonly veto: string;
  readonly provision: string | null;
  readonly status: 'met' | 'undetermined';
  readonly grade: string;
  readonly events: readonly string[];
  readonly cite: PrintedCite;
}

interface PrintedCite {
  readonly instrument: string;
  readonly provision: string;
}

/** What is unknown, under the name of its kind, and why. */
export type PrintedUnknown = { readonly reason: string } & Partial<Record<ScoreUnknown['kind'], string>>;

/** Prints the outcome of a score for one subject. */
export function scoredRow(
  score: Score,
  period: string,
  outcome: ScoreOutcome,
  answers: Answers,
  others: readonly OtherScore[],
): ScoredRow {
  const { subject, parts, total, grade, possibleGrades, place } = outcome;
  const provisions = provisionsWithin(score);
  const provisionOf = (id: string) => provisions.get(id) ?? null;
  return {
    subject,
    parts: Object.fromEntries(parts.map(({ id, points }) => [id, printed(points)])),
    total: printed(total),
    grade,
    items: outcome.items.map((item) => ({
      ...entryOf(item, provisionOf),
      part: item.part,
      subItems: item.subItems.map((entry) => entryOf(entry, provisionOf)),
    })),
    deductions: outcome.deductions.map((deduction) => deductionOf(deduction, provisionOf)),
    adjustments: outcome.adjustments.map(({ id, points, note, before, after }) => ({
      adjustment: id,
      provision: provisionOf(id),
      points: plainFraction(points),
      note,
      before: printed(before) ?? rangeOf(before),
      after: printed(after) ?? rangeOf(after),
      cite: citeOf(score.adjustments, id, score),
    })),
    vetoes: outcome.vetoes.map(({ id, status, grade: decided, events }) => ({
      veto: id,
      provision: provisionOf(id),
      status,
      grade: decided,
      events,
      cite: citeOf(score.vetoes, id, score),
    })),
    unknown: outcome.unknown.map(({ kind, id, reason }) => ({ [kind]: id, reason })),
    range: isKnown(total) ? null : rangeOf(total),
    possibleGrades,
    place: place === null ? null : place.min === place.max ? place.min : place,
    score: score.provision,
    period,
    interpretations: Object.fromEntries(
      interpretationsOfScore(score).map((name) => [name, answers[name] ?? '']),
    ),
    otherInterpretations: others,
  };
}

function entryOf(
  { id, points, earned, by, note }: EntryOutcome,
  provisionOf: (id: string) => string | null,
): PrintedEntry {
  return {
    item: id,
    provision: provisionOf(id),
    points: plainFraction(points),
    earned: printed(earned),
    range: isKnown(earned) ? null : rangeOf(earned),
    by,
    note,
  };
}

function deductionOf(
  { id, item, takenFrom, points: { least, most }, isUnset, events }: DeductionOutcome,
  provisionOf: (id: string) => string | null,
): PrintedDeduction {
  const isExact = most !== null && compareFractions(least, most) === 0;
  return {
    deduction: id,
    provision: provisionOf(id),
    item,
    takenFrom,
    status: isUnset ? 'amount-not-configured' : isExact ? 'taken' : 'undetermined',
    points: isExact ? plainFraction(least) : null,
    range: isExact ? null : { min: plainFraction(least), max: textOf(most) },
    events,
  };
}

function textOf(value: Fraction | null): string | null {
  return value === null ? null : plainFraction(value);
}

function provisionsWithin({ parts, adjustments, vetoes }: Score): ReadonlyMap<string, string | null> {
  const items = parts.flatMap((part) => part.items);
  const all = [
    ...items.flatMap((item) => [item, ...item.subItems, ...item.deductions]),
    ...adjustments,
    ...vetoes,
  ];
  return new Map(all.map(({ id, provision }) => [id, provision]));
}

function citeOf(
  elements: readonly { readonly id: string; readonly cite: PrintedCite }[],
  id: string,
  score: Score,
): PrintedCite {
  const { instrument, provision } = elements.find((element) => element.id === id)?.cite ?? score.cite;
  return { instrument, provision };
}
