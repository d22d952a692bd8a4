import { type Bilingual, bilingual } from '@shuize/domain';

const ROWS = [
  ['QN', '请求编码', 'number of the exchange'],
  ['SystemTime', '系统时间', 'system time'],
  ['QnRtn', '请求应答代码', 'answer to the request'],
  ['ExeRtn', '执行结果代码', 'result of the request'],
  ['RtdInterval', '实时数据上报间隔（秒，30–3600）', 'interval of real-time data (30 to 3600 s)'],
  [
    'MinInterval',
    '分钟数据上报间隔（1、2、3、4、5、6、10、12、15、20、30 分钟）',
    'interval of minute data (1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30 min)',
  ],
  ['RestartTime', '数采仪开机时间', 'start-up time of the data logger'],
  ['PolId', '污染因子编码', 'factor code'],
  ['BeginTime', '开始时间', 'start of the time asked for'],
  ['EndTime', '截止时间', 'end of the time asked for'],
  ['DataTime', '数据时间', 'time of the data'],
  ['NewPW', '新密码', 'new password'],
  ['OverTime', '超时时间（秒）', 'time-out (s)'],
  ['ReCount', '重发次数', 'retries'],
  ['VaseNo', '采样瓶编号', 'number of the sample bottle'],
  ['CstartTime', '采样起始时间', 'start of sampling'],
  // Table 4 writes Ctime, the examples of the same standard CTime.
  ['Ctime', '采样周期（小时）', 'sampling cycle (h)'],
  ['CTime', '采样周期（小时）', 'sampling cycle (h)'],
  ['Stime', '出样时间（分钟）', 'time to a result (min)'],
  ['InfoId', '现场端信息编码', 'code of the information'],
  ['SKCreateTime', '密钥生成时间', 'time the key was made'],
  ['NewSK', '新密钥', 'new key'],
] as const;

/** Names of the fields of the data area that belong to no factor. @see HJ 212-2017 table 4 */
export const FIELDS: ReadonlyMap<string, Bilingual> = new Map(
  ROWS.map(([key, zh, en]) => [key, bilingual(zh, en)]),
);

/** Fields that hold a password or a key. They stay in the raw frame and are never taken out of it. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set(['PW', 'NewPW', 'NewSK']);
