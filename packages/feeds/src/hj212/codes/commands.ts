import { type Bilingual, bilingual } from '@shuize/domain';

/**
 * What a frame of a command is, seen from its sender, and so how it is answered when the sender asks for it:
 * a request (请求命令) by 9011 and then 9012, an upload (上传命令) by 9014, a notice (通知命令) by 9013, an answer
 * (交互命令) by nothing.
 */
export type Exchange = 'request' | 'upload' | 'notice' | 'answer';

/** Of what DataTime speaks: the moment of sampling, or the start of the period that the values stand for. */
export type DataTimeMeaning = 'moment' | 'period-start';

/** One command code CN (命令编码). */
export interface Command {
  readonly code: string;
  readonly name: Bilingual;
  /** What it is when the centre (上位机) sends it; `null` when the centre never does. */
  readonly fromCentre: Exchange | null;
  /** What it is when the station (现场机) sends it; `null` when a station never does. */
  readonly fromStation: Exchange | null;
  readonly dataTime: DataTimeMeaning | null;
  /** The edition whose table first holds it, of the two that we have tables of. */
  readonly since: '2017' | '2025';
}

type Row = readonly [
  code: string,
  zh: string,
  en: string,
  fromCentre: Exchange | null,
  fromStation: Exchange | null,
  dataTime?: DataTimeMeaning,
];

// HJ 212-2017 table 9, with the direction and the kind of each command.
const ROWS_OF_2017: readonly Row[] = [
  ['1000', '设置超时时间及重发次数', 'set time-out and retries', 'request', null],
  ['1011', '提取／上传现场机时间', 'time of the station', 'request', 'upload'],
  ['1012', '设置现场机时间', 'set the time of the station', 'request', null],
  ['1013', '现场机时间校准请求', 'ask for the time to be set', null, 'notice'],
  ['1061', '提取／上传实时数据间隔', 'interval of real-time data', 'request', 'upload'],
  ['1062', '设置实时数据间隔', 'set the interval of real-time data', 'request', null],
  ['1063', '提取／上传分钟数据间隔', 'interval of minute data', 'request', 'upload'],
  ['1064', '设置分钟数据间隔', 'set the interval of minute data', 'request', null],
  ['1072', '设置现场机密码', 'set the password of the station', 'request', null],
  ['2011', '污染物实时数据', 'real-time data', 'request', 'upload', 'moment'],
  ['2012', '停止察看污染物实时数据', 'stop real-time data', 'notice', null],
  ['2021', '设备运行状态数据', 'state of the equipment', 'request', 'upload', 'moment'],
  ['2022', '停止察看设备运行状态', 'stop the state of the equipment', 'notice', null],
  ['2031', '污染物日历史数据', 'daily data', 'request', 'upload', 'period-start'],
  [
    '2041',
    '设备运行时间日历史数据',
    'daily running time of the equipment',
    'request',
    'upload',
    'period-start',
  ],
  ['2051', '污染物分钟数据', 'minute data', 'request', 'upload', 'period-start'],
  ['2061', '污染物小时数据', 'hourly data', 'request', 'upload', 'period-start'],
  ['2081', '上传数采仪开机时间', 'start-up time of the data logger', null, 'upload'],
  ['3011', '零点校准量程校准', 'zero and span calibration', 'request', null],
  ['3012', '即时采样', 'sample at once', 'request', null],
  ['3013', '启动清洗／反吹', 'clean or blow back', 'request', null],
  ['3014', '比对采样', 'sample for comparison', 'request', null],
  ['3015', '超标留样', 'keep a sample on exceedance', 'request', 'upload'],
  ['3016', '设置采样时间周期', 'set the sampling cycle', 'request', null],
  ['3017', '提取／上传采样时间周期', 'sampling cycle', 'request', 'upload'],
  ['3018', '提取／上传出样时间', 'time to a result', 'request', 'upload'],
  ['3019', '提取／上传设备唯一标识', 'unique number of the equipment', 'request', 'upload'],
  ['3020', '提取／上传现场机信息', 'information of the station', 'request', 'upload'],
  ['3021', '设置现场机参数', 'set a parameter of the station', 'request', null],
  ['9011', '请求应答', 'answer to a request', null, 'answer'],
  ['9012', '执行结果', 'result of a request', null, 'answer'],
  ['9013', '通知应答', 'answer to a notice', 'answer', 'answer'],
  ['9014', '数据应答', 'answer to data', 'answer', 'answer'],
];

// STANDARDS 0.1 and 0.2: seen in public code and public frames, not in the text of HJ 212-2025.
const ROWS_OF_2025: readonly Row[] = [
  ['1001', '上传数采仪硬件序号', 'hardware number of the data logger', null, 'notice'],
  ['1002', '设置数采仪 MN 编码', 'set the MN of the data logger', 'request', null],
  ['1014', '更新密钥', 'new key', 'request', 'notice'],
  ['2013', '原始监测数据', 'raw data', 'request', 'upload'],
  ['2052', '噪声单次测量数据', 'single noise measurement', 'request', 'upload'],
  ['2062', '自动标样核查／校准数据', 'automatic check with a standard sample', 'request', 'upload'],
  ['2111', '炉膛温度 5 分钟均值', 'five-minute mean of the furnace temperature', null, 'upload'],
  ['3022', '下发即时留样任务', 'keep a sample at once', 'request', null],
  ['3024', '启动标样核查', 'start a check with a standard sample', 'request', null],
  ['9015', '心跳', 'heartbeat', null, 'notice'],
];

/** Every command and answer by its code. @see STANDARDS 7.4, 0.1; HJ 212-2017 table 9 */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [...commandsOf(ROWS_OF_2017, '2017'), ...commandsOf(ROWS_OF_2025, '2025')].map((command) => [
    command.code,
    command,
  ]),
);

function commandsOf(rows: readonly Row[], since: Command['since']): readonly Command[] {
  return rows.map(([code, zh, en, fromCentre, fromStation, dataTime = null]) => ({
    code,
    name: bilingual(zh, en),
    fromCentre,
    fromStation,
    dataTime,
    since,
  }));
}
