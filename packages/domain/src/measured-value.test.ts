import { describe, expect, it } from 'vitest';
import { decimal } from './decimal.ts';
import { formatMeasuredValue, parseMeasuredValue } from './measured-value.ts';

describe('a measured value', () => {
  it('is a number, a number below detection, or not detected', () => {
    expect(parseMeasuredValue('0.05')).toEqual({ kind: 'value', value: decimal('0.05') });
    for (const text of ['0.05L', '<0.05', '＜0.05', '< 0.05', '0.05 l', '0.05Ｌ']) {
      expect(parseMeasuredValue(text), text).toEqual({ kind: 'below-detection', limit: decimal('0.05') });
    }
    for (const text of ['ND', 'nd', '未检出', 'N.D.']) {
      expect(parseMeasuredValue(text), text).toEqual({ kind: 'not-detected' });
    }
  });

  it('is none of them when it is empty, a word, or below a limit that is no limit', () => {
    for (const text of ['', '--', '0L', '-1L', '<', 'L', '5级', '0.05LL']) {
      expect(parseMeasuredValue(text), text).toBeNull();
    }
  });

  it('is printed as bulletins print it', () => {
    for (const text of ['0.050', '0.05L', '未检出']) {
      const value = parseMeasuredValue(text);
      expect(value === null ? null : formatMeasuredValue(value)).toBe(text);
    }
  });
});
