import {
  BELOW_DETECTION,
  classOfLevel,
  formatMinute,
  type InputError,
  type Minute,
  NOT_DETECTED,
} from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { placesOf, validText } from '../package/package.fixture.ts';
import { readMonitoring } from './read-monitoring.ts';
import { NO_CLASS, type WideTable } from './wide-table.ts';

const HEADER = '省份,流域,断面名称,监测时间,水质类别,水温(℃),pH(无量纲),氨氮(mg/L),叶绿素α(mg/L)';
const SECTIONS = '省份,流域,断面名称,水体类型\n云川省,清川流域,上河桥,河流\n云川省,清川流域,镜湖,湖库\n';

const named = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });
const read = (lines: readonly string[], sections: string | null = SECTIONS, header = HEADER) =>
  readMonitoring(
    named('wide.csv', `${[header, ...lines].join('\n')}\n`),
    sections === null ? null : named('sections.csv', sections),
  );
const placesIn = (lines: readonly string[], sections?: string | null, header?: string) => {
  const result = read(lines, sections, header);
  return result.ok ? [] : placesOf(result.error);
};
const wideOf = (lines: readonly string[], header?: string): WideTable => {
  const result = read(lines, null, header);
  if (!result.ok || result.value.table.layout !== 'wide') {
    throw new Error(`not a wide table: ${result.ok ? '' : placesOf(result.error)}`);
  }
  return result.value.table;
};
const row = (values: string, time = '2026-07-01 08:00', publishedClass = 'III类', name = '上河桥') =>
  `云川省,清川流域,${name},${time},${publishedClass},${values}`;

describe('A wide table', () => {
  it('[PF-1] a wide table is read into columns, a section known by its province, basin and name', () => {
    const result = read([
      row('24.08,6.79,0.112,--'),
      row('21,7,<0.02,0.0045', '2026-07-01 12:00', '--', '镜湖'),
    ]);
    const { table, kinds } = result.ok ? result.value : { table: null, kinds: [] };
    expect(kinds).toEqual(['river', 'lake']);
    expect(table).toMatchObject({
      layout: 'wide',
      count: 2,
      sectionIds: ['云川省|清川流域|上河桥', '云川省|清川流域|镜湖'],
      section: Int32Array.of(0, 1),
      published: Uint8Array.of(2, NO_CLASS),
      row: Int32Array.of(2, 3),
    });
    const wide = wideOf([row('24.08,6.79,0.112,--'), row('21,,<0.02,ND', '2026-07-01 12:00')]);
    expect(formatMinute((wide.time[1] ?? 0) as Minute)).toBe('2026-07-01 12:00');
    expect(wide.indicators.map(({ indicator }) => indicator)).toEqual(['WT', 'pH', 'NH3N', 'Chla']);
    expect(wide.indicators[1]?.mantissa).toEqual(Float64Array.of(679, Number.NaN));
    expect(wide.indicators[2]?.mantissa).toEqual(Float64Array.of(112, 2));
    expect(wide.indicators[2]?.decimals).toEqual(Uint8Array.of(3, 2));
    expect(wide.indicators[2]?.qualifier).toEqual(Uint8Array.of(0, BELOW_DETECTION));
    expect(wide.indicators[3]?.qualifier[1]).toBe(NOT_DETECTED);
  });

  it('has its values taken to the units of the domain, exactly', () => {
    const header = '省份,流域,断面名称,监测时间,叶绿素a(mg/L),汞(μg/L),透明度(cm),藻密度(万个/L)';
    const { indicators } = wideOf(['云川省,清川流域,上河桥,2026-07-01 08:00,0.00012,0.05,85,1.5'], header);
    expect(indicators.map(({ mantissa, decimals }) => [mantissa[0], decimals[0]])).toEqual([
      [12, 2],
      [5, 5],
      [85, 2],
      [15_000, 0],
    ]);
  });

  it.each([
    ['III类', 'III'],
    ['Ⅲ类', 'III'],
    ['III', 'III'],
    ['Ⅲ', 'III'],
    ['劣V类', 'below-V'],
    ['劣Ⅴ', 'below-V'],
    ['-1', undefined],
    ['--', undefined],
    ['', undefined],
  ])('publishes %s as class %s', (text, expected) => {
    const wide = wideOf([row('1,7,1,1', '2026-07-01 08:00', text), row('1,7,1,1', '2026-07-01 12:00', text)]);
    expect([...wide.published].map(classOfLevel)).toEqual([expected, expected]);
  });

  it('may have its columns in any order, and need not publish a class', () => {
    const wide = wideOf(
      ['0.5,上河桥,2026-07-01 08:00,清川流域,云川省'],
      'NH3N(mg/L),断面名称,监测时间,流域,省份',
    );
    expect(wide.published).toEqual(Uint8Array.of(NO_CLASS));
    expect(wide.sectionIds).toEqual(['云川省|清川流域|上河桥']);
  });

  it('keeps sections of one name in two provinces apart', () => {
    const rows = ['甲,a,桥', '乙,a,桥', '甲,b,桥', '甲,a,桥'].map(
      (section, index) => `${section},2026-07-01 0${index}:00,,1,7,1,1`,
    );
    expect([...wideOf(rows).section]).toEqual([0, 1, 2, 0]);
  });

  it.each([
    [
      'an unknown unit',
      [],
      undefined,
      HEADER.replace('氨氮(mg/L)', '氨氮(ppm)'),
      'wide.csv:1:氨氮(ppm) unknown-unit',
    ],
    ['no unit', [], undefined, HEADER.replace('氨氮(mg/L)', '氨氮'), 'wide.csv:1:氨氮 unit-missing'],
    [
      'an unknown indicator',
      [],
      undefined,
      HEADER.replace('氨氮', '安氮'),
      'wide.csv:1:安氮(mg/L) unknown-column',
    ],
    ['an indicator twice', [], undefined, `${HEADER},NH3N(mg/L)`, 'wide.csv:1:NH3N(mg/L) duplicate-column'],
    ['no indicator', [], undefined, '省份,流域,断面名称,监测时间,水质类别', 'wide.csv:1: missing-column'],
    ['no time', [], undefined, HEADER.replace('监测时间,', ''), 'wide.csv:1:time missing-column'],
    [
      'a time without a year',
      [row('1,7,1,1', '07-01 08:00')],
      undefined,
      undefined,
      'wide.csv:2:监测时间 not-a-time',
    ],
    [
      'a class VI',
      [row('1,7,1,1', '2026-07-01 08:00', 'VI类')],
      undefined,
      undefined,
      'wide.csv:2:水质类别 unknown-class',
    ],
    ['a negative value', [row('1,7,-1,1')], undefined, undefined, 'wide.csv:2:氨氮(mg/L) negative-value'],
    ['pH 14.1', [row('1,14.1,1,1')], undefined, undefined, 'wide.csv:2:pH(无量纲) value-out-of-range'],
    [
      'too large in its unit',
      [row('1,7,1,1001')],
      undefined,
      undefined,
      'wide.csv:2:叶绿素α(mg/L) value-out-of-range',
    ],
    ['a remark for a value', [row('1,7,*,1')], undefined, undefined, 'wide.csv:2:氨氮(mg/L) not-a-number'],
    [
      'no name',
      [row('1,7,1,1', '2026-07-01 08:00', '', '')],
      undefined,
      undefined,
      'wide.csv:2:断面名称 value-missing',
    ],
    [
      'a bar in a name',
      [row('1,7,1,1', '2026-07-01 08:00', '', 'a|b')],
      undefined,
      undefined,
      'wide.csv:2:断面名称 separator-in-name',
    ],
    [
      'a section not listed',
      [row('1,7,1,1', '2026-07-01 08:00', '', '下河桥')],
      undefined,
      undefined,
      'wide.csv:2:断面名称 unknown-section',
    ],
    [
      'a section and time twice',
      [row('1,7,1,1'), row('2,7,1,1', '2026-07-01 08:00:30')],
      undefined,
      undefined,
      'wide.csv:3:断面名称 duplicate-key',
    ],
    [
      'an unknown kind',
      [row('1,7,1,1')],
      `${SECTIONS}云川省,清川流域,x,水塘\n`,
      undefined,
      'sections.csv:4:水体类型 value-not-in-list',
    ],
    [
      'a section listed twice',
      [],
      `${SECTIONS}云川省,清川流域,镜湖,河流\n`,
      undefined,
      'sections.csv:4:省份 duplicate-key',
    ],
    ['another table', [], undefined, 'a,b\n1,2', 'wide.csv:1: unknown-layout'],
  ] as const)('with %s is refused', (_, lines, sections, header, expected) => {
    expect(placesIn(lines, sections, header)).toEqual([expected]);
  });

  it('with no byte is refused', () => {
    const result = readMonitoring(named('x.csv', ''), null);
    expect(result.ok ? [] : placesOf(result.error)).toEqual(['x.csv:: empty-file']);
  });
});

describe('A readings.csv outside a package', () => {
  const readings = named('r.csv', validText('readings.csv'));

  it('numbers its sections as they come', () => {
    const result = readMonitoring(
      named('r.csv', `${validText('readings.csv')}X,2018-03-01 08:00,TP,0.1,\n`),
      null,
    );
    expect(result.ok && result.value.kinds).toEqual([null, null]);
    expect(result.ok && result.value.table.sectionIds).toEqual(['S1', 'X']);
    expect(result.ok && result.value.table.layout === 'readings' && result.value.table.readings.count).toBe(
      3,
    );
  });

  it('takes the kinds of its sections from a package’s sections.csv, the latest known', () => {
    const corrected = `${validText('sections.csv').replace('latitude\n', 'latitude,recorded\n').replaceAll(',\n', ',,\n')}`;
    const sections = named(
      'sections.csv',
      `${corrected}S2,990102,2016-01-01,,x,lake,county,r,b,none,,,,,2019-01-01\n`,
    );
    const result = readMonitoring(readings, sections);
    expect(result.ok ? [] : placesOf(result.error)).toEqual([]);
    expect(result.ok && result.value.table.sectionIds).toEqual(['S1', 'S2', 'L1']);
    expect(result.ok && result.value.kinds).toEqual(['river', 'lake', 'lake']);
  });

  it('must have its sections listed when there is a list', () => {
    const result = readMonitoring(readings, named('s.csv', SECTIONS));
    const errors: readonly InputError[] = result.ok ? [] : result.error;
    expect(placesOf(errors)).toEqual(['r.csv:2:section unknown-section', 'r.csv:3:section unknown-section']);
  });

  it('is not checked against a list that is itself faulty', () => {
    const result = readMonitoring(readings, named('s.csv', 'section,kind\nS1,river\n'));
    expect(result.ok ? [] : new Set(result.error.map(({ file }) => file))).toEqual(new Set(['s.csv']));
  });
});
