import {
  type Bilingual,
  bilingual,
  type CalendarPeriod,
  type DataPackage,
  type Day,
  type DivisionCode,
  type Explained,
  failure,
  type InputError,
  type PostRow,
  type Result,
  success,
  type Year,
  yearOf,
} from '@shuize/domain';
import { type Answers, answersOfPack, evaluationCache, type Pack } from '@shuize/engine';
import { type PolicyFacts, policyFacts } from '../facts/policy-facts.ts';
import type { Adoptions } from '../policies/adopted-packs.ts';
import { rankingFindings } from '../rankings/ranking-findings.ts';
import { placelessDepartments } from '../scores/placeless-departments.ts';
import { faultsOfScores } from '../scores/score-faults.ts';
import { scoreFindings } from '../scores/score-findings.ts';
import { knownRows } from '../water/known-rows.ts';
import { findingOfJudgement, type RuleFinding } from './finding-of-judgement.ts';
import { type Judgement, judgeRule } from './judge-rule.ts';
import type { ProvedFinding } from './proved-finding.ts';
import { indexTenures } from './tenures.ts';

/** What to judge, by which packs, as known when and under which readings. */
export interface PolicyRun {
  readonly data: DataPackage;
  readonly packs: readonly Pack[];
  readonly year: Year;
  /** Only what was known on that day counts; `null`: everything. */
  readonly asOf: Day | null;
  /** Answers to interpretations by name; those not named take their default. */
  readonly interpretations: Answers;
  /** Also findings that are not met. */
  readonly all: boolean;
  /** Divisions that adopted each policy, which bind them and all below; `null`: every policy binds everyone. */
  readonly adoptions?: Adoptions | null;
  /** Told before each step that may take long. */
  readonly onProgress?: (step: Bilingual) => void;
}

/** A chosen answer that no pack of the run has. */
export interface UnknownAnswer extends Explained {
  readonly kind: 'unknown-interpretation' | 'unknown-answer';
  readonly name: string;
}

/** Why nothing was evaluated: answers that no pack has, or facts that only a pack can tell to be at fault. */
export type EvaluationFailure =
  | { readonly kind: 'unknown-answers'; readonly answers: readonly UnknownAnswer[] }
  | { readonly kind: 'faulty'; readonly errors: readonly InputError[] };

/** Findings in order of policy, provision, division, window, section, and the facts they stand on. */
export interface PolicyOutcome {
  readonly facts: PolicyFacts;
  readonly proved: readonly ProvedFinding[];
}

/**
 * Evaluates policies over a data package (问责线索评价): every provision for every subject in the window that closes with the
 * year.
 */
export function evaluatePolicies(run: PolicyRun): Result<PolicyOutcome, EvaluationFailure> {
  const faults = faultsOfAnswers(run.packs, run.interpretations);
  if (faults.length > 0) {
    return failure({ kind: 'unknown-answers', answers: faults });
  }
  const { data, packs, asOf, onProgress = () => {} } = run;
  onProgress(bilingual('整理月度数据', 'forming monthly values'));
  const facts = policyFacts(data, asOf, yearsOf(packs, run.year));
  const errors = pointsAtFault(run, facts);
  if (errors.length > 0) {
    return failure({ kind: 'faulty', errors });
  }
  const tenures = indexTenures(data.posts === null ? null : knownRows(data.posts, keyOfTenure, asOf));
  const cache = evaluationCache(facts.source);
  const proved: ProvedFinding[] = [];
  for (const pack of packs) {
    const answers = answersOfPack(pack, run.interpretations);
    const adopters = run.adoptions?.get(pack.id) ?? null;
    const isBound = boundBy(facts, adopters);
    const judged = pack.rules.map((rule) => {
      onProgress(bilingual(`评价${rule.id}`, `judging ${rule.id}`));
      const judgements = judgeRule(pack, rule, cache, answers, run.year);
      return {
        rule,
        judgements: judgements.filter(
          ({ status, subject }) => (run.all || status !== 'not-met') && isBound(subject.division),
        ),
      };
    });
    onProgress(bilingual('形成线索', 'writing findings'));
    const plain = judged.filter(({ rule }) => rule.restsOn.length === 0);
    const resting = judged.filter(({ rule }) => rule.restsOn.length > 0);
    const first = plain.flatMap(({ judgements }) =>
      judgements.map((judgement) => findingOfJudgement(facts, judgement, tenures, [])),
    );
    const second = resting.flatMap(({ rule, judgements }) =>
      judgements.map((judgement) =>
        findingOfJudgement(facts, judgement, tenures, digestsUnder(facts, first, rule.restsOn, judgement)),
      ),
    );
    proved.push(
      ...first,
      ...second,
      ...rankingFindings({ pack, facts, tenures, answers, year: run.year, all: run.all, isBound }),
      ...scoreFindings({ pack, facts, tenures, answers, year: run.year, all: run.all, isBound, adopters }),
    );
  }
  return success({ facts, proved: proved.sort(byPlaceInList) });
}

/** Points that are no points of the scores evaluated, and departments of which nobody can tell whose they are. */
function pointsAtFault(
  { packs, year, interpretations, adoptions }: PolicyRun,
  facts: PolicyFacts,
): readonly InputError[] {
  const period: CalendarPeriod = { kind: 'year', year, number: 1 };
  const answered = packs.map((pack) => ({ pack, answers: answersOfPack(pack, interpretations) }));
  return [
    ...faultsOfScores(answered, facts, period),
    ...packs.flatMap((pack) =>
      placelessDepartments(pack, facts, period, boundBy(facts, adoptions?.get(pack.id) ?? null)),
    ),
  ];
}

/** Digests of the met findings of some rules in the subject and below it, when the subject's own finding is met. */
function digestsUnder(
  { source }: PolicyFacts,
  findings: readonly RuleFinding[],
  ruleIds: readonly string[],
  { subject, status }: Judgement,
): readonly string[] {
  if (status !== 'met') {
    return [];
  }
  const { parents } = source.divisions;
  const isBelow = (division: number) => lineOf(parents, division).includes(subject.division);
  return findings
    .filter(
      ({ finding, judgement }) =>
        finding.status === 'met' &&
        ruleIds.includes(finding.provision) &&
        isBelow(judgement.subject.division),
    )
    .sort(byPlaceInList)
    .map(({ finding }) => finding.digest);
}

/** Whether a division, or one above it, adopted a policy. */
function boundBy(
  { source }: PolicyFacts,
  adopters: ReadonlySet<DivisionCode> | null,
): (division: number) => boolean {
  const { codes, parents } = source.divisions;
  return (division) =>
    adopters === null ||
    lineOf(parents, division).some((at) => {
      const code = codes[at];
      return code !== undefined && adopters.has(code);
    });
}

/** A division and all above it. */
function lineOf(parents: Int32Array, division: number): readonly number[] {
  const line: number[] = [];
  for (let at = division; at >= 0; at = parents[at] ?? -1) {
    line.push(at);
  }
  return line;
}

/** The years that windows reach over, and the one before the first, which water is compared with. */
function yearsOf(packs: readonly Pack[], year: Year): readonly Year[] {
  const longest = Math.max(1, ...packs.flatMap(({ rules }) => rules.map(({ window }) => window.years)));
  return Array.from({ length: longest + 1 }, (_, back) => yearOf(year - longest + back));
}

/** Every chosen answer that no pack has. */
export function faultsOfAnswers(packs: readonly Pack[], chosen: Answers): readonly UnknownAnswer[] {
  const interpretations = packs.flatMap((pack) => pack.interpretations);
  return Object.entries(chosen).flatMap(([name, answer]): UnknownAnswer[] => {
    const found = interpretations.filter(({ id }) => id === name);
    if (found.length === 0) {
      const names = [...new Set(interpretations.map(({ id }) => id))].join(', ');
      return [
        {
          kind: 'unknown-interpretation',
          name,
          message: bilingual(
            `没有名为“${name}”的条款理解口径。`,
            `There is no interpretation named “${name}”.`,
          ),
          mend: bilingual(`可用的口径：${names}。`, `Interpretations: ${names}.`),
        },
      ];
    }
    const answers = new Set(found.flatMap((interpretation) => interpretation.answers.map(({ id }) => id)));
    return answers.has(answer)
      ? []
      : [
          {
            kind: 'unknown-answer',
            name,
            message: bilingual(
              `口径“${name}”没有“${answer}”这一选项。`,
              `The interpretation “${name}” has no answer “${answer}”.`,
            ),
            mend: bilingual(`可选：${[...answers].join('、')}。`, `Answers: ${[...answers].join(', ')}.`),
          },
        ];
  });
}

function byPlaceInList({ finding: a }: ProvedFinding, { finding: b }: ProvedFinding): number {
  const keys = [
    [a.policy, b.policy],
    [a.provision, b.provision],
    [a.division, b.division],
    [a.window, b.window],
    [a.section ?? '', b.section ?? ''],
  ] as const;
  const differing = keys.find(([left, right]) => left !== right);
  return differing === undefined ? 0 : differing[0] < differing[1] ? -1 : 1;
}

function keyOfTenure({ division, department, post, person, from }: PostRow): string {
  return JSON.stringify([division, department, post, person, from]);
}
