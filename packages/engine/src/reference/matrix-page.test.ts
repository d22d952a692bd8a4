import { describe, expect, it } from 'vitest';
import { aPack } from '../parse/a-pack.fixture.ts';
import { matrixLines } from './matrix-page.ts';

describe('the page of a matrix', () => {
  const text = matrixLines(aPack('matrix').read()).join('\n');

  it('shows each line as a table of roles by tiers, with the article of each cell', () => {
    expect(text).toContain('| 责任人 | 情节较轻 | 情节严重 |');
    expect(text).toContain(
      '| 直接责任人 `direct` | 通报或者诫勉（第五条第（一）项） | 停职检查以上（含停职检查），以及培训（第五条第（二）项） |',
    );
    expect(text).toContain('- 主要负责人 `principal` 不适用：企业只追究直接责任人。');
  });

  it('says in which order measures weigh, what adjusts them, what comes on top and who decides', () => {
    expect(text).toContain('1. 通报\n2. 诫勉\n3. 停职检查\n4. 免职');
    expect(text).toContain('与“从重”同时具备时：不起作用，另一项照常。');
    expect(text).toContain('EX-8：涉嫌犯罪的，应当移送司法机关（第八条）');
    expect(text).toContain('可以诫勉直至免职（第六条）');
    expect(text).toContain('- 属地责任：由任免机关决定（第九条）');
  });

  it('says how one that lifts another is compared with it', () => {
    const lifting = matrixLines(aPack('matrix-lifting').read()).join('\n');
    expect(lifting).toContain('所加严的文件：`matrix`（第五条）');
    expect(lifting).toContain('直接责任人；主要负责人（仅在口径 `raising=raised` 下）');
  });

  it('is nothing for a pack without one', () => {
    expect(matrixLines(aPack('smallest').read())).toEqual([]);
  });
});
