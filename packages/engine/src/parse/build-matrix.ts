import { invariant } from '@shuize/domain';
import type {
  Adjustment,
  Authority,
  CellContent,
  FurtherConsequence,
  Ladder,
  Lifts,
  Matrix,
  MatrixCell,
  Under,
} from '../language/matrix.ts';
import type { Cite } from './build-condition.ts';
import { answerable } from './measure-parts.ts';
import type { MatrixValue, SoundElement } from './pack-syntax.ts';

export function buildMatrix({ value, source }: SoundElement<MatrixValue>, cite: Cite): Matrix {
  const { id, title, measures, lines, tiers, roles, circumstances, fallback, lifts } = value;
  return {
    id,
    title,
    cite: cite(value.cite),
    measures,
    ladders: value.ladders.map((each) => ladder(each, cite)),
    lines: lines.map(({ ladder: own = null, 'sole-role': soleRole = null, ...line }) => ({
      ...line,
      ladder: own,
      soleRole,
    })),
    tiers: tiers.map(({ generally = null, signs = [], provision = null, cite: where, ...tier }) => ({
      ...tier,
      generally,
      signs,
      provision,
      cite: cite(where),
    })),
    roles,
    circumstances: circumstances.map(({ 'without-effect': withoutEffect = null, ...circumstance }) => ({
      ...circumstance,
      withoutEffect,
    })),
    cells: value.cells.map((each) => cell(each, cite)),
    adjustments: (value.adjustments ?? []).map((each) => adjustment(each, cite)),
    also: (value.also ?? []).map((each) => further(each, cite)),
    authorities: (value.authorities ?? []).map((each) => authority(each, cite)),
    fallback: fallback === undefined ? null : authority(fallback, cite),
    lifts: lifts === undefined ? null : lifted(lifts, cite),
    position: source.position,
  };
}

type Part<Key extends 'adjustments' | 'also' | 'authorities'> = NonNullable<MatrixValue[Key]>[number];

function ladder(value: MatrixValue['ladders'][number], cite: Cite): Ladder {
  const { id, label, rungs, beside = [], apart = [], provision = null } = value;
  const rungOf = (measure: string) => {
    const rung = rungs.findIndex((measures) => measures.includes(measure));
    invariant(rung !== -1, `${measure} stands on the ladder ${id}`);
    return rung;
  };
  return {
    id,
    label,
    rungs,
    beside: beside.map(({ measure, from, to }) => ({ measure, from: rungOf(from), to: rungOf(to) })),
    apart,
    provision,
    cite: cite(value.cite),
  };
}

function cell(value: MatrixValue['cells'][number], cite: Cite): MatrixCell {
  const { lines, tiers, roles, provision = null } = value;
  return {
    lines,
    tiers,
    roles,
    under: underOf(value),
    gives: content(value),
    provision,
    cite: cite(value.cite),
  };
}

function content({ give, 'not-applicable': reason }: MatrixValue['cells'][number]): CellContent {
  if (give !== undefined) {
    const demands = give.map(({ 'one-of': measures, 'at-least': atLeast = false }) => ({
      measures,
      atLeast,
    }));
    return { kind: 'measures', demands };
  }
  return reason === undefined ? { kind: 'as-lifted' } : { kind: 'not-applicable', reason };
}

function adjustment(value: Part<'adjustments'>, cite: Cite): Adjustment {
  const { id, title, direction, obligation, lines = [], circumstances, against, provision } = value;
  return {
    id,
    title,
    direction,
    obligation,
    lines,
    under: underOf(value),
    circumstances: circumstances.map(({ circumstance, cite: where }) => ({
      circumstance,
      cite: cite(where),
    })),
    change: answerable(value.change),
    atTop: answerable(value['at-top'] ?? 'unchanged'),
    against:
      against === undefined ? null : { adjustment: against.adjustment, effect: answerable(against.effect) },
    provision,
  };
}

function further(value: Part<'also'>, cite: Cite): FurtherConsequence {
  const { circumstances, tiers = [], lines = [], roles = [], measure, obligation, provision } = value;
  return {
    circumstances,
    tiers,
    lines,
    roles,
    measure,
    upTo: value['up-to'] ?? null,
    obligation,
    provision,
    cite: cite(value.cite),
  };
}

function authority(
  {
    lines = [],
    says,
    provision,
    cite: where,
  }: Omit<Part<'authorities'>, 'lines'> & { lines?: string[] | undefined },
  cite: Cite,
): Authority {
  return { lines, says, provision, cite: cite(where) };
}

function lifted(value: NonNullable<MatrixValue['lifts']>, cite: Cite): Lifts {
  const { policy, compared, both, together, provision } = value;
  return {
    policy,
    compared: compared.map((each) => ({ roles: each.roles, under: underOf(each) })),
    both: answerable(both),
    together: answerable(together),
    provision,
    cite: cite(value.cite),
  };
}

function underOf({
  under = {},
}: {
  readonly under?: Readonly<Record<string, string>> | undefined;
}): Under | null {
  const [entry] = Object.entries(under);
  return entry === undefined ? null : { interpretation: entry[0], answer: entry[1] };
}
