import {
  type Bilingual,
  bilingual,
  calendarPeriodText,
  daysOfPeriod,
  type Finding,
  type FindingFact,
  formatPeriod,
  type Holder,
  type UnknownCell,
  type Year,
} from '@shuize/domain';
import { declaredText, interpretationsOfRanking, type RankingHeld, stepText } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { digestOfFinding } from '../findings/digest.ts';
import { divisionName } from '../findings/fact-names.ts';
import { countText, outcomeText } from '../findings/outcome-text.ts';
import type { ProvedFinding } from '../findings/proved-finding.ts';
import { type FactSpan, holdersOf, type TenureIndex } from '../findings/tenures.ts';
import type { JudgedConsequence } from './judged-consequence.ts';
import { printedRange } from './rank-row.ts';

interface DatedFact extends FactSpan {
  readonly fact: FindingFact;
}

/** Makes the finding of a consequence: the places that count, those that are not known, and who held the posts. */
export function findingOfConsequence(
  facts: PolicyFacts,
  tenures: TenureIndex,
  judged: JudgedConsequence,
): ProvedFinding {
  const { pack, ranking, period, division, outcome, answers, otherInterpretations } = judged;
  const { consequence, status, step, count, unknown } = outcome;
  const places = placesOf(judged);
  const declared = declaredFacts(judged);
  const dated = [...places, ...declared];
  const observed = count ?? PLACES_OBSERVED[status];
  const required = count === null ? 1 : step.at;
  const label = joinedLabel(consequence.held);
  const condition = conditionOf(judged);
  const withoutDigest: Omit<Finding, 'digest'> = {
    policy: pack.id,
    version: pack.version,
    provision: consequence.provision,
    division,
    section: null,
    post: consequence.held.map(nameOfHeld).join('+'),
    window: formatPeriod(period),
    status,
    observed: printedRange(observed),
    required,
    facts: dated.map(({ fact }) => fact),
    unknown: unknown.map(
      (place): UnknownCell => ({ division, ranking: place.ranking, period: formatPeriod(place.period) }),
    ),
    distance: { count: required - observed.min, leaf: [] },
    holders: holdersOfConsequence(judged, tenures, dated),
    sentence: sentenceOf(facts, judged, condition, label),
    interpretations: Object.fromEntries(
      interpretationsOfRanking(ranking, consequence).map((name) => [name, answers[name] ?? '']),
    ),
    otherInterpretations,
    cite: { instrument: consequence.cite.instrument, provision: consequence.cite.provision },
  };
  const finding = { ...withoutDigest, digest: digestOfFinding(withoutDigest) };
  return {
    finding,
    cells: [],
    telling: {
      pack,
      title: consequence.title,
      held: { kind: consequence.held[0]?.kind ?? 'body', label },
      condition,
    },
    sufficientFacts: () => sufficientFacts(judged, places.length, declared.length),
  };
}

const PLACES_OBSERVED = {
  met: { min: 1, max: 1 },
  undetermined: { min: 0, max: 1 },
  'not-met': { min: 0, max: 0 },
} as const;

/** One fact for each period that counts, oldest first. */
function placesOf({ pack, division, outcome, known, judge }: JudgedConsequence): readonly DatedFact[] {
  return outcome.counted.flatMap(({ ranking: id, period }) => {
    const ranking = pack.rankings.find((each) => each.id === id);
    const found = ranking === undefined ? null : judge.placeIn(ranking, period, division);
    const value = known.values.get(id)?.textIn(period, division) ?? null;
    return found === null || value === null
      ? []
      : [
          {
            ...daysOfPeriod(period),
            fact: {
              kind: 'rank' as const,
              ranking: id,
              period: formatPeriod(period),
              value,
              rank: printedRange(found.place),
              of: found.of,
            },
          },
        ];
  });
}

function declaredFacts({ outcome, period, division, known }: JudgedConsequence): readonly DatedFact[] {
  return outcome.declared.map((item) => ({
    ...daysOfPeriod(period),
    fact: {
      kind: 'declared',
      item,
      period: formatPeriod(period),
      note: known.noteOf(item, period, division),
    },
  }));
}

/** Of several posts each holder is told with the post. */
function holdersOfConsequence(
  { division, outcome, period }: JudgedConsequence,
  tenures: TenureIndex,
  dated: readonly DatedFact[],
): readonly Holder[] {
  const posts = outcome.consequence.held.flatMap((held) => (held.kind === 'post' ? [held.post] : []));
  return posts.flatMap((post) =>
    holdersOf({ division, post }, tenures, dated, 'at-fact', period.year as Year).map((holder) =>
      posts.length === 1 ? holder : { ...holder, post },
    ),
  );
}

function conditionOf({ ranking, outcome, answers }: JudgedConsequence): Bilingual {
  const { consequence, step } = outcome;
  const counted = stepText(ranking, consequence, step);
  const declared = declaredText(consequence, answers);
  return declared === null
    ? counted
    : bilingual(`${counted.zh}，或者${declared.zh}`, `${counted.en}, or ${declared.en}`);
}

/**
 * `东山区2017年3月在“月度排名”中列第4名（共4名），年度内累计3次排名最后：实际3，应达3，触发“第十条”，问责对象为……。`
 */
function sentenceOf(
  facts: PolicyFacts,
  judged: JudgedConsequence,
  condition: Bilingual,
  label: Bilingual,
): Bilingual {
  const { ranking, period, division, outcome, judge } = judged;
  const { status, count, step, consequence } = outcome;
  const name = divisionName(facts, division);
  const when = calendarPeriodText(period);
  const place = placeText(judge.placeIn(ranking, period, division));
  const found = count === null ? bilingual('', '') : countText(count, step.at);
  const end = outcomeText(status, consequence.cite.provision);
  const held = status === 'met' ? label : null;
  return bilingual(
    `${name}${when.zh}在“${ranking.title.zh}”中${place.zh}，${condition.zh}：${found.zh}${end.zh}${held === null ? '' : `，问责对象为${held.zh}`}。`,
    `${name}, ${when.en}, in “${ranking.title.en}” ${place.en}; ${condition.en}: ${found.en}${end.en}${held === null ? '' : `; held: ${held.en}`}.`,
  );
}

function placeText(found: ReturnType<JudgedConsequence['judge']['placeIn']>): Bilingual {
  if (found === null) {
    return bilingual('名次未知', 'at a place not known');
  }
  const { place, of } = found;
  const rank = place.min === place.max ? `${place.min}` : null;
  return rank === null
    ? bilingual(
        `列第${place.min}至第${place.max}名（共${of}名）`,
        `at place ${place.min} to ${place.max} of ${of}`,
      )
    : bilingual(`列第${rank}名（共${of}名）`, `at place ${rank} of ${of}`);
}

function joinedLabel(held: readonly RankingHeld[]): Bilingual {
  return bilingual(
    held.map(({ label }) => label.zh).join('、'),
    held.map(({ label }) => label.en).join(', '),
  );
}

function nameOfHeld(held: RankingHeld): string {
  return held.kind === 'post' ? held.post : held.body;
}

/** Enough of the latest places where the count is reached, else what people declared. */
function sufficientFacts(
  { outcome: { status, count, step } }: JudgedConsequence,
  places: number,
  declared: number,
): readonly number[] {
  if (status !== 'met') {
    return [];
  }
  const needed = count === null ? 1 : step.at;
  const from = places >= needed ? places - needed : places;
  const to = places >= needed ? places : places + declared;
  return Array.from({ length: to - from }, (_, index) => from + index);
}
