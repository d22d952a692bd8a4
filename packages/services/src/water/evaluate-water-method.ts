import { formatDecimal, type IndicatorCode, indicatorOf, type Language } from '@shuize/domain';
import type { MethodNote, ReportPeriod } from '@shuize/reports';
import {
  type DatedTable,
  type EvaluationStandard,
  RANKING_PARAMETERS,
  STATUS_OF_CLASS,
  TROPHIC_TABLE,
} from '@shuize/water';
import { describeParameters } from './evaluate-water-parameters-text.ts';
import { monthsOfPeriod, spanOfPeriod } from './evaluate-water-period.ts';
import type { WaterReportOptions } from './water-report-options.ts';

/** What the notes depend on besides the options. */
export interface MethodFacts {
  readonly standard: EvaluationStandard;
  readonly period: ReportPeriod;
  readonly hasLakes: boolean;
  readonly hasReadings: boolean;
  /** Items of the ranking of cities; `null` without a ranking. */
  readonly rankingItems: readonly IndicatorCode[] | null;
}

/** Standards, parameters and rules by which the figures came about. */
export function methodNoteOf(
  { parameters, digests, programVersion, language }: WaterReportOptions,
  facts: MethodFacts,
): MethodNote {
  const { standard, hasLakes } = facts;
  const tables: readonly DatedTable<unknown>[] = [
    standard.limits,
    standard.classItems,
    STATUS_OF_CLASS,
    standard.decimals,
    ...(hasLakes ? [TROPHIC_TABLE] : []),
  ];
  return {
    standards: [
      ...tables.map(({ title, cite }) => ({ title: title[language], cite })),
      ...(facts.rankingItems === null
        ? []
        : [
            {
              title: language === 'zh' ? '城市地表水环境质量排名' : 'Ranking of cities by surface water',
              cite: RANKING_PARAMETERS.rankingItems.cite,
            },
          ]),
    ],
    parameters: describeParameters(parameters, language),
    notes: notesOf(facts, language),
    digests,
    programVersion,
  };
}

function notesOf(facts: MethodFacts, language: Language): readonly string[] {
  const { period, standard, rankingItems, hasReadings, hasLakes } = facts;
  const months = monthsOfPeriod(period).length;
  const fewest = spanOfPeriod(period, standard.parameters.minimumMonthsOfYear).minimumMonths;
  const weight = formatDecimal(standard.parameters.belowDetectionWeight);
  const isHalf = weight === '0.5';
  const all: readonly (readonly [zh: string, en: string])[] = [
    [
      '断面水质类别由参评指标中类别最差的一项确定。水温、总氮和粪大肠菌群不参与类别评价。',
      'The class of a section is that of its worst item. Water temperature, total nitrogen and faecal coliforms do not enter it.',
    ],
    ...(hasReadings
      ? [
          [
            '当月没有月度监测值的，由自动监测数据先求日均值、再求月均值，只采用标记为正常的数据。',
            'A month without a monthly value takes the mean of the daily means of its station readings; only readings marked normal enter.',
          ] as const,
        ]
      : []),
    ...(months > 1
      ? [
          [
            `本期先求各月浓度的平均值，再评定类别，不对类别求平均；pH按氢离子浓度平均。有监测值的月份少于${fewest}个的断面不作评价。`,
            `Concentrations of the months are averaged first and then classed, never the classes; pH through hydrogen ions. A section with values in fewer than ${fewest} months is not evaluated.`,
          ] as const,
        ]
      : []),
    [
      '浓度均值按“四舍六入五成双”一次修约到评价小数位数后与限值比较；修约后为零的，保留一位有效数字。',
      'A mean is rounded once, half to even, to its evaluation decimals and then compared; one that would become zero keeps one significant digit.',
    ],
    [
      `低于检出限的监测值按检出限的${isHalf ? '一半' : `${weight}倍`}计算。检出限高于Ⅲ类限值的，无法据以判断，不参与评价。`,
      `A value below detection counts ${isHalf ? 'half' : `${weight} times`} its limit. One whose detection limit is above class III tells nothing and is left out.`,
    ],
    [
      '断流、冰封的断面不参与评价，不计入比例的分母。无数据、质控不合格或数据不足的断面不作评价，单独列出。缺测一律不按零计算，也不视为达标。',
      'Sections dry or frozen are not evaluated and are in no denominator. Those without data, with failed quality control or with too few data are not evaluated and are listed. Missing is never zero and never attains.',
    ],
    [
      '河流示意图中，支流汇入位置未在断面资料中载明的，按断面坐标就近推定，仅供示意，不影响任何评价结果。',
      'In the river diagram, where a tributary joins is taken from the coordinates of its sections unless the sections state it; it is for orientation and touches no result.',
    ],
    [
      '断面比例以未修约的数值与界限比较，表中保留一位小数，各类比例之和可能略有出入。',
      'Shares are compared unrounded; they are printed with one decimal, so that they may not add up to exactly 100.',
    ],
    [
      '超标倍数为相对Ⅲ类限值的倍数，pH和溶解氧没有超标倍数。断面达标以类别不劣于目标类别为准。',
      'Multiples are over the limit of class III; pH and dissolved oxygen have none. A section attains when its class is not worse than its target.',
    ],
    [
      '断面和湖库的同比变化只比较两个时段均有监测的指标；流域和行政区在两个时段的断面基本相同时才作比较。',
      'Sections and lakes are compared with the year before over the items monitored in both; basins and places only where their sections are basically the same.',
    ],
    [
      '断面按本期最后一日的归属统计。左右岸分属不同行政区的断面，有关各地均计入，因此各市断面数之和可能大于总数。',
      'Sections count for those that hold them on the last day of the period. Shared banks count for each place, so the cities may add up to more than the whole.',
    ],
    ...(hasLakes
      ? [
          [
            '湖库先求各点位浓度的平均值，再评定类别和营养状态；计算综合营养状态指数的五项指标缺一项即不计算。',
            'Lakes are evaluated from the means over their points; the trophic index needs all of its five indicators.',
          ] as const,
        ]
      : []),
    ...(rankingItems === null
      ? []
      : [
          [
            `城市水质指数为${rankingItems.length}项指标（${namesOf(rankingItems, 'zh')}）单项指数之和，数值越小水质越好；上年同期按相同指标计算。单项指数求和前不修约。`,
            `The index of a city is the sum of the indices of ${rankingItems.length} items (${namesOf(rankingItems, 'en')}), smaller is better, over the same items in the year before. Item indices are not rounded before they are summed.`,
          ] as const,
        ]),
  ];
  return all.map(([zh, en]) => (language === 'zh' ? zh : en));
}

function namesOf(items: readonly IndicatorCode[], language: Language): string {
  return items.map((item) => indicatorOf(item).name[language]).join(language === 'zh' ? '、' : ', ');
}
