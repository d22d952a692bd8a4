import type { SectionRow } from '@shuize/domain';
import { unknownSection } from '../cells/id-cells.ts';
import { type Fault, fault } from '../csv/fault.ts';
import { cyclesOfAnyDay } from './cycles.ts';

/**
 * Checks sections against one another: every section upstream is listed, no water flows in a circle, and all rows of
 * a section that became known on one day say the same kind of water body, which picks its limits.
 *
 * @param ids - every id of the file, those of faulty rows included
 */
export function checkSections(
  rows: readonly SectionRow[],
  ids: ReadonlySet<string>,
  report: (row: number, column: 'upstream' | 'kind', found: Fault) => void,
): void {
  const kinds = new Map<string, SectionRow>();
  for (const each of rows) {
    if (each.upstream !== null && !ids.has(each.upstream)) {
      report(each.row, 'upstream', unknownSection(each.upstream));
    }
    const version = `${each.section}\0${each.recorded}`;
    const first = kinds.get(version) ?? each;
    kinds.set(version, first);
    if (first.kind !== each.kind) {
      report(each.row, 'kind', conflictingKind(first.row));
    }
  }
  const cycles = cyclesOfAnyDay(
    rows.map(({ section, division, from, upstream, row, recorded }) => ({
      from: section,
      to: upstream,
      row,
      key: `${section}\0${division}\0${from}`,
      recorded,
    })),
  );
  for (const { row, members } of cycles) {
    report(row, 'upstream', upstreamCycle(members));
  }
}

function conflictingKind(firstRow: number): Fault {
  return fault(
    'conflicting-kind',
    `此断面的水体类型与第 ${firstRow} 行不一致。`,
    `Row ${firstRow} gives this section another kind of water body.`,
    '同一断面只能是河流（river）或湖库（lake）之一，请统一；如是更正，请填写不同的 recorded（获知日期）。',
    'A section is either river or lake: make them agree, or give a correction another recorded day.',
  );
}

function upstreamCycle(members: readonly string[]): Fault {
  const way = [...members, members[0]].join(' → ');
  return fault(
    'upstream-cycle',
    `上游断面成环：${way}。`,
    `These sections lie upstream of one another in a circle: ${way}.`,
    '请改正其中一个上游断面。',
    'Correct one of the sections upstream.',
  );
}
