import {
  type Bilingual,
  bilingual,
  type CalendarPeriod,
  type DataPackage,
  type Day,
  type DivisionCode,
  daysOfPeriod,
  type Explained,
  failure,
  formatPeriod,
  type PeriodKind,
  parsePeriod,
  type Result,
  success,
  yearOf,
} from '@shuize/domain';
import {
  type Answers,
  defaultAnswers,
  type Pack,
  type RankedGroup,
  type Ranking,
  rankingJudge,
} from '@shuize/engine';
import { divisionTreeOf } from '../facts/memberships.ts';
import { type PolicyFacts, policyFacts } from '../facts/policy-facts.ts';
import { faultsOfAnswers, type UnknownAnswer } from '../findings/evaluate-policies.ts';
import { knownRankings } from './known-rankings.ts';
import { type RankRow, rankRows, yuanText } from './rank-row.ts';

/** One group of a ranking in a period, ready to be printed. */
export interface RankedRows {
  readonly parent: DivisionCode | null;
  readonly group: string | null;
  readonly rows: readonly RankRow[];
  /** Money that moved; `null` where none moves. */
  readonly fund: PrintedFund | null;
}

/** In yuan. */
export interface PrintedFund {
  readonly deducted: string;
  readonly kept: string;
  /** What is shared cannot be told yet. */
  readonly isOpen: boolean;
  /** An amount is not configured. */
  readonly lacksAmount: boolean;
}

/** A ranking of a period. */
export interface RankedPeriod {
  readonly title: Bilingual;
  readonly period: CalendarPeriod;
  readonly groups: readonly RankedRows[];
  /** Divisions with values that are not of the level ranked, in order of code. */
  readonly strangers: readonly DivisionCode[];
  /** By code. */
  readonly names: ReadonlyMap<DivisionCode, string>;
  /** What the provisions of the consequences are called. */
  readonly provisions: ReadonlyMap<string, Bilingual>;
}

/** A period that a ranking does not have. */
export interface WrongPeriod extends Explained {
  readonly kind: 'wrong-period' | 'period-open';
}

export interface RankAsked {
  readonly pack: Pack;
  readonly ranking: Ranking;
  readonly data: DataPackage;
  /** `null`: everything on record counts. */
  readonly asOf: Day | null;
  /** Answers to interpretations by name; those not named take their default. */
  readonly interpretations: Answers;
  /** As written, such as `2017-03`. */
  readonly period: string;
}

/** Ranks the divisions of a data package in one period, with what follows from it. */
export function rankPeriod({
  pack,
  ranking,
  data,
  asOf,
  interpretations,
  ...asked
}: RankAsked): Result<RankedPeriod, WrongPeriod | UnknownAnswer> {
  const [stranger] = faultsOfAnswers([pack], interpretations);
  if (stranger !== undefined) {
    return failure(stranger);
  }
  const answers = { ...defaultAnswers(pack), ...interpretations };
  const read = readPeriod(asked.period, [ranking.period, ...ranking.summaries], asOf);
  if (!read.ok) {
    return read;
  }
  const period = read.value;
  const divisionTree = divisionTreeOf(data, asOf);
  let formed: PolicyFacts | null = null;
  const facts = () => {
    formed ??= policyFacts(data, asOf, [yearOf(period.year)]);
    return formed;
  };
  const known = knownRankings(pack, { data, asOf, divisionTree, facts }, answers);
  const groups = rankingJudge(pack, known.facts, answers).judge(ranking, period);
  const { codes, names } = divisionTree;
  return success({
    title: ranking.title,
    period,
    groups: groups.map((outcome) => ({
      ...placeOfGroup(outcome.group),
      rows: rankRows(ranking, outcome, period, known),
      fund: outcome.fund === null ? null : printedFund(outcome.fund),
    })),
    strangers: known.strangers.get(ranking.id) ?? [],
    names: new Map(codes.map((code, number) => [code, names[number] ?? code])),
    provisions: new Map(ranking.consequences.map(({ provision, title }) => [provision, title])),
  });
}

/**
 * Reads a period and holds it against the kinds that a ranking has.
 *
 * @param asOf - a period that ends after it is still open
 */
export function readPeriod(
  text: string,
  kinds: readonly PeriodKind[],
  asOf: Day | null,
): Result<CalendarPeriod, WrongPeriod> {
  const period = parsePeriod(text);
  if (period === null || !kinds.includes(period.kind)) {
    const examples = kinds.map((kind) => EXAMPLES[kind]);
    return failure({
      kind: 'wrong-period',
      message: bilingual(`没有“${text}”这样的一期。`, `There is no period “${text}” of this ranking.`),
      mend: bilingual(`请按 ${examples.join('、')} 的格式填写。`, `Write it like ${examples.join(', ')}.`),
    });
  }
  if (asOf !== null && daysOfPeriod(period).last > asOf) {
    return failure({
      kind: 'period-open',
      message: bilingual(
        `${formatPeriod(period)} 在所截至的日期尚未结束。`,
        `The period ${formatPeriod(period)} had not ended on the as-of day.`,
      ),
      mend: bilingual('请换较早的一期，或较晚的截至日期。', 'Ask for an earlier period or a later day.'),
    });
  }
  return success(period);
}

const EXAMPLES: Readonly<Record<PeriodKind, string>> = {
  week: '2018-W23',
  month: '2018-03',
  quarter: '2018-Q1',
  'half-year': '2018-H1',
  year: '2018',
};

function placeOfGroup({ parent, group }: RankedGroup) {
  return { parent, group };
}

function printedFund({
  deductions,
  kept,
  isOpen,
}: {
  readonly deductions: readonly { readonly fen: bigint | null }[];
  readonly kept: bigint;
  readonly isOpen: boolean;
}): PrintedFund {
  return {
    deducted: yuanText(deductions.reduce((sum, { fen }) => sum + (fen ?? 0n), 0n)),
    kept: yuanText(kept),
    isOpen,
    lacksAmount: deductions.some(({ fen }) => fen === null),
  };
}
