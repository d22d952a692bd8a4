import { type Day, formatDay } from '@shuize/domain';
import { fault } from '../csv/fault.ts';
import type { RowFault } from '../table/table.ts';

/** The last day of something is not before its first. */
export function endsBeforeStart({
  from,
  to,
}: {
  readonly from?: Day | null;
  readonly to?: Day | null;
}): RowFault | null {
  if (from === undefined || from === null || to === undefined || to === null || to >= from) {
    return null;
  }
  return {
    column: 'to',
    ...fault(
      'ends-before-start',
      `截止日期 ${formatDay(to)} 早于起始日期 ${formatDay(from)}。`,
      `It ends on ${formatDay(to)}, before it begins on ${formatDay(from)}.`,
      '请核对起止日期；截止日期是最后一天，当天仍算在内。',
      'Check both days; the last day still belongs to it.',
    ),
  };
}

/** Something is laid on a division or on a department. */
export function concernsNobody({
  division,
  department,
}: {
  readonly division?: string | null;
  readonly department?: string | null;
}): RowFault | null {
  if (division !== null || department !== null) {
    return null;
  }
  return {
    column: 'division',
    ...fault(
      'value-missing',
      '行政区划代码（division）和部门（department）都为空，无法确定属于谁。',
      'Both division and department are empty, so it is nobody’s.',
      '请至少填写其中一项。',
      'Fill in at least one of them.',
    ),
  };
}
