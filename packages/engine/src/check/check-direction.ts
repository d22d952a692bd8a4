import { bilingual, type Measure, measureOf } from '@shuize/domain';
import type { Comparison } from '../language/condition.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { isValueNode } from '../parse/condition-parts.ts';
import type { NodeSyntax } from '../parse/condition-syntax.ts';
import { measureOfNode } from '../parse/measure-parts.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';
import { type Visit, visitsOf } from './visit-rule.ts';

/**
 * A rule that only punishes looks for worse water and worse work. Where a comparison makes it more likely to be met the
 * better things are, 以上 and 以下 have most likely been mixed up. Exceptions may look either way, and so may the upper
 * end of a band (2倍以上不足5倍), whose lower end looks for the worse.
 */
export function* checkDirection({ rules }: PackSyntax): Iterable<PackFault> {
  for (const rule of rules) {
    const looks = visitsOf(rule).flatMap((visit) => lookOf(visit) ?? []);
    for (const { measure, isForWorse, position } of looks) {
      if (!isForWorse && !looks.some((other) => other.measure === measure && other.isForWorse)) {
        yield punishesBetter(measure, position);
      }
    }
  }
}

/** A comparison that looks for worse or for better values of a measure. */
interface Look {
  readonly measure: Measure;
  readonly isForWorse: boolean;
  readonly position: Position;
}

function lookOf({ node, sense }: Visit): Look | null {
  if (node.kind === 'events' && sense !== 0) {
    return {
      measure: measureOf('event-recorded'),
      isForWorse: sense === 1,
      position: positionAt(node.source, 'of'),
    };
  }
  if (sense === 0 || (node.kind !== 'compare' && !isValueNode(node))) {
    return null;
  }
  const measure = measureOf(measureOfNode(node).name);
  const looksFor = measure === undefined ? null : directionOf(node, measure);
  if (measure === undefined || looksFor === null || measure.worse === 'neither') {
    return null;
  }
  return {
    measure,
    isForWorse: (looksFor === measure.worse) === (sense === 1),
    position: positionAt(node.source, measure.value === 'yes-no' ? 'measure' : 'is'),
  };
}

/** Which values satisfy the node: the higher or the lower ones. */
function directionOf(node: NodeSyntax, measure: Measure): 'higher' | 'lower' | null {
  if (measure.value === 'yes-no') {
    return node.kind === 'compare' ? 'higher' : null;
  }
  const is = node.kind === 'compare' || isValueNode(node) ? node.value.is : undefined;
  if (is === undefined) {
    return null;
  }
  const isUp = looksUp(is);
  // Place 1 is the highest value or the lowest: a high place is a low value where the highest comes first.
  const isTurned = node.kind === 'rank' && node.value.first === 'highest';
  return isUp === isTurned ? 'lower' : 'higher';
}

function looksUp(is: Comparison): boolean {
  return is === 'above' || is === 'at-or-above';
}

function punishesBetter({ id, worse }: Measure, position: Position): PackFault {
  const mark = quoted(id);
  const [zh, en] = worse === 'higher' ? ['越高', 'higher'] : ['越低', 'lower'];
  return fault(
    'punishes-better',
    position,
    bilingual(
      `${mark.zh}${zh}越差，此处却是越好越容易触发。`,
      `${mark.en} is worse the ${en} it is, and here the rule is met by the better ones.`,
    ),
    bilingual(
      '检查以上与以下、是与非是否写反；属于除外情形的写进 unless 的 exception。',
      'See whether above and below, or yes and no, are the wrong way round; what is left out belongs under the exception of an unless.',
    ),
  );
}
