import type { Grain } from '@shuize/domain';
import type { CompiledRule } from './compile-rule.ts';
import type { Frame } from './frame.ts';
import type { Subject } from './outcome.ts';
import { type CellsOver, overCells } from './over-cells.ts';
import { walkCondition } from './walk-condition.ts';

const SECTION_MONTHS: Grain = { entity: 'section', period: 'month', item: null };

/**
 * Whom a rule is judged for: the divisions of its level in the order of their numbers or, where the answers ask for it,
 * each section of them that the condition goes through and that belongs to them in some month of the window.
 */
export function subjectsOf({ rule, answers, isBySection }: CompiledRule, frame: Frame): readonly Subject[] {
  const { levels } = frame.cache.source.divisions;
  const divisions = [...levels.keys()].filter((division) => levels[division] === rule.subject.level);
  if (!isBySection) {
    return divisions.map((division) => ({ division, section: null }));
  }
  const members = walkCondition(rule.condition, answers)
    .flatMap((condition) => ('over' in condition ? [condition.over] : []))
    .filter((over): over is CellsOver => over.kind === 'cells' && over.entity === 'section')
    .map((over) => overCells(over, SECTION_MONTHS, frame));
  return divisions.flatMap((division) => {
    const sections = new Set<number>();
    for (const { layout, visit } of members) {
      visit({ division, section: null, cell: -1 }, (first) => {
        sections.add(Math.floor(first / layout.periods.count));
      });
    }
    return [...sections].sort((a, b) => a - b).map((section) => ({ division, section }));
  });
}
