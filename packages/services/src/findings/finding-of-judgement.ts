import {
  type DivisionCode,
  type Finding,
  type FindingFact,
  invariant,
  lastDayOfMonth,
  lastDayOfYear,
  type Month,
  measureOf,
  type SectionId,
  type UnknownCell,
  type Year,
} from '@shuize/domain';
import {
  answered,
  type CellRef,
  type Explanation,
  explainSubject,
  interpretationsOfRule,
} from '@shuize/engine';
import { type DescribedFact, describeFact, describeUnknown } from '../facts/describe-fact.ts';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { digestOfFinding } from './digest.ts';
import { findingSentence } from './finding-sentence.ts';
import type { Judgement } from './judge-rule.ts';
import { type HolderRule, holdersOf, type TenureIndex } from './tenures.ts';

/** A finding with what it was made from, for pages that show the whole chain. */
export interface ProvedFinding {
  readonly finding: Finding;
  readonly judgement: Judgement;
  /** Cells behind the facts, in their order; facts that are other findings have none. */
  readonly cells: readonly CellRef[];
}

/**
 * Makes the finding of a judgement: what counts, what is unknown, how far from changing, and who held the post.
 *
 * @param tenures - as known on the day
 * @param restsOn - digests of the findings that this one points to as facts
 */
export function findingOfJudgement(
  facts: PolicyFacts,
  judgement: Judgement,
  tenures: TenureIndex,
  restsOn: readonly string[],
): ProvedFinding {
  const { compiled, window, subject, status, otherInterpretations } = judgement;
  const { pack, rule, answers } = compiled;
  const explanation = explainSubject(compiled, window, subject, 'without-witness');
  const division = divisionOf(facts, subject.division);
  const cells = inOrderOfIds(facts, explanation.counted);
  const described = cells.map((cell) => describeFact(facts, cell));
  const { min, max } = explanation.observed;
  const withoutDigest: Omit<Finding, 'digest'> = {
    policy: pack.id,
    version: pack.version,
    provision: rule.id,
    division,
    section: sectionOf(facts, subject.section),
    post: rule.held.kind === 'post' ? rule.held.post : rule.held.body,
    window: window.from === window.to ? String(window.to) : `${window.from}..${window.to}`,
    status,
    observed: min === max ? min : { min, max },
    required: explanation.required,
    facts: [...factsOf(described), ...restsOn.map((digest) => ({ kind: 'finding' as const, digest }))],
    unknown: unknownOf(facts, explanation),
    distance: explanation.distance,
    holders:
      rule.held.kind === 'post'
        ? holdersOf(
            { division, post: rule.held.post },
            tenures,
            described,
            answered(rule.holder, answers) as HolderRule,
            window.to as Year,
          )
        : [],
    sentence: findingSentence(facts, judgement, explanation),
    interpretations: Object.fromEntries(
      interpretationsOfRule(rule, 'holder').map((name) => [name, answers[name] ?? '']),
    ),
    otherInterpretations,
    cite: { instrument: rule.cite.instrument, provision: rule.cite.provision },
  };
  const finding = { ...withoutDigest, digest: digestOfFinding(withoutDigest) };
  return { finding, judgement, cells };
}

/** By period, then by the id of section, task or division, so that the order of rows in a file changes no finding. */
function inOrderOfIds({ source }: PolicyFacts, cells: readonly CellRef[]): readonly CellRef[] {
  const idOf = ({ ref, entity }: CellRef) =>
    source.memberships(measureOf(ref.measure).grain.entity).ids[entity] ?? '';
  return cells
    .map((cell) => ({ cell, day: lastDayOf(cell), id: idOf(cell), item: cell.item ?? -1 }))
    .sort((a, b) => a.day - b.day || compareText(a.id, b.id) || a.item - b.item)
    .map(({ cell }) => cell);
}

function lastDayOf({ ref, period }: CellRef): number {
  return measureOf(ref.measure).grain.period === 'month'
    ? lastDayOfMonth(period as Month)
    : lastDayOfYear(period as Year);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function factsOf(described: readonly DescribedFact[]): readonly FindingFact[] {
  return described.map(({ fact }) => fact);
}

/** Each unknown thing once: an unknown month of a section is one, however many indicators it leaves open. */
function unknownOf(facts: PolicyFacts, { unknown }: Explanation): readonly UnknownCell[] {
  const cells = new Map<string, UnknownCell>();
  for (const cell of inOrderOfIds(facts, unknown)) {
    const described = describeUnknown(facts, cell);
    cells.set(JSON.stringify(described), described);
  }
  return [...cells.values()];
}

function divisionOf({ source }: PolicyFacts, number: number): DivisionCode {
  const code = source.divisions.codes[number];
  invariant(code !== undefined, 'a judgement of a division that is not on record');
  return code;
}

function sectionOf({ context }: PolicyFacts, number: number | null): SectionId | null {
  return number === null ? null : (context.grid.sectionIds[number] ?? null);
}

/** Positions of facts that alone would give the same outcome, none of them dispensable; empty when it is undetermined. */
export function sufficientFacts({ judgement, cells }: ProvedFinding): readonly number[] {
  const { compiled, window, subject } = judgement;
  const { witness } = explainSubject(compiled, window, subject);
  return cells.flatMap((cell, index) =>
    witness.some((each) => each.cell === cell.cell && each.ref.measure === cell.ref.measure) ? [index] : [],
  );
}
