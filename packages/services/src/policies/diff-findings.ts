import {
  type DataPackage,
  type Day,
  type Finding,
  type FindingFact,
  failure,
  type InputError,
  type Result,
  success,
  type Year,
} from '@shuize/domain';
import { comparePacks, type ElementChange, elementsBehind, type Pack } from '@shuize/engine';
import { digestOfJson } from '../findings/digest.ts';
import { evaluatePolicies, type PolicyOutcome } from '../findings/evaluate-policies.ts';
import type { ProvedFinding } from '../findings/proved-finding.ts';

/** What of a finding is held against the other: what it says about somebody, and not how it is worded or cited. */
const PARTS = ['status', 'observed', 'required', 'post', 'facts', 'unknown', 'holders'] as const;

type FindingPart = (typeof PARTS)[number];

/** One finding that comes out otherwise by the second pack. */
export interface FindingDifference {
  /** `appears`: met or undetermined only by the second; `vanishes`: only by the first; `changes`: by both, but otherwise. */
  readonly change: 'appears' | 'vanishes' | 'changes';
  /** As it comes out by each pack, also where it is not met; `null` where the pack has no such provision. */
  readonly before: ProvedFinding | null;
  readonly after: ProvedFinding | null;
  /** What differs, where it changes. */
  readonly parts: readonly FindingPart[];
  /** Elements of the packs that differ and that the finding comes from, such as `rules/SX18-1a`. */
  readonly reasons: readonly string[];
  /** Positions of facts that count by one pack only. */
  readonly factsBefore: readonly number[];
  readonly factsAfter: readonly number[];
}

export interface PolicyDifference {
  readonly before: PolicyOutcome;
  readonly after: PolicyOutcome;
  /** In order of provision, division, window, section. */
  readonly findings: readonly FindingDifference[];
}

/** Two packs and the facts to hold them against. */
export interface DiffAsked {
  readonly data: DataPackage;
  readonly a: Pack;
  readonly b: Pack;
  readonly year: Year;
  readonly asOf: Day | null;
}

/**
 * Which findings appear, vanish or change when one pack takes the place of another on the same facts (制度比较), every
 * interpretation at its default, and which elements of the packs make it so.
 *
 * @returns or what is wrong with the facts by one of the packs
 */
export function diffFindings({
  data,
  a,
  b,
  year,
  asOf,
}: DiffAsked): Result<PolicyDifference, readonly InputError[]> {
  const outcomeOf = (pack: Pack) =>
    evaluatePolicies({ data, packs: [pack], year, asOf, interpretations: {}, all: true });
  const [judgedA, judgedB] = [outcomeOf(a), outcomeOf(b)];
  if (!judgedA.ok || !judgedB.ok) {
    return failure([judgedA, judgedB].flatMap(errorsOf));
  }
  const [before, after] = [judgedA.value, judgedB.value];
  const changes = comparePacks(a, b);
  const [left, right] = [byKey(before), byKey(after)];
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort();
  return success({
    before,
    after,
    findings: keys.flatMap((key) => {
      const found = difference(left.get(key) ?? null, right.get(key) ?? null);
      return found === null ? [] : [{ ...found, reasons: reasonsOf(found, changes, a, b) }];
    }),
  });
}

/** Faults of the facts; the default answers are answers. */
function errorsOf(judged: ReturnType<typeof evaluatePolicies>): readonly InputError[] {
  return !judged.ok && judged.error.kind === 'faulty' ? judged.error.errors : [];
}

function byKey({ proved }: PolicyOutcome): ReadonlyMap<string, ProvedFinding> {
  return new Map(
    proved.map((found) => {
      const { provision, division, window, section } = found.finding;
      return [[provision, division, window, section ?? ''].join('\n'), found];
    }),
  );
}

function difference(
  before: ProvedFinding | null,
  after: ProvedFinding | null,
): Omit<FindingDifference, 'reasons'> | null {
  const [wasListed, isListed] = [isListedIn(before), isListedIn(after)];
  if (!wasListed && !isListed) {
    return null;
  }
  const factsBefore = factsOnlyIn(before, after);
  const factsAfter = factsOnlyIn(after, before);
  if (wasListed !== isListed || before === null || after === null) {
    return { change: isListed ? 'appears' : 'vanishes', before, after, parts: [], factsBefore, factsAfter };
  }
  const parts = PARTS.filter((part) => meaningOf(before.finding, part) !== meaningOf(after.finding, part));
  return parts.length === 0 ? null : { change: 'changes', before, after, parts, factsBefore, factsAfter };
}

function isListedIn(found: ProvedFinding | null): boolean {
  return found !== null && found.finding.status !== 'not-met';
}

function meaningOf(finding: Finding, part: FindingPart): string {
  return digestOfJson(part === 'facts' ? finding.facts.filter(isOwnFact) : finding[part]);
}

/** A fact that points to another finding has that finding's digest, which the version of a pack is part of. */
function isOwnFact({ kind }: FindingFact): boolean {
  return kind !== 'finding';
}

function factsOnlyIn(found: ProvedFinding | null, other: ProvedFinding | null): readonly number[] {
  const known = new Set((other?.finding.facts ?? []).map((fact) => digestOfJson(fact)));
  return (found?.finding.facts ?? []).flatMap((fact, index) =>
    isOwnFact(fact) && !known.has(digestOfJson(fact)) ? [index] : [],
  );
}

function reasonsOf(
  { before, after }: Pick<FindingDifference, 'before' | 'after'>,
  changes: readonly ElementChange[],
  a: Pack,
  b: Pack,
): readonly string[] {
  const provision = (after ?? before)?.finding.provision ?? '';
  const behind = new Set([...elementsBehind(a, provision), ...elementsBehind(b, provision)]);
  return changes.map(({ element }) => element).filter((element) => behind.has(element));
}
