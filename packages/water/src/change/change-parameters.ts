import { bilingual } from '@shuize/domain';
import { EVALUATION_MEASURES } from '../standards/instruments.ts';
import type { ParameterTable } from '../standards/parameter.ts';
import type { SignificanceLevel } from './spearman-critical-values.ts';

/** By which method the change of a river, basin or region is told; sections always go by their status. */
export type GroupChangeMethod = 'shares' | 'status';

/** What the comparison of periods leaves open. */
export interface ChangeParameters {
  readonly groupChangeMethod: GroupChangeMethod;
  /** In percentage points. */
  readonly somewhatAbove: number;
  readonly clearlyAbove: number;
  /** In % of the sections of either period. */
  readonly sharedSectionsFrom: number;
  readonly significance: SignificanceLevel;
}

export const CHANGE_PARAMETERS: ParameterTable<ChangeParameters> = {
  groupChangeMethod: {
    title: bilingual('河流、流域（区域）变化评价方法', 'Method for the change of rivers, basins and regions'),
    rule: bilingual(
      '两个时段的断面数均达到比例法要求时所用的方法；断面数不足时一律用水质状况等级法。',
      'The method where both periods have sections enough for shares; with fewer, always by status.',
    ),
    default: 'shares',
    answers: [
      { value: 'shares', text: bilingual('组合类别比例法', 'combined shares') },
      { value: 'status', text: bilingual('水质状况等级法', 'status') },
    ],
    cite: { instrument: EVALUATION_MEASURES, provision: '水质变化趋势分析' },
    confidence: 'design-choice',
  },
  somewhatAbove: {
    title: bilingual('组合类别比例法：有所好转（变差）的界限', 'Combined shares: where a change begins'),
    rule: bilingual(
      'ΔG与ΔD之差的绝对值超过此数（百分点）为有所好转或有所变差。',
      'Above this many percentage points of ΔG − ΔD the change is somewhat better or worse.',
    ),
    default: 10,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '组合类别比例法' },
    confidence: 'from-memory',
  },
  clearlyAbove: {
    title: bilingual('组合类别比例法：明显好转（变差）的界限', 'Combined shares: where a change is clear'),
    rule: bilingual(
      'ΔG与ΔD之差的绝对值超过此数（百分点）为明显好转或明显变差。',
      'Above this many percentage points of ΔG − ΔD the change is clearly better or worse.',
    ),
    default: 20,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '组合类别比例法' },
    confidence: 'from-memory',
  },
  sharedSectionsFrom: {
    title: bilingual('断面基本相同的界限', 'What counts as basically the same sections'),
    rule: bilingual(
      '两个时段共有的断面占各时段断面的比例（%）均达到此数才比较变化。',
      'Periods are compared where the sections in both are at least this share (%) of the sections of either.',
    ),
    default: 80,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '水质变化趋势分析' },
    confidence: 'design-choice',
  },
  significance: {
    title: bilingual('秩相关检验的显著性水平', 'Level of significance of the rank test'),
    rule: bilingual('单侧检验所取的显著性水平。', 'The level of the one-sided test.'),
    default: '0.05',
    answers: [
      { value: '0.05', text: bilingual('0.05', '0.05') },
      { value: '0.01', text: bilingual('0.01', '0.01') },
    ],
    cite: { instrument: EVALUATION_MEASURES, provision: '秩相关系数法' },
    confidence: 'partly-verified',
  },
};

export const DEFAULT_CHANGE_PARAMETERS: ChangeParameters = {
  groupChangeMethod: CHANGE_PARAMETERS.groupChangeMethod.default,
  somewhatAbove: CHANGE_PARAMETERS.somewhatAbove.default,
  clearlyAbove: CHANGE_PARAMETERS.clearlyAbove.default,
  sharedSectionsFrom: CHANGE_PARAMETERS.sharedSectionsFrom.default,
  significance: CHANGE_PARAMETERS.significance.default,
};
