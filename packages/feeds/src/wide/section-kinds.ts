import type { WaterBodyKind } from '@shuize/domain';
import { NOTHING_KNOWN } from '../cells/known-ids.ts';
import { decodeBytes } from '../csv/decode-bytes.ts';
import type { FaultLog } from '../csv/fault-log.ts';
import type { ReadLimits } from '../csv/read-limits.ts';
import { checkSections } from '../package/check-sections.ts';
import { SECTIONS } from '../package/place-tables.ts';
import { readTable } from '../table/read-table.ts';
import { required, table } from '../table/table.ts';
import { parseKindCell, parseNameCell, wideSectionId } from './wide-cells.ts';

/** The sections file of a wide table. */
const WIDE_SECTIONS = table(
  'sections.csv',
  {
    province: required('省份', parseNameCell),
    basin: required('流域', parseNameCell),
    name: required('断面名称', parseNameCell),
    kind: required('水体类型', parseKindCell),
  },
  ['province', 'basin', 'name'],
);

/** The kind of water body of each section by its id. */
export type SectionKinds = ReadonlyMap<string, WaterBodyKind>;

/**
 * Reads the sections file that goes with measurements: that of a package, whose ids are its own, or that of a wide
 * table, whose ids are `province|basin|name`.
 *
 * @returns `null` when the file has a fault; every fault is in the log
 */
export function readSectionKinds(
  received: Uint8Array,
  limits: ReadLimits,
  log: FaultLog,
): SectionKinds | null {
  const kinds = isWide(received, limits)
    ? wideKinds(received, limits, log)
    : packageKinds(received, limits, log);
  return log.errors().length > 0 ? null : kinds;
}

function wideKinds(received: Uint8Array, limits: ReadLimits, log: FaultLog): SectionKinds {
  const sections = readTable(WIDE_SECTIONS, received, NOTHING_KNOWN, limits, log);
  return new Map(
    sections?.rows.map(({ province, basin, name, kind }) => [wideSectionId(province, basin, name), kind]),
  );
}

function packageKinds(received: Uint8Array, limits: ReadLimits, log: FaultLog): SectionKinds {
  const sections = readTable(SECTIONS, received, NOTHING_KNOWN, limits, log);
  if (sections === null) {
    return new Map();
  }
  checkSections(sections.rows, sections.ids, (row, column, found) =>
    log.add(row, sections.written(column), found),
  );
  const latestLast = sections.rows.toSorted(
    (a, b) => (a.recorded ?? Number.MIN_SAFE_INTEGER) - (b.recorded ?? Number.MIN_SAFE_INTEGER),
  );
  return new Map(latestLast.map(({ section, kind }) => [section, kind]));
}

const HEADER_BYTES = 4096;

/** Whether the first line that is not blank names a province, which only a wide table's sections file has. */
function isWide(received: Uint8Array, { fileBytes }: ReadLimits): boolean {
  const decoded = decodeBytes(received.length > fileBytes ? new Uint8Array() : received);
  const beginning = decoded.ok ? new TextDecoder().decode(decoded.value.subarray(0, HEADER_BYTES)) : '';
  const header = beginning.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  return header.split(',').some((cell) => /^"?(?:省份|province)"?$/.test(cell.trim()));
}
