import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import type { NumberFormat } from '../cells/number-format.ts';
import { brokenPart, notAWorkbook } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { attributesOf } from '../xml/xml-text.ts';
import { readCellFormats } from './cell-formats.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { readSharedTexts } from './shared-texts.ts';
import { type WorkbookParts, workbookParts } from './workbook-parts.ts';

/** A sheet of cells (工作表); charts are none. */
export interface Sheet {
  readonly name: string;
  /** Whether Excel shows no tab for it. */
  readonly isHidden: boolean;
  readonly part: string;
}

/** A workbook about to be read: its sheets, and what their cells refer to. */
export interface Workbook {
  readonly parts: WorkbookParts;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904 instead of 1900. */
  readonly countsFrom1904: boolean;
  readonly sharedTexts: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  /** Name of the part that holds the styles, where there is one. */
  readonly stylesPart: string | null;
}

/** Opens a workbook: everything but its sheets is read. */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
): Promise<Result<Workbook, Fault>> {
  const parts = workbookParts(bytes, limits);
  if (!parts.ok) {
    return parts;
  }
  const whole = await relationshipsOf(parts.value, '');
  if (!whole.ok) {
    return whole;
  }
  const main = whole.value.find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined || !/\.xml$/i.test(main) || parts.value.entryOf(main) === undefined) {
    return failure(notAWorkbook('unknown'));
  }
  const relations = await relationshipsOf(parts.value, main);
  if (!relations.ok) {
    return relations;
  }
  const index = await readIndex(parts.value, main, relations.value);
  if (!index.ok) {
    return index;
  }
  const partOf = (wanted: string) => relations.value.find(({ kind }) => kind === wanted)?.target ?? null;
  const sharedTexts = await readSharedTexts(parts.value, partOf('sharedStrings'), limits);
  if (!sharedTexts.ok) {
    return sharedTexts;
  }
  const stylesPart = partOf('styles');
  const formats = await readCellFormats(parts.value, stylesPart);
  return formats.ok
    ? success({
        parts: parts.value,
        ...index.value,
        sharedTexts: sharedTexts.value,
        formats: formats.value,
        stylesPart,
      })
    : formats;
}

async function readIndex(
  parts: WorkbookParts,
  main: string,
  relations: readonly Relationship[],
): Promise<Result<Pick<Workbook, 'sheets' | 'countsFrom1904'>, Fault>> {
  const targets = new Map(
    relations
      .filter(({ kind }) => kind === 'worksheet')
      .map(({ relationId, target }) => [relationId, target]),
  );
  const sheets: Sheet[] = [];
  let countsFrom1904 = false;
  let isWorkbook = false;
  const found = await parts.readIndex(main, (token) => {
    const isSheet = token.name === 'sheet';
    isWorkbook ||= token.name === 'workbook';
    if (token.kind === 'close' || (!isSheet && token.name !== 'workbookPr')) {
      return null;
    }
    const attributes = attributesOf(token);
    if (attributes === null) {
      return brokenPart(main, 'XML 属性有误', 'an attribute of its XML is broken');
    }
    if (!isSheet) {
      countsFrom1904 = isTrue(attributes.get('date1904'));
      return null;
    }
    const part = targets.get(attributes.get('id') ?? '');
    if (part !== undefined) {
      const state = attributes.get('state') ?? 'visible';
      sheets.push({ name: (attributes.get('name') ?? '').trim(), isHidden: state !== 'visible', part });
    }
    return null;
  });
  if (found !== null) {
    return failure(found);
  }
  return isWorkbook ? success({ sheets, countsFrom1904 }) : failure(notAWorkbook('unknown'));
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
