import { INDICATORS, parseDay, TARGET_CLASSES, WATER_BODY_KINDS, WATER_STATUSES } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { BASIC_ITEMS } from './basic-items.ts';
import { CLASS_ITEMS, FIVE_ITEMS } from './class-items.ts';
import { limitOf, limitsOf } from './class-limit.ts';
import { confidenceText } from './confidence.ts';
import { isInForce, tableInForce } from './dated-table.ts';
import { DRINKING_SOURCE_ITEMS } from './drinking-source-items.ts';
import { EVALUATION_DECIMALS, READING_DECIMALS } from './evaluation-decimals.ts';
import { DEFAULT_PARAMETERS, EVALUATION_PARAMETERS } from './evaluation-parameters.ts';
import { evaluationDecimals, evaluationStandardOn } from './evaluation-standard.ts';
import { SPECIFIC_ITEMS } from './specific-items.ts';
import { standardWith } from './standard-in-force.fixture.ts';
import { STATUS_COLOURS, statusOfClass } from './status-of-class.ts';

const rows = standardWith().limits.content;

describe('the standard of surface water quality', () => {
  it('has limits of every class that grow no better from one class to the next', () => {
    for (const { indicator, limits } of rows) {
      expect(limits).toHaveLength(TARGET_CLASSES.length);
      for (const [level, limit] of limits.entries()) {
        const better = limits[level - 1];
        if (better?.direction === 'at-most' && limit.direction === 'at-most') {
          expect(limit.limit.fixed, indicator).toBeGreaterThanOrEqual(better.limit.fixed);
        }
        if (better?.direction === 'at-least' && limit.direction === 'at-least') {
          expect(limit.limit.fixed, indicator).toBeLessThan(better.limit.fixed);
        }
      }
    }
  });

  it('has other limits of total phosphorus for lakes than for rivers', () => {
    expect(limitOf(rows, 'TP', 'river', 'III')).toMatchObject({ limit: { fixed: 200_000 } });
    expect(limitOf(rows, 'TP', 'lake', 'III')).toMatchObject({ limit: { fixed: 50_000 } });
  });

  it('has no limit of total nitrogen for rivers and none of water temperature', () => {
    expect(limitsOf(rows, 'TN', 'river')).toBeNull();
    expect(limitOf(rows, 'TN', 'lake', 'III')).toMatchObject({ limit: { fixed: 1_000_000 } });
    expect(limitsOf(rows, 'WT', 'lake')).toBeNull();
  });

  it('decides the class by 21 items, all with limits for both kinds of water body', () => {
    const [items] = CLASS_ITEMS;
    expect(items?.content).toHaveLength(21);
    for (const item of items?.content ?? []) {
      for (const kind of WATER_BODY_KINDS) {
        expect(limitsOf(rows, item, kind), item).not.toBeNull();
      }
    }
    expect(items?.content).toEqual(expect.arrayContaining([...FIVE_ITEMS.content]));
  });

  it('has five supplementary and eighty specific items of drinking-water sources', () => {
    expect(DRINKING_SOURCE_ITEMS[0]?.content).toHaveLength(5);
    const specific = SPECIFIC_ITEMS[0]?.content ?? [];
    expect(specific).toHaveLength(80);
    expect(new Set(specific.map(({ name }) => name.zh)).size).toBe(80);
    expect(new Set(specific.map(({ name }) => name.en)).size).toBe(80);
    expect(specific[65]).toMatchObject({ number: 66, limitMgPerL: { mantissa: 28, decimals: 7 } });
  });

  it('gives every limit fewer decimals than its indicator is held with', () => {
    for (const table of [EVALUATION_DECIMALS, READING_DECIMALS]) {
      for (const { code, scale } of INDICATORS) {
        expect(table[0]?.content[code] ?? 0, code).toBeLessThanOrEqual(scale);
      }
    }
  });

  it('names a status for every class and a colour for every status', () => {
    expect(statusOfClass('I')).toBe('excellent');
    expect(statusOfClass('below-V')).toBe('heavy');
    expect(Object.keys(STATUS_COLOURS.content)).toEqual(WATER_STATUSES);
  });
});

describe('a table in force', () => {
  it('holds on its first day and not the day before', () => {
    expect(tableInForce(BASIC_ITEMS, dayOf('2002-06-01')).ok).toBe(true);
    const before = tableInForce(BASIC_ITEMS, dayOf('2002-05-31'));
    expect(before).toMatchObject({ ok: false, error: { kind: 'no-table-in-force' } });
    expect(evaluationStandardOn(dayOf('2002-05-31')).ok).toBe(false);
  });

  it('holds on its last day and not the day after', () => {
    const inForce = { from: '2002-06-01', until: '2020-12-31' };
    expect(isInForce(inForce, dayOf('2020-12-31'))).toBe(true);
    expect(isInForce(inForce, dayOf('2021-01-01'))).toBe(false);
  });
});

describe('the parameters of evaluation', () => {
  it('each say in both languages what they decide, where it comes from and how sure that is', () => {
    for (const parameter of Object.values(EVALUATION_PARAMETERS)) {
      expect(parameter.title.zh).not.toBe('');
      expect(parameter.rule.en).not.toBe('');
      expect(parameter.cite.instrument).not.toBe('');
      expect(confidenceText(parameter.confidence).zh).not.toBe('');
    }
  });

  it('have a default that stands first among their answers', () => {
    for (const [name, parameter] of Object.entries(EVALUATION_PARAMETERS)) {
      expect(DEFAULT_PARAMETERS).toHaveProperty(name, parameter.default);
      expect(parameter.answers?.[0]?.value ?? parameter.default).toBe(parameter.default);
    }
  });

  it('decide the decimals of pH', () => {
    expect(evaluationDecimals(standardWith(), 'pH')).toBe(0);
    expect(evaluationDecimals(standardWith({ phDecimals: 2 }), 'pH')).toBe(2);
    expect(evaluationDecimals(standardWith(), 'NH3N')).toBe(2);
    expect(evaluationDecimals(standardWith(), 'SO4')).toBeNull();
  });
});

function dayOf(text: string) {
  const day = parseDay(text);
  if (day === null) {
    throw new Error(`${text} is not a day`);
  }
  return day;
}
