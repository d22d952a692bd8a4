import { WATER_CLASSES } from '@shuize/domain';
import { textWidth } from '@shuize/drawing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassCounts } from '../water-report-model.ts';
import { sayIn } from '../wording/say.ts';
import { numeralText } from '../wording/water-text.ts';
import { shareSegments } from './share-segments.ts';

const zh = sayIn('zh');
const NONE: ClassCounts = { I: 0, II: 0, III: 0, IV: 0, V: 0, 'below-V': 0 };

describe('segments of a 100 % bar', () => {
  it('fill the bar without gap or overlap, one for each class that occurs, each with its numeral', () => {
    const classes = fc
      .tuple(...WATER_CLASSES.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 }))))
      .map(([I = 0, II = 0, III = 0, IV = 0, V = 0, below = 0]) => ({ I, II, III, IV, V, 'below-V': below }));
    fc.assert(
      fc.property(classes, (counts) => {
        const segments = shareSegments(counts, 490, 12, zh);
        expect(segments.map((segment) => segment.class)).toEqual(
          WATER_CLASSES.filter((waterClass) => counts[waterClass] > 0),
        );
        let end = 0;
        for (const segment of segments) {
          expect(segment.start).toBe(end);
          expect(segment.label).toContain(numeralText(segment.class, zh));
          end = segment.end;
        }
        expect(end).toBe(segments.length === 0 ? 0 : 490);
        expectApart(segments.filter(({ isInside }) => !isInside));
      }),
      { numRuns: process.env.SHUIZE_LONG ? 20_000 : 300, seed: 5 },
    );
  });

  it('print the share inside where there is room and the numeral below where there is none', () => {
    const [wide, narrow] = shareSegments({ ...NONE, II: 65, 'below-V': 1 }, 490, 12, zh);
    expect(wide).toMatchObject({ label: 'Ⅱ 98.5%', isInside: true });
    expect(narrow).toMatchObject({ label: '劣Ⅴ', isInside: false });
  });

  it('are none when no section has a class', () => {
    expect(shareSegments(NONE, 490, 12, zh)).toEqual([]);
  });
});

function expectApart(below: readonly { readonly label: string; readonly labelAt: number }[]): void {
  below.reduce((end, { label, labelAt }) => {
    const half = (textWidth(label) * 12) / 2;
    expect(labelAt - half).toBeGreaterThanOrEqual(end);
    return labelAt + half;
  }, Number.NEGATIVE_INFINITY);
}
