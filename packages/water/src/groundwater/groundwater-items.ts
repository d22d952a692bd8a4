import { type Bilingual, bilingual, type IndicatorCode } from '@shuize/domain';
import { isNamed } from '../limit/item-name.ts';
import type { DatedTable } from '../standards/dated-table.ts';
import { ABSENT_LIMITS, type GroundwaterLimits, PH_LIMITS, upperLimits } from './groundwater-limit.ts';

/** One item of the groundwater standard with its limits. */
export interface GroundwaterItem {
  /** Its number in the standard, from 1 to 93. */
  readonly number: number;
  /** `routine` (常规指标) or `other` (非常规指标). */
  readonly group: 'routine' | 'other';
  readonly name: Bilingual;
  readonly unit: string;
  readonly limits: GroundwaterLimits;
  /** The indicator of surface water that is the same measurement in the same unit; `null` where there is none. */
  readonly indicator: IndicatorCode | null;
}

/** Name in Chinese, name in English, unit, limits of class Ⅰ and the classes after it, indicator of surface water. */
type Row = readonly [string, string, string, string | GroundwaterLimits, IndicatorCode?];

const ROUTINE_ROWS: readonly Row[] = [
  ['色', 'colour', '度', '5 5 15 25'],
  ['嗅和味', 'odour and taste', '无', ABSENT_LIMITS],
  ['浑浊度', 'turbidity', 'NTU', '3 3 3 10', 'Turbidity'],
  ['肉眼可见物', 'visible matter', '无', ABSENT_LIMITS],
  ['pH', 'pH', '无量纲', PH_LIMITS, 'pH'],
  ['总硬度', 'total hardness', 'mg/L', '150 300 450 650'],
  ['溶解性总固体', 'total dissolved solids', 'mg/L', '300 500 1000 2000'],
  ['硫酸盐', 'sulphate', 'mg/L', '50 150 250 350', 'SO4'],
  ['氯化物', 'chloride', 'mg/L', '50 150 250 350', 'Cl'],
  ['铁', 'iron', 'mg/L', '0.1 0.2 0.3 2.0', 'Fe'],
  ['锰', 'manganese', 'mg/L', '0.05 0.05 0.10 1.50', 'Mn'],
  ['铜', 'copper', 'mg/L', '0.01 0.05 1.00 1.50', 'Cu'],
  ['锌', 'zinc', 'mg/L', '0.05 0.5 1.00 5.00', 'Zn'],
  ['铝', 'aluminium', 'mg/L', '0.01 0.05 0.20 0.50'],
  ['挥发性酚类', 'volatile phenols', 'mg/L', '0.001 0.001 0.002 0.01', 'VP'],
  ['阴离子表面活性剂', 'anionic surfactants', 'mg/L', 'not-detected 0.1 0.3 0.3', 'LAS'],
  ['耗氧量', 'oxygen consumption', 'mg/L', '1.0 2.0 3.0 10.0', 'CODMn'],
  ['氨氮', 'ammonia nitrogen', 'mg/L', '0.02 0.10 0.50 1.50', 'NH3N'],
  ['硫化物', 'sulphide', 'mg/L', '0.005 0.01 0.02 0.10', 'S2'],
  ['钠', 'sodium', 'mg/L', '100 150 200 400'],
  ['总大肠菌群', 'total coliforms', 'MPN/100mL', '3.0 3.0 3.0 100'],
  ['菌落总数', 'total bacterial count', 'CFU/mL', '100 100 100 1000'],
  ['亚硝酸盐', 'nitrite', 'mg/L', '0.01 0.10 1.00 4.80'],
  ['硝酸盐', 'nitrate', 'mg/L', '2.0 5.0 20.0 30.0', 'NO3N'],
  ['氰化物', 'cyanide', 'mg/L', '0.001 0.01 0.05 0.1', 'CN'],
  ['氟化物', 'fluoride', 'mg/L', '1.0 1.0 1.0 2.0', 'F'],
  ['碘化物', 'iodide', 'mg/L', '0.04 0.04 0.08 0.50'],
  ['汞', 'mercury', 'mg/L', '0.0001 0.0001 0.001 0.002', 'Hg'],
  ['砷', 'arsenic', 'mg/L', '0.001 0.001 0.01 0.05', 'As'],
  ['硒', 'selenium', 'mg/L', '0.01 0.01 0.01 0.1', 'Se'],
  ['镉', 'cadmium', 'mg/L', '0.0001 0.001 0.005 0.01', 'Cd'],
  ['六价铬', 'hexavalent chromium', 'mg/L', '0.005 0.01 0.05 0.10', 'Cr6'],
  ['铅', 'lead', 'mg/L', '0.005 0.005 0.01 0.10', 'Pb'],
  ['三氯甲烷', 'chloroform', 'μg/L', '0.5 6 60 300'],
  ['四氯化碳', 'carbon tetrachloride', 'μg/L', '0.5 0.5 2.0 50.0'],
  ['苯', 'benzene', 'μg/L', '0.5 1.0 10.0 120'],
  ['甲苯', 'toluene', 'μg/L', '0.5 140 700 1400'],
  ['总α放射性', 'gross alpha activity', 'Bq/L', '0.1 0.1 0.5'],
  ['总β放射性', 'gross beta activity', 'Bq/L', '0.1 1.0 1.0'],
];

const OTHER_ROWS: readonly Row[] = [
  ['铍', 'beryllium', 'mg/L', '0.0001 0.0001 0.002 0.06'],
  ['硼', 'boron', 'mg/L', '0.02 0.10 0.50 2.00'],
  ['锑', 'antimony', 'mg/L', '0.0001 0.0005 0.005 0.01'],
  ['钡', 'barium', 'mg/L', '0.01 0.10 0.70 4.00'],
  ['镍', 'nickel', 'mg/L', '0.002 0.002 0.02 0.10'],
  ['钴', 'cobalt', 'mg/L', '0.005 0.005 0.05 0.10'],
  ['钼', 'molybdenum', 'mg/L', '0.001 0.01 0.07 0.15'],
  ['银', 'silver', 'mg/L', '0.001 0.01 0.05 0.10'],
  ['铊', 'thallium', 'mg/L', '0.0001 0.0001 0.0001 0.001'],
  ['二氯甲烷', 'dichloromethane', 'μg/L', '1 2 20 500'],
  ['1,2-二氯乙烷', '1,2-dichloroethane', 'μg/L', '0.5 3.0 30.0 40.0'],
  ['1,1,1-三氯乙烷', '1,1,1-trichloroethane', 'μg/L', '0.5 400 2000 4000'],
  ['1,1,2-三氯乙烷', '1,1,2-trichloroethane', 'μg/L', '0.5 0.5 5.0 60.0'],
  ['1,2-二氯丙烷', '1,2-dichloropropane', 'μg/L', '0.5 0.5 5.0 60.0'],
  ['三溴甲烷', 'bromoform', 'μg/L', '0.5 10.0 100 800'],
  ['氯乙烯', 'vinyl chloride', 'μg/L', '0.5 0.5 5.0 90.0'],
  ['1,1-二氯乙烯', '1,1-dichloroethylene', 'μg/L', '0.5 3.0 30.0 60.0'],
  ['1,2-二氯乙烯', '1,2-dichloroethylene', 'μg/L', '0.5 5.0 50.0 60.0'],
  ['三氯乙烯', 'trichloroethylene', 'μg/L', '0.5 7.0 70.0 210'],
  ['四氯乙烯', 'tetrachloroethylene', 'μg/L', '0.5 4.0 40.0 300'],
  ['氯苯', 'chlorobenzene', 'μg/L', '0.5 60.0 300 600'],
  ['邻二氯苯', 'o-dichlorobenzene', 'μg/L', '0.5 200 1000 2000'],
  ['对二氯苯', 'p-dichlorobenzene', 'μg/L', '0.5 30.0 300 600'],
  ['三氯苯', 'trichlorobenzenes', 'μg/L', '0.5 4.0 20.0 180'],
  ['乙苯', 'ethylbenzene', 'μg/L', '0.5 30.0 300 600'],
  ['二甲苯', 'xylenes', 'μg/L', '0.5 100 500 1000'],
  ['苯乙烯', 'styrene', 'μg/L', '0.5 2.0 20.0 40.0'],
  ['2,4-二硝基甲苯', '2,4-dinitrotoluene', 'μg/L', '0.1 0.5 5.0 60.0'],
  ['2,6-二硝基甲苯', '2,6-dinitrotoluene', 'μg/L', '0.1 0.5 5.0 30.0'],
  ['萘', 'naphthalene', 'μg/L', '1 10 100 600'],
  ['蒽', 'anthracene', 'μg/L', '1 360 1800 3600'],
  ['荧蒽', 'fluoranthene', 'μg/L', '1 50 240 480'],
  ['苯并（b）荧蒽', 'benzo(b)fluoranthene', 'μg/L', '0.1 0.4 4.0 8.0'],
  ['苯并（a）芘', 'benzo(a)pyrene', 'μg/L', '0.002 0.002 0.01 0.50'],
  ['多氯联苯', 'polychlorinated biphenyls', 'μg/L', '0.05 0.05 0.50 10.0'],
  ['邻苯二甲酸二（2-乙基己基）酯', 'di(2-ethylhexyl) phthalate', 'μg/L', '3 3 8.0 300'],
  ['2,4,6-三氯酚', '2,4,6-trichlorophenol', 'μg/L', '0.05 20.0 200 300'],
  ['五氯酚', 'pentachlorophenol', 'μg/L', '0.05 0.90 9.0 18.0'],
  ['六六六', 'hexachlorocyclohexanes', 'μg/L', '0.01 0.50 5.00 300'],
  ['γ-六六六（林丹）', 'lindane', 'μg/L', '0.01 0.20 2.00 150'],
  ['滴滴涕', 'DDT', 'μg/L', '0.01 0.10 1.00 2.00'],
  ['六氯苯', 'hexachlorobenzene', 'μg/L', '0.01 0.10 1.00 2.00'],
  ['七氯', 'heptachlor', 'μg/L', '0.01 0.04 0.40 0.80'],
  ['2,4-滴', '2,4-D', 'μg/L', '0.1 6.0 30.0 150'],
  ['克百威', 'carbofuran', 'μg/L', '0.05 1.40 7.00 14.0'],
  ['涕灭威', 'aldicarb', 'μg/L', '0.05 0.60 3.00 30.0'],
  ['敌敌畏', 'dichlorvos', 'μg/L', '0.05 0.10 1.00 2.00'],
  ['甲基对硫磷', 'methyl parathion', 'μg/L', '0.05 4.00 20.0 40.0'],
  ['马拉硫磷', 'malathion', 'μg/L', '0.05 25.0 250 500'],
  ['乐果', 'dimethoate', 'μg/L', '0.05 16.0 80.0 160'],
  ['毒死蜱', 'chlorpyrifos', 'μg/L', '0.05 6.00 30.0 60.0'],
  ['百菌清', 'chlorothalonil', 'μg/L', '0.05 1.00 10.0 150'],
  ['莠去津', 'atrazine', 'μg/L', '0.05 0.40 2.00 600'],
  ['草甘膦', 'glyphosate', 'μg/L', '0.1 140 700 1400'],
];

function itemsOf(group: GroundwaterItem['group'], rows: readonly Row[], first: number): GroundwaterItem[] {
  return rows.map(([zh, en, unit, limits, indicator], index) => ({
    number: first + index,
    group,
    name: bilingual(zh, en),
    unit,
    limits: typeof limits === 'string' ? upperLimits(limits) : limits,
    indicator: indicator ?? null,
  }));
}

/**
 * Items and limits of groundwater quality (地下水质量指标及限值), every version held, in the order of the standard.
 *
 * @see STANDARDS 6.2
 */
export const GROUNDWATER_ITEMS: readonly DatedTable<readonly GroundwaterItem[]>[] = [
  {
    title: bilingual('地下水质量指标及限值', 'Items and limits of groundwater quality'),
    cite: { instrument: 'GB/T 14848-2017', provision: '表1、表2' },
    inForce: { from: '2018-05-01', until: null },
    confidence: 'verified',
    note: bilingual(
      '限值已核实，施行日期待核实。1993年版未收录，此前的数据不按本表评价。',
      'The limits are verified, the day in force is to be verified. The edition of 1993 is not held, and earlier data are not judged by this table.',
    ),
    content: [
      ...itemsOf('routine', ROUTINE_ROWS, 1),
      ...itemsOf('other', OTHER_ROWS, 1 + ROUTINE_ROWS.length),
    ],
  },
];

/**
 * The item that a text means: its Chinese or English name, or the code of the same indicator of surface water.
 *
 * @returns `null` when the table has none of that name
 */
export function groundwaterItemNamed(
  items: readonly GroundwaterItem[],
  text: string,
): GroundwaterItem | null {
  return items.find(({ name, indicator }) => indicator === text || isNamed(name, text)) ?? null;
}
