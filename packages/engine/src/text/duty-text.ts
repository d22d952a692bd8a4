import { type Bilingual, bilingual, type PeriodKind } from '@shuize/domain';
import { type Answers, answerTo } from '../evaluate/answers.ts';
import type { Duty, DutyDay, DutyPeriod, DutySpan, DutyTime } from '../language/duty.ts';

/** When a duty is owed, as a clause: 每年6月30日前, 每月（原文未写明日期，以当月最后一天计）. */
export function dutyTimeText({ when }: Pick<Duty, 'when'>, answers: Answers): Bilingual {
  switch (when.kind) {
    case 'every':
      return everyText(when, answers);
    case 'on': {
      const [year, month, day] = when.day.split('-').map(Number);
      return bilingual(`${year}年${month}月${day}日前`, `by ${when.day}`);
    }
    case 'after': {
      const span = spanText(when.within);
      return bilingual(`${when.label.zh}后${span.zh}`, `after: ${when.label.en}; ${span.en}`);
    }
    case 'regularly':
      return bilingual('定期（原文未写明周期）', 'regularly (the text does not say how often)');
    case 'standing':
      return bilingual('未写明时间', 'at no time named');
  }
}

function everyText({ period, by }: Extract<DutyTime, { kind: 'every' }>, answers: Answers): Bilingual {
  const rhythm = RHYTHMS[period];
  switch (by.kind) {
    case 'period-end':
      return rhythm;
    case 'open': {
      const end = OPEN_ENDS[answerTo(by.interpretation, answers)] ?? bilingual('', '');
      return bilingual(
        `${rhythm.zh}（原文未写明日期，${end.zh}）`,
        `${rhythm.en} (the text names no day; ${end.en})`,
      );
    }
    case 'weekday': {
      const [zh, en] = [
        by.of === 'same' ? '每周' : '次周',
        by.of === 'same' ? 'each week' : 'of the week after',
      ];
      return bilingual(
        `${zh}${WEEKDAYS[by.weekday - 1]?.zh ?? ''}前`,
        `by ${WEEKDAYS[by.weekday - 1]?.en ?? ''}, ${en}`,
      );
    }
    case 'stated':
      return statedText(period as PeriodKind, by);
  }
}

function statedText(period: PeriodKind, { month, day, of }: Extract<DutyDay, { kind: 'stated' }>): Bilingual {
  const date = DAYS_OF_MONTH[String(day)] ?? bilingual(`${day}日`, `day ${day}`);
  if (period === 'year') {
    return of === 'same'
      ? bilingual(`每年${month}月${date.zh}前`, `each year by ${date.en} of month ${month}`)
      : bilingual(`次年${month}月${date.zh}前`, `by ${date.en} of month ${month} of the next year`);
  }
  if (period === 'month') {
    return of === 'same'
      ? bilingual(`每月${date.zh}前`, `each month by ${date.en}`)
      : bilingual(`次月${date.zh}前`, `by ${date.en} of the next month`);
  }
  const whole = RHYTHMS[period];
  const part = bilingual(`第${month}个月${date.zh}前`, `by ${date.en} of its month ${month}`);
  return of === 'same'
    ? bilingual(`${whole.zh}${part.zh}`, `${whole.en} ${part.en}`)
    : bilingual(`${whole.zh}的下一期${part.zh}`, `for ${whole.en}, in the period after it, ${part.en}`);
}

function spanText(within: DutySpan | null): Bilingual {
  if (within === null) {
    return bilingual('（原文未写明时限）', 'no number of days in the text');
  }
  const { unit, count } = within;
  return unit === 'days'
    ? bilingual(`${count}日内`, `within ${count} days`)
    : bilingual(`${count}个工作日内`, `within ${count} working days`);
}

const RHYTHMS: Readonly<Record<DutyPeriod, Bilingual>> = {
  day: bilingual('每日', 'each day'),
  week: bilingual('每周', 'each week'),
  month: bilingual('每月', 'each month'),
  quarter: bilingual('每季度', 'each quarter'),
  'half-year': bilingual('每半年', 'each half-year'),
  year: bilingual('每年', 'each year'),
};

const OPEN_ENDS: Readonly<Record<string, Bilingual>> = {
  'period-end': bilingual('以各期最后一天计', 'the last day of each period is taken'),
  'last-working-day': bilingual('以各期最后一个工作日计', 'the last working day of each period is taken'),
  'no-day': bilingual('不推定日期', 'none is taken'),
};

const DAYS_OF_MONTH: Readonly<Record<string, Bilingual>> = {
  last: bilingual('最后一天', 'the last day'),
  'last-working-day': bilingual('最后一个工作日', 'the last working day'),
};

const WEEKDAYS: readonly Bilingual[] = [
  bilingual('星期一', 'Monday'),
  bilingual('星期二', 'Tuesday'),
  bilingual('星期三', 'Wednesday'),
  bilingual('星期四', 'Thursday'),
  bilingual('星期五', 'Friday'),
  bilingual('星期六', 'Saturday'),
  bilingual('星期日', 'Sunday'),
];
