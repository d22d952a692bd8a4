import { type Bilingual, bilingual, type ReadingFlag } from '@shuize/domain';

/**
 * Whose letters a station uses: those of HJ 212, or those of surface-water stations. F and B differ in
 * meaning.
 */
export type MarkTable = 'hj212' | 'water-station';

/** What a mark (数据标记) says of a value. */
export interface Mark {
  readonly letter: string;
  readonly meaning: Bilingual;
  readonly isValidForMean: boolean;
  /** The mark of readings.csv that says the same, or the nearest. */
  readonly readingFlag: ReadingFlag;
}

type Row = readonly [letter: string, zh: string, en: string, readingFlag: ReadingFlag];

const HJ212_ROWS: readonly Row[] = [
  ['N', '正常', 'normal', 'N'],
  ['F', '停运', 'stopped', 'B'],
  ['M', '维护', 'maintenance', 'M'],
  ['S', '手工输入的设定值', 'set by hand', 'S'],
  ['D', '仪器故障', 'instrument fault', 'D'],
  ['C', '校准', 'calibration', 'M'],
  ['T', '超过测量上限', 'above range', 'T'],
  ['B', '与数采仪通讯异常', 'communication fault', 'F'],
];

const WATER_STATION_ROWS: readonly Row[] = [
  ['N', '正常', 'normal', 'N'],
  ['T', '超上限', 'above range', 'T'],
  ['L', '超下限', 'below range', 'L'],
  ['P', '电源故障', 'power failure', 'P'],
  ['D', '仪器故障', 'instrument fault', 'D'],
  ['F', '仪器通信故障', 'communication fault', 'F'],
  ['B', '仪器离线', 'instrument off line', 'B'],
  ['Z', '取水点无水样', 'no water at the intake', 'Z'],
  ['S', '手工输入', 'entered by hand', 'S'],
  ['M', '维护调试', 'maintenance', 'M'],
  ['hd', '现场启动测试', 'start-up test on site', 'hd'],
];

/** @see STANDARDS 7.4 (HJ 212-2017 table 8), 8.1 */
const MARKS: Readonly<Record<MarkTable, ReadonlyMap<string, Mark>>> = {
  hj212: marksOf(HJ212_ROWS),
  'water-station': marksOf(WATER_STATION_ROWS),
};

/** @returns `null` for a mark that the table does not hold: such a value is never valid for a mean */
export function markOf(table: MarkTable, letter: string): Mark | null {
  return MARKS[table].get(letter) ?? null;
}

function marksOf(rows: readonly Row[]): ReadonlyMap<string, Mark> {
  return new Map(
    rows.map(([letter, zh, en, readingFlag]) => [
      letter,
      { letter, meaning: bilingual(zh, en), isValidForMean: letter === 'N', readingFlag },
    ]),
  );
}
