import { describe, expect, it } from 'vitest';
import { bytesText } from './bytes-text.ts';

describe('the size of a file', () => {
  it('is told in bytes below a kilobyte and in the largest fitting unit from there on', () => {
    expect([0, 1_023, 1_024, 2_500_000].map(bytesText)).toEqual(['0 字节', '1023 字节', '1.0 KB', '2.4 MB']);
  });
});
