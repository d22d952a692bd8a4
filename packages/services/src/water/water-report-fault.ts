import { bilingual, type Day, type Explained, formatDay } from '@shuize/domain';
import type { ReportPeriod } from '@shuize/reports';
import type { NoTableInForce } from '@shuize/water';
import { periodText } from './evaluate-water-period-text.ts';
import type { UnknownDivision } from './evaluate-water-scope.ts';

/** The area has no monitoring section, or none in the period. */
export interface NoSections extends Explained {
  readonly kind: 'no-sections';
}

/** Nothing was measured in the area, as far as was known on the day. */
export interface NothingOnRecord extends Explained {
  readonly kind: 'nothing-on-record';
}

/** The period asked for had not ended by the as-of day. */
export interface PeriodStillOpen extends Explained {
  readonly kind: 'period-still-open';
}

/** Why there is no water report; each is something that the user can mend. */
export type WaterReportFault =
  | UnknownDivision
  | NoSections
  | NothingOnRecord
  | PeriodStillOpen
  | NoTableInForce;

export function noSections(area: string, period: ReportPeriod | null): NoSections {
  const [zh, en] = period === null ? ['', ''] : [periodText(period, 'zh'), ` in ${periodText(period, 'en')}`];
  return {
    kind: 'no-sections',
    message: bilingual(`${area}${zh}没有监测断面。`, `${area} has no monitoring section${en}.`),
    mend: bilingual(
      '请核对 sections.csv 中断面的 division、from 和 to，或改用其他行政区或时段。',
      'Check division, from and to in sections.csv, or choose another area or period.',
    ),
  };
}

export function nothingOnRecord(area: string): NothingOnRecord {
  return {
    kind: 'nothing-on-record',
    message: bilingual(
      `${area}的断面没有任何监测数据在册。`,
      `Nothing is on record for the sections of ${area}.`,
    ),
    mend: bilingual(
      '请提供 monthly.csv 或 readings.csv。指定了数据截止日期的，请核对该日期是否早于数据的录入日期。',
      'Provide monthly.csv or readings.csv. With an as-of day, check that it is not before the days on which the data were recorded.',
    ),
  };
}

export function periodStillOpen(period: ReportPeriod, asOf: Day): PeriodStillOpen {
  return {
    kind: 'period-still-open',
    message: bilingual(
      `截至${formatDay(asOf)}，${periodText(period, 'zh')}尚未结束，不能评价。`,
      `${periodText(period, 'en')} had not ended on ${formatDay(asOf)} and cannot be evaluated.`,
    ),
    mend: bilingual(
      '请改为已经结束的月份、累计月份或年份，或将数据截止日期改到该时段结束之后。',
      'Choose a month, first months of a year or year that had ended, or an as-of day after its end.',
    ),
  };
}
