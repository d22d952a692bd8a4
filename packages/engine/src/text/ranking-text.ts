import { type Bilingual, bilingual, measureOf, type PeriodKind } from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { Pack } from '../language/pack.ts';
import type { LadderStep, Ranking, RankingConsequence } from '../language/ranking.ts';
import type { Need } from '../schema/ranking-words.ts';
import { joined } from './telling.ts';
import { LEVEL_WORDS } from './words.ts';

/** A period as it stands after a number: `3周`, `2个月`. */
const PERIOD_COUNTS: Readonly<Record<PeriodKind, { readonly zh: string; readonly en: string }>> = {
  week: { zh: '周', en: 'week' },
  month: { zh: '个月', en: 'month' },
  quarter: { zh: '个季度', en: 'quarter' },
  'half-year': { zh: '个半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
};

const EACH_PERIOD: Readonly<Record<PeriodKind, string>> = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

/** Who is ranked by what each period, and what takes place 1. */
export function rankingText(pack: Pack, ranking: Ranking): Bilingual {
  const { among, period, first } = ranking;
  const level = LEVEL_WORDS[among.level];
  const by = among.by === 'group' ? bilingual('分组', ' in their groups') : bilingual('', '');
  const value = valueText(pack, ranking);
  const direction =
    first === 'highest'
      ? bilingual('由高到低', 'the highest first')
      : bilingual('由低到高', 'the lowest first');
  return bilingual(
    `同一上级的各${level.one.zh}${EACH_PERIOD[period]}按${value.zh}${direction.zh}${by.zh}排名。`,
    `The ${level.several} under one parent are ranked${by.en} each ${PERIOD_COUNTS[period].en} by ${value.en}, ${direction.en}.`,
  );
}

function valueText(pack: Pack, { id, value }: Ranking): Bilingual {
  switch (value.kind) {
    case 'ranks':
      return value.parts.length === 0
        ? bilingual(`报送的数值（\`${id}\`）`, `the values handed in (\`${id}\`)`)
        : bilingual(
            `报送的数值（\`${id}\`，没有时由${value.parts.map(({ ranks }) => `\`${ranks}\``).join('、')}加权合成）`,
            `the values handed in (\`${id}\`, else the weighted sum of ${value.parts.map(({ ranks }) => `\`${ranks}\``).join(', ')})`,
          );
    case 'score': {
      const title = pack.scores.find((score) => score.id === value.score)?.title;
      return bilingual(`“${title?.zh ?? value.score}”总分`, `the total of “${title?.en ?? value.score}”`);
    }
    case 'measure':
      return measureOf(value.measure).label;
  }
}

/** When a step of a consequence is reached, without its subject: `年度内累计3次排名最后`. */
export function stepText(
  { period }: Ranking,
  { counting }: RankingConsequence,
  { at }: LadderStep,
): Bilingual {
  const unit = PERIOD_COUNTS[period];
  const several = at === 1 ? '' : 's';
  switch (counting) {
    case 'last-places':
      return at === 1 ? bilingual('排名末位', 'last') : bilingual(`排名后${at}位`, `among the last ${at}`);
    case 'times-in-year':
      return bilingual(`年度内累计${at}次排名最后`, `last ${at} time${several} in the year`);
    case 'times-running':
      return at === 1
        ? bilingual(`1${unit.zh}排名末位`, `last in 1 ${unit.en}`)
        : bilingual(`连续${at}${unit.zh}排名末位`, `last ${at} ${unit.en}s running`);
  }
}

/** What people may declare instead; `null` where nothing may be. */
export function declaredText({ declared }: RankingConsequence, answers: Answers): Bilingual | null {
  if (declared === null) {
    return null;
  }
  const labels = declared.items.map(({ label }) => label);
  const need = answered(declared.need, answers) as Need;
  const items = need === 'any' ? joined(labels, '或', ' or ') : joined(labels, '且', ' and ');
  return bilingual(`经认定${items.zh}`, `declared: ${items.en}`);
}
