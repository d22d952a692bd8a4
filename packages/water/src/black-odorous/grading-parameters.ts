import { bilingual, type Decimal, decimal } from '@shuize/domain';
import type { ParameterTable } from '../standards/parameter.ts';
import { RURAL_GUIDE, URBAN_GUIDE } from './black-odorous-tables.ts';

/** What the guides leave open, or we could not check to the end, in telling black-odorous water. Shares are 0 to 1. */
export interface BlackOdorousGradingParameters {
  readonly redoxEnds: 'light' | 'neighbouring-level';
  readonly shallowTransparency: 'parts-heavy-from-light' | 'parts-light-from-none';
  readonly heavyShareOfOneIndicator: Decimal;
  readonly heavyShareOfTwoIndicators: Decimal;
  readonly heavyPointsOfStretch: number;
  readonly heavyShareOfPoints: Decimal;
  readonly minimumPoints: number;
  readonly minimumSamples: number;
  readonly ruralIndicators: 'any' | 'all';
}

const GRADING = { instrument: URBAN_GUIDE, provision: '污染程度分级标准' };
const POINTS = { instrument: URBAN_GUIDE, provision: '布点与测定' };

export const BLACK_ODOROUS_GRADING_PARAMETERS: ParameterTable<BlackOdorousGradingParameters> = {
  redoxEnds: {
    title: bilingual('氧化还原电位的端点', 'Ends of the redox potential'),
    rule: bilingual(
      '氧化还原电位恰为-200 mV或50 mV时，均属轻度，还是分别属重度和不黑臭。',
      'Whether a redox potential of exactly −200 or 50 mV is light, or heavy and none in turn.',
    ),
    default: 'light',
    answers: [
      { value: 'light', text: bilingual('均属轻度', 'both are light') },
      { value: 'neighbouring-level', text: bilingual('分别属重度和不黑臭', 'heavy and none in turn') },
    ],
    cite: GRADING,
    confidence: 'design-choice',
  },
  shallowTransparency: {
    title: bilingual('水深不足25 cm时的透明度', 'Transparency of water less than 25 cm deep'),
    rule: bilingual(
      '水深不足25 cm时，透明度按水深的40%判定：这一数值替代10 cm，作为重度与轻度的分界（此时只有清澈见底的不黑臭）；还是替代25 cm，作为轻度与不黑臭的分界。水深25 cm时其40%恰为10 cm，故默认前者。',
      'Of water less than 25 cm deep, 40 % of the depth takes the place of 10 cm between heavy and light, and only water clear to the bottom is not black; or that of 25 cm between light and none. At 25 cm the 40 % are 10 cm, hence the default.',
    ),
    default: 'parts-heavy-from-light',
    answers: [
      { value: 'parts-heavy-from-light', text: bilingual('重度与轻度的分界', 'between heavy and light') },
      { value: 'parts-light-from-none', text: bilingual('轻度与不黑臭的分界', 'between light and none') },
    ],
    cite: GRADING,
    confidence: 'partly-verified',
  },
  heavyShareOfOneIndicator: {
    title: bilingual('点位重度：单项指标', 'Heavy point: one indicator'),
    rule: bilingual(
      '点位任一项指标达到重度的数据占比不低于此值时，该点位为重度黑臭。',
      'A point is heavy when at least this share of the samples of one indicator is heavy.',
    ),
    default: decimal('0.6'),
    answers: null,
    cite: GRADING,
    confidence: 'from-memory',
  },
  heavyShareOfTwoIndicators: {
    title: bilingual('点位重度：两项指标', 'Heavy point: two indicators'),
    rule: bilingual(
      '点位有两项及以上指标达到重度的数据占比均不低于此值时，该点位为重度黑臭。',
      'A point is heavy when of two indicators or more at least this share of the samples is heavy.',
    ),
    default: decimal('0.3'),
    answers: null,
    cite: GRADING,
    confidence: 'from-memory',
  },
  heavyPointsOfStretch: {
    title: bilingual('河段重度：连续点位数', 'Heavy stretch: points in a row'),
    rule: bilingual(
      '连续几个点位为重度黑臭时，其间的河段为重度黑臭。',
      'The stretch between this many heavy points in a row, or more, is heavy.',
    ),
    default: 3,
    answers: null,
    cite: GRADING,
    confidence: 'from-memory',
  },
  heavyShareOfPoints: {
    title: bilingual('水体重度：点位占比', 'Heavy water body: share of points'),
    rule: bilingual(
      '重度黑臭点位占比不低于此值时，整个水体为重度黑臭。',
      'A water body is heavy when at least this share of its points is heavy.',
    ),
    default: decimal('0.6'),
    answers: null,
    cite: GRADING,
    confidence: 'from-memory',
  },
  minimumPoints: {
    title: bilingual('每个水体最少点位数', 'Fewest points of a water body'),
    rule: bilingual(
      '每个水体至少布设几个点位；点位间距200～600 m，取样于水面下0.5 m，水深不足0.5 m的取水深的一半。',
      'How many points a water body needs; they lie 200 to 600 m apart and are sampled 0.5 m below the surface, in water less than 0.5 m deep at half its depth.',
    ),
    default: 3,
    answers: null,
    cite: POINTS,
    confidence: 'from-memory',
  },
  minimumSamples: {
    title: bilingual('每个点位最少测定次数', 'Fewest samples of a point'),
    rule: bilingual(
      '每1～7日测定1次，至少测定几次。',
      'How often a point is sampled at least, every 1 to 7 days.',
    ),
    default: 3,
    answers: null,
    cite: POINTS,
    confidence: 'from-memory',
  },
  ruralIndicators: {
    title: bilingual('农村黑臭水体的认定', 'When rural water is black and odorous'),
    rule: bilingual(
      '三项指标中任一项达到，还是三项均达到，认定为农村黑臭水体。',
      'Whether any of the three indicators, or all of them, make rural water black and odorous.',
    ),
    default: 'any',
    answers: [
      { value: 'any', text: bilingual('任一项达到', 'any of them') },
      { value: 'all', text: bilingual('三项均达到', 'all of them') },
    ],
    cite: { instrument: RURAL_GUIDE, provision: '水体识别' },
    confidence: 'from-memory',
  },
};

export const DEFAULT_BLACK_ODOROUS_GRADING_PARAMETERS: BlackOdorousGradingParameters = {
  redoxEnds: BLACK_ODOROUS_GRADING_PARAMETERS.redoxEnds.default,
  shallowTransparency: BLACK_ODOROUS_GRADING_PARAMETERS.shallowTransparency.default,
  heavyShareOfOneIndicator: BLACK_ODOROUS_GRADING_PARAMETERS.heavyShareOfOneIndicator.default,
  heavyShareOfTwoIndicators: BLACK_ODOROUS_GRADING_PARAMETERS.heavyShareOfTwoIndicators.default,
  heavyPointsOfStretch: BLACK_ODOROUS_GRADING_PARAMETERS.heavyPointsOfStretch.default,
  heavyShareOfPoints: BLACK_ODOROUS_GRADING_PARAMETERS.heavyShareOfPoints.default,
  minimumPoints: BLACK_ODOROUS_GRADING_PARAMETERS.minimumPoints.default,
  minimumSamples: BLACK_ODOROUS_GRADING_PARAMETERS.minimumSamples.default,
  ruralIndicators: BLACK_ODOROUS_GRADING_PARAMETERS.ruralIndicators.default,
};
