import type { DivisionLevel } from '@shuize/domain';
import { csvText } from './csv.ts';

/** A division (行政区划) of the invented province. Codes begin with 99, which GB/T 2260 gives to no place. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parent: string | null;
  /** Ranking group (排名组). */
  readonly group: string | null;
}

export const PROVINCE = '990000';

/** 云岚市, the capital: heavy industry, off target in both years. */
export const YUNLAN = '990100';
/** 澄浦市, around the lake: improving. */
export const CHENGPU = '990200';
/** 靖川市, at the headwaters: worsening since a mine grew. */
export const JINGCHUAN = '990300';

type Row = readonly [code: string, name: string, level: DivisionLevel, parent: string | null, group?: string];

const ROWS: readonly Row[] = [
  [PROVINCE, '云川省', 'province', null],
  [YUNLAN, '云岚市', 'city', PROVINCE],
  ['990102', '岚桥区', 'county', YUNLAN],
  ['990103', '北津区', 'county', YUNLAN],
  ['990121', '芷汀县', 'county', YUNLAN],
  ['990122', '望矶县', 'county', YUNLAN],
  ['990123', '鹤泉县', 'county', YUNLAN],
  ['990124', '赤榆县', 'county', YUNLAN],
  ['990125', '柏浔县', 'county', YUNLAN],
  ['990126', '白渠县', 'county', YUNLAN],
  ['990171', '云岚高新技术产业开发区', 'zone', YUNLAN],
  [CHENGPU, '澄浦市', 'city', PROVINCE],
  ['990202', '澄南区', 'county', CHENGPU, '市区组'],
  ['990203', '澄北区', 'county', CHENGPU, '市区组'],
  ['990221', '双渡县', 'county', CHENGPU, '县域组'],
  ['990222', '芦湾县', 'county', CHENGPU, '县域组'],
  ['990223', '青坞县', 'county', CHENGPU, '县域组'],
  ['990224', '荻洲县', 'county', CHENGPU, '县域组'],
  ['990225', '菱汀县', 'county', CHENGPU, '县域组'],
  [JINGCHUAN, '靖川市', 'city', PROVINCE],
  ['990302', '靖屏区', 'county', JINGCHUAN],
  ['990321', '雪岫县', 'county', JINGCHUAN],
  ['990322', '乌松县', 'county', JINGCHUAN],
  ['990323', '铁坪县', 'county', JINGCHUAN],
  ['990324', '朔沄县', 'county', JINGCHUAN],
  ['990325', '杏川县', 'county', JINGCHUAN],
  ['990326', '霜岭县', 'county', JINGCHUAN],
  ['990123101', '松岫镇', 'township', '990123'],
  ['990323101', '墨石镇', 'township', '990323'],
];

export const DIVISIONS: readonly Division[] = ROWS.map(([code, name, level, parent, group]) => ({
  code,
  name,
  level,
  parent,
  group: group ?? null,
}));

const NAMES: ReadonlyMap<string, string> = new Map(DIVISIONS.map(({ code, name }) => [code, name]));

/** Name of a division, or its code when it has none. */
export function divisionName(code: string): string {
  return NAMES.get(code) ?? code;
}

export function divisionsOfLevel(level: DivisionLevel): readonly Division[] {
  return DIVISIONS.filter((division) => division.level === level);
}

export function countiesOf(city: string): readonly Division[] {
  return DIVISIONS.filter(({ level, parent }) => level === 'county' && parent === city);
}

export function divisionsCsv(): string {
  return csvText(
    ['code', 'name', 'level', 'parent', 'group'],
    DIVISIONS.map(({ code, name, level, parent, group }) => [code, name, level, parent, group]),
  );
}
