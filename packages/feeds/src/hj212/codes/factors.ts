import { type Bilingual, bilingual, INDICATORS, type IndicatorCode } from '@shuize/domain';

/** A monitored factor of water (水监测因子) as stations name it. */
export interface Factor {
  readonly code: string;
  readonly name: Bilingual;
  /** Code of HJ/T 212-2005, where there was one. */
  readonly codeOf2005: string | null;
  /**
   * Unit that HJ 212-2017 table B.1 takes for a concentration when nothing else is agreed; `null` for factors
   * that are not in that table. What a station really sends is written in its profile.
   */
  readonly standardUnit: string | null;
  /** The indicator that the factor measures; `null` for a factor that the domain does not hold. */
  readonly indicator: IndicatorCode | null;
}

type Row = readonly [code: string, zh: string, en: string, codeOf2005: string, standardUnit: string];

const ROWS: readonly Row[] = [
  ['w00000', '污水', 'wastewater', 'B01', 'L/s'],
  ['w01001', 'pH 值', 'pH', '001', '无量纲'],
  ['w01002', '色度', 'colour', '002', '度'],
  ['w01006', '溶解性总固体', 'total dissolved solids', '', 'mg/L'],
  ['w01009', '溶解氧', 'dissolved oxygen', '', 'mg/L'],
  ['w01010', '水温', 'water temperature', '', '℃'],
  ['w01012', '悬浮物', 'suspended solids', '003', 'mg/L'],
  ['w01014', '电导率', 'electrical conductivity', '', 'μS/cm'],
  ['w01017', '五日生化需氧量', 'five-day biochemical oxygen demand', '010', 'mg/L'],
  ['w01018', '化学需氧量', 'chemical oxygen demand', '011', 'mg/L'],
  ['w01019', '高锰酸盐指数', 'permanganate index', '', 'mg/L'],
  ['w01020', '总有机碳', 'total organic carbon', '015', 'mg/L'],
  ['w02003', '粪大肠菌群', 'faecal coliforms', '550', '个/L'],
  ['w02006', '细菌总数', 'total bacteria', '', '个/L'],
  ['w03001', '总 α 放射性', 'gross alpha activity', '570', 'Bq/L'],
  ['w03002', '总 β 放射性', 'gross beta activity', '571', 'Bq/L'],
  ['w19001', '表面活性剂', 'surfactants', '', 'mg/L'],
  ['w19002', '阴离子表面活性剂', 'anionic surfactants', '520', 'mg/L'],
  ['w20012', '钡', 'barium', '039', 'mg/L'],
  ['w20023', '硼', 'boron', '037', 'mg/L'],
  ['w20038', '钴', 'cobalt', '040', 'mg/L'],
  ['w20061', '钼', 'molybdenum', '038', 'mg/L'],
  ['w20089', '铊', 'thallium', '041', 'ng/L'],
  ['w20092', '锡', 'tin', '036', 'mg/L'],
  ['w20111', '总汞', 'total mercury', '020', 'μg/L'],
  ['w20113', '烷基汞', 'alkyl mercury', '021', 'ng/L'],
  ['w20115', '总镉', 'total cadmium', '022', 'μg/L'],
  ['w20116', '总铬', 'total chromium', '023', 'mg/L'],
  ['w20117', '六价铬', 'hexavalent chromium', '024', 'μg/L'],
  ['w20119', '总砷', 'total arsenic', '026', 'μg/L'],
  ['w20120', '总铅', 'total lead', '027', 'μg/L'],
  ['w20121', '总镍', 'total nickel', '028', 'mg/L'],
  ['w20122', '总铜', 'total copper', '029', 'mg/L'],
  ['w20123', '总锌', 'total zinc', '030', 'mg/L'],
  ['w20124', '总锰', 'total manganese', '031', 'mg/L'],
  ['w20125', '总铁', 'total iron', '032', 'mg/L'],
  ['w20126', '总银', 'total silver', '033', 'mg/L'],
  ['w20127', '总铍', 'total beryllium', '034', 'μg/L'],
  ['w20128', '总硒', 'total selenium', '035', 'μg/L'],
  ['w20138', '铜', 'copper', '', 'mg/L'],
  ['w20139', '锌', 'zinc', '', 'mg/L'],
  ['w20140', '硒', 'selenium', '', 'mg/L'],
  ['w20141', '砷', 'arsenic', '', 'mg/L'],
  ['w20142', '汞', 'mercury', '', 'μg/L'],
  ['w20143', '镉', 'cadmium', '', 'μg/L'],
  ['w20144', '铅', 'lead', '', 'mg/L'],
  ['w21001', '总氮', 'total nitrogen', '065', 'mg/L'],
  ['w21003', '氨氮', 'ammonia nitrogen', '060', 'mg/L'],
  ['w21004', '凯氏氮', 'Kjeldahl nitrogen', '062', 'mg/L'],
  ['w21006', '亚硝酸盐', 'nitrite', '063', 'mg/L'],
  ['w21007', '硝酸盐', 'nitrate', '064', 'mg/L'],
  ['w21011', '总磷', 'total phosphorus', '101', 'mg/L'],
  ['w21016', '氰化物', 'cyanide', '070', 'mg/L'],
  ['w21017', '氟化物', 'fluoride', '072', 'mg/L'],
  ['w21019', '硫化物', 'sulphide', '071', 'mg/L'],
  ['w21022', '氯化物', 'chloride', '090', 'mg/L'],
  ['w21038', '硫酸盐', 'sulphate', '', 'mg/L'],
  ['w22001', '石油类', 'petroleum', '080', 'mg/L'],
  ['w23002', '挥发酚', 'volatile phenols', '110', 'mg/L'],
  ['w25043', '苯并[a]芘', 'benzo[a]pyrene', '540', 'μg/L'],
  ['w33001', '六六六', 'hexachlorocyclohexane', '350', 'ng/L'],
  ['w33007', '滴滴涕', 'DDT', '351', 'ng/L'],
  ['w99001', '有机氮', 'organic nitrogen', '061', 'mg/L'],
  // Sent by water stations, and not in table B.1.
  ['w01003', '浊度', 'turbidity', '', ''],
  ['w01004', '透明度', 'transparency', '', ''],
  ['w01016', '叶绿素a', 'chlorophyll a', '', ''],
  ['w19011', '藻密度', 'algal density', '', ''],
];

/**
 * Factors with and without "total" (总) that stations send for one indicator; the other code is the domain's
 * own.
 */
const ALTERNATIVES: Readonly<Record<string, IndicatorCode>> = {
  w20119: 'As',
  w20138: 'Cu',
  w20139: 'Zn',
  w20140: 'Se',
  w20142: 'Hg',
  w20143: 'Cd',
  w20144: 'Pb',
};

const INDICATOR_OF_CODE: ReadonlyMap<string, IndicatorCode> = new Map(
  INDICATORS.flatMap(({ code, hj525 }) => (hj525 === null ? [] : [[hj525, code]])),
);

/** The factors of water, in the order of table B.1. @see STANDARDS 7.6 */
export const FACTORS: readonly Factor[] = ROWS.map(([code, zh, en, codeOf2005, standardUnit]) => ({
  code,
  name: bilingual(zh, en),
  codeOf2005: codeOf2005 === '' ? null : codeOf2005,
  standardUnit: standardUnit === '' ? null : standardUnit,
  indicator: INDICATOR_OF_CODE.get(code) ?? ALTERNATIVES[code] ?? null,
}));

const BY_CODE: ReadonlyMap<string, Factor> = new Map(
  FACTORS.flatMap((factor) => [
    [factor.code, factor],
    ...(factor.codeOf2005 === null ? [] : [[factor.codeOf2005, factor] as const]),
  ]),
);

/** @param code - of HJ 525 or of HJ/T 212-2005 @returns `null` for a code that is not one of water's */
export function factorOf(code: string): Factor | null {
  return BY_CODE.get(code) ?? null;
}

/**
 * The units of HJ 212-2017 table B.1 by code, of either edition: for the profile of a station that is known
 * to keep to them.
 */
export const STANDARD_UNITS: ReadonlyMap<string, string> = new Map(
  [...BY_CODE].flatMap(([code, { standardUnit }]) => (standardUnit === null ? [] : [[code, standardUnit]])),
);
