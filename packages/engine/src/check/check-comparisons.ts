import { bilingual, isSameGrain, type Measure, measureOf } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { isValueNode } from '../parse/condition-parts.ts';
import type { NodeOf } from '../parse/condition-syntax.ts';
import { type MeasureSyntax, measureOfNode, thresholdMeasure } from '../parse/measure-parts.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { keyPositionAt } from '../parse/source-node.ts';
import { grainText } from '../schema/words.ts';
import { fault, quoted } from './fault.ts';
import { visitsOf } from './visit-rule.ts';

/** What is compared with what: a number with a number of the same kind of thing, and yes-no with nothing. */
export function* checkComparisons({ rules }: PackSyntax): Iterable<PackFault> {
  for (const { node } of rules.flatMap(visitsOf)) {
    if (node.kind === 'compare') {
      yield* checkCompare(node);
    } else if (isValueNode(node)) {
      const use = measureOfNode(node);
      if (measureOf(use.name)?.value === 'yes-no') {
        yield yesNoWithThreshold(use, use.position);
      }
    }
  }
}

function* checkCompare(node: NodeOf<'compare'>): Iterable<PackFault> {
  const use = measureOfNode(node);
  const measure = measureOf(use.name);
  if (measure === undefined) {
    return;
  }
  const { is, threshold } = node.value;
  if (measure.value === 'yes-no') {
    if (is !== undefined || threshold !== undefined) {
      const key = is === undefined ? 'threshold' : 'is';
      yield yesNoWithThreshold(use, keyPositionAt(node.source, key));
    }
    return;
  }
  if (is === undefined || threshold === undefined) {
    yield numberWithoutThreshold(use, [
      ...(is === undefined ? ['is'] : []),
      ...(threshold === undefined ? ['threshold'] : []),
    ]);
  }
  const other = thresholdMeasure(node);
  const otherMeasure = other === null ? undefined : measureOf(other.name);
  if (other !== null && otherMeasure !== undefined) {
    yield* checkMeasuredThreshold({ use, measure }, { use: other, measure: otherMeasure });
  }
}

interface Used {
  readonly use: MeasureSyntax;
  readonly measure: Measure;
}

function* checkMeasuredThreshold(compared: Used, threshold: Used): Iterable<PackFault> {
  const [mark, other] = [quoted(compared.measure.id), quoted(threshold.measure.id)];
  const { position } = threshold.use;
  if (threshold.measure.value === 'yes-no') {
    yield fault(
      'threshold-yes-no',
      position,
      bilingual(
        `${other.zh}是是非型度量，不能作为界限。`,
        `${other.en} is a yes-no measure and cannot be a threshold.`,
      ),
      bilingual('改用数字、参数或数值型度量。', 'Use a number, a parameter or a measure of numbers.'),
    );
  } else if (!isSameGrain(compared.measure.grain, threshold.measure.grain)) {
    const [grain, otherGrain] = [grainText(compared.measure.grain), grainText(threshold.measure.grain)];
    yield fault(
      'threshold-grain',
      position,
      bilingual(
        `${mark.zh}（${grain.zh}）不能与${other.zh}（${otherGrain.zh}）比较。`,
        `${mark.en} (${grain.en}) cannot be compared with ${other.en} (${otherGrain.en}).`,
      ),
      bilingual(
        '用对象、期间和项目都相同的度量作为界限。',
        'Use a threshold of the same things, periods and items.',
      ),
    );
  } else if (sameUse(compared.use, threshold.use)) {
    yield fault(
      'compared-with-itself',
      position,
      bilingual(
        `${mark.zh}与自己比较，结果总是一样。`,
        `${mark.en} is compared with itself, which always comes out the same.`,
      ),
      bilingual('换成真正的界限，例如它的目标值。', 'Name the threshold that is meant, such as its target.'),
    );
  }
}

function sameUse(a: MeasureSyntax, b: MeasureSyntax): boolean {
  const bindingsText = ({ bindings }: MeasureSyntax) =>
    JSON.stringify(bindings.map(({ name, value }) => [name, value]).sort());
  return a.name === b.name && bindingsText(a) === bindingsText(b);
}

function yesNoWithThreshold({ name }: MeasureSyntax, position: Position): PackFault {
  const mark = quoted(name);
  return fault(
    'yes-no-with-threshold',
    position,
    bilingual(
      `${mark.zh}是是非型度量，不能与界限比较。`,
      `${mark.en} is a yes-no measure and is not compared with a threshold.`,
    ),
    bilingual(
      '在 compare 中删去 is 和 threshold；要数个数或比例，用 at-least、share 等。',
      'In a compare leave out `is` and `threshold`; to count, use at-least, share and the like.',
    ),
  );
}

function numberWithoutThreshold({ name, position }: MeasureSyntax, missing: readonly string[]): PackFault {
  const mark = quoted(name);
  const keys = missing.join(' 和 ');
  return fault(
    'number-without-threshold',
    position,
    bilingual(
      `${mark.zh}是数值型度量，缺少 ${keys}。`,
      `${mark.en} is a measure of numbers and lacks ${missing.join(' and ')}.`,
    ),
    bilingual(`写上 ${keys}。`, `Write ${missing.join(' and ')}.`),
  );
}
