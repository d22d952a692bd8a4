import {
  type Bilingual,
  bilingual,
  type DataPackage,
  type Day,
  failure,
  type InputError,
  invariant,
  parseDay,
  type Result,
  success,
  yearOf,
} from '@shuize/domain';
import { defaultAnswers, type Pack, type PolicyCase } from '@shuize/engine';
import { readDataPackage } from '@shuize/feeds';
import { evaluatePolicies } from '../findings/evaluate-policies.ts';
import { answerCase } from './answer-case.ts';
import type { Unanswerable } from './asked-case.ts';
import { withLocalValues } from './local-values.ts';
import { type Mismatch, mismatchesOf, mismatchesOfAnswers } from './match-expected.ts';

/** What became of one case of a pack. */
export type CaseOutcome =
  | { readonly kind: 'passed'; readonly caseId: string }
  | { readonly kind: 'failed'; readonly caseId: string; readonly mismatches: readonly Mismatch[] }
  /** The facts of the case are no sound data package. */
  | { readonly kind: 'faulty'; readonly caseId: string; readonly errors: readonly InputError[] }
  /** The answers of the case are none of the pack's. */
  | { readonly kind: 'unanswerable'; readonly caseId: string; readonly message: Bilingual };

/**
 * Runs one golden case (案例) of a pack: its facts are read as a data package, what it asks is answered, and the outcome is
 * held against what it expects.
 *
 * @param others - packs that the pack builds on, such as the one whose measures it lifts
 */
export function runPolicyCase(pack: Pack, policyCase: PolicyCase, others: readonly Pack[] = []): CaseOutcome {
  const { id: caseId } = policyCase;
  const mismatches = judged(pack, policyCase, others);
  if (!mismatches.ok) {
    return { ...mismatches.error, caseId };
  }
  return mismatches.value.length === 0
    ? { kind: 'passed', caseId }
    : { kind: 'failed', caseId, mismatches: mismatches.value };
}

function judged(
  pack: Pack,
  policyCase: PolicyCase,
  others: readonly Pack[],
): Result<readonly Mismatch[], Unanswerable> {
  const data = factsOf(policyCase);
  if (!data.ok || data.value === null) {
    return data.ok ? compared(pack, policyCase, others, null) : data;
  }
  const adopted = underOwnId(data.value, pack);
  const asAdopted = withLocalValues([pack], adopted, asOfDay(policyCase));
  return asAdopted.ok
    ? compared(asAdopted.value[0] ?? pack, policyCase, others, adopted)
    : failure({ kind: 'faulty', errors: asAdopted.error });
}

/** A case taken over from another pack names that pack where it tells of adoptions. */
function underOwnId(data: DataPackage, { id, inheritance }: Pack): DataPackage {
  const adoptions =
    data.adoptions?.map((row) => (row.policy === inheritance?.pack ? { ...row, policy: id } : row)) ?? null;
  return { ...data, adoptions };
}

function asOfDay({ asOf }: PolicyCase): Day | null {
  return asOf === null ? null : parseDay(asOf);
}

function factsOf({ facts }: PolicyCase): Result<DataPackage | null, Unanswerable> {
  if (Object.keys(facts).length === 0) {
    return success(null);
  }
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map(Object.entries(facts).map(([name, text]) => [name, encoder.encode(text)])),
  );
  return read.ok ? read : failure({ kind: 'faulty', errors: read.error });
}

function compared(
  pack: Pack,
  policyCase: PolicyCase,
  others: readonly Pack[],
  data: DataPackage | null,
): Result<readonly Mismatch[], Unanswerable> {
  const { question, answers, expected, year, interpretations } = policyCase;
  const asOf = asOfDay(policyCase);
  if (question !== null) {
    const chosen = { ...defaultAnswers(pack), ...interpretations };
    const given = answerCase({ pack, others, question, data, asOf, answers: chosen });
    return given.ok ? success(mismatchesOfAnswers(answers, given.value)) : given;
  }
  invariant(data !== null && year !== null, 'a case of findings has facts and a year');
  const evaluated = evaluatePolicies({
    data,
    packs: [pack],
    year: yearOf(year),
    asOf,
    interpretations,
    all: true,
  });
  if (!evaluated.ok) {
    if (evaluated.error.kind === 'faulty') {
      return failure(evaluated.error);
    }
    const [first] = evaluated.error.answers;
    return failure({ kind: 'unanswerable', message: first?.message ?? bilingual('', '') });
  }
  const findings = evaluated.value.proved.map(({ finding }) => finding);
  return success(mismatchesOf(expected, findings));
}
