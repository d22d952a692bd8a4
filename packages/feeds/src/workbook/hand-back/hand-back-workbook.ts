import { failure, type InputError, type Language, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import { faultLog } from '../../csv/fault-log.ts';
import type { NamedBytes } from '../../wide/read-monitoring.ts';
import { writeZip, zipEntry } from '../archive/write-zip.ts';
import { openWorkbook, type Sheet, type Workbook } from '../parts/open-workbook.ts';
import { pickSheet } from '../sheets/pick-sheet.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { fileOfSheet } from '../sheets/sheet-names.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import type { HandedBack } from './handed-back.ts';
import { markPlan } from './mark-plan.ts';
import { sheetMarker } from './mark-sheet.ts';
import { markedStyles } from './marked-styles.ts';

/** A sheet is unpacked to find it, to find its header and to write it. */
const TIMES_READ = 3;

/** Marks the errors of a workbook in it. Parts that bear no mark are the bytes that they were. */
export async function handBackWorkbook(
  { file, bytes }: NamedBytes,
  errors: readonly InputError[],
  language: Language,
  limits: WorkbookLimits,
): Promise<Result<HandedBack, Fault>> {
  const unpackedBytes = limits.unpackedBytes * TIMES_READ;
  const opened = await openWorkbook(bytes, { ...limits, unpackedBytes });
  if (!opened.ok) {
    return opened;
  }
  const workbook = opened.value;
  const styles = await markedStyles(workbook);
  if (!styles.ok) {
    return styles;
  }
  const unplaced = new Set(errors);
  const rewritten = new Map<string, Uint8Array>();
  for (const [sheet, ofSheet] of await errorsBySheet(workbook, file, errors, limits)) {
    const text = await readSheet(workbook, sheet, new Map(), limits, faultLog(sheet.name, 0));
    const plan = text.ok ? markPlan(text.value, ofSheet, language) : null;
    if (plan === null) {
      continue;
    }
    const marker = sheetMarker(plan, styles.value);
    const found = await workbook.parts.read(sheet.part, marker.take);
    if (found !== null) {
      return failure(found);
    }
    rewritten.set(sheet.part, marker.bytes());
    for (const error of ofSheet) {
      unplaced.delete(error);
    }
  }
  const stylesPart = await styles.value.part();
  if (!stylesPart.ok) {
    return stylesPart;
  }
  if (stylesPart.value !== null && workbook.stylesPart !== null) {
    rewritten.set(workbook.stylesPart, stylesPart.value);
  }
  const changed = new Map(
    [...rewritten].map(([part, content]) => [workbook.parts.entryOf(part), content] as const),
  );
  const entries = workbook.parts.entries.map((entry) => {
    const content = changed.get(entry);
    return content === undefined ? entry : zipEntry(entry.name, content);
  });
  return success({ bytes: writeZip(entries), unplaced: [...unplaced] });
}

/**
 * Errors name their sheet, the workbook itself when only one sheet of it was read, or, where they were found after reading,
 * the file that a sheet stands for.
 */
async function errorsBySheet(
  workbook: Workbook,
  file: string,
  errors: readonly InputError[],
  limits: WorkbookLimits,
): Promise<ReadonlyMap<Sheet, readonly InputError[]>> {
  const ofFile = errors.some((error) => error.file === file)
    ? await pickSheet(workbook, fileOfSheet(file.replace(/^.*[\\/]|\.\w+$/g, '')) ?? 'readings.csv', limits)
    : null;
  const bySheet = new Map<Sheet, InputError[]>();
  for (const error of errors) {
    const named = workbook.sheets.find(
      ({ name }) =>
        error.file === name || error.file === `${file}：${name}` || error.file === fileOfSheet(name),
    );
    const sheet = named ?? (error.file === file && ofFile?.ok === true ? ofFile.value : undefined);
    if (sheet !== undefined) {
      const ofSheet = bySheet.get(sheet) ?? [];
      ofSheet.push(error);
      bySheet.set(sheet, ofSheet);
    }
  }
  return bySheet;
}
