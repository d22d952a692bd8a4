import { type Bilingual, bilingual, calendarPeriodText, type FindingFact, parsePeriod } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { type FactText, NO_CLASS } from './fact-text.ts';

/** A place in one period of a ranking: `“月度排名”2017年3月 → 数值80 → 第4名（共4名）`. */
export function rankText(pack: Pack, fact: Extract<FindingFact, { kind: 'rank' }>): FactText {
  const { rank, of } = fact;
  const place =
    typeof rank === 'number'
      ? bilingual(`第${rank}名`, `place ${rank}`)
      : bilingual(`第${rank.min}至第${rank.max}名`, `place ${rank.min} to ${rank.max}`);
  return {
    subject: inPeriod(rankingTitle(pack, fact.ranking), fact.period),
    measurement: bilingual(`数值${fact.value}`, `value ${fact.value}`),
    statistic: bilingual(`${place.zh}（共${of}名）`, `${place.en} of ${of}`),
    ...NO_CLASS,
  };
}

/** What people stated of a period. */
export function declaredFactText(pack: Pack, fact: Extract<FindingFact, { kind: 'declared' }>): FactText {
  const label = pack.rankings
    .flatMap(({ consequences }) => consequences.flatMap(({ declared }) => declared?.items ?? []))
    .find(({ item }) => item === fact.item)?.label;
  return {
    subject: inPeriod(label ?? bilingual(fact.item, fact.item), fact.period),
    measurement: bilingual('经认定', 'declared by people'),
    statistic: fact.note === null ? null : bilingual(fact.note, fact.note),
    ...NO_CLASS,
  };
}

/** The title of a ranking in quotes. */
export function rankingTitle({ rankings }: Pack, id: string): Bilingual {
  const title = rankings.find((ranking) => ranking.id === id)?.title ?? bilingual(id, id);
  return bilingual(`“${title.zh}”`, `“${title.en}”`);
}

export function inPeriod(name: Bilingual, text: string): Bilingual {
  const period = parsePeriod(text);
  const when = period === null ? bilingual(text, text) : calendarPeriodText(period);
  return bilingual(`${name.zh}${when.zh}`, `${name.en} ${when.en}`);
}
