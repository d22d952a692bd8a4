import { bilingual, type DivisionLevel, type Grain, isSameGrain, measureOf } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import {
  type CountingNode,
  isCountingNode,
  isValueNode,
  type OverNode,
  overOf,
  type ValueNode,
} from '../parse/condition-parts.ts';
import { type MeasureSyntax, measureOfNode } from '../parse/measure-parts.ts';
import { measuresWithin } from '../parse/measures-within.ts';
import { positionAt } from '../parse/source-node.ts';
import { DIMENSIONS, grainText } from '../schema/words.ts';
import { fault, quoted } from './fault.ts';
import type { Visit } from './visit-rule.ts';

/** Places of the levels of divisions, from the top; a zone stands beside counties. */
const LEVEL_PLACES: Readonly<Record<DivisionLevel, number>> = {
  province: 0,
  city: 1,
  county: 2,
  zone: 2,
  township: 3,
};

/** Whether divisions of a level can belong to one of another. */
export function isBelow(level: DivisionLevel, other: DivisionLevel): boolean {
  return LEVEL_PLACES[level] > LEVEL_PLACES[other];
}

/** What a node goes through are things that its measures are of, and divisions below the subject. */
export function* checkOver(node: OverNode, context: Visit['context']): Iterable<PackFault> {
  const over = overOf(node);
  if (over.kind !== 'divisions') {
    yield* checkMeasuresOver(node, over.kind === 'subject' ? 'division' : over.entity);
    return;
  }
  const position = positionAt(node.source, 'over', 'divisions');
  const mark = quoted(node.kind);
  if (!isCountingNode(node) || node.kind === 'consecutive') {
    yield fault(
      'over-does-not-fit',
      position,
      bilingual(`${mark.zh}不能以下级辖区为范围。`, `${mark.en} cannot go over divisions.`),
      bilingual('改为断面、任务或 subject。', 'Go over sections, tasks or the subject.'),
    );
  }
  if (context.kind === 'scope' && context.level !== null && !isBelow(over.level, context.level)) {
    yield fault(
      'division-level',
      position,
      bilingual(
        `级别 ${over.level} 不在 ${context.level} 之下。`,
        `The level ${over.level} is not below ${context.level}.`,
      ),
      bilingual(
        '写对象的下级级别，或者改对象的级别。',
        "Name a level below the subject's, or change the subject's.",
      ),
    );
  }
}

/** All measures are of the things gone through, and of one grain. */
function* checkMeasuresOver(node: OverNode, entity: Grain['entity']): Iterable<PackFault> {
  const named = isValueNode(node) ? [measureOfNode(node)] : measuresWithin(node);
  const uses = named.flatMap((use) => {
    const measure = measureOf(use.name);
    return measure === undefined ? [] : [{ use, grain: measure.grain }];
  });
  const first = uses[0];
  if (first === undefined) {
    return;
  }
  const fitting = uses.find(({ grain }) => grain.entity === entity);
  if (fitting === undefined) {
    yield overDoesNotFit(node, first.use, first.grain, entity);
    return;
  }
  for (const { use, grain } of uses) {
    if (!isSameGrain(grain, fitting.grain)) {
      yield mixedGrains(use, grain, fitting);
    }
  }
}

function overDoesNotFit(
  node: CountingNode | ValueNode,
  { name }: MeasureSyntax,
  grain: Grain,
  entity: Grain['entity'],
): PackFault {
  const mark = quoted(name);
  const [measured, gone] = [DIMENSIONS[grain.entity].zh, DIMENSIONS[entity].zh].map((word) =>
    word.slice(0, -1),
  );
  const wanted = { section: 'sections', task: 'tasks', division: 'subject', event: null }[grain.entity];
  return fault(
    'over-does-not-fit',
    positionAt(node.source, 'over'),
    bilingual(
      `范围是${gone}，而${mark.zh}是${measured}的度量。`,
      `This goes over values of a ${entity}, and ${mark.en} is a measure of a ${grain.entity}.`,
    ),
    wanted === null
      ? bilingual('事件用 events 节点来数。', 'Events are counted by the node `events`.')
      : bilingual(`范围改为 ${wanted}，或者换一个度量。`, `Go over ${wanted}, or use another measure.`),
  );
}

function mixedGrains(
  { name, position }: MeasureSyntax,
  grain: Grain,
  first: { readonly use: MeasureSyntax; readonly grain: Grain },
): PackFault {
  const [mark, other] = [quoted(name), quoted(first.use.name)];
  const [text, otherText] = [grainText(grain), grainText(first.grain)];
  return fault(
    'mixed-grains',
    position,
    bilingual(
      `${mark.zh}（${text.zh}）与${other.zh}（${otherText.zh}）不能在同一个条件中。`,
      `${mark.en} (${text.en}) and ${other.en} (${otherText.en}) cannot stand in one condition.`,
    ),
    bilingual(
      '各写成一个计数节点，再用 all 或 any 组合。',
      'Write a counting node for each, and combine them with all or any.',
    ),
  );
}
