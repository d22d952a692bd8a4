import { DIVISION_LEVELS, type DivisionLevel, type DivisionRow } from '@shuize/domain';
import { unknownDivision } from '../cells/id-cells.ts';
import { type Fault, fault } from '../csv/fault.ts';
import { cyclesOfAnyDay } from './cycles.ts';

/** The levels that a division's parent may have. A county may stand under its province (省直管县). */
const PARENT_LEVELS: Readonly<Record<DivisionLevel, readonly DivisionLevel[]>> = {
  province: [],
  city: ['province'],
  county: ['city', 'province'],
  zone: ['county', 'city', 'province'],
  township: ['zone', 'county', 'city'],
};

const LEVEL_NAMES: Readonly<Record<DivisionLevel, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  zone: '功能区',
  township: '乡级',
};

/**
 * Checks how divisions stand under one another: every parent is listed and of a fitting level, only divisions of the
 * highest level in the file have none, and nobody stands under itself.
 *
 * @param codes - every code of the file, those of faulty rows included
 */
export function checkDivisions(
  rows: readonly DivisionRow[],
  codes: ReadonlySet<string>,
  report: (row: number, column: 'parent', found: Fault) => void,
): void {
  const levels = new Map<string, Set<DivisionLevel>>();
  for (const { code, level } of rows) {
    levels.set(code, (levels.get(code) ?? new Set()).add(level));
  }
  const highest = DIVISION_LEVELS.find((level) => rows.some((row) => row.level === level));
  const cycles = cyclesOfAnyDay(
    rows.map(({ code, parent, row, recorded }) => ({ from: code, to: parent, row, key: code, recorded })),
  );
  const inCycles = new Set(cycles.flatMap(({ members }) => members));
  for (const { row, members } of cycles) {
    report(row, 'parent', parentCycle(members));
  }
  for (const { row, code, level, parent } of rows) {
    if (parent === null) {
      if (level !== highest) {
        report(row, 'parent', parentMissing(level));
      }
    } else if (!codes.has(parent)) {
      report(row, 'parent', unknownDivision(parent));
    } else if (!inCycles.has(code)) {
      const parents = [...(levels.get(parent) ?? [])];
      const allowed = PARENT_LEVELS[level];
      if (parents.length > 0 && !parents.some((each) => allowed.includes(each))) {
        report(row, 'parent', impossibleParent(level, parents));
      }
    }
  }
}

function impossibleParent(level: DivisionLevel, parents: readonly DivisionLevel[]): Fault {
  const allowed = PARENT_LEVELS[level];
  const namesOf = (list: readonly DivisionLevel[]) => list.map((each) => LEVEL_NAMES[each]).join('、');
  return fault(
    'impossible-parent',
    `${LEVEL_NAMES[level]}区划的上级不能是${namesOf(parents)}区划。`,
    `A ${level} cannot stand under a ${parents.join(' or ')}.`,
    allowed.length === 0
      ? '省级区划没有上级，请清空此格。'
      : `请改正层级，或把上级改为${namesOf(allowed)}区划。`,
    allowed.length === 0
      ? 'A province has no parent: empty the cell.'
      : `Correct the level, or name a parent that is a ${allowed.join(' or ')}.`,
  );
}

function parentMissing(level: DivisionLevel): Fault {
  return fault(
    'parent-missing',
    `此${LEVEL_NAMES[level]}区划没有上级，不会计入任何市、省。`,
    `This ${level} has no parent, so it would count for no city or province.`,
    '请填写上级代码；只有文件中层级最高的区划可以不填。',
    'Write the code of its parent; only divisions of the highest level in the file have none.',
  );
}

function parentCycle(members: readonly string[]): Fault {
  const way = [...members, members[0]].join(' → ');
  return fault(
    'parent-cycle',
    `上下级关系成环：${way}。`,
    `These divisions stand under one another in a circle: ${way}.`,
    '请改正其中一个上级代码。',
    'Correct one of the parents.',
  );
}
