import { type Bilingual, bilingual } from './bilingual.ts';

/**
 * A monitored indicator (监测指标). Codes are those of STANDARDS section 1; total phosphorus is `TP` for rivers and
 * lakes alike, the water body's kind picks the limit.
 */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly name: Bilingual;
  /** Unit of every value held under this code. */
  readonly unit: string;
  /** Code of HJ 525, as water stations send it. */
  readonly hj525: string | null;
  /**
   * Decimals of the fixed-point integers that hold its values: a value `v` is held as the integer `v * 10^scale`.
   * At least three more than any limit or evaluation rounding needs, so that cutting longer numbers ("round to odd")
   * never changes a rounding or a comparison.
   */
  readonly scale: number;
}

const ROWS = [
  // Basic items of GB 3838-2002 table 1.
  ['WT', '水温', 'water temperature', '℃', 'w01010', 4],
  ['pH', 'pH', 'pH', '无量纲', 'w01001', 6],
  ['DO', '溶解氧', 'dissolved oxygen', 'mg/L', 'w01009', 6],
  ['CODMn', '高锰酸盐指数', 'permanganate index', 'mg/L', 'w01019', 6],
  ['COD', '化学需氧量', 'chemical oxygen demand', 'mg/L', 'w01018', 6],
  ['BOD5', '五日生化需氧量', 'five-day biochemical oxygen demand', 'mg/L', 'w01017', 6],
  ['NH3N', '氨氮', 'ammonia nitrogen', 'mg/L', 'w21003', 6],
  ['TP', '总磷', 'total phosphorus', 'mg/L', 'w21011', 6],
  ['TN', '总氮', 'total nitrogen', 'mg/L', 'w21001', 6],
  ['Cu', '铜', 'copper', 'mg/L', 'w20122', 8],
  ['Zn', '锌', 'zinc', 'mg/L', 'w20123', 8],
  ['F', '氟化物', 'fluoride', 'mg/L', 'w21017', 8],
  ['Se', '硒', 'selenium', 'mg/L', 'w20128', 8],
  ['As', '砷', 'arsenic', 'mg/L', 'w20141', 8],
  ['Hg', '汞', 'mercury', 'mg/L', 'w20111', 9],
  ['Cd', '镉', 'cadmium', 'mg/L', 'w20115', 9],
  ['Cr6', '铬（六价）', 'hexavalent chromium', 'mg/L', 'w20117', 8],
  ['Pb', '铅', 'lead', 'mg/L', 'w20120', 8],
  ['CN', '氰化物', 'cyanide', 'mg/L', 'w21016', 8],
  ['VP', '挥发酚', 'volatile phenols', 'mg/L', 'w23002', 8],
  ['Oil', '石油类', 'petroleum', 'mg/L', 'w22001', 6],
  ['LAS', '阴离子表面活性剂', 'anionic surfactants', 'mg/L', 'w19002', 6],
  ['S2', '硫化物', 'sulphide', 'mg/L', 'w21019', 8],
  ['FC', '粪大肠菌群', 'faecal coliforms', '个/L', 'w02003', 0],
  // Supplementary items of drinking-water sources, table 2.
  ['SO4', '硫酸盐', 'sulphate', 'mg/L', 'w21038', 6],
  ['Cl', '氯化物', 'chloride', 'mg/L', 'w21022', 6],
  ['NO3N', '硝酸盐（以N计）', 'nitrate as N', 'mg/L', 'w21007', 6],
  ['Fe', '铁', 'iron', 'mg/L', 'w20125', 6],
  ['Mn', '锰', 'manganese', 'mg/L', 'w20124', 6],
  // Monitored and shown, not classed.
  ['EC', '电导率', 'electrical conductivity', 'μS/cm', 'w01014', 4],
  ['Turbidity', '浊度', 'turbidity', 'NTU', 'w01003', 4],
  ['SD', '透明度', 'transparency (Secchi depth)', 'm', 'w01004', 5],
  ['Chla', '叶绿素a', 'chlorophyll a', 'mg/m³', 'w01016', 5],
  ['Algae', '藻密度', 'algal density', 'cells/L', 'w19011', 0],
] as const;

export type IndicatorCode = (typeof ROWS)[number][0];

/** In a fixed order; the position is the indicator's number in typed arrays. Append only. */
export const INDICATORS: readonly Indicator[] = ROWS.map(([code, zh, en, unit, hj525, scale]) => ({
  code,
  name: bilingual(zh, en),
  unit,
  hj525,
  scale,
}));

const NUMBERS: ReadonlyMap<string, number> = new Map(INDICATORS.map(({ code }, number) => [code, number]));

/** The number of an indicator code in typed arrays, or `undefined` for a code that is not one. */
export function indicatorNumber(code: IndicatorCode): number;
export function indicatorNumber(code: string): number | undefined;
export function indicatorNumber(code: string): number | undefined {
  return NUMBERS.get(code);
}

export function isIndicatorCode(code: string): code is IndicatorCode {
  return NUMBERS.has(code);
}

/** @throws Error for a number outside the list */
export function indicatorOf(code: IndicatorCode): Indicator {
  const found = INDICATORS[indicatorNumber(code)];
  if (found === undefined) {
    throw new Error(`No indicator ${code}`);
  }
  return found;
}
