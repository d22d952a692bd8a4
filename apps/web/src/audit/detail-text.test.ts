import { describe, expect, it } from 'vitest';
import { detailTexts } from './detail-text.ts';

describe('what an entry of the audit trail tells', () => {
  it('is read in Chinese, digests shortened, nothing said of what is empty', () => {
    expect(
      detailTexts('start-run', {
        period: '2018-Q1',
        asOf: '2026-11-24T09:30:00Z',
        inputDigest: 'ab'.repeat(32),
      }),
    ).toEqual(['时段：2018年第1季度', '数据截至：2026-11-24 17:30', '数据摘要：abababababab…']);
    expect(detailTexts('set-scope', { division: '990000', department: null, sections: [] })).toEqual([
      '行政区划：990000',
    ]);
    expect(detailTexts('grant-role', { role: 'leader' })).toEqual(['角色：攻坚办负责人']);
  });

  it('says of a schedule what is not made by itself', () => {
    expect(detailTexts('set-run-schedule', { month: 10, quarter: null, year: null })).toEqual([
      '月度结束后天数：10',
      '季度结束后天数：不自动核算',
      '年度结束后天数：不自动核算',
    ]);
  });

  it('shows what a later version wrote as it stands', () => {
    expect(detailTexts('something-new', { shape: { a: 1 } })).toEqual(['shape：{"a":1}']);
  });
});
