import { type Bilingual, bilingual, type Decimal, decimal } from '@shuize/domain';
import type { DatedTable } from './dated-table.ts';
import { SURFACE_WATER_STANDARD } from './instruments.ts';

/** The upper limit of one specific item of a surface drinking-water source. */
export interface SpecificItemLimit {
  /** Its number in the table, from 1. */
  readonly number: number;
  readonly name: Bilingual;
  readonly limitMgPerL: Decimal;
}

/** Name in Chinese, name in English, limit in mg/L; in the order of the table. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['三氯甲烷', 'chloroform', '0.06'],
  ['四氯化碳', 'carbon tetrachloride', '0.002'],
  ['三溴甲烷', 'bromoform', '0.1'],
  ['二氯甲烷', 'dichloromethane', '0.02'],
  ['1,2-二氯乙烷', '1,2-dichloroethane', '0.03'],
  ['环氧氯丙烷', 'epichlorohydrin', '0.02'],
  ['氯乙烯', 'vinyl chloride', '0.005'],
  ['1,1-二氯乙烯', '1,1-dichloroethylene', '0.03'],
  ['1,2-二氯乙烯', '1,2-dichloroethylene', '0.05'],
  ['三氯乙烯', 'trichloroethylene', '0.07'],
  ['四氯乙烯', 'tetrachloroethylene', '0.04'],
  ['氯丁二烯', 'chloroprene', '0.002'],
  ['六氯丁二烯', 'hexachlorobutadiene', '0.0006'],
  ['苯乙烯', 'styrene', '0.02'],
  ['甲醛', 'formaldehyde', '0.9'],
  ['乙醛', 'acetaldehyde', '0.05'],
  ['丙烯醛', 'acrolein', '0.1'],
  ['三氯乙醛', 'chloral', '0.01'],
  ['苯', 'benzene', '0.01'],
  ['甲苯', 'toluene', '0.7'],
  ['乙苯', 'ethylbenzene', '0.3'],
  ['二甲苯', 'xylenes', '0.5'],
  ['异丙苯', 'isopropylbenzene', '0.25'],
  ['氯苯', 'chlorobenzene', '0.3'],
  ['1,2-二氯苯', '1,2-dichlorobenzene', '1'],
  ['1,4-二氯苯', '1,4-dichlorobenzene', '0.3'],
  ['三氯苯', 'trichlorobenzenes', '0.02'],
  ['四氯苯', 'tetrachlorobenzenes', '0.02'],
  ['六氯苯', 'hexachlorobenzene', '0.05'],
  ['硝基苯', 'nitrobenzene', '0.017'],
  ['二硝基苯', 'dinitrobenzenes', '0.5'],
  ['2,4-二硝基甲苯', '2,4-dinitrotoluene', '0.0003'],
  ['2,4,6-三硝基甲苯', '2,4,6-trinitrotoluene', '0.5'],
  ['硝基氯苯', 'nitrochlorobenzenes', '0.05'],
  ['2,4-二硝基氯苯', '2,4-dinitrochlorobenzene', '0.5'],
  ['2,4-二氯苯酚', '2,4-dichlorophenol', '0.093'],
  ['2,4,6-三氯苯酚', '2,4,6-trichlorophenol', '0.2'],
  ['五氯酚', 'pentachlorophenol', '0.009'],
  ['苯胺', 'aniline', '0.1'],
  ['联苯胺', 'benzidine', '0.0002'],
  ['丙烯酰胺', 'acrylamide', '0.0005'],
  ['丙烯腈', 'acrylonitrile', '0.1'],
  ['邻苯二甲酸二丁酯', 'dibutyl phthalate', '0.003'],
  ['邻苯二甲酸二（2-乙基己基）酯', 'di(2-ethylhexyl) phthalate', '0.008'],
  ['水合肼', 'hydrazine hydrate', '0.01'],
  ['四乙基铅', 'tetraethyl lead', '0.0001'],
  ['吡啶', 'pyridine', '0.2'],
  ['松节油', 'turpentine', '0.2'],
  ['苦味酸', 'picric acid', '0.5'],
  ['丁基黄原酸', 'butyl xanthate', '0.005'],
  ['活性氯', 'active chlorine', '0.01'],
  ['滴滴涕', 'DDT', '0.001'],
  ['林丹', 'lindane', '0.002'],
  ['环氧七氯', 'heptachlor epoxide', '0.0002'],
  ['对硫磷', 'parathion', '0.003'],
  ['甲基对硫磷', 'methyl parathion', '0.002'],
  ['马拉硫磷', 'malathion', '0.05'],
  ['乐果', 'dimethoate', '0.08'],
  ['敌敌畏', 'dichlorvos', '0.05'],
  ['敌百虫', 'trichlorfon', '0.05'],
  ['内吸磷', 'demeton', '0.03'],
  ['百菌清', 'chlorothalonil', '0.01'],
  ['甲萘威', 'carbaryl', '0.05'],
  ['溴氰菊酯', 'deltamethrin', '0.02'],
  ['阿特拉津', 'atrazine', '0.003'],
  ['苯并（a）芘', 'benzo(a)pyrene', '0.0000028'],
  ['甲基汞', 'methylmercury', '0.000001'],
  ['多氯联苯', 'polychlorinated biphenyls', '0.00002'],
  ['微囊藻毒素-LR', 'microcystin-LR', '0.001'],
  ['黄磷', 'yellow phosphorus', '0.003'],
  ['钼', 'molybdenum', '0.07'],
  ['钴', 'cobalt', '1'],
  ['铍', 'beryllium', '0.002'],
  ['硼', 'boron', '0.5'],
  ['锑', 'antimony', '0.005'],
  ['镍', 'nickel', '0.02'],
  ['钡', 'barium', '0.7'],
  ['钒', 'vanadium', '0.05'],
  ['钛', 'titanium', '0.1'],
  ['铊', 'thallium', '0.0001'],
];

/**
 * Limits of the specific items of surface drinking-water sources (集中式生活饮用水地表水源地特定项目), every version. Which of
 * them are monitored as a routine is chosen by notices and is not part of the table.
 *
 * @see STANDARDS 1.3
 */
export const SPECIFIC_ITEMS: readonly DatedTable<readonly SpecificItemLimit[]>[] = [
  {
    title: bilingual(
      '集中式生活饮用水地表水源地特定项目标准限值',
      'Limits of the specific items of surface drinking-water sources',
    ),
    cite: { instrument: SURFACE_WATER_STANDARD, provision: '表3' },
    inForce: { from: '2002-06-01', until: null },
    confidence: 'verified',
    note: null,
    content: ROWS.map(([zh, en, limit], index) => ({
      number: index + 1,
      name: bilingual(zh, en),
      limitMgPerL: decimal(limit),
    })),
  },
];
