import type { EvaluationMode } from '@shuize/water';
import { type ClassifiedReadings, rememberStandards } from './classify-readings.ts';
import { reasonOfDisagreement } from './disagreement/reason-of-disagreement.ts';
import type { SectionReadings } from './section-readings.ts';

/** How classes compare with those published. */
export interface ClassificationSummary {
  readonly rows: number;
  /** Rows with a class of ours. */
  readonly classified: number;
  readonly withPublished: number;
  readonly agree: number;
  /** Rows with a published class that is not ours, in order; `note` is the reason found. */
  readonly disagree: readonly ClassifiedReadings[];
}

/**
 * Compares the classes with the published ones and finds out why the rest differ.
 *
 * @param rows - and `classified`: the same rows in the same order
 */
export function summarizeClassification(
  rows: readonly SectionReadings[],
  classified: readonly ClassifiedReadings[],
  mode: EvaluationMode,
): ClassificationSummary {
  const standardOn = rememberStandards();
  const withPublished = classified.filter(({ published }) => published !== null).length;
  const disagree: ClassifiedReadings[] = [];
  for (const [index, own] of classified.entries()) {
    const readings = rows[index];
    if (readings === undefined || own.published === null || !isDisagreeing(own)) {
      continue;
    }
    const standard = standardOn(own.time);
    const note = standard.ok
      ? reasonOfDisagreement({
          readings,
          published: own.published,
          class: own.class,
          deciding: own.deciding,
          mode,
          standard: standard.value,
          beside: rows.filter(
            ({ section }, other) => section === readings.section && !isDisagreeing(classified[other]),
          ),
        })
      : own.note;
    disagree.push({ ...own, note });
  }
  return {
    rows: classified.length,
    classified: classified.filter((row) => row.class !== null).length,
    withPublished,
    agree: withPublished - disagree.length,
    disagree,
  };
}

function isDisagreeing(row: ClassifiedReadings | undefined): boolean {
  return row !== undefined && row.published !== null && row.class !== row.published;
}
