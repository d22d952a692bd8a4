import { type Bilingual, bilingual } from '@shuize/domain';

const REQUEST_ROWS = [
  ['1', '准备执行请求', 'ready to carry out the request'],
  ['2', '请求被拒绝', 'request refused'],
  ['3', '密码（PW）错误', 'wrong PW'],
  ['4', '设备唯一标识（MN）错误', 'wrong MN'],
  ['5', '系统编码（ST）错误', 'wrong ST'],
  ['6', '标志位（Flag）错误', 'wrong Flag'],
  ['7', '请求编码（QN）错误', 'wrong QN'],
  ['8', '命令编码（CN）错误', 'wrong CN'],
  ['9', 'CRC 校验错误', 'wrong CRC'],
  ['100', '未知错误', 'unknown error'],
] as const;

const EXECUTION_ROWS = [
  ['1', '执行成功', 'done'],
  ['2', '执行失败，原因不明', 'failed, reason unknown'],
  ['3', '命令请求条件错误', 'wrong condition in the request'],
  ['4', '通讯超时', 'timed out'],
  ['5', '系统繁忙，不能执行', 'system busy'],
  ['6', '系统故障', 'system fault'],
  ['100', '没有数据', 'no data'],
] as const;

/** What QnRtn (请求命令返回) may say in a 9011. */
export type RequestResult = (typeof REQUEST_ROWS)[number][0];

/** What ExeRtn (执行结果) may say in a 9012. */
export type ExecutionResult = (typeof EXECUTION_ROWS)[number][0];

/** @see STANDARDS 7.4; HJ 212-2017 table 7 */
export const REQUEST_RESULTS: ReadonlyMap<string, Bilingual> = namesOf(REQUEST_ROWS);

/** @see STANDARDS 7.4; HJ 212-2017 table 6 */
export const EXECUTION_RESULTS: ReadonlyMap<string, Bilingual> = namesOf(EXECUTION_ROWS);

function namesOf(rows: readonly (readonly [string, string, string])[]): ReadonlyMap<string, Bilingual> {
  return new Map(rows.map(([code, zh, en]) => [code, bilingual(zh, en)]));
}
