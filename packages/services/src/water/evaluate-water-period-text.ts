import { formatMonth, type Language, monthOfYear, yearOfMonth } from '@shuize/domain';
import type { ReportPeriod } from '@shuize/reports';

/** `2018年`, `2018年3月`, `2018年1～6月`; in English `2018`, `2018-03`, `2018-01 to 2018-06`. */
export function periodText(period: ReportPeriod, language: Language): string {
  const isChinese = language === 'zh';
  switch (period.kind) {
    case 'year':
      return isChinese ? `${period.year}年` : String(period.year);
    case 'month':
      return isChinese
        ? `${yearOfMonth(period.month)}年${monthOfYear(period.month)}月`
        : formatMonth(period.month);
    case 'year-to-date': {
      const [year, last] = [yearOfMonth(period.until), monthOfYear(period.until)];
      const months = last === 1 ? '1月' : `1～${last}月`;
      return isChinese ? `${year}年${months}` : `${year}-01 to ${formatMonth(period.until)}`;
    }
  }
}
