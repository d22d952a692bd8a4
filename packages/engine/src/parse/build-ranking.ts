import { invariant, measureOf } from '@shuize/domain';
import type {
  FundFlow,
  LadderStep,
  Ranking,
  RankingConsequence,
  RankingHeld,
  RankingValue,
  UnderAnswer,
} from '../language/ranking.ts';
import type { Cite } from './build-condition.ts';
import { answerable } from './measure-parts.ts';
import type { RankingValue as RankingSource, SoundElement } from './pack-syntax.ts';
import { decimalAt, type Path, positionAt, type SourceNode } from './source-node.ts';

type ConsequenceSource = NonNullable<RankingSource['consequences']>[number];

/** The ranking that its file says; that nothing is at fault in it has been checked. */
export function buildRanking({ value, source }: SoundElement<RankingSource>, cite: Cite): Ranking {
  return {
    id: value.id,
    provision: value.provision ?? null,
    title: value.title,
    cite: cite(value.cite),
    among: { level: value.among.level, by: value.among.by ?? 'group' },
    period: value.period,
    value: rankedBy(value.value, source),
    first: value.first,
    ties: answerable(value.ties),
    missing: answerable(value.missing ?? 'unknown'),
    summaries: value.summaries ?? [],
    under: value.under === undefined ? null : underOf(value.under),
    consequences: (value.consequences ?? []).map((each, index) =>
      consequenceOf(each, source, ['consequences', index], cite),
    ),
    fund: value.fund === undefined ? null : fundOf(value.fund, cite),
    position: source.position,
  };
}

function rankedBy(value: RankingSource['value'], source: SourceNode): RankingValue {
  if (value === 'ranks') {
    return { kind: 'ranks', parts: [] };
  }
  if (value.score !== undefined) {
    return { kind: 'score', score: value.score };
  }
  if (value.measure !== undefined) {
    const measure = measureOf(value.measure);
    invariant(measure !== undefined, `unknown measure ${value.measure}`);
    return { kind: 'measure', measure: measure.id };
  }
  const parts = (value.parts ?? []).map(({ ranks, weight }, index) => {
    const path: Path = ['value', 'parts', index, 'weight'];
    return {
      ranks,
      weight:
        typeof weight === 'number'
          ? { kind: 'fixed' as const, value: decimalAt(source, ...path) }
          : {
              kind: 'interpretation' as const,
              interpretation: weight.interpretation,
              answers: Object.fromEntries(
                Object.keys(weight.answers).map((answer) => [
                  answer,
                  decimalAt(source, ...path, 'answers', answer),
                ]),
              ),
            },
    };
  });
  return { kind: 'ranks', parts };
}

function consequenceOf(
  value: ConsequenceSource,
  source: SourceNode,
  path: Path,
  cite: Cite,
): RankingConsequence {
  const countsWith = value['counts-with'];
  return {
    provision: value.provision,
    title: value.title,
    cite: cite(value.cite),
    counting: value.counting,
    repeat: answerable(value.repeat ?? 'each'),
    ladder: value.ladder.map((step, index) => stepOf(step, source, [...path, 'ladder', index])),
    countsWith:
      countsWith === undefined ? null : { rankings: countsWith.rankings, under: underOf(countsWith.under) },
    declared:
      value.declared === undefined
        ? null
        : { items: value.declared.items, need: answerable(value.declared.need) },
    held: value.held.map(heldOf),
    position: positionAt(source, ...path),
  };
}

function stepOf(
  { at, consequence, deduct }: ConsequenceSource['ladder'][number],
  source: SourceNode,
  path: Path,
): LadderStep {
  const position = positionAt(source, ...path, 'deduct');
  if (deduct === undefined) {
    return { at, consequence, deduct: null };
  }
  return {
    at,
    consequence,
    deduct:
      typeof deduct === 'number'
        ? { kind: 'number', value: decimalAt(source, ...path, 'deduct'), position }
        : { kind: 'parameter', parameter: deduct.parameter, position },
  };
}

function heldOf({ post, body = '', label }: ConsequenceSource['held'][number]): RankingHeld {
  return post === undefined ? { kind: 'body', body, label } : { kind: 'post', post, label };
}

function fundOf({ from, targets, remainder, unclaimed, ...value }: FundSource, cite: Cite): FundFlow {
  return { cite: cite(value.cite), from, targets, remainder, unclaimed };
}

type FundSource = NonNullable<RankingSource['fund']>;

/** One entry, the interpretation with its answer. */
function underOf(under: Readonly<Record<string, string>>): UnderAnswer {
  const [entry] = Object.entries(under);
  invariant(entry !== undefined, 'an answer without its interpretation');
  return { interpretation: entry[0], answer: entry[1] };
}
