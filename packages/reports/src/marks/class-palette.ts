import { stateText, type WaterClass } from '@shuize/domain';
import type { ClassOutcome, RibbonCell } from '../water-report-model.ts';
import { type Say, spoken } from '../wording/say.ts';
import { numeralText } from '../wording/water-text.ts';

/**
 * Fills of the classes: blue (two shades), green, yellow, orange, red. All carry dark text at a contrast of at least
 * 4.5, and are never shown without the numeral.
 *
 * @see STANDARDS 2.3
 */
export const CLASS_FILLS: Readonly<Record<WaterClass, string>> = {
  I: '#c5ecff',
  II: '#54bdf7',
  III: '#5ccb62',
  IV: '#ffe04d',
  V: '#ffa033',
  'below-V': '#f25a4e',
};

/** What a cell, chip or station shows: a class, a state or too few data. `absent` shows nothing. */
export type Mark = Exclude<RibbonCell, 'absent'>;

/** Greys of the marks that are no class. */
export const STATE_FILLS: Readonly<Record<Exclude<Mark, WaterClass>, string>> = {
  dry: '#c9ced4',
  frozen: '#dde2e8',
  'no-data': '#eef0f2',
  'qc-failed': '#d7d3dc',
  'too-few-data': '#e6e8ea',
};

const LETTERS: Readonly<Record<Exclude<Mark, WaterClass>, readonly [zh: string, en: string]>> = {
  dry: ['断', 'D'],
  frozen: ['冰', 'F'],
  'no-data': ['无', 'N'],
  'qc-failed': ['控', 'Q'],
  'too-few-data': ['少', 'S'],
};

/** In the order of a legend. */
export const STATE_MARKS: readonly Exclude<Mark, WaterClass>[] = [
  'dry',
  'frozen',
  'no-data',
  'qc-failed',
  'too-few-data',
];

export function isClassMark(mark: Mark): mark is WaterClass {
  return mark in CLASS_FILLS;
}

export function markOf(outcome: ClassOutcome): Mark {
  switch (outcome.kind) {
    case 'class':
      return outcome.class;
    case 'state':
      return outcome.state;
    case 'too-few-data':
      return 'too-few-data';
  }
}

/** `Ⅰ` … `劣Ⅴ`, or one letter of a state: `断`, `冰`, `无`, `控`, `少`. */
export function markLetter(mark: Mark, say: Say): string {
  return isClassMark(mark) ? numeralText(mark, say) : say(...LETTERS[mark]);
}

export function markFill(mark: Mark): string {
  return isClassMark(mark) ? CLASS_FILLS[mark] : STATE_FILLS[mark];
}

/** `断流`, `数据不足`; a class is its numeral. */
export function markText(mark: Mark, say: Say): string {
  if (isClassMark(mark)) {
    return numeralText(mark, say);
  }
  return mark === 'too-few-data' ? say('数据不足', 'too few data') : spoken(stateText(mark), say);
}
