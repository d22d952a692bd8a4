import type { MeasuredValue, Minute } from '@shuize/domain';
import { type MarkTable, markOf } from '../codes/marks.ts';
import type { FrameValue } from '../frame.ts';
import type { DeviationList } from './deviation-list.ts';

type DraftValue = { -readonly [Key in keyof FrameValue]: FrameValue[Key] };

const NORMAL = 'N';
/** Up to so many items their factors are compared by number, one with another. */
const FEW_ITEMS = 64;

/**
 * Gathers the values of a frame. Those of one factor in one item are a run: its mark, extended mark and time
 * of sampling hold for all of them, and may stand before or after them.
 */
export class ValueRuns {
  readonly #values: DraftValue[] = [];
  readonly #marks: MarkTable;
  readonly #deviations: DeviationList;
  /** A number for the factor of every run so far. */
  readonly #factorNumbers: number[] = [];
  #mayRepeat = false;
  #factor = '';
  #runStart = 0;
  #flag: string | null = null;
  #extendedFlag: string | null = null;
  #sampledAt: Minute | null = null;

  constructor(marks: MarkTable, deviations: DeviationList) {
    this.#marks = marks;
    this.#deviations = deviations;
  }

  /** Continues the run of the factor in this item, or closes it and begins the next. */
  enter(factor: string): void {
    if (factor !== this.#factor) {
      this.closeItem();
      this.#factor = factor;
      this.#numberFactor(factor);
    }
  }

  addValue(statistic: string, text: string, measured: MeasuredValue | null, time: Minute | null): void {
    const values = this.#values;
    for (let index = this.#runStart; index < values.length; index += 1) {
      this.#mayRepeat ||= values[index]?.statistic === statistic;
    }
    values.push({
      factor: this.#factor,
      statistic,
      text,
      measured,
      flag: null,
      extendedFlag: null,
      sampledAt: null,
      time,
    });
  }

  /** Of two marks the one that says the value is not normal stands. */
  setFlag(flag: string): void {
    if (flag !== NORMAL && markOf(this.#marks, flag) === null) {
      this.#deviations.add('unknown-mark', this.#factor);
    }
    if (this.#flag === null || this.#flag === NORMAL) {
      this.#flag = flag;
    }
  }

  setExtendedFlag(flag: string): void {
    this.#extendedFlag = flag;
  }

  setSampledAt(time: Minute | null): void {
    this.#sampledAt = time;
    if (time === null) {
      this.#deviations.add('sample-time-shape', this.#factor);
    }
  }

  /**
   * Ends the run: what was said about its values goes to them, or to those of the item before when it has
   * none.
   */
  closeItem(): void {
    const values = this.#values;
    const end = values.length;
    const hasMark = this.#flag !== null || this.#extendedFlag !== null;
    let start = this.#runStart;
    if (start === end && hasMark) {
      while (start > 0 && values[start - 1]?.factor === this.#factor && values[start - 1]?.flag === null) {
        start -= 1;
      }
      this.#deviations.add(start === end ? 'mark-without-value' : 'mark-apart', this.#factor);
    }
    for (let index = start; index < end; index += 1) {
      const value = values[index];
      if (value !== undefined) {
        value.flag = this.#flag;
        value.extendedFlag = this.#extendedFlag;
        value.sampledAt ??= this.#sampledAt;
      }
    }
    this.#runStart = end;
    this.#factor = '';
    this.#flag = null;
    this.#extendedFlag = null;
    this.#sampledAt = null;
  }

  /**
   * Every value in the order received; names those that stand in the frame more than once for the same time.
   */
  finish(): readonly FrameValue[] {
    const seen = new Set<string>();
    for (const { factor, statistic, time } of this.#mayRepeat ? this.#values : []) {
      const key = `${factor}-${statistic}`;
      const timed = `${key} ${time ?? ''}`;
      if (seen.has(timed)) {
        this.#deviations.add('value-repeated', key);
      }
      seen.add(timed);
    }
    return this.#values;
  }

  /** Nearly every frame names each factor once: numbers prove that without a set of texts for every frame. */
  #numberFactor(factor: string): void {
    const numbers = this.#factorNumbers;
    let number = 0;
    for (let at = 0; at < factor.length; at += 1) {
      number = (Math.imul(number, 31) + factor.charCodeAt(at)) | 0;
    }
    this.#mayRepeat ||= numbers.length >= FEW_ITEMS || numbers.includes(number);
    if (numbers.length < FEW_ITEMS) {
      numbers.push(number);
    }
  }
}
