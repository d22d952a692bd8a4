import { BOUNDARY_KINDS, CONTROL_LEVELS, DIVISION_LEVELS, decimal, WATER_BODY_KINDS } from '@shuize/domain';
import { parseDivisionCell, parseDivisionIdCell, parseSectionIdCell } from '../cells/id-cells.ts';
import { oneOf, parseTextCell } from '../cells/list-cells.ts';
import { decimalBetween, parseShareCell } from '../cells/number-cells.ts';
import { parseDayCell } from '../cells/time-cells.ts';
import { emptiable, optional, required, table } from '../table/table.ts';
import { endsBeforeStart } from './row-checks.ts';

/** Administrative divisions (行政区划). */
export const DIVISIONS = table(
  'divisions.csv',
  {
    code: required('行政区划代码', parseDivisionIdCell),
    name: required('名称', parseTextCell),
    level: required('层级', oneOf(DIVISION_LEVELS)),
    parent: emptiable('上级代码', parseDivisionIdCell),
    group: optional('排名分组', parseTextCell),
  },
  ['code'],
);

/** Monitoring sections (断面). Two rows of one section are its two banks, or a change of hands. */
export const SECTIONS = table(
  'sections.csv',
  {
    section: required('断面编号', parseSectionIdCell),
    division: required('行政区划代码', parseDivisionCell),
    from: optional('起始日期', parseDayCell),
    to: optional('截止日期', parseDayCell),
    name: required('断面名称', parseTextCell),
    kind: required('水体类型', oneOf(WATER_BODY_KINDS)),
    control: required('控制级别', oneOf(CONTROL_LEVELS)),
    river: required('河流', parseTextCell),
    basin: required('流域', parseTextCell),
    boundary: required('跨界类型', oneOf(BOUNDARY_KINDS)),
    upstream: optional('上游断面', parseSectionIdCell),
    share: optional('责任份额', parseShareCell),
    longitude: optional('经度', decimalBetween(decimal('-180'), decimal('180'))),
    latitude: optional('纬度', decimalBetween(decimal('-90'), decimal('90'))),
  },
  ['section', 'division', 'from'],
  [endsBeforeStart],
);
