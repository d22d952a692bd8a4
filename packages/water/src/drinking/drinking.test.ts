import { addFractions, compareFractions, fraction, invariant, parseDay } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundwaterValues, ITEMS } from '../groundwater/groundwater.fixture.ts';
import { DEFAULT_PARAMETERS } from '../standards/evaluation-parameters.ts';
import { annualAttainmentOfGroundwaterSource, annualAttainmentOfSurfaceSource } from './annual-attainment.ts';
import { aSurfaceResult, SOURCE_STANDARD, specificItem } from './drinking.fixture.ts';
import { evaluateGroundwaterSource } from './evaluate-groundwater-source.ts';
import { evaluateSurfaceSource, type SurfaceSourceValues } from './evaluate-surface-source.ts';
import { sourceItemName } from './source-item.ts';
import { hasFullAnalyses, isFullAnalysis, itemsMissingFromMonth } from './source-items-monitored.ts';
import { DEFAULT_SOURCE_PARAMETERS, SOURCE_PARAMETERS } from './source-parameters.ts';
import { type SourceOutcome, sourceRates } from './source-rates.ts';
import { surfaceSourceStandardOn } from './source-standard.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 3838 };

const evaluated = (...result: Parameters<typeof aSurfaceResult>) =>
  evaluateSurfaceSource(aSurfaceResult(...result), SOURCE_STANDARD);
const overOf = (...result: Parameters<typeof aSurfaceResult>) =>
  evaluated(...result).over.map(({ item }) => sourceItemName(item).zh);

describe('a surface drinking-water source', () => {
  it('attains in class III on the limit and not just above', () => {
    expect(evaluated({ NH3N: '1.0', COD: '20' }).attains).toBe(true);
    expect(evaluated({ NH3N: '1.01', COD: '20' })).toMatchObject({
      attains: false,
      over: [{ item: { indicator: 'NH3N' }, multiple: fraction(1, 100) }],
    });
  });

  it('has the limits of tables 2 and 3 compared as they stand, unrounded', () => {
    expect(overOf({ Fe: '0.3', Mn: '0.1', SO4: '250' }, { 锑: '0.005' })).toEqual([]);
    expect(overOf({ Fe: '0.3001', Mn: '0.1' }, { 锑: '0.00501' })).toEqual(['铁', '锑']);
  });

  it('rounds table 1 as in any assessment', () => {
    expect(overOf({ NH3N: '1.005' })).toEqual([]);
    expect(overOf({ NH3N: '1.0051' })).toEqual(['氨氮']);
  });

  it('lists total nitrogen and coliforms and is not decided by them', () => {
    const source = evaluated({ NH3N: '0.3', TN: '9', FC: '90000', WT: '31' }, {}, 'lake');
    expect(source.attains).toBe(true);
    expect(source.reference).toMatchObject([
      { indicator: 'TN', class: 'below-V' },
      { indicator: 'FC', class: 'below-V' },
    ]);
    expect(evaluated({ TN: '9' }).reference).toMatchObject([{ kind: 'not-judged', reason: 'no-limit' }]);
  });

  it('takes the limits of lakes for reservoirs', () => {
    expect(overOf({ TP: '0.06' }, {}, 'lake')).toEqual(['总磷']);
    expect(overOf({ TP: '0.06' }, {}, 'river')).toEqual([]);
  });

  it('is not judged by what tells nothing, and says so', () => {
    const source = evaluated({ Hg: '0.0002L', Fe: '0.4L' }, { 铊: '0.0002L', 苯: '未检出' });
    expect(source.attains).toBe(true);
    expect(source.notJudged.map(({ item, reason }) => [sourceItemName(item).zh, reason])).toEqual([
      ['汞', 'detection-limit-too-high'],
      ['铁', 'detection-limit-too-high'],
      ['铊', 'detection-limit-too-high'],
    ]);
    expect(evaluated({ Hg: '0.0002L' }).attains).toBeNull();
    expect(evaluated({}).attains).toBeNull();
  });

  it('has no standard before the first one held', () => {
    const day = parseDay('2002-05-31');
    invariant(day !== null, 'a day');
    expect(surfaceSourceStandardOn(day).ok).toBe(false);
  });
});

describe('a groundwater source', () => {
  const source = (texts: Readonly<Record<string, string>>) =>
    evaluateGroundwaterSource(groundwaterValues(texts), ITEMS, DEFAULT_PARAMETERS);

  it('attains in class III and not in class IV', () => {
    expect(source({ 氨氮: '0.50', 锰: '0.10' })).toMatchObject({ attains: true, over: [] });
    const over = source({ 氨氮: '0.51', 锰: '0.10' });
    expect(over.attains).toBe(false);
    expect(over.over.map(({ item }) => item.name.zh)).toEqual(['氨氮']);
    expect(source({}).attains).toBeNull();
  });
});

describe('a source over a year', () => {
  const year = [aSurfaceResult({ NH3N: '1.2' }), aSurfaceResult({ NH3N: '0.8' }, { 苯: '0.01' })];
  const attainment = (results: readonly SurfaceSourceValues[], method: 'every-result' | 'annual-mean') =>
    annualAttainmentOfSurfaceSource(results, SOURCE_STANDARD, { annualAttainment: method });

  it('attains by its mean where one result fails, and by every result does not', () => {
    expect(attainment(year, 'annual-mean')).toEqual({ attains: true, failedResults: 1, results: 2 });
    expect(attainment(year, 'every-result')).toEqual({ attains: false, failedResults: 1, results: 2 });
    expect(DEFAULT_SOURCE_PARAMETERS.annualAttainment).toBe('every-result');
  });

  it('averages specific items too, below detection at half', () => {
    const results = (second: string) => [
      aSurfaceResult({}, { 苯: '0.015' }),
      aSurfaceResult({}, { 苯: second }),
    ];
    expect(attainment(results('0.01L'), 'annual-mean').attains).toBe(true);
    expect(attainment(results('0.006'), 'annual-mean').attains).toBe(false);
    expect(attainment([aSurfaceResult({}, { 苯: '0.02L' })], 'annual-mean').attains).toBeNull();
  });

  it('stays open where a result could not be judged and none fails', () => {
    expect(
      attainment([aSurfaceResult({ NH3N: '0.1' }), aSurfaceResult({})], 'every-result').attains,
    ).toBeNull();
    expect(attainment([], 'every-result').attains).toBeNull();
    expect(attainment([], 'annual-mean').attains).toBeNull();
  });

  it('of groundwater goes the same two ways; what could be smelt once was there', () => {
    const results = [
      groundwaterValues({ 氨氮: '0.8', pH: '6.2', 嗅和味: '无' }),
      groundwaterValues({ 氨氮: '0.2', pH: '7.2', 嗅和味: '无' }),
    ];
    const way = (annualAttainment: 'every-result' | 'annual-mean', values = results) =>
      annualAttainmentOfGroundwaterSource(values, ITEMS, { ...DEFAULT_PARAMETERS, annualAttainment }).attains;
    // Through hydrogen ions pH 6.2 and 7.2 make 6.46, not 6.7.
    expect(way('annual-mean')).toBe(false);
    const neutral = results.map((values) => new Map(values).set(5, { kind: 'value', value: fraction(7) }));
    expect(way('annual-mean', neutral)).toBe(true);
    expect(way('every-result', neutral)).toBe(false);
    const smelt = [...neutral, groundwaterValues({ 嗅和味: '有' })];
    expect(way('annual-mean', smelt)).toBe(false);
  });
});

describe('the items of a source', () => {
  it('are 61 a month with 33 specific ones, without chemical oxygen demand', () => {
    const none = aSurfaceResult({});
    const routineSpecificItems = Array.from({ length: 33 }, (_, index) => index + 1);
    expect(itemsMissingFromMonth(none, SOURCE_STANDARD, { routineSpecificItems })).toHaveLength(61);
    expect(itemsMissingFromMonth(none, SOURCE_STANDARD, DEFAULT_SOURCE_PARAMETERS)).toHaveLength(28);
    const missing = itemsMissingFromMonth(aSurfaceResult({ NH3N: '1' }), SOURCE_STANDARD, {
      routineSpecificItems,
    });
    expect(missing.map((item) => sourceItemName(item).zh)).not.toContain('氨氮');
    expect(missing.map((item) => sourceItemName(item).zh)).not.toContain('化学需氧量');
  });

  it('are 109 in a full analysis', () => {
    const { basic, supplementary, specific } = SOURCE_STANDARD;
    const value = { kind: 'not-detected' } as const;
    const full: SurfaceSourceValues = {
      kind: 'river',
      indicators: new Map(
        (['WT', ...basic.classItems.content, 'TN', 'FC'] as const)
          .concat(supplementary.content.map(({ indicator }) => indicator))
          .map((code) => [code, value]),
      ),
      specific: new Map(specific.content.map(({ number }) => [number, value])),
    };
    expect(full.indicators.size + full.specific.size).toBe(109);
    expect(isFullAnalysis(full, SOURCE_STANDARD)).toBe(true);
    const less = { ...full, specific: new Map([...full.specific].slice(1)) };
    expect(isFullAnalysis(less, SOURCE_STANDARD)).toBe(false);
    expect(hasFullAnalyses([less, full], SOURCE_STANDARD, DEFAULT_SOURCE_PARAMETERS)).toBe(true);
    expect(hasFullAnalyses([less], SOURCE_STANDARD, DEFAULT_SOURCE_PARAMETERS)).toBe(false);
    expect(specificItem('苯并(a)芘').number).toBe(66);
  });

  it('and the parameters have their default first among the answers', () => {
    for (const [name, parameter] of Object.entries(SOURCE_PARAMETERS)) {
      expect(DEFAULT_SOURCE_PARAMETERS).toHaveProperty(name, parameter.default);
      expect(parameter.answers?.[0]?.value ?? parameter.default).toBe(parameter.default);
    }
  });
});

describe('the rates of sources', () => {
  it('leave out and count what could not be judged, and water that was not taken', () => {
    const rates = sourceRates([
      { attains: true, intake: fraction(5) },
      { attains: null, intake: fraction(90) },
      { attains: false, intake: fraction(0) },
    ]);
    expect(rates).toMatchObject({ attained: 1, judged: 2, notJudged: 1 });
    expect([rates.byNumber, rates.byVolume]).toEqual([fraction(1, 2), fraction(1)]);
    expect(sourceRates([])).toMatchObject({ byNumber: null, byVolume: null });
    expect(sourceRates([{ attains: true, intake: fraction(0) }]).byVolume).toBeNull();
  });

  it('lie from 0 to 1, and with those of the sources that fail make 1', () => {
    const source = fc.record<SourceOutcome>({
      attains: fc.constantFrom(true, false, null),
      intake: fc.integer({ min: 0, max: 10 ** 6 }).map((value) => fraction(value, 100)),
    });
    fc.assert(
      fc.property(fc.array(source), (sources) => {
        const rates = sourceRates(sources);
        const others = sourceRates(
          sources.map((each) => ({ ...each, attains: each.attains === null ? null : !each.attains })),
        );
        for (const [rate, other] of [
          [rates.byNumber, others.byNumber],
          [rates.byVolume, others.byVolume],
        ] as const) {
          if (rate === null || other === null) {
            expect(rate).toEqual(other);
          } else {
            expect(compareFractions(addFractions(rate, other), fraction(1))).toBe(0);
            expect(rate.numerator >= 0n && other.numerator >= 0n).toBe(true);
          }
        }
      }),
      runs,
    );
  });
});
