import {
  bilingual,
  type Decimal,
  type Explained,
  type Fraction,
  formatDecimal,
  formatFraction,
} from '@shuize/domain';
import type { AssessmentItem } from './national-assessments.ts';

/** Why a part has no score. */
export interface ScoreProblem extends Explained {
  readonly kind:
    | 'full-points-missing'
    | 'full-points-not-100'
    | 'result-missing'
    | 'points-missing'
    | 'points-out-of-range';
  /** `null` where it is the whole part. */
  readonly itemId: string | null;
}

export function fullPointsMissing(): ScoreProblem {
  return {
    kind: 'full-points-missing',
    itemId: null,
    message: bilingual(
      '考核各项分值未公布，也未配置。',
      'The full points of the items are not published, and none are configured.',
    ),
    mend: bilingual(
      '请按下发的考核细则配置各项分值。',
      'Configure them by the detailed rules that were handed down.',
    ),
  };
}

export function fullPointsNotHundred(sum: Fraction): ScoreProblem {
  const text = formatFraction(sum, 2);
  return {
    kind: 'full-points-not-100',
    itemId: null,
    message: bilingual(
      `配置的各项分值合计 ${text} 分，应为100分。`,
      `The full points configured add up to ${text}, not 100.`,
    ),
    mend: bilingual('请核对各项分值；不涉及的指标不配置。', 'Check them; leave out items that do not apply.'),
  };
}

export function resultMissing({ id, title }: AssessmentItem): ScoreProblem {
  return {
    kind: 'result-missing',
    itemId: id,
    message: bilingual(`“${title.zh}”没有考核数据。`, `There is no result for ${title.en}.`),
    mend: bilingual('请补充该项数据或得分。', 'Add its data or its points.'),
  };
}

export function pointsMissing({ id, title }: AssessmentItem): ScoreProblem {
  return {
    kind: 'points-missing',
    itemId: id,
    message: bilingual(
      `“${title.zh}”基础分以外的得分或扣分未填写，其计分方法未公布。`,
      `The points of ${title.en} beyond the base, or its deductions, are not given; how they are scored is not published.`,
    ),
    mend: bilingual('请填写其余得分和扣分；没有的填0。', 'Enter them; where there are none, enter 0.'),
  };
}

export function pointsOutOfRange({ id, title }: AssessmentItem, full: Decimal): ScoreProblem {
  return {
    kind: 'points-out-of-range',
    itemId: id,
    message: bilingual(
      `“${title.zh}”的数据或得分超出范围，满分 ${formatDecimal(full)} 分。`,
      `The data or points of ${title.en} are out of range; its full points are ${formatDecimal(full)}.`,
    ),
    mend: bilingual(
      '达标数不得多于总数，得分不得为负或超过满分，请核对。',
      'No more can attain than there are, and points lie from zero to the full points.',
    ),
  };
}
