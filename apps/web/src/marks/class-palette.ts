import { classNumeral, type MonitoringState, stateText, type WaterClass } from '@shuize/domain';

/**
 * Fills of the classes: blue (two shades), green, yellow, orange, red, the only loud colours of the pages. All carry dark text
 * at a contrast of at least 4.5 and are never shown without the numeral.
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

export type Mark = WaterClass | MonitoringState | 'too-few-data' | 'absent';
type StateMark = Exclude<Mark, WaterClass>;

/** Greys of the marks that are no class. */
const STATE_FILLS: Readonly<Record<StateMark, string>> = {
  dry: '#c9ced4',
  frozen: '#dde2e8',
  'no-data': '#eef0f2',
  'qc-failed': '#d7d3dc',
  'too-few-data': '#e6e8ea',
  absent: '#ffffff',
};

const LETTERS: Readonly<Record<StateMark, string>> = {
  dry: '断',
  frozen: '冰',
  'no-data': '无',
  'qc-failed': '控',
  'too-few-data': '少',
  absent: '—',
};

/** In the order of a legend. */
export const STATE_MARKS: readonly StateMark[] = ['dry', 'frozen', 'no-data', 'qc-failed', 'too-few-data'];

export function isClassMark(mark: Mark): mark is WaterClass {
  return mark in CLASS_FILLS;
}

export function markFill(mark: Mark): string {
  return isClassMark(mark) ? CLASS_FILLS[mark] : STATE_FILLS[mark];
}

/** `Ⅰ` … `劣Ⅴ`, or one letter of a state. */
export function markLetter(mark: Mark): string {
  return isClassMark(mark) ? classNumeral(mark) : LETTERS[mark];
}

/** `Ⅲ类`, `断流`, `数据不足`, `未设断面`. */
export function markText(mark: Mark): string {
  if (isClassMark(mark)) {
    return `${classNumeral(mark)}类`;
  }
  if (mark === 'too-few-data') {
    return '数据不足';
  }
  return mark === 'absent' ? '未设断面或尚未到期' : stateText(mark).zh;
}
