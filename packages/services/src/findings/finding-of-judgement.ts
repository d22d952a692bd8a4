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
  type HolderRule,
  interpretationsOfRule,
  nameOfHeld,
} from '@shuize/engine';
import { type DescribedFact, describeFact, describeUnknown } from '../facts/describe-fact.ts';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { digestOfFinding } from './digest.ts';
import { conditionOfFinding, findingSentence } from './finding-sentence.ts';
import { holdersOfHeld } from './holders-of-held.ts';
import type { Judgement } from './judge-rule.ts';
import { localValueTexts } from './local-value-texts.ts';
import type { ProvedFinding } from './proved-finding.ts';
import type { TenureIndex } from './tenures.ts';

/** The finding of a rule, with how it was judged. */
export interface RuleFinding extends ProvedFinding {
  readonly judgement: Judgement;
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
): RuleFinding {
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
    post: nameOfHeld(rule.held),
    window: window.from === window.to ? String(window.to) : `${window.from}..${window.to}`,
    status,
    observed: min === max ? min : { min, max },
    required: explanation.required,
    facts: [...factsOf(described), ...restsOn.map((digest) => ({ kind: 'finding' as const, digest }))],
    unknown: unknownOf(facts, explanation),
    distance: explanation.distance,
    holders: holdersOfHeld(rule.held, division, tenures, described, {
      rule: answered(rule.holder, answers) as HolderRule,
      windowEnd: window.to as Year,
      parentOf: (code) => parentOf(facts, code),
    }),
    sentence: findingSentence(facts, judgement, explanation),
    interpretations: Object.fromEntries(
      interpretationsOfRule(rule, 'holder').map((name) => [name, answers[name] ?? '']),
    ),
    otherInterpretations,
    cite: { instrument: rule.cite.instrument, provision: rule.cite.provision },
  };
  const finding = { ...withoutDigest, digest: digestOfFinding(withoutDigest) };
  return {
    finding,
    judgement,
    cells,
    telling: {
      pack,
      title: rule.title,
      held: {
        kind: rule.held.kind === 'body' ? 'body' : 'post',
        label: rule.held.label,
        ...(rule.held.kind === 'roles' ? { roles: rule.held.roles } : {}),
      },
      condition: conditionOfFinding(judgement),
      localValues: localValueTexts(facts, judgement),
    },
    sufficientFacts: () => sufficientFacts(judgement, cells),
  };
}

/**
 * By period or the day of an event, then by the id of section, task, event or division, so that the order of rows in a file
 * changes no finding. An event that is counted in two ways is one.
 */
function inOrderOfIds(facts: PolicyFacts, cells: readonly CellRef[]): readonly CellRef[] {
  const entityOf = ({ ref }: CellRef) => measureOf(ref.measure).grain.entity;
  const idOf = (cell: CellRef) => facts.source.memberships(entityOf(cell)).ids[cell.entity] ?? '';
  const seen = new Set<string>();
  return cells
    .map((cell) => ({ cell, day: lastDayOf(facts, cell), id: idOf(cell), item: cell.item ?? -1 }))
    .filter(({ cell, id }) => entityOf(cell) !== 'event' || (!seen.has(id) && seen.add(id)))
    .sort((a, b) => a.day - b.day || compareText(a.id, b.id) || a.item - b.item)
    .map(({ cell }) => cell);
}

function lastDayOf({ events }: PolicyFacts, { ref, entity, period }: CellRef): number {
  const { grain } = measureOf(ref.measure);
  if (grain.entity === 'event') {
    return events[entity]?.date ?? 0;
  }
  return grain.period === 'month' ? lastDayOfMonth(period as Month) : lastDayOfYear(period as Year);
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

function parentOf({ source }: PolicyFacts, code: DivisionCode): DivisionCode | null {
  const { codes, parents } = source.divisions;
  return codes[parents[codes.indexOf(code)] ?? -1] ?? null;
}

function divisionOf({ source }: PolicyFacts, number: number): DivisionCode {
  const code = source.divisions.codes[number];
  invariant(code !== undefined, 'a judgement of a division that is not on record');
  return code;
}

function sectionOf({ context }: PolicyFacts, number: number | null): SectionId | null {
  return number === null ? null : (context.grid.sectionIds[number] ?? null);
}

function sufficientFacts(judgement: Judgement, cells: readonly CellRef[]): readonly number[] {
  const { compiled, window, subject } = judgement;
  const { witness } = explainSubject(compiled, window, subject);
  return cells.flatMap((cell, index) =>
    witness.some((each) => each.cell === cell.cell && each.ref.measure === cell.ref.measure) ? [index] : [],
  );
}
