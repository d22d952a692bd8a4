import { type Fraction, formatFraction, fraction, subtractFractions } from '@shuize/domain';
import type { Say } from './say.ts';

/** A part of a whole: how many of how many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Stands where there is no figure; never a zero. */
export const NO_FIGURE = '—';

const MINUS = '\u2212';
const SHARE_DECIMALS = 1;
const MULTIPLE_DECIMALS = [1, 2, 3, 4];

/** `82.8%`, one decimal, rounded half to even once; a dash when the whole is nothing. */
export function shareText(share: Share): string {
  const percent = percentOf(share);
  return percent === null ? NO_FIGURE : `${formatFraction(percent, SHARE_DECIMALS)}%`;
}

/**
 * The change of a share in percentage points (百分点), from the exact shares and rounded once: `+3.2`, `−1.6`, `0.0`.
 *
 * @returns `null` when either share has no denominator
 */
export function pointsText(now: Share, before: Share): string | null {
  const change = changeOf(now, before);
  return change === null ? null : signed(formatFraction(change, SHARE_DECIMALS));
}

/** The same in words: `上升3.2个百分点`, `下降1.6个百分点`, `持平`. */
export function pointsSentence(now: Share, before: Share, say: Say): string | null {
  const change = changeOf(now, before);
  if (change === null) {
    return null;
  }
  const points = formatFraction(change, SHARE_DECIMALS);
  if (!/[1-9]/.test(points)) {
    return say('持平', 'unchanged');
  }
  return points.startsWith('-')
    ? say(`下降${points.slice(1)}个百分点`, `down ${points.slice(1)} percentage points`)
    : say(`上升${points}个百分点`, `up ${points} percentage points`);
}

/** A number as the program writes it, with a plus sign when it is above zero and a true minus below. */
export function signed(written: string): string {
  if (written.startsWith('-')) {
    return `${MINUS}${written.slice(1)}`;
  }
  return /[1-9]/.test(written) ? `+${written}` : written;
}

/**
 * An exceedance multiple (超标倍数): one decimal, and as many more as it takes to show something other than zero.
 *
 * @see STANDARDS 2.4
 */
export function multipleText(multiple: Fraction): string {
  const texts = MULTIPLE_DECIMALS.map((decimals) => formatFraction(multiple, decimals));
  return texts.find((text) => /[1-9]/.test(text)) ?? texts.at(-1) ?? '';
}

/** One to ninety-nine in Chinese numerals, as chapters are numbered: `一`, `十二`. */
export function chineseNumeral(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const unit = digits[value % 10] ?? '';
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${unit}`;
}

function percentOf({ part, whole }: Share): Fraction | null {
  return whole === 0 ? null : fraction(part * 100, whole);
}

function changeOf(now: Share, before: Share): Fraction | null {
  const [later, earlier] = [percentOf(now), percentOf(before)];
  return later === null || earlier === null ? null : subtractFractions(later, earlier);
}
