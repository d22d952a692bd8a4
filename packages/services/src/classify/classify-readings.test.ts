import {
  classLevel,
  formatFraction,
  type IndicatorCode,
  type MeasuredValue,
  type Minute,
  parseMeasuredValue,
  parseMinute,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassifiedReadings, classifyReadings } from './classify-readings.ts';
import type { SectionReadings } from './section-readings.ts';
import { summarizeClassification } from './summarize-classification.ts';

type Values = Partial<Record<IndicatorCode, string>>;

const CLEAN: Values = { pH: '7.5', DO: '8.0', CODMn: '1.5', NH3N: '0.1', TP: '0.01' };

function readings(values: Values, more: Partial<SectionReadings> = {}): SectionReadings {
  const measured = new Map<IndicatorCode, MeasuredValue>();
  for (const [indicator, text] of Object.entries(values)) {
    const value = parseMeasuredValue(text);
    if (value !== null) {
      measured.set(indicator as IndicatorCode, value);
    }
  }
  return {
    row: 2,
    section: '云川省|清江|甲桥',
    time: at('2026-07-01 08:00'),
    values: measured,
    flagged: [],
    published: null,
    kind: 'river',
    ...more,
  };
}

function at(text: string): Minute {
  const minute = parseMinute(text);
  if (minute === null) {
    throw new Error(`${text} is not a minute`);
  }
  return minute;
}

function classified(
  values: Values,
  more: Partial<SectionReadings> = {},
  mode: 'real-time' | 'assessment' = 'real-time',
): ClassifiedReadings {
  const [first] = classifyReadings([readings(values, more)], mode);
  if (first === undefined) {
    throw new Error('no row');
  }
  return first;
}

function multiples(values: Values): Record<string, string> {
  return Object.fromEntries(
    [...classified(values).multiples].map(([item, multiple]) => [item, formatFraction(multiple, 4)]),
  );
}

describe('classifyReadings', () => {
  it('takes the class of the worst item and names it', () => {
    expect(classified({ ...CLEAN, NH3N: '2.12' })).toMatchObject({
      class: 'below-V',
      deciding: ['NH3N'],
      note: null,
    });
    expect(classified({ ...CLEAN, NH3N: '0.6', TP: '0.15' })).toMatchObject({
      class: 'III',
      deciding: ['TP', 'NH3N'],
    });
  });

  it('gives multiples over class III with the limit, just above it and just below', () => {
    expect(multiples({ ...CLEAN, NH3N: '2.12' })).toEqual({ NH3N: '1.1200' });
    expect(multiples({ ...CLEAN, NH3N: '1.0' })).toEqual({});
    expect(multiples({ ...CLEAN, NH3N: '1.001' })).toEqual({ NH3N: '0.0010' });
    expect(multiples({ ...CLEAN, NH3N: '0.999' })).toEqual({});
  });

  it('gives no multiple for pH and dissolved oxygen', () => {
    expect(multiples({ ...CLEAN, DO: '1.0', pH: '9.5' })).toEqual({});
  });

  it('compares a real-time reading as it is, and rounds it in an assessment', () => {
    expect(classified({ ...CLEAN, DO: '4.95' }).class).toBe('IV');
    expect(classified({ ...CLEAN, DO: '4.95' }, {}, 'assessment').class).toBe('III');
  });

  it('says that there is no class where nothing was measured, and never takes it for good water', () => {
    const { class: none, deciding, note } = classified({});
    expect([none, deciding, note?.zh, note?.en]).toEqual([
      null,
      [],
      '没有监测值，不定类。',
      'No value was measured, so there is no class.',
    ]);
    expect(classified({ TN: '3.2', WT: '20' }).note?.zh).toBe('没有可参评指标的监测值，不定类。');
  });

  it('counts half of a detection limit, and does not judge one above class III', () => {
    expect(classified({ ...CLEAN, NH3N: '0.025L' }).class).toBe('I');
    const tooHigh = classified({ ...CLEAN, NH3N: '1.2L' });
    expect(tooHigh.class).toBe('I');
    expect(tooHigh.note?.zh).toBe('氨氮的检出限高于Ⅲ类限值，未参评。');
  });

  it('names the values that carry a flag and do not count', () => {
    const { note } = classified({ pH: '7' }, { flagged: [{ indicator: 'DO', flag: 'M' }] });
    expect(note?.zh).toBe('溶解氧带标记M，未采用。');
  });

  it('says where the class hangs on an unknown kind of water body, and only there', () => {
    expect(classified({ ...CLEAN, TP: '0.15' }, { kind: null }).note?.zh).toBe(
      '水体类型未知，按河流评价；若为湖库则是Ⅴ类。',
    );
    expect(classified({ ...CLEAN, TP: '0.005' }, { kind: null }).note).toBeNull();
    expect(classified({ ...CLEAN, TP: '0.15' }, { kind: 'lake' })).toMatchObject({ class: 'V', note: null });
  });

  it('judges nothing by a standard that was not in force yet', () => {
    const early = classified(CLEAN, { time: at('1999-01-01 08:00') });
    expect(early.class).toBeNull();
    expect(early.note?.zh).toContain('1999-01-01');
  });
});

describe('the class of any readings', () => {
  const values = fc.dictionary(
    fc.constantFrom<IndicatorCode>('pH', 'DO', 'CODMn', 'NH3N', 'TP'),
    fc.integer({ min: 1, max: 1400 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  );

  it('is never better than that of a part of them, and is that of its deciding items alone', () => {
    fc.assert(
      fc.property(values, (all) => {
        const whole = classified(all);
        for (const indicator of Object.keys(all)) {
          const { [indicator]: _, ...part } = all;
          expect(levelOf(classified(part))).toBeLessThanOrEqual(levelOf(whole));
        }
        const deciding = Object.fromEntries(whole.deciding.map((item) => [item, all[item] ?? '']));
        expect(classified(deciding).class).toBe(whole.class);
      }),
      { seed: 38_382_002, numRuns: process.env.SHUIZE_LONG === undefined ? 100 : 10_000 },
    );
  });

  /** -1 without a class. */
  function levelOf({ class: own }: ClassifiedReadings): number {
    return own === null ? -1 : classLevel(own);
  }
});

describe('summarizeClassification', () => {
  function reasonOf(
    values: Values,
    more: Partial<SectionReadings>,
    beside: readonly SectionReadings[] = [],
  ): string | undefined {
    const rows = [readings(values, more), ...beside];
    const summary = summarizeClassification(rows, classifyReadings(rows, 'real-time'), 'real-time');
    return summary.disagree[0]?.note?.zh;
  }

  it('counts rows, classes, published classes and agreements', () => {
    const rows = [
      readings(CLEAN, { row: 2, published: 'I' }),
      readings({ ...CLEAN, NH3N: '1.2' }, { row: 3, published: 'II' }),
      readings(CLEAN, { row: 4 }),
      readings({}, { row: 5 }),
    ];
    const summary = summarizeClassification(rows, classifyReadings(rows, 'real-time'), 'real-time');
    expect(summary).toMatchObject({ rows: 4, classified: 3, withPublished: 2, agree: 1 });
    expect(summary.disagree.map(({ row, class: own, published }) => [row, own, published])).toEqual([
      [3, 'IV', 'II'],
    ]);
  });

  it('finds that a published class follows from rounded values', () => {
    expect(reasonOf({ ...CLEAN, DO: '4.95' }, { published: 'III' })).toBe(
      '按修约后的数值评价为Ⅲ类，与公布类别一致。',
    );
  });

  it('finds that it follows from the limits of a lake', () => {
    expect(reasonOf({ ...CLEAN, TP: '0.15' }, { published: 'V' })).toContain('按湖库标准评价为Ⅴ类');
  });

  it('finds that a value lies at a limit within the precision of display', () => {
    expect(reasonOf({ ...CLEAN, TP: '0.200' }, { published: 'IV' })).toContain(
      '总磷 0.200 mg/L 紧邻类别限值',
    );
    expect(reasonOf({ ...CLEAN, TP: '0.199' }, { published: 'IV' })).not.toContain('紧邻');
  });

  it('finds the item that was left out', () => {
    expect(reasonOf({ ...CLEAN, NH3N: '1.2' }, { published: 'I' })).toBe(
      '不计氨氮 1.2 mg/L 为Ⅰ类，与公布类别一致，发布时可能未采用该值。',
    );
  });

  it('finds a small number that lost its exponent, by what the section shows at other times', () => {
    const beside = ['0.0004', '0.001', '0.002'].map((NH3N, index) =>
      readings({ ...CLEAN, NH3N }, { row: index + 3, published: 'I' }),
    );
    expect(reasonOf({ ...CLEAN, NH3N: '7' }, { published: 'I' }, beside)).toBe(
      '氨氮 7 mg/L 疑为科学计数法 7E-05（即 0.00007）丢失了指数：本断面其他 3 个读数为 0.0004–0.002；还原后为Ⅰ类，与公布类别一致。',
    );
    expect(reasonOf({ ...CLEAN, NH3N: '7' }, { published: 'I' })).toContain('不计氨氮 7 mg/L');
  });

  it('says that nothing can be checked where no item has a value', () => {
    expect(reasonOf({}, { published: 'II' })).toBe('没有可参评指标的有效监测值，无从核对公布类别。');
  });

  it('says so where nothing explains a published class', () => {
    expect(reasonOf(CLEAN, { published: 'V' })).toContain('原因不明');
  });
});
