import { type Bilingual, bilingual, type RestDayRule } from '@shuize/domain';
import type { DutyPartyKind, DutyPeriod } from '../language/duty.ts';

/** Words of duties, each with its meaning. */

export const PARTY_KINDS: Readonly<Record<DutyPartyKind, Bilingual>> = {
  province: bilingual('省人民政府。', 'The government of a province.'),
  'province-department': bilingual('省直部门。', 'Departments of a province.'),
  city: bilingual('市人民政府。', 'The governments of cities.'),
  'city-department': bilingual('市直部门。', 'Departments of a city.'),
  county: bilingual('县级人民政府。', 'The governments of counties.'),
  township: bilingual('乡镇人民政府、街道办事处。', 'Townships and subdistricts.'),
  department: bilingual('部门，不分级别。', 'Departments of any level.'),
  'leading-group': bilingual('领导小组。', 'A leading group.'),
  office: bilingual('领导小组办公室、攻坚办。', 'The office of a leading group.'),
  'member-unit': bilingual('领导小组成员单位。', 'Members of a leading group.'),
  'discipline-organ': bilingual('纪检监察机关。', 'A discipline organ.'),
  'inspection-body': bilingual('督查组织。', 'Bodies of inspection.'),
  unit: bilingual('其他单位。', 'Other units.'),
  discharger: bilingual('排污单位。', 'Dischargers.'),
  public: bilingual('社会公众。', 'The public.'),
};

export const DUTY_PERIODS: Readonly<Record<DutyPeriod, Bilingual>> = {
  day: bilingual('每日。', 'Each day.'),
  week: bilingual('每周，周一至周日。', 'Each week, Monday to Sunday.'),
  month: bilingual('每月。', 'Each month.'),
  quarter: bilingual('每季度。', 'Each quarter.'),
  'half-year': bilingual('每半年。', 'Each half-year.'),
  year: bilingual('每年。', 'Each year.'),
};

export const DAYS_OF_MONTH_END: Readonly<Record<'last' | 'last-working-day', Bilingual>> = {
  last: bilingual('最后一天。', 'The last day of the month.'),
  'last-working-day': bilingual('最后一个工作日。', 'The last working day of the month.'),
};

export const PERIODS_OF_DAY: Readonly<Record<'same' | 'following', Bilingual>> = {
  same: bilingual('在本期之内（默认）。', 'Within the period itself (default).'),
  following: bilingual(
    '在下一期之内，如次年1月31日前。',
    'Within the period after it, as by 31 January of the next year.',
  ),
};

export const REST_DAYS: Readonly<Record<RestDayRule, Bilingual>> = {
  'as-stated': bilingual('不顺延（默认）。', 'Stays as stated (default).'),
  'next-working-day': bilingual('顺延到下一个工作日。', 'Moves to the next working day.'),
  'previous-working-day': bilingual('提前到上一个工作日。', 'Moves to the working day before.'),
};

/** Duties without a time of the calendar. */
export const OPEN_TIMES: Readonly<Record<'regularly' | 'standing', Bilingual>> = {
  regularly: bilingual('定期，原文没有写明周期。', 'Regularly; the text does not say how often.'),
  standing: bilingual('长期有效，或者原文没有写明时间。', 'At all times, or at no time that the text names.'),
};

/** What the end of a period may be taken for where the text names no day. */
export const OPEN_DAYS: Readonly<Record<'period-end' | 'last-working-day' | 'no-day', Bilingual>> = {
  'period-end': bilingual('各期最后一天。', 'The last day of each period.'),
  'last-working-day': bilingual('各期最后一个工作日。', 'The last working day of each period.'),
  'no-day': bilingual('不推定日期，只列一次。', 'No day is taken; the duty is listed once.'),
};
