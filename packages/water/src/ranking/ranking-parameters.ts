import { bilingual } from '@shuize/domain';
import { RANKING_RULES } from '../standards/instruments.ts';
import type { ParameterTable } from '../standards/parameter.ts';

/** What the ranking of cities leaves open besides the parameters of the index itself. */
export interface RankingParameters {
  readonly rankingItems: 'shared' | 'all';
}

export const RANKING_PARAMETERS: ParameterTable<RankingParameters> = {
  rankingItems: {
    title: bilingual('城市排名所用指标', 'Items of the ranking of cities'),
    rule: bilingual(
      '“9+X”监测方案下各地监测项目不一。排名时只用各参评城市均有监测的指标，还是用全部21项；用21项时缺项按缺测指标的规定处理。',
      'Under “9+X” places monitor different items: cities are ranked on those of the 21 items that all of them have, or on all 21, where the parameter of missing items decides.',
    ),
    default: 'shared',
    answers: [
      { value: 'shared', text: bilingual('各城市均有监测的指标', 'the items that all cities have') },
      { value: 'all', text: bilingual('全部21项', 'all 21 items') },
    ],
    cite: { instrument: RANKING_RULES, provision: '排名指标' },
    confidence: 'design-choice',
  },
};

export const DEFAULT_RANKING_PARAMETERS: RankingParameters = {
  rankingItems: RANKING_PARAMETERS.rankingItems.default,
};
