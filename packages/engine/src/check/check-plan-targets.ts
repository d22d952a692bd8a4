import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { PlanValue, SoundElement } from '../parse/pack-syntax.ts';
import { decimalAt, type Path, positionAt, type SourceNode } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';

type TargetValue =
  | NonNullable<PlanValue['targets']>[number]
  | NonNullable<PlanValue['measures'][number]['targets']>[number];
type YearlyValue = NonNullable<PlanValue['yearly-targets']>[number];

/** Targets: a number has a comparison and a unit, what is reckoned is a percentage, rounding drops no digit of a target. */
export function* checkPlanTargets({ value, source }: SoundElement<PlanValue>): Iterable<PackFault> {
  for (const [index, target] of (value.targets ?? []).entries()) {
    yield* checkTarget(target, source, ['targets', index]);
  }
  for (const [measure, { targets = [] }] of value.measures.entries()) {
    for (const [index, target] of targets.entries()) {
      yield* checkTarget(target, source, ['measures', measure, 'targets', index]);
    }
  }
  for (const [index, target] of (value['yearly-targets'] ?? []).entries()) {
    yield* checkYearly(target, source, ['yearly-targets', index]);
  }
}

function* checkTarget(target: TargetValue, source: SourceNode, path: Path): Iterable<PackFault> {
  const { value, is, unit } = target;
  for (const [key, given] of [
    ['is', is],
    ['unit', unit],
  ] as const) {
    if ((value === undefined) !== (given === undefined)) {
      const mark = quoted(key);
      yield fault(
        'target-incomplete',
        positionAt(source, ...path, given === undefined ? 'value' : key),
        value === undefined
          ? bilingual(`没有数字的目标写了${mark.zh}。`, `A target without a number has ${mark.en}.`)
          : bilingual(`目标值缺少${mark.zh}。`, `The number of the target lacks ${mark.en}.`),
        value === undefined
          ? bilingual('删去这个键，或者写上 value。', 'Remove the key, or write `value`.')
          : key === 'unit'
            ? bilingual('写上单位；确无单位的写 null。', 'Write its unit, or null where it has none.')
            : bilingual(
                '写上比较词，如 at-or-above。',
                'Write how a value must stand to it, such as at-or-above.',
              ),
      );
    }
  }
  yield* checkReckoned(target, source, path);
  if (value !== undefined) {
    yield* checkRounding(target, source, [...path, 'value']);
  }
}

function* checkYearly(target: YearlyValue, source: SourceNode, path: Path): Iterable<PackFault> {
  yield* checkReckoned(target, source, path);
  for (const [index, { year }] of target.values.entries()) {
    const before = target.values[index - 1]?.year;
    if (before !== undefined && year <= before) {
      yield fault(
        'years-not-rising',
        positionAt(source, ...path, 'values', index, 'year'),
        bilingual(
          `${before} 年之后写的是 ${year} 年。`,
          `After ${before} stands ${year}, which is no later.`,
        ),
        bilingual('年度从小到大，每年一个。', 'Let the years rise, each once.'),
      );
    }
    yield* checkRounding(target, source, [...path, 'values', index, 'value']);
  }
}

function* checkReckoned(
  { measure, unit }: TargetValue | YearlyValue,
  source: SourceNode,
  path: Path,
): Iterable<PackFault> {
  if (measure !== undefined && unit !== '%') {
    const mark = quoted(measure);
    yield fault(
      'target-not-percentage',
      positionAt(source, ...path, 'measure'),
      bilingual(
        `${mark.zh}是比例，目标却不是百分比。`,
        `${mark.en} is a share, and the target is no percentage.`,
      ),
      bilingual('目标写成百分比，单位写 "%"。', 'Write the target as a percentage with the unit "%".'),
    );
  }
}

function* checkRounding(
  target: TargetValue | YearlyValue,
  source: SourceNode,
  path: Path,
): Iterable<PackFault> {
  const places = target['rounded-to'];
  const { decimals } = decimalAt(source, ...path);
  if (places !== undefined && decimals > places) {
    yield fault(
      'target-finer-than-rounding',
      positionAt(source, ...path),
      bilingual(
        `目标值有 ${decimals} 位小数，却只修约到 ${places} 位再比较。`,
        `The target has ${decimals} decimals, and values are rounded to ${places} before they are compared.`,
      ),
      bilingual('rounded-to 写成目标值的小数位数。', 'Let `rounded-to` be the decimals of the target.'),
    );
  }
}
