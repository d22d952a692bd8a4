import { type Bilingual, bilingual } from '@shuize/domain';

/**
 * What a sub-field of a factor is: a measured value of it, another number about it, a text, or something said
 * about the values beside it.
 */
export type StatisticRole = 'measured' | 'number' | 'text' | 'flag' | 'extended-flag' | 'sample-time';

/** One sub-field (分类值) of a factor: what stands after the hyphen in `w01001-Rtd`. */
export interface Statistic {
  readonly code: string;
  readonly name: Bilingual;
  readonly role: StatisticRole;
}

const ROWS: readonly (readonly [code: string, zh: string, en: string, role: StatisticRole])[] = [
  ['Rtd', '实时值', 'real-time value', 'measured'],
  ['Min', '最小值', 'minimum', 'measured'],
  ['Avg', '平均值', 'mean', 'measured'],
  ['Max', '最大值', 'maximum', 'measured'],
  ['ZsRtd', '实时折算值', 'converted real-time value', 'number'],
  ['ZsMin', '最小折算值', 'converted minimum', 'number'],
  ['ZsAvg', '平均折算值', 'converted mean', 'number'],
  ['ZsMax', '最大折算值', 'converted maximum', 'number'],
  // An amount, such as kilograms, and never a concentration.
  ['Cou', '累计值', 'amount in the period', 'number'],
  ['RS', '治理设施运行状态', 'state of the treatment equipment', 'number'],
  ['RT', '治理设施日运行时间', 'running time of the treatment equipment', 'number'],
  ['Data', '噪声时段数据', 'noise in the period', 'number'],
  ['DayData', '噪声昼间数据', 'noise by day', 'number'],
  ['NightData', '噪声夜间数据', 'noise by night', 'number'],
  // Checks of water stations and of 2025: of the instrument, not of the water.
  ['Check', '核查测定值', 'result of a check', 'number'],
  ['SampleRd', '标样测定值', 'reading of a standard sample', 'number'],
  ['StandardValue', '标准样品值', 'value of the standard sample', 'number'],
  ['ResultType', '核查结果', 'outcome of a check', 'text'],
  ['SampleType', '样品类型', 'kind of sample', 'text'],
  ['CompleteTime', '完成时间', 'time of completion', 'text'],
  ['Info', '现场端信息', 'information of the station', 'text'],
  ['SN', '设备唯一标识', 'unique number of the equipment', 'text'],
  ['Flag', '数据标记', 'mark of the data', 'flag'],
  ['EFlag', '扩充数据标记', 'extended mark of the data', 'extended-flag'],
  ['SampleTime', '采样时间', 'time of sampling', 'sample-time'],
];

/** The known sub-fields by their code. @see STANDARDS 7.3, 0.2; HJ 212-2017 table 4 */
export const STATISTICS: ReadonlyMap<string, Statistic> = new Map(
  ROWS.map(([code, zh, en, role]) => [code, { code, name: bilingual(zh, en), role }]),
);
