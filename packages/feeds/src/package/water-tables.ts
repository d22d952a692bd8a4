import { ANNUAL_ASPECTS, BINDING_INDICATORS } from '@shuize/domain';
import { parseTargetClassCell } from '../cells/class-cells.ts';
import {
  parseCityCell,
  parseDivisionCell,
  parseIndicatorCell,
  parseIndicatorOrAllCell,
  parseSectionCell,
} from '../cells/id-cells.ts';
import { oneOf, parseBooleanCell, parseTextCell } from '../cells/list-cells.ts';
import {
  parseCountCell,
  parseDecimalCell,
  parseNonNegativeCell,
  parseShareCell,
} from '../cells/number-cells.ts';
import { parseDayCell, parseMonthCell, parsePeriodCell, parseYearCell } from '../cells/time-cells.ts';
import { fault } from '../csv/fault.ts';
import { optional, type RowFault, required, table } from '../table/table.ts';
import { endsBeforeStart } from './row-checks.ts';

/** Target class (水质目标) of a section for a year. */
export const TARGETS = table(
  'targets.csv',
  {
    section: required('断面编号', parseSectionCell),
    year: required('年份', parseYearCell),
    class: required('目标类别', parseTargetClassCell),
  },
  ['section', 'year'],
);

/** Natural background (本底). */
export const BACKGROUND = table(
  'background.csv',
  {
    section: required('断面编号', parseSectionCell),
    indicator: required('指标', parseIndicatorCell),
    from: required('起始日期', parseDayCell),
    to: optional('截止日期', parseDayCell),
    value: required('本底值', parseNonNegativeCell),
    approval: required('批准文号', parseTextCell),
  },
  ['section', 'indicator', 'from'],
  [endsBeforeStart],
);

/** Values left out of the statistics (剔除). */
export const EXCLUSIONS = table(
  'exclusions.csv',
  {
    section: required('断面编号', parseSectionCell),
    month: required('月份', parseMonthCell),
    indicator: required('指标', parseIndicatorOrAllCell),
    reason: required('剔除原因', parseTextCell),
    approvedBy: required('批准人', parseTextCell),
    approvedOn: required('批准日期', parseDayCell),
  },
  ['section', 'month', 'indicator'],
);

/** Binding targets (约束性指标) of cities. */
export const BINDING = table(
  'binding.csv',
  {
    division: required('行政区划代码', parseCityCell),
    year: required('年份', parseYearCell),
    indicator: required('约束性指标', oneOf(BINDING_INDICATORS)),
    target: required('目标值', parseShareCell),
  },
  ['division', 'year', 'indicator'],
);

/** Black-odorous water bodies (黑臭水体). */
export const BLACK_ODOROUS = table(
  'black-odorous.csv',
  {
    division: required('行政区划代码', parseDivisionCell),
    year: required('年份', parseYearCell),
    identified: required('认定数', parseCountCell),
    eliminated: required('消除数', parseCountCell),
    required: optional('要求消除比例', parseShareCell),
  },
  ['division', 'year'],
  [eliminatesMoreThanIdentified],
);

function eliminatesMoreThanIdentified({
  identified,
  eliminated,
}: {
  readonly identified?: number;
  readonly eliminated?: number;
}): RowFault | null {
  if (identified === undefined || eliminated === undefined || eliminated <= identified) {
    return null;
  }
  return {
    column: 'eliminated',
    ...fault(
      'eliminated-exceeds-identified',
      `消除数 ${eliminated} 大于认定数 ${identified}。`,
      `${eliminated} water bodies are eliminated, but only ${identified} identified.`,
      '请核对两项数目；消除数只计已认定的水体。',
      'Check both counts; only identified water bodies can be eliminated.',
    ),
  };
}

/** Aspects of the annual assessment of cities (年度考核). */
export const ANNUAL = table(
  'annual.csv',
  {
    division: required('行政区划代码', parseDivisionCell),
    year: required('年份', parseYearCell),
    aspect: required('考核方面', oneOf(ANNUAL_ASPECTS)),
    passed: required('是否通过', parseBooleanCell),
  },
  ['division', 'year', 'aspect'],
);

/** Points (得分) given to who is assessed; negative ones are deductions. */
export const SCORES = table(
  'scores.csv',
  {
    subject: required('考核对象', parseTextCell),
    period: required('时段', parsePeriodCell),
    item: required('考核项', parseTextCell),
    points: required('得分', parseDecimalCell),
    note: optional('说明', parseTextCell),
  },
  ['subject', 'period', 'item'],
);

/** Values by which divisions are ranked (排名). */
export const RANKS = table(
  'ranks.csv',
  {
    ranking: required('排名', parseTextCell),
    period: required('时段', parsePeriodCell),
    division: required('行政区划代码', parseDivisionCell),
    value: required('数值', parseDecimalCell),
  },
  ['ranking', 'period', 'division'],
);

/** Daily mean flow (流量) of a river reach. */
export const FLOWS = table(
  'flows.csv',
  {
    reach: required('河段', parseTextCell),
    date: required('日期', parseDayCell),
    flow: required('流量', parseNonNegativeCell),
    target: optional('目标流量', parseNonNegativeCell),
  },
  ['reach', 'date'],
);
