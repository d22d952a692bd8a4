import { type Bilingual, bilingual } from '@shuize/domain';

/** The system code of answers and of everything that is about the exchange itself. */
export const INTERACTION_SYSTEM = '91';

const ROWS = [
  ['21', '地表水质量监测', 'surface water quality'],
  ['22', '空气质量监测', 'air quality'],
  ['23', '声环境质量监测', 'ambient noise'],
  ['24', '地下水质量监测', 'groundwater quality'],
  ['25', '土壤质量监测', 'soil quality'],
  ['26', '海水质量监测', 'sea water quality'],
  ['27', '挥发性有机物监测', 'volatile organic compounds'],
  ['31', '大气环境污染源', 'air pollution source'],
  ['32', '地表水体环境污染源', 'surface water pollution source'],
  ['33', '地下水体环境污染源', 'groundwater pollution source'],
  ['34', '海洋环境污染源', 'marine pollution source'],
  ['35', '土壤环境污染源', 'soil pollution source'],
  ['36', '声环境污染源', 'noise source'],
  ['37', '振动环境污染源', 'vibration source'],
  ['38', '放射性环境污染源', 'radioactive pollution source'],
  ['39', '工地扬尘污染源', 'construction dust source'],
  ['41', '电磁环境污染源', 'electromagnetic pollution source'],
  ['51', '烟气排放过程监控', 'flue gas process control'],
  ['52', '污水排放过程监控', 'wastewater process control'],
  [INTERACTION_SYSTEM, '系统交互', 'exchange between station and centre'],
] as const;

/** Names of the system codes ST (系统编码). @see STANDARDS 7.4; HJ 212-2017 table 5 */
export const SYSTEMS: ReadonlyMap<string, Bilingual> = new Map(
  ROWS.map(([code, zh, en]) => [code, bilingual(zh, en)]),
);
