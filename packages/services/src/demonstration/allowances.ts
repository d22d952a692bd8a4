import { csvText } from './csv.ts';
import { writtenTable } from './written-table.ts';

/** Natural background (本底) allowed for: the springs of 鹤泉县 carry fluoride from the rock. */
const BACKGROUND = writtenTable(
  7,
  `
  HQ01 | F | 2016-01-01 | - | 1.20 | 云环函〔2015〕118号 | 2015-12-18
  `,
);

/**
 * Values left out of the statistics by approval: section, month, indicator, reason, approved by, approved on.
 */
const EXCLUSIONS = writtenTable(
  6,
  `
  SY09 | 2018-07 | NH3N | 特大暴雨期间面源污染物集中入河，当月氨氮结果不具代表性 | 云川省环境保护厅 | 2018-08-24
  CL13 | 2018-08 | *    | 断面上游桥梁施工围堰改变水流，当月监测结果不具代表性   | 云岚市环境保护局 | 2018-09-14
  LW01 | 2017-07 | COD  | 采样瓶在运输途中破损，复测结果无法替代                 | 澄浦市环境保护局 | 2017-08-11
  WC4  | 2016-08 | TP   | 蓝藻打捞作业扰动底泥，当月总磷结果不具代表性           | 云川省环境保护厅 | 2016-09-20
  `,
);

export function backgroundCsv(): string {
  return csvText(['section', 'indicator', 'from', 'to', 'value', 'approval', 'recorded'], BACKGROUND);
}

export function exclusionsCsv(): string {
  return csvText(
    ['section', 'month', 'indicator', 'reason', 'approvedBy', 'approvedOn', 'recorded'],
    EXCLUSIONS.map((row) => [...row, row.at(-1) ?? null]),
  );
}
