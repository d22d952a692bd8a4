import {
  decimal,
  formatFraction,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
  invariant,
  parseMeasuredValue,
  parseMinute,
  parseMonth,
  type ReadingFlag,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '../standards/evaluation-parameters.ts';
import { daysRequired, meanOfMonth, type Reading } from './month-mean.ts';

const month = monthOf('2018-06');
const anyDays = { ...DEFAULT_PARAMETERS, minimumValidDayShare: decimal('0') };

const meanOf = (readings: readonly Reading[], indicator: IndicatorCode = 'NH3N', parameters = anyDays) =>
  meanOfMonth(readings, indicator, month, parameters, decimal('1.0'));

describe('the mean of a month from readings', () => {
  it('is the mean of daily means, so that a day with many readings counts once', () => {
    const readings = [
      aReading('2018-06-01 00:00', '1.0'),
      aReading('2018-06-01 04:00', '2.0'),
      aReading('2018-06-02 00:00', '3.0'),
    ];
    expect(meanOf(readings)).toEqual({
      kind: 'mean',
      value: fraction(9, 4),
      belowDetection: null,
      validDays: 2,
      readings: 3,
    });
  });

  it('leaves every marked reading out and never counts it as zero', () => {
    const flags: readonly ReadingFlag[] = ['T', 'L', 'P', 'D', 'F', 'B', 'Z', 'S', 'M', 'hd', 'DEL'];
    const marked = flags.map((flag) => aReading('2018-06-01 00:00', '9.9', flag));
    expect(meanOf([...marked, aReading('2018-06-02 00:00', '0.4')])).toMatchObject({
      value: fraction(2, 5),
      readings: 1,
    });
    expect(meanOf(marked)).toEqual({ kind: 'no-valid-readings' });
    expect(meanOf([])).toEqual({ kind: 'no-valid-readings' });
  });

  it('leaves readings of other months out', () => {
    expect(meanOf([aReading('2018-05-31 23:59', '9'), aReading('2018-07-01 00:00', '9')])).toEqual({
      kind: 'no-valid-readings',
    });
  });

  it('counts a value below detection as half its limit', () => {
    const mixed = meanOf([aReading('2018-06-01 00:00', '0.05L'), aReading('2018-06-02 00:00', '0.10')]);
    expect(mixed).toMatchObject({ value: fraction(1, 16), belowDetection: null });
    const all = meanOf([aReading('2018-06-01 00:00', '0.05L'), aReading('2018-06-02 00:00', '0.02L')]);
    expect(all).toMatchObject({
      value: fraction(7, 400),
      belowDetection: fractionOfDecimal(decimal('0.05')),
    });
  });

  it('does not average what was not detected without a limit', () => {
    const readings = [aReading('2018-06-01 00:00', '未检出'), aReading('2018-06-02 00:00', '0.4')];
    expect(meanOf(readings)).toMatchObject({ value: fraction(2, 5), readings: 1, validDays: 1 });
    expect(meanOf(readings.slice(0, 1))).toEqual({ kind: 'not-detected' });
  });

  it('leaves out a reading whose detection limit is above class three, which tells nothing', () => {
    const dull = aReading('2018-06-01 00:00', '3L');
    expect(meanOf([dull])).toEqual({ kind: 'detection-limit-too-high' });
    expect(meanOf([dull, aReading('2018-06-02 00:00', '0.4')])).toMatchObject({ value: fraction(2, 5) });
    expect(meanOf([aReading('2018-06-01 00:00', '1.0L')])).toMatchObject({ kind: 'mean' });
  });

  it('needs six tenths of the days where stations measure, on the limit and not below', () => {
    const daily = (days: number) =>
      Array.from({ length: days }, (_, day) =>
        aReading(`2018-06-${String(day + 1).padStart(2, '0')} 08:00`, '0.4'),
      );
    expect(meanOf(daily(18), 'NH3N', DEFAULT_PARAMETERS)).toMatchObject({ kind: 'mean', validDays: 18 });
    expect(meanOf(daily(17), 'NH3N', DEFAULT_PARAMETERS)).toEqual({
      kind: 'too-few-days',
      validDays: 17,
      requiredDays: 18,
    });
    expect(daysRequired('NH3N', monthOf('2018-07'), DEFAULT_PARAMETERS)).toBe(19);
  });

  it('stands on one sample where samples are taken by hand', () => {
    expect(meanOf([aReading('2018-06-11 10:00', '13')], 'COD', DEFAULT_PARAMETERS)).toMatchObject({
      kind: 'mean',
      value: fraction(13),
    });
  });

  it('of pH goes through hydrogen ions', () => {
    const mean = meanOf([aReading('2018-06-01 00:00', '6.0'), aReading('2018-06-02 00:00', '8.0')], 'pH');
    invariant(mean.kind === 'mean', 'a mean');
    expect(formatFraction(mean.value, 4)).toBe('6.2967');
  });

  it('does not depend on the order of the readings', () => {
    const reading = fc
      .record({
        day: fc.integer({ min: 1, max: 30 }),
        hour: fc.integer({ min: 0, max: 23 }),
        value: fc.constantFrom('0.05L', '0.1', '0.123', '7.25', '6.99', '未检出'),
      })
      .map(({ day, hour, value }) =>
        aReading(`2018-06-${String(day).padStart(2, '0')} ${String(hour).padStart(2, '0')}:00`, value),
      );
    const items = fc.constantFrom<IndicatorCode>('NH3N', 'pH', 'COD');
    fc.assert(
      fc.property(fc.array(reading), items, (readings, item) => {
        expect(meanOf([...readings].reverse(), item)).toEqual(meanOf(readings, item));
      }),
      { numRuns: process.env.SHUIZE_LONG === undefined ? 100 : 5000, seed: 45 },
    );
  });
});

function aReading(timeText: string, valueText: string, flag: ReadingFlag = 'N'): Reading {
  const [time, value] = [parseMinute(timeText), parseMeasuredValue(valueText)];
  invariant(time !== null && value !== null, 'a time and a value');
  return { time, value, flag };
}

function monthOf(text: string) {
  const parsed = parseMonth(text);
  invariant(parsed !== null, `${text} is a month`);
  return parsed;
}
