import type { Minute } from '@shuize/domain';
import { FIELDS, SECRET_FIELDS } from '../codes/fields.ts';
import type { MarkTable } from '../codes/marks.ts';
import type { Statistic } from '../codes/statistics.ts';
import type { Field, FrameValue } from '../frame.ts';
import { afterBlanks, beforeBlanks, COMMA, EQUALS, HYPHEN, SEMICOLON, SLASH } from './characters.ts';
import { MILLISECOND_DIGITS, readCompactTime } from './compact-time.ts';
import type { DeviationList } from './deviation-list.ts';
import { type FrameText, textOf } from './frame-text.ts';
import { readValue } from './read-value.ts';
import { statisticAt, type UnknownStatistic } from './statistic-at.ts';
import { ValueRuns } from './value-run.ts';

/** What stands between `CP=&&` and `&&`. */
export interface DataArea {
  readonly dataTime: string | null;
  readonly time: Minute | null;
  readonly values: readonly FrameValue[];
  readonly fields: readonly Field[];
}

/** Reads the data area (数据区): items parted by `;`, the sub-fields of an item by `,`. */
export function readDataArea(
  text: FrameText,
  start: number,
  end: number,
  marks: MarkTable,
  deviations: DeviationList,
): DataArea {
  const reader = new DataAreaReader(text, marks, deviations);
  reader.read(start, end);
  return reader.dataArea();
}

class DataAreaReader {
  readonly #text: FrameText;
  readonly #bytes: Uint8Array;
  readonly #deviations: DeviationList;
  readonly #runs: ValueRuns;
  readonly #fields: Field[] = [];
  #factor = '';
  #factorStart = -1;
  #factorEnd = -1;
  /** Whether there is a value that means nothing without its time; a text, such as a serial number, does. */
  #hasNumbers = false;
  #dataTime: string | null = null;
  #firstTime: Minute | null = null;
  #time: Minute | null = null;

  constructor(text: FrameText, marks: MarkTable, deviations: DeviationList) {
    this.#text = text;
    this.#bytes = text.bytes;
    this.#deviations = deviations;
    this.#runs = new ValueRuns(marks, deviations);
  }

  read(start: number, end: number): void {
    const bytes = this.#bytes;
    let at = start;
    let ordinal = 0;
    while (at < end) {
      let equals = -1;
      let hyphen = -1;
      let close = at;
      // Up to the equals sign; the last hyphen before it parts the factor from the sub-field.
      for (; close < end; close += 1) {
        const byte = bytes[close];
        if (byte === EQUALS) {
          equals = close;
          break;
        }
        if (byte === HYPHEN) {
          hyphen = close;
        } else if (byte === SEMICOLON || byte === COMMA) {
          break;
        }
      }
      ordinal += 1;
      if (equals === -1) {
        this.#noteNothing(at, close, ordinal);
      } else {
        close = this.#readEntry(at, equals, hyphen, end);
      }
      if (close >= end || bytes[close] === SEMICOLON) {
        this.#runs.closeItem();
      }
      if (close === end - 1) {
        this.#deviations.add('empty-entry');
      }
      at = close + 1;
    }
  }

  dataArea(): DataArea {
    const values = this.#runs.finish();
    if (this.#hasNumbers && this.#dataTime === null) {
      this.#deviations.add('data-time-missing');
    }
    return { dataTime: this.#dataTime, time: this.#firstTime, values, fields: this.#fields };
  }

  #noteNothing(start: number, end: number, ordinal: number): void {
    if (afterBlanks(this.#bytes, start, end) === end) {
      this.#deviations.add('empty-entry');
    } else {
      this.#deviations.add('entry-without-value', String(ordinal));
    }
  }

  /** @returns where the entry ends: at its separator, or at the end of the data area */
  #readEntry(start: number, equals: number, hyphen: number, end: number): number {
    const bytes = this.#bytes;
    const keyStart = afterBlanks(bytes, start, equals);
    const keyEnd = beforeBlanks(bytes, keyStart, equals);
    const valueStart = afterBlanks(bytes, equals + 1, end);
    const close = this.#endOfValue(valueStart, end, keyStart, keyEnd);
    const valueEnd = beforeBlanks(bytes, valueStart, close);
    if (keyStart !== start || keyEnd !== equals || valueStart !== equals + 1 || valueEnd !== close) {
      this.#deviations.add('blank-around', textOf(this.#text, keyStart, keyEnd));
    }
    if (hyphen <= keyStart || hyphen >= keyEnd - 1) {
      this.#readField(textOf(this.#text, keyStart, keyEnd), valueStart, valueEnd);
    } else {
      this.#readSubField(keyStart, hyphen, keyEnd, valueStart, valueEnd);
    }
    return close;
  }

  /** A text between `//` and `//`, such as a log, may hold the separators. */
  #endOfValue(start: number, end: number, keyStart: number, keyEnd: number): number {
    const bytes = this.#bytes;
    let from = start;
    if (bytes[start] === SLASH && bytes[start + 1] === SLASH && start + 1 < end) {
      const closing = this.#text.latin1.indexOf('//', start + 2);
      if (closing === -1 || closing + 2 > end) {
        this.#deviations.add('unclosed-text', textOf(this.#text, keyStart, keyEnd));
      } else {
        from = closing + 2;
      }
    }
    while (from < end && bytes[from] !== SEMICOLON && bytes[from] !== COMMA) {
      from += 1;
    }
    return from;
  }

  #readField(key: string, start: number, end: number): void {
    if (key === 'DataTime') {
      this.#readDataTime(start, end);
      return;
    }
    if (!FIELDS.has(key)) {
      this.#deviations.add('unknown-field', key);
    }
    if (!SECRET_FIELDS.has(key)) {
      this.#fields.push({ key, value: textOf(this.#text, start, end) });
    }
  }

  #readDataTime(start: number, end: number): void {
    const written = textOf(this.#text, start, end);
    this.#time = readCompactTime(this.#bytes, start, end);
    if (this.#time === null) {
      this.#deviations.add('data-time-shape', written);
    } else if (end - start === MILLISECOND_DIGITS) {
      this.#deviations.add('data-time-milliseconds');
    }
    if (this.#dataTime === null) {
      this.#dataTime = written;
      this.#firstTime = this.#time;
    } else {
      this.#deviations.add('data-time-repeated');
    }
  }

  #readSubField(keyStart: number, hyphen: number, keyEnd: number, start: number, end: number): void {
    const factor = this.#factorAt(keyStart, hyphen);
    const statistic = statisticAt(this.#text, hyphen + 1, keyEnd);
    const runs = this.#runs;
    runs.enter(factor);
    switch (statistic.role) {
      case 'flag':
        runs.setFlag(textOf(this.#text, start, end));
        return;
      case 'extended-flag':
        runs.setExtendedFlag(textOf(this.#text, start, end));
        return;
      case 'sample-time':
        runs.setSampledAt(readCompactTime(this.#bytes, start, end));
        return;
      default:
        this.#readNumber(statistic, factor, start, end);
    }
  }

  #readNumber(
    { code, role }: Statistic | UnknownStatistic,
    factor: string,
    start: number,
    end: number,
  ): void {
    const isText = role === 'text';
    const measured = isText ? null : readValue(this.#text, start, end);
    this.#hasNumbers ||= !isText;
    if (role === 'unknown') {
      this.#deviations.add('unknown-statistic', `${factor}-${code}`);
    } else if (start === end) {
      this.#deviations.add('value-empty', `${factor}-${code}`);
    } else if (measured === null && !isText) {
      this.#deviations.add('value-not-a-number', `${factor}-${code}`);
    }
    this.#runs.addValue(code, textOf(this.#text, start, end), measured, this.#time);
  }

  /** The sub-fields of an item mostly have one factor: its text is made once. */
  #factorAt(start: number, end: number): string {
    const bytes = this.#bytes;
    const known = this.#factorStart;
    let isSame = known !== -1 && end - start === this.#factorEnd - known;
    for (let at = start; isSame && at < end; at += 1) {
      isSame = bytes[at] === bytes[known + at - start];
    }
    if (!isSame) {
      this.#factor = textOf(this.#text, start, end);
      this.#factorStart = start;
      this.#factorEnd = end;
    }
    return this.#factor;
  }
}
