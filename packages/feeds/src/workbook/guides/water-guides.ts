import { bilingual } from '@shuize/domain';
import {
  ASPECT_CHOICES,
  BINDING_CHOICES,
  FLAG_CHOICES,
  INDICATOR_CHOICES,
  STATE_CHOICES,
  TARGET_CHOICES,
} from './choices.ts';
import { column, listColumn, openListColumn, type SheetGuide } from './sheet-guide.ts';

const SECTION = column('code', bilingual('“断面”表中的断面编号', 'id of a section of the sheet of sections'));
const DIVISION = column(
  'code',
  bilingual('“行政区划”表中的代码', 'code of a division of the sheet of divisions'),
);
const YEAR = column('year', bilingual('四位年份，如 2018', 'four digits, such as 2018'));
const MONTH = column('month', bilingual('年-月，如 2018-03', 'year and month, such as 2018-03'));
const PERIOD = column(
  'period',
  bilingual(
    '2018、2018-H1（上半年）、2018-Q1（季度）、2018-03（月）或 2018-W23（周）',
    '2018, 2018-H1, 2018-Q1, 2018-03 or 2018-W23',
  ),
);

export const WATER_GUIDES: readonly SheetGuide[] = [
  {
    file: 'targets.csv',
    zh: '水质目标',
    purpose: bilingual('各断面分年度的水质目标', 'the target class of each section and year'),
    columns: {
      section: SECTION,
      year: YEAR,
      class: openListColumn(
        bilingual('目标类别，也可写 Ⅲ、Ⅲ类', 'target class; Ⅲ and Ⅲ类 are taken too'),
        TARGET_CHOICES,
      ),
    },
  },
  {
    file: 'monthly.csv',
    zh: '月均值',
    purpose: bilingual(
      '各断面逐月的监测结果，每个指标一行',
      'the monthly values of each section, a row for each indicator',
    ),
    columns: {
      section: SECTION,
      month: MONTH,
      indicator: listColumn(
        bilingual(
          '指标代码；全月无数值的填 state',
          'code of the indicator, or state for a month without values',
        ),
        [...INDICATOR_CHOICES, { value: 'state', label: bilingual('当月状态', 'state of the month') }],
      ),
      value: openListColumn(
        bilingual(
          '监测值，单位随指标（多为 mg/L）；低于检出限写 0.05L；指标为 state 时填状态',
          'value in the unit of the indicator (mg/L for most); 0.05L below detection; the state where the indicator is state',
        ),
        STATE_CHOICES,
      ),
    },
  },
  {
    file: 'readings.csv',
    zh: '自动监测数据',
    purpose: bilingual('水质自动监测站的逐次数据', 'the readings of stations'),
    columns: {
      section: SECTION,
      time: column(
        'minute',
        bilingual('北京时间，如 2018-03-05 08:00', 'China Standard Time, such as 2018-03-05 08:00'),
      ),
      indicator: listColumn(bilingual('指标代码', 'code of the indicator'), INDICATOR_CHOICES),
      value: column(
        'number',
        bilingual(
          '监测值，单位随指标；低于检出限写 0.05L',
          'value in the unit of the indicator; 0.05L below detection',
        ),
      ),
      flag: listColumn(bilingual('数据标识，正常的可留空', 'flag, empty when normal'), FLAG_CHOICES),
    },
  },
  {
    file: 'background.csv',
    zh: '本底',
    purpose: bilingual('经批准认定的自然本底值', 'natural background allowed for by approval'),
    columns: {
      section: SECTION,
      indicator: listColumn(bilingual('指标代码', 'code of the indicator'), INDICATOR_CHOICES),
      from: column('day', bilingual('生效的第一天', 'first day')),
      to: column('day', bilingual('有效的最后一天，至今有效的留空', 'last day, empty if still')),
      value: column('number', bilingual('本底值，单位随指标', 'background in the unit of the indicator')),
      approval: column('text', bilingual('批准文件的文号', 'number of the approval')),
    },
  },
  {
    file: 'exclusions.csv',
    zh: '剔除',
    purpose: bilingual('经批准不参加统计的监测值', 'values left out of the statistics by approval'),
    columns: {
      section: SECTION,
      month: MONTH,
      indicator: listColumn(bilingual('指标代码，* 表示全部指标', 'code of the indicator, or * for all'), [
        ...INDICATOR_CHOICES,
        { value: '*', label: bilingual('全部指标', 'all indicators') },
      ]),
      reason: column('text', bilingual('剔除的原因', 'reason')),
      approvedBy: column('text', bilingual('批准人或批准机关', 'who approved it')),
      approvedOn: column('day', bilingual('批准的日期', 'day of approval')),
    },
  },
  {
    file: 'binding.csv',
    zh: '约束性指标',
    purpose: bilingual('下达各设区市的约束性指标', 'binding targets of cities'),
    columns: {
      division: column('code', bilingual('设区市的代码', 'code of a city')),
      year: YEAR,
      indicator: listColumn(bilingual('指标名称', 'indicator'), BINDING_CHOICES),
      target: column('share', bilingual('目标，写成 0 至 1 的小数，如 0.75', 'target, 0 to 1, such as 0.75')),
    },
  },
  {
    file: 'black-odorous.csv',
    zh: '黑臭水体',
    purpose: bilingual(
      '建成区黑臭水体的认定和消除情况',
      'black-odorous water bodies identified and eliminated',
    ),
    columns: {
      division: DIVISION,
      year: YEAR,
      identified: column('count', bilingual('认定的条数', 'how many are identified'), '条'),
      eliminated: column('count', bilingual('其中已消除的条数', 'how many of them are eliminated'), '条'),
      required: column(
        'share',
        bilingual(
          '要求的消除比例，0 至 1；没有要求的留空',
          'share to be eliminated, 0 to 1; empty when none is asked',
        ),
      ),
    },
  },
  {
    file: 'annual.csv',
    zh: '年度考核',
    purpose: bilingual('年度考核各方面是否通过', 'whether each aspect of the annual assessment was passed'),
    columns: {
      division: DIVISION,
      year: YEAR,
      aspect: listColumn(bilingual('考核的方面', 'aspect'), ASPECT_CHOICES),
      passed: column('truth', bilingual('是否通过', 'whether it was passed')),
    },
  },
  {
    file: 'scores.csv',
    zh: '得分',
    purpose: bilingual('各考核对象逐项的得分', 'points of each subject and item'),
    columns: {
      subject: column(
        'code',
        bilingual('考核对象：区划代码、部门或其下属单位', 'division, department or a unit of one'),
      ),
      period: PERIOD,
      item: column('code', bilingual('考核项的代码', 'code of the item')),
      points: column('number', bilingual('得分，扣分写负数', 'points, negative for a deduction'), '分'),
      note: column('text', bilingual('说明', 'remark')),
    },
  },
  {
    file: 'ranks.csv',
    zh: '排名',
    purpose: bilingual('用于排名的数值', 'the values by which divisions are ranked'),
    columns: {
      ranking: column(
        'code',
        bilingual('排名的代码，如 sanmenxia-monthly', 'id of the ranking, such as sanmenxia-monthly'),
      ),
      period: PERIOD,
      division: DIVISION,
      value: column('number', bilingual('用于排名的数值，可为负', 'the value, may be negative')),
    },
  },
  {
    file: 'flows.csv',
    zh: '流量',
    purpose: bilingual('河段的日均流量', 'daily mean flow of river reaches'),
    columns: {
      reach: column('code', bilingual('河段的名称或编号', 'name or id of the reach')),
      date: column('day', bilingual('日期', 'day')),
      flow: column('number', bilingual('日均流量', 'daily mean flow'), 'm³/s'),
      target: column('number', bilingual('目标流量，没有的留空', 'target, empty when there is none'), 'm³/s'),
    },
  },
];
