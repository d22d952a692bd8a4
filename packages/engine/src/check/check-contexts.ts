import { bilingual, measureOf } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isCountingNode, isOverNode, isValueNode } from '../parse/condition-parts.ts';
import type { NodeOf, NodeSyntax } from '../parse/condition-syntax.ts';
import { measureOfNode } from '../parse/measure-parts.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { grainText } from '../schema/words.ts';
import { checkOver } from './check-over.ts';
import { fault, quoted } from './fault.ts';
import { visitsOf } from './visit-rule.ts';

/** Each node stands where it may, and what it goes through are things that its measures are of. */
export function* checkContexts({ rules }: PackSyntax): Iterable<PackFault> {
  for (const visit of rules.flatMap(visitsOf)) {
    const { node, context } = visit;
    if (context.kind === 'cell' && (isCountingNode(node) || isValueNode(node) || node.kind === 'events')) {
      yield scopeNodeInCell(node);
      continue;
    }
    if (isOverNode(node)) {
      yield* checkOver(node, context);
    }
    if (node.kind === 'compare' && context.kind === 'scope') {
      yield* checkScopeCompare(node, visit.years);
    }
    if (node.kind === 'rank') {
      yield* checkRank(node);
    }
  }
}

function scopeNodeInCell({ kind, position }: NodeSyntax): PackFault {
  const mark = quoted(kind);
  return fault(
    'scope-node-in-cell',
    position,
    bilingual(
      `${mark.zh}不能写在单个数值的条件之内。`,
      `${mark.en} cannot stand in the condition of a single value.`,
    ),
    bilingual(
      '单个数值的条件只能用 compare、all、any、not、unless、choose；计数移到外层，或者用 over: { divisions: … }。',
      'There only compare, all, any, not, unless and choose may stand: move the count outside, or go over divisions.',
    ),
  );
}

function* checkScopeCompare(node: NodeOf<'compare'>, years: number | null): Iterable<PackFault> {
  const { name, position } = measureOfNode(node);
  const measure = measureOf(name);
  if (measure === undefined) {
    return;
  }
  const mark = quoted(name);
  const { entity, period, item } = measure.grain;
  const text = grainText(measure.grain);
  if (entity !== 'division' || item !== null || period !== 'year') {
    const over = entity === 'division' ? 'subject' : `${entity}s`;
    yield fault(
      'compare-needs-one-value',
      position,
      bilingual(
        `${mark.zh}（${text.zh}）对一个辖区有许多数值，不能直接比较。`,
        `${mark.en} (${text.en}) has many values for one division and cannot be compared directly.`,
      ),
      bilingual(
        `放进 any-of、at-least 等节点的 when 中，范围写 ${over}。`,
        `Put it under \`when\` of any-of, at-least or the like, over ${over}.`,
      ),
    );
  } else if (years !== null && years !== 1) {
    yield fault(
      'compare-needs-one-value',
      position,
      bilingual(
        `期间为${years}年，${mark.zh}每年一个数值，不能直接比较。`,
        `The window has ${years} years and ${mark.en} has a value in each, so it cannot be compared directly.`,
      ),
      bilingual(
        '用 consecutive、any-of 或 all-of，范围写 subject；或者把年数改为1。',
        'Use consecutive, any-of or all-of over subject, or a window of 1 year.',
      ),
    );
  }
}

function* checkRank(node: NodeOf<'rank'>): Iterable<PackFault> {
  const { name, position } = measureOfNode(node);
  const grain = measureOf(name)?.grain;
  if (grain !== undefined && (grain.entity !== 'division' || grain.item !== null)) {
    const mark = quoted(name);
    const text = grainText(grain);
    yield fault(
      'rank-measure',
      position,
      bilingual(
        `不能按${mark.zh}（${text.zh}）给辖区排名。`,
        `Divisions cannot be ranked by ${mark.en} (${text.en}).`,
      ),
      bilingual('用每个辖区每期只有一个数值的度量。', 'Use a measure with one value a division and period.'),
    );
  }
}
