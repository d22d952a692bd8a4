import { failure, type InputError, type Result, success, type WaterBodyKind } from '@shuize/domain';
import { readColumnFile } from '../columns/column-file.ts';
import { planReadings, READING_NAMES } from '../columns/read-readings.ts';
import { type Fault, fault } from '../csv/fault.ts';
import { type FaultLog, faultLog } from '../csv/fault-log.ts';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../csv/read-limits.ts';
import { readSectionKinds } from './section-kinds.ts';
import { planWide } from './wide-filler.ts';
import type { Monitoring, MonitoringTable } from './wide-table.ts';

/** A file by its name, which errors give, and its bytes. */
export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads measurements to be classed: the wide table of monitoring pages, or a readings.csv; its header tells which.
 *
 * @param sections - the sections of the table with the kinds of their water bodies, laid out as a package's
 *   sections.csv or as the wide table's own; `null` when there is none. When given, it must list every section
 * @returns every error of both files at once
 * @see docs/data-package.md
 */
export function readMonitoring(
  { file, bytes }: NamedBytes,
  sections: NamedBytes | null,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Result<Monitoring, readonly InputError[]> {
  const sectionLog = faultLog(sections?.file ?? '', limits.errorsPerFile);
  const kinds = sections === null ? null : readSectionKinds(sections.bytes, limits, sectionLog);
  const log = faultLog(file, limits.errorsPerFile);
  const listed = sections === null || kinds === null ? null : { file: sections.file, kinds };
  const table = readTableOfEitherLayout(bytes, listed, limits, log);
  const errors = [...sectionLog.errors(), ...log.errors()];
  if (errors.length > 0 || table === null) {
    return failure(errors);
  }
  return success({ table, kinds: table.sectionIds.map((id) => kinds?.get(id) ?? null) });
}

function readTableOfEitherLayout(
  bytes: Uint8Array,
  listed: { readonly file: string; readonly kinds: ReadonlyMap<string, WaterBodyKind> } | null,
  limits: ReadLimits,
  log: FaultLog,
): MonitoringTable | null {
  const ids = listed === null ? null : new Set(listed.kinds.keys());
  return readColumnFile<MonitoringTable>(bytes, limits, log, (row, cells) => {
    if (isWide(cells)) {
      return planWide(row, cells, listed && ids && { file: listed.file, ids }, log);
    }
    const plan = isReadings(cells) ? planReadings(row, cells, ids, log) : null;
    if (plan === null) {
      if (!isReadings(cells)) {
        log.add(row, null, unknownLayout());
      }
      return null;
    }
    return {
      header: plan.header,
      fillerOf: (file) => {
        const { read, finish } = plan.fillerOf(file);
        const finishTable = () => {
          const { columns, sectionIds } = finish();
          return { layout: 'readings', sectionIds, readings: columns } as const;
        };
        return { read, finish: finishTable };
      },
    };
  });
}

const WIDE_SIGNS: ReadonlySet<string> = new Set(['省份', '断面名称', '水质类别', 'province']);
const READING_SIGNS: ReadonlySet<string> = new Set(
  READING_NAMES.flatMap(({ name, zh }) => [name, zh]).filter(
    (name) => name !== 'time' && name !== '监测时间',
  ),
);

function isWide(cells: readonly string[]): boolean {
  return cells.some((cell) => WIDE_SIGNS.has(cell));
}

function isReadings(cells: readonly string[]): boolean {
  return cells.some((cell) => READING_SIGNS.has(cell));
}

function unknownLayout(): Fault {
  return fault(
    'unknown-layout',
    '从表头看，此文件既不是监测数据宽表，也不是 readings.csv。',
    'By its header the file is neither a wide table of monitoring data nor a readings.csv.',
    '宽表的表头是：省份、流域、断面名称、监测时间、水质类别和带单位的各指标列；readings.csv 的表头是：section、time、indicator、value。',
    'A wide table has 省份, 流域, 断面名称, 监测时间, 水质类别 and indicators with units; readings.csv has section, time, indicator, value.',
  );
}
