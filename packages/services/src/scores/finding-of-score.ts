import {
  type Bilingual,
  bilingual,
  calendarPeriodText,
  type Decimal,
  daysOfPeriod,
  type Finding,
  type FindingFact,
  type Fraction,
  formatDecimal,
  formatPeriod,
  fraction,
  type Holder,
  plainFraction,
  type UnknownCell,
  yearOf,
} from '@shuize/domain';
import { interpretationsOfScore, isKnown, type ScoreOutcome } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { digestOfFinding } from '../findings/digest.ts';
import { divisionName } from '../findings/fact-names.ts';
import { outcomeText } from '../findings/outcome-text.ts';
import type { ProvedFinding } from '../findings/proved-finding.ts';
import { holdersOf, type TenureIndex } from '../findings/tenures.ts';
import { type JudgedScore, type JudgedStatus, statusOfAll, statusOfOutcome } from './judged-score.ts';
import { printed } from './printed-points.ts';
import { consequenceText } from './score-text.ts';

/** Makes the finding of a consequence: whom it follows for, what is not known, and who held the post at the end of the year. */
export function findingOfScore(facts: PolicyFacts, tenures: TenureIndex, judged: JudgedScore): ProvedFinding {
  const { pack, score, consequence, period, division, outcomes, answers, others } = judged;
  const status = statusOfAll(consequence, outcomes);
  const met = outcomes.filter((outcome) => statusOfOutcome(consequence, outcome) === 'met');
  const open = outcomes.filter((outcome) => statusOfOutcome(consequence, outcome) === 'undetermined');
  const condition = consequenceText(score, consequence);
  const { post, label, kind } = consequence.held;
  const withoutDigest: Omit<Finding, 'digest'> = {
    policy: pack.id,
    version: pack.version,
    provision: consequence.provision,
    division,
    section: null,
    post,
    window: formatPeriod(period),
    status,
    observed: open.length === 0 ? met.length : { min: met.length, max: met.length + open.length },
    required: 1,
    facts: met.map((outcome) => factOf(judged, outcome)),
    unknown: open.flatMap(({ subject, unknown }) =>
      unknown.map(({ id }): UnknownCell => ({ subject, period: formatPeriod(period), item: id })),
    ),
    distance: { count: 1 - met.length, leaf: leavesOf(judged, status) },
    holders: kind === 'body' ? [] : holdersOfMet(judged, tenures, met),
    sentence: sentenceOf(facts, judged, status, condition, met),
    interpretations: Object.fromEntries(
      interpretationsOfScore(score).map((name) => [name, answers[name] ?? '']),
    ),
    otherInterpretations: others.flatMap(({ name, answer, outcomes: found }) => {
      const own = outcomes.flatMap(({ subject }) => found.get(subject) ?? []);
      const other = statusOfAll(consequence, own);
      return other === status ? [] : [{ name, answer, status: other }];
    }),
    cite: { instrument: consequence.cite.instrument, provision: consequence.cite.provision },
  };
  return {
    finding: { ...withoutDigest, digest: digestOfFinding(withoutDigest) },
    cells: [],
    telling: { pack, title: consequence.title, held: { kind, label }, condition },
    sufficientFacts: () => (status === 'met' ? [0] : []),
  };
}

function factOf({ score, period }: JudgedScore, outcome: ScoreOutcome): FindingFact {
  return {
    kind: 'score',
    score: score.id,
    subject: outcome.subject,
    period: formatPeriod(period),
    total: printed(outcome.total),
    grade: outcome.grade,
    events: outcome.vetoes.flatMap(({ status, events }) => (status === 'met' ? events : [])),
  };
}

/** A score is a fact of the last day of its period: it belongs to whoever holds the post then. */
function holdersOfMet(
  { score, consequence, period, division }: JudgedScore,
  tenures: TenureIndex,
  met: readonly ScoreOutcome[],
): readonly Holder[] {
  const { last } = daysOfPeriod(period);
  const { post } = consequence.held;
  return met.flatMap(({ subject }, index) => {
    const department = score.subject.kind === 'departments' ? subject : null;
    const span = [{ first: last, last }];
    return holdersOf({ division, department, post }, tenures, span, 'at-fact', yearOf(period.year)).map(
      (holder) => ({ ...holder, facts: [index] }),
    );
  });
}

type Leaf = Finding['distance']['leaf'][number];

const TEN_THOUSAND = 10_000n;

/** The total beside the one bound of the lowest or the highest grade, where the points alone decide. */
function leavesOf({ score, consequence, outcomes }: JudgedScore, status: JudgedStatus): readonly Leaf[] {
  const [outcome, second] = outcomes;
  const { grades } = score;
  if (grades.kind !== 'by-total' || outcome === undefined || second !== undefined) {
    return [];
  }
  const band = grades.bands.find(({ id }) => id === consequence.after.id);
  const bound =
    band === undefined ? null : band.from === null ? band.below : band.below === null ? band.from : null;
  if (consequence.after.kind === 'veto' || bound === null || outcome.vetoes.length > 0) {
    return [];
  }
  return [leafOf(outcome, bound, band?.from === null, status)];
}

/** @param isBelow - whether the grade is below the bound, which is not in it; else it is from the bound on */
function leafOf({ total }: ScoreOutcome, bound: Decimal, isBelow: boolean, status: JudgedStatus): Leaf {
  const flipsAt =
    !isKnown(total) || status === 'undetermined'
      ? null
      : isBelow === (status === 'met')
        ? plainFraction(total.min)
        : plainFraction(justAbove(total.min));
  return { name: 'total', value: printed(total), threshold: formatDecimal(bound), flipsAt };
}

function justAbove({ numerator, denominator }: Fraction): Fraction {
  return fraction((numerator * TEN_THOUSAND) / denominator + 1n, TEN_THOUSAND);
}

/** `上河县2017年县（市、区）年度考核总分58.2，……：触发“第十条”，问责对象为……。` */
function sentenceOf(
  facts: PolicyFacts,
  { score, consequence, period, division, outcomes }: JudgedScore,
  status: JudgedStatus,
  condition: Bilingual,
  met: readonly ScoreOutcome[],
): Bilingual {
  const name = divisionName(facts, division);
  const when = calendarPeriodText(period);
  const shown = met.length > 0 ? met : outcomes;
  const totals =
    score.subject.kind === 'divisions'
      ? totalText(outcomes[0])
      : bilingual(
          shown.map((outcome) => `${outcome.subject}${totalText(outcome).zh}`).join('、'),
          shown.map((outcome) => `${outcome.subject} ${totalText(outcome).en}`).join(', '),
        );
  const end = outcomeText(status, consequence.cite.provision);
  const held = status === 'met' ? consequence.held.label : null;
  return bilingual(
    `${name}${when.zh}${score.title.zh}${totals.zh}，${condition.zh}：${end.zh}${held === null ? '' : `，问责对象为${held.zh}`}。`,
    `${name}, ${when.en}, ${score.title.en}: ${totals.en}; ${condition.en}: ${end.en}${held === null ? '' : `; held: ${held.en}`}.`,
  );
}

function totalText(outcome: ScoreOutcome | undefined): Bilingual {
  if (outcome === undefined) {
    return bilingual('没有得分', 'no points');
  }
  const { min, max } = outcome.total;
  const total = printed(outcome.total);
  return total === null
    ? bilingual(
        `总分在${plainFraction(min)}至${plainFraction(max)}之间`,
        `a total of ${plainFraction(min)} to ${plainFraction(max)}`,
      )
    : bilingual(`总分${total}`, `a total of ${total}`);
}
