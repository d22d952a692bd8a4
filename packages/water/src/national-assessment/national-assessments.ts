import { type Bilingual, bilingual, type Decimal, decimal, type Year, yearOf } from '@shuize/domain';
import type { DatedTable } from '../standards/dated-table.ts';

export const NATIONAL_ASSESSMENT_RULES = '水污染防治行动计划实施情况考核规定（试行）（环水体〔2016〕179号）';

/**
 * How an item is scored: by the share attained of so much of its full points, the rest entered; or as points entered by
 * those who assess, where the rule's formula was not found.
 */
export type ItemFormula =
  | { readonly kind: 'attained-share'; readonly baseShare: Decimal }
  | { readonly kind: 'entered' };

/** One item of a part; its full points are not published and are configured. */
export interface AssessmentItem {
  readonly id: string;
  readonly title: Bilingual;
  readonly formula: ItemFormula;
}

/** The shape of one edition of the national assessment (考核): two parts of a hundred points each. */
export interface NationalAssessment {
  /** 水环境质量目标完成情况: sets the grade. */
  readonly quality: readonly AssessmentItem[];
  /** 水污染防治重点工作完成情况: checks it. */
  readonly tasks: readonly AssessmentItem[];
  /** Years that are assessed each by itself, both included. */
  readonly annual: { readonly first: Year; readonly last: Year };
  /** Year of the final assessment (终期考核), on quality alone. */
  readonly final: Year;
}

const ENTERED: ItemFormula = { kind: 'entered' };

function taskGroup(id: string, zh: string, en: string): AssessmentItem {
  return { id, title: bilingual(zh, en), formula: ENTERED };
}

/**
 * Editions of the national assessment of water pollution control, with what is known of their scoring.
 *
 * @see STANDARDS 5
 */
export const NATIONAL_ASSESSMENTS: readonly DatedTable<NationalAssessment>[] = [
  {
    title: bilingual(
      '水污染防治行动计划实施情况考核',
      'Assessment of the action plan for water pollution control',
    ),
    cite: { instrument: NATIONAL_ASSESSMENT_RULES, provision: '考核内容与计分方法' },
    inForce: { from: '2016-12-06', until: null },
    confidence: 'partly-verified',
    note: bilingual(
      '质量与重点工作两部分各100分，以质量定档、以任务校档。各项分值、扣分幅度和地表水其余20%的计分方法未查到，须由使用单位配置。“十四五”以来的考核未收录。',
      'Quality and key tasks have a hundred points each; quality sets the grade and tasks check it. The points of the items, the deductions and the other 20 % of surface water were not found and are to be configured. The assessment since 2021 is not held.',
    ),
    content: {
      quality: [
        {
          id: 'surface',
          title: bilingual('地表水（优良比例和劣Ⅴ类比例）', 'surface water'),
          formula: { kind: 'attained-share', baseShare: decimal('0.8') },
        },
        {
          id: 'black-odorous',
          title: bilingual('城市建成区黑臭水体', 'black-odorous water bodies of built-up areas'),
          formula: ENTERED,
        },
        {
          id: 'drinking',
          title: bilingual('集中式饮用水水源', 'sources of drinking water'),
          formula: ENTERED,
        },
        {
          id: 'groundwater',
          title: bilingual('地下水质量极差控制', 'very poor groundwater'),
          formula: ENTERED,
        },
        { id: 'coastal', title: bilingual('近岸海域', 'coastal water'), formula: ENTERED },
      ],
      tasks: [
        taskGroup('industry', '工业污染防治', 'industry'),
        taskGroup('towns', '城镇污染治理', 'cities and towns'),
        taskGroup('agriculture', '农业农村污染防治', 'agriculture and villages'),
        taskGroup('ships-and-ports', '船舶港口污染控制', 'ships and ports'),
        taskGroup('water-saving', '水资源节约保护', 'saving and protecting water resources'),
        taskGroup('ecology', '水生态环境保护', 'ecology of waters'),
        taskGroup('science', '强化科技支撑', 'science and technology'),
        taskGroup('responsibility', '各方责任及公众参与', 'responsibility and public participation'),
      ],
      annual: { first: yearOf(2016), last: yearOf(2019) },
      final: yearOf(2020),
    },
  },
];

/** How a year is assessed; `null` when the edition does not assess it. */
export function assessmentOfYear(
  { annual, final }: NationalAssessment,
  year: Year,
): 'annual' | 'final' | null {
  if (year === final) {
    return 'final';
  }
  return year >= annual.first && year <= annual.last ? 'annual' : null;
}
