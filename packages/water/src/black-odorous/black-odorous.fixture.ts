import { decimal, type Fraction, fractionOfDecimal, invariant } from '@shuize/domain';
import type { BlackOdorousLevel } from './black-odorous-level.ts';
import { type BlackOdorousIndicator, URBAN_BLACK_ODOROUS_LEVELS } from './black-odorous-tables.ts';
import {
  type BlackOdorousGradingParameters,
  DEFAULT_BLACK_ODOROUS_GRADING_PARAMETERS,
} from './grading-parameters.ts';
import {
  type BlackOdorousRows,
  type BlackOdorousSample,
  levelsOfSample,
  type SampleLevels,
} from './level-of-sample.ts';

export const ROWS: BlackOdorousRows = urbanRows();

export const exact = (text: string): Fraction => fractionOfDecimal(decimal(text));

type Texts = Readonly<Partial<Record<BlackOdorousIndicator, string>>>;

/** A sample of deep water; `{ SD: '30', DO: '3.0' }`. */
export function aSample(texts: Texts, more: Partial<BlackOdorousSample> = {}): BlackOdorousSample {
  const values = Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, exact(text)]));
  return { values, depthCm: null, isClearToBottom: false, ...more };
}

export function levels(
  texts: Texts,
  more: Partial<BlackOdorousSample> = {},
  parameters: Partial<BlackOdorousGradingParameters> = {},
): SampleLevels {
  return levelsOfSample(aSample(texts, more), ROWS, {
    ...DEFAULT_BLACK_ODOROUS_GRADING_PARAMETERS,
    ...parameters,
  });
}

/** Samples whose transparency has these levels. */
export function samplesOf(...all: readonly BlackOdorousLevel[]): readonly SampleLevels[] {
  const transparency = { none: '30', light: '20', heavy: '5' } as const;
  return all.map((level) => levels({ SD: transparency[level] }));
}

function urbanRows(): BlackOdorousRows {
  const [table] = URBAN_BLACK_ODOROUS_LEVELS;
  invariant(table !== undefined, 'a table of levels');
  return table.content;
}
