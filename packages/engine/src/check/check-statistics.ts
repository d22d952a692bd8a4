import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax, type SoundElement, type StatisticValue } from '../parse/pack-syntax.ts';
import { nodeAt, type Path, positionAt } from '../parse/source-node.ts';
import { AMONG, DUE_DAYS, YEARS_COUNTED } from '../schema/statistic-words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { repeatedParts, unknownParts, unusedPart } from './element-parts.ts';
import { fault, quoted } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { listedIn } from './references.ts';

/** Statistics: counts have their own names, and those that must agree count the same. */
export function* checkStatistics({ statistics }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const element of statistics.filter(isSound)) {
    yield* checkCounts(element);
    yield* checkAgreements(element);
    yield* checkWords(element, names);
  }
}

const COUNT = bilingual('计数', 'count');

function countsOf({ value }: SoundElement<StatisticValue>): {
  readonly file: 'accountability' | 'complaints';
  readonly counts: readonly { readonly id: string; readonly of: string }[];
} {
  const { accountability, complaints } = value.of;
  return accountability === undefined
    ? { file: 'complaints', counts: complaints?.counts ?? [] }
    : { file: 'accountability', counts: accountability.counts };
}

function* checkCounts(element: SoundElement<StatisticValue>): Iterable<PackFault> {
  const { value, source } = element;
  const { file, counts } = countsOf(element);
  const path = ['of', file, 'counts'] as const;
  yield* repeatedParts(
    source,
    counts.map(({ id }) => id),
    ...path,
  );
  for (const [index, { of, result }] of (value.of.complaints?.counts ?? []).entries()) {
    if (of === 'batches' && result !== undefined) {
      yield unusedPart(
        positionAt(source, ...path, index, 'result'),
        bilingual('批数不分办理结果。', 'Batches have no result.'),
      );
    }
  }
  for (const [index, { years }] of (value.of.accountability?.counts ?? []).entries()) {
    if (years !== undefined && value.of.accountability?.since === undefined) {
      yield unusedPart(
        positionAt(source, ...path, index, 'years'),
        bilingual('没有写 since，不分年份。', 'Without `since` all years are counted.'),
      );
    }
  }
}

function* checkAgreements(element: SoundElement<StatisticValue>): Iterable<PackFault> {
  const { value, source } = element;
  const { counts } = countsOf(element);
  const known = counts.map(({ id }) => id);
  for (const [index, { total, parts }] of (value.agree ?? []).entries()) {
    const totalPosition = positionAt(source, 'agree', index, 'total');
    const references = [
      { name: total, position: totalPosition },
      ...listedIn(source, parts, 'agree', index, 'parts'),
    ];
    yield* unknownParts(references, known, COUNT);
    for (const [at, { name, position }] of references.entries()) {
      if (references.findIndex((earlier) => earlier.name === name) !== at) {
        const mark = quoted(name);
        yield fault(
          'repeated-entry',
          position,
          bilingual(`${mark.zh}写了两次。`, `${mark.en} stands twice.`),
          bilingual('只保留一个。', 'Keep one of them.'),
        );
      }
    }
    const counted = new Set(references.flatMap(({ name }) => counts.find(({ id }) => id === name)?.of ?? []));
    if (counted.size > 1) {
      yield fault(
        'parts-do-not-add-up',
        totalPosition,
        bilingual('合计与各项数的不是同一种数。', 'The total and its parts do not count the same.'),
        bilingual('只把 of 相同的计数相加。', 'Add up only counts with the same `of`.'),
      );
    }
  }
}

/** Where an interpretation gives a word, each of its answers is one. */
function* checkWords({ value, source }: SoundElement<StatisticValue>, names: PackNames): Iterable<PackFault> {
  const { accountability, complaints } = value.of;
  const places: readonly (readonly [Path, string, Readonly<Record<string, Bilingual>>])[] = [
    [['of', 'complaints', 'due-day'], 'due-day', DUE_DAYS],
    ...(accountability?.counts ?? []).map(
      (_, index) => [['of', 'accountability', 'counts', index, 'years'], 'years', YEARS_COUNTED] as const,
    ),
    ...(complaints?.counts ?? []).map(
      (_, index) => [['of', 'complaints', 'counts', index, 'among'], 'among', AMONG] as const,
    ),
  ];
  for (const [path, key, words] of places) {
    const named = nodeAt(source, [...path, 'interpretation']);
    if (named?.kind !== 'scalar') {
      continue;
    }
    const values = Object.keys(words);
    const strangers = (answersOf(names, String(named.value)) ?? []).filter(
      (answer) => !values.includes(answer),
    );
    if (strangers.length > 0) {
      const what = bilingual(` ${key} `, `\`${key}\``);
      yield answersDoNotFit({ position: named.position }, String(named.value), { strangers, values, what });
    }
  }
}
