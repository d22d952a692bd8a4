import type { BoundaryKind, ControlLevel, WaterBodyKind } from '@shuize/domain';

/**
 * One section (断面) of a reach: id, name, division, control, target class (one for all years or one a year),
 * level of pollution in each year, boundary, longitude and latitude.
 *
 * A level lies on a scale of classes: 1.5 is the middle of class Ⅱ, 5.0 the upper end of class Ⅴ. The
 * coordinates lie in a desert without rivers, so that nothing drawn from them can be taken for a real river.
 */
export type SectionRow = readonly [
  id: string,
  name: string,
  division: string,
  control: ControlLevel,
  target: string,
  levels: string,
  boundary: BoundaryKind,
  longitude: string,
  latitude: string,
];

/** A stretch of river or a lake with its sections in the order of the flow. */
export interface Reach {
  readonly water: string;
  readonly kind: WaterBodyKind;
  readonly basin: string;
  /** The section that its first section follows, or `null` at a source. */
  readonly after: string | null;
  /** The first section below its mouth, or `null` when it goes on in another reach or ends. */
  readonly joins: string | null;
  readonly sections: readonly SectionRow[];
}

const CANGLAN = '沧岚江流域';
const SHUOYUN = '朔沄河流域';

/**
 * The two basins, main stem first. 沧岚江 rises in 雪岫县, passes all three cities and leaves the province; 朔沄河
 * ends in the lake 望澄湖.
 */
export const REACHES: readonly Reach[] = [
  {
    water: '沧岚江',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: null,
    sections: [
      ['CL01', '雪岭源', '990321', 'national', 'II', '1.1 1.1 1.2', 'none', '100.8572', '41.5144'],
      ['CL02', '冷杉桥', '990321', 'provincial', 'II', '1.3 1.3 1.4', 'none', '100.9598', '41.4091'],
      ['CL03', '雪岫出境', '990321', 'national', 'II', '1.5 1.5 1.6', 'county', '101.0554', '41.3097'],
      ['CL04', '乌松水文站', '990322', 'national', 'II', '1.6 1.6 1.7', 'none', '101.1452', '41.2079'],
      ['CL05', '松口', '990322', 'national', 'II', '1.6 1.7 1.8', 'county', '101.2423', '41.1027'],
      ['CL06', '靖屏大桥', '990302', 'national', 'III', '2.3 2.4 2.6', 'none', '101.3412', '40.9942'],
      ['CL07', '石湾渡', '990302', 'national', 'IV', '3.3 3.5 3.6', 'city', '101.4465', '40.9040'],
      ['CL08', '芷汀闸', '990121', 'provincial', 'III', '3.0 3.1 3.2', 'none', '101.5413', '40.7924'],
      ['CL09', '芷汀出境', '990121', 'national', 'III', '2.7 2.7 2.8', 'county', '101.6490', '40.7020'],
      ['CL10', '岚桥水厂', '990102', 'national', 'III', '2.6 2.5 2.5', 'none', '101.7467', '40.5902'],
      ['CL11', '双塔湾', '990102', 'national', 'III', '2.7 2.6 2.6', 'none', '101.8487', '40.4789'],
      ['CL12', '东浦闸', '990102', 'national', 'III', '2.9 2.8 2.8', 'county', '101.9425', '40.3771'],
      ['CL13', '北津码头', '990103', 'municipal', 'IV', '3.4 3.3 3.3', 'none', '102.0267', '40.2686'],
      ['CL14', '青石滩', '990103', 'national', 'III', '3.2 3.0 2.9', 'county', '102.1257', '40.1748'],
      ['CL15', '望矶桥', '990122', 'national', 'IV', '4.4 4.0 3.5', 'none', '102.2218', '40.0677'],
      ['CL16', '望矶出境', '990122', 'national', 'IV', '3.7 3.5 3.8', 'city', '102.3273', '39.9610'],
      ['CL17', '鸥渡口', '990221', 'national', 'III', '3.1 2.8 2.6', 'none', '102.4240', '39.8527'],
      ['CL18', '双渡出境', '990221', 'national', 'IV IV III', '3.8 3.5 2.7', 'county', '102.5178', '39.7552'],
      ['CL19', '澄南取水口', '990202', 'national', 'III', '2.9 2.8 2.7', 'none', '102.6340', '39.6638'],
      ['CL20', '南关闸', '990202', 'national', 'IV', '4.1 3.7 3.5', 'county', '102.7345', '39.5713'],
      ['CL21', '芦湾大桥', '990222', 'provincial', 'IV', '3.8 3.4 3.2', 'none', '102.8430', '39.4718'],
      ['CL22', '云川出省', '990222', 'national', 'III', '2.9 2.8 2.6', 'province', '102.9547', '39.3832'],
    ],
  },
  {
    water: '墨石河',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'CL07',
    sections: [
      ['MS01', '墨石上游', '990323', 'national', 'III', '2.0 2.0 2.1', 'none', '100.9459', '40.8012'],
      ['MS02', '尾矿桥', '990323', 'provincial', 'III', '3.0 3.4 4.6', 'none', '101.0730', '40.9126'],
      ['MS03', '铁坪出境', '990323', 'national', 'III', '2.3 2.5 2.8', 'county', '101.2035', '40.9933'],
      ['MS04', '墨石河口', '990302', 'national', 'III', '2.4 2.5 2.8', 'none', '101.3677', '40.9639'],
    ],
  },
  {
    water: '铁岫沟',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'MS02',
    sections: [['TX01', '铁岫沟口', '990323', 'county', 'V', '4.6 4.9 5.2', 'none', '100.9963', '40.8719']],
  },
  {
    water: '鹤泉河',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: null,
    sections: [['HQ01', '鹤泉源', '990123', 'national', 'II', '1.6 1.6 1.5', 'none', '101.2144', '40.2398']],
  },
  {
    water: '鹤泉水库',
    kind: 'lake',
    basin: CANGLAN,
    after: 'HQ01',
    joins: null,
    sections: [
      ['HQK1', '水库入口', '990123', 'provincial', 'III', '2.6 2.5 2.5', 'none', '101.2726', '40.3027'],
      ['HQK2', '水库库心', '990123', 'national', 'III', '2.3 2.2 2.2', 'none', '101.3242', '40.3312'],
      ['HQK3', '水库坝前', '990123', 'national', 'III', '2.2 2.1 2.1', 'none', '101.3660', '40.3570'],
    ],
  },
  {
    water: '鹤泉河',
    kind: 'river',
    basin: CANGLAN,
    after: 'HQK3',
    joins: 'CL11',
    sections: [
      ['HQ02', '鹤泉坝下', '990123', 'provincial', 'II', '1.9 1.8 1.8', 'none', '101.3931', '40.3915'],
      ['HQ03', '鹤泉出境', '990123', 'national', 'III', '2.3 2.2 2.2', 'county', '101.5353', '40.4995'],
      ['HQ04', '鹤泉河口', '990102', 'provincial', 'III', '2.7 2.6 2.6', 'none', '101.7687', '40.5080'],
    ],
  },
  {
    water: '高新排渠',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'CL12',
    sections: [
      ['GX01', '高新排渠口', '990171', 'municipal', 'V', '4.9 4.7 4.5', 'none', '101.9324', '40.4619'],
    ],
  },
  {
    water: '赤榆河',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'CL14',
    sections: [
      ['CY01', '赤榆上游', '990124', 'national', 'III', '2.4 2.5 2.6', 'none', '101.3130', '39.8632'],
      ['CY02', '焦园桥', '990124', 'national', 'V', '5.4 5.4 5.3', 'none', '101.5295', '40.0336'],
      ['CY03', '赤榆出境', '990124', 'national', 'V', '5.6 5.5 5.5', 'county', '101.7532', '40.1677'],
      ['CY04', '赤榆河口', '990103', 'provincial', 'V', '5.4 5.2 5.0', 'none', '102.0624', '40.2072'],
    ],
  },
  {
    water: '柏浔河',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'CY02',
    sections: [
      ['BX01', '柏浔上游', '990125', 'national', 'II', '1.6 1.7 1.7', 'none', '101.5124', '39.6194'],
      ['BX02', '柏浔出境', '990125', 'national', 'III', '2.2 2.3 2.5', 'county', '101.5479', '39.8129'],
      ['BX03', '柏浔河口', '990124', 'provincial', 'IV', '3.2 3.3 3.4', 'none', '101.4336', '39.9327'],
    ],
  },
  {
    water: '望矶沟',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'CL15',
    sections: [
      ['WJ01', '望矶沟上段', '990122', 'municipal', 'IV', '3.6 3.4 3.3', 'none', '101.9141', '39.9760'],
      ['WJ02', '望矶沟口', '990122', 'county', 'V', '4.7 4.5 4.2', 'none', '102.1365', '40.0879'],
    ],
  },
  {
    water: '青坞河',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'CL17',
    sections: [
      ['QW01', '青坞源', '990223', 'national', 'II', '1.5 1.4 1.4', 'none', '101.8533', '39.5792'],
      ['QW02', '茶坪桥', '990223', 'provincial', 'II', '1.8 1.7 1.7', 'none', '102.0108', '39.6952'],
      ['QW03', '青坞出境', '990223', 'national', 'III', '2.4 2.2 2.1', 'county', '102.1616', '39.8084'],
      ['QW04', '青坞河口', '990221', 'provincial', 'III', '2.6 2.4 2.3', 'none', '102.2965', '39.9186'],
    ],
  },
  {
    water: '芦湾河',
    kind: 'river',
    basin: CANGLAN,
    after: null,
    joins: 'CL22',
    sections: [
      ['LW01', '芦湾河上段', '990222', 'municipal', 'III', '2.1 1.7 1.6', 'none', '102.5577', '39.4261'],
      ['LW02', '芦湾河口', '990222', 'national', 'III', '2.1 1.7 1.7', 'none', '102.8473', '39.4444'],
    ],
  },
  {
    water: '朔沄河',
    kind: 'river',
    basin: SHUOYUN,
    after: null,
    joins: null,
    sections: [
      ['SY01', '朔沄源', '990324', 'national', 'II', '1.2 1.3 1.3', 'none', '102.2748', '41.5757'],
      ['SY02', '石门峡', '990324', 'provincial', 'II', '1.6 1.7 1.8', 'none', '102.3762', '41.4379'],
      ['SY03', '朔沄出境', '990324', 'national', 'III', '2.0 2.1 2.2', 'county', '102.4823', '41.2926'],
      ['SY04', '杏川水文站', '990325', 'national', 'III', '2.3 2.5 2.8', 'none', '102.5734', '41.1533'],
      ['SY05', '杏川出境', '990325', 'national', 'IV', '3.2 3.4 3.8', 'city', '102.6703', '41.0079'],
      ['SY06', '白渠分水闸', '990126', 'provincial', 'IV', '3.3 3.4 3.6', 'none', '102.7649', '40.8584'],
      ['SY07', '白渠县城下', '990126', 'national', 'III', '2.8 2.8 2.8', 'none', '102.8458', '40.7074'],
      ['SY08', '白渠出境', '990126', 'national', 'IV', '3.5 3.5 3.5', 'city', '102.9390', '40.5501'],
      ['SY09', '荻洲渡', '990224', 'national', 'III', '2.9 2.7 2.5', 'none', '103.0336', '40.4137'],
      ['SY10', '荻洲出境', '990224', 'national', 'IV', '4.2 3.7 3.5', 'county', '103.1296', '40.2694'],
      ['SY11', '朔沄河入湖口', '990203', 'national', 'V', '5.9 5.7 5.3', 'none', '103.2183', '40.1184'],
    ],
  },
  {
    water: '霜岭河',
    kind: 'river',
    basin: SHUOYUN,
    after: null,
    joins: 'SY05',
    sections: [
      ['SL01', '霜岭上游', '990326', 'national', 'II', '1.3 1.4 1.4', 'none', '103.1537', '41.4221'],
      ['SL02', '霜岭县城', '990326', 'county', 'III', '2.2 2.3 2.5', 'none', '103.0469', '41.2362'],
      ['SL03', '霜岭出境', '990326', 'national', 'III', '2.2 2.3 2.5', 'county', '102.9334', '41.0679'],
      ['SL04', '霜岭河口', '990325', 'provincial', 'III', '2.7 2.8 3.1', 'none', '102.6635', '41.1083'],
    ],
  },
  {
    water: '白渠沟',
    kind: 'river',
    basin: SHUOYUN,
    after: null,
    joins: 'SY07',
    sections: [
      ['BQ01', '白渠沟上段', '990126', 'county', 'III', '2.4 2.4 2.5', 'none', '102.5720', '40.4744'],
      ['BQ02', '白渠沟口', '990126', 'municipal', 'IV', '3.4 3.5 3.5', 'none', '102.7613', '40.7593'],
    ],
  },
  {
    water: '菱汀河',
    kind: 'river',
    basin: SHUOYUN,
    after: null,
    joins: 'WC3',
    sections: [
      ['LT01', '菱汀源', '990225', 'national', 'II', '1.8 1.6 1.5', 'none', '103.6124', '40.2260'],
      ['LT02', '菱汀县城', '990225', 'provincial', 'III', '2.9 2.6 2.4', 'none', '103.5665', '40.0669'],
      ['LT03', '菱汀河入湖口', '990225', 'national', 'III', '2.8 2.6 2.5', 'none', '103.3865', '40.0049'],
    ],
  },
  {
    water: '望澄湖',
    kind: 'lake',
    basin: SHUOYUN,
    after: 'SY11',
    joins: null,
    sections: [
      ['WC1', '望澄湖北', '990203', 'national', 'IV', '4.2 3.7 3.5', 'none', '103.2778', '40.0340'],
      ['WC2', '望澄湖心', '990203', 'national', 'III', '3.1 2.8 2.6', 'none', '103.3324', '39.9853'],
      ['WC3', '望澄湖东', '990225', 'national', 'III', '2.8 2.7 2.6', 'none', '103.3988', '39.9487'],
      ['WC4', '望澄湖南', '990225', 'provincial', 'III', '3.2 3.0 2.8', 'none', '103.3534', '39.8736'],
    ],
  },
];
