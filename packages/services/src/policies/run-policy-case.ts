import { type Bilingual, bilingual, type Day, type InputError, parseDay, yearOf } from '@shuize/domain';
import type { Pack, PolicyCase } from '@shuize/engine';
import { readDataPackage } from '@shuize/feeds';
import { evaluatePolicies } from '../findings/evaluate-policies.ts';
import { type Mismatch, mismatchesOf } from './match-expected.ts';

/** What became of one case of a pack. */
export type CaseOutcome =
  | { readonly kind: 'passed'; readonly caseId: string }
  | { readonly kind: 'failed'; readonly caseId: string; readonly mismatches: readonly Mismatch[] }
  /** The facts of the case are no sound data package. */
  | { readonly kind: 'faulty'; readonly caseId: string; readonly errors: readonly InputError[] }
  /** The answers of the case are none of the pack's. */
  | { readonly kind: 'unanswerable'; readonly caseId: string; readonly message: Bilingual };

/** Runs one golden case (案例) of a pack: its facts are read as a data package and every provision is evaluated. */
export function runPolicyCase(pack: Pack, policyCase: PolicyCase): CaseOutcome {
  const { id: caseId, facts, expected, year, asOf, interpretations } = policyCase;
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map(Object.entries(facts).map(([name, text]) => [name, encoder.encode(text)])),
  );
  if (!read.ok) {
    return { kind: 'faulty', caseId, errors: read.error };
  }
  const evaluated = evaluatePolicies({
    data: read.value,
    packs: [pack],
    year: yearOf(year),
    asOf: asOf === null ? null : (parseDay(asOf) as Day),
    interpretations,
    all: true,
  });
  if (!evaluated.ok) {
    const [first] = evaluated.error;
    return { kind: 'unanswerable', caseId, message: first?.message ?? bilingual('', '') };
  }
  const mismatches = mismatchesOf(
    expected,
    evaluated.value.proved.map(({ finding }) => finding),
  );
  return mismatches.length === 0 ? { kind: 'passed', caseId } : { kind: 'failed', caseId, mismatches };
}
