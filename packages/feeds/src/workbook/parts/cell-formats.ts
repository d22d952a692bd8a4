import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import { formatOfCode, formatOfNumber, type NumberFormat } from '../cells/number-format.ts';
import { brokenPart } from '../workbook-faults.ts';
import { attributesOf } from '../xml/xml-text.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** How a cell of each style shows a number, by the number of the style. */
export async function readCellFormats(
  parts: WorkbookParts,
  part: string | null,
): Promise<Result<readonly NumberFormat[], Fault>> {
  if (part === null || parts.entryOf(part) === undefined) {
    return success([]);
  }
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isCellFormat = false;
  const found = await parts.readIndex(part, (token) => {
    if (token.depth === 1 && token.name !== '') {
      isCellFormat = token.kind === 'open' && token.name === 'cellXfs';
    }
    const isFormat = token.name === 'numFmt' || (token.name === 'xf' && token.depth === 2 && isCellFormat);
    if (!isFormat || token.kind === 'close') {
      return null;
    }
    const attributes = attributesOf(token);
    if (attributes === null) {
      return brokenPart(part, 'XML 属性有误', 'an attribute of its XML is broken');
    }
    const id = Number(attributes.get('numFmtId') ?? '0');
    if (token.name === 'numFmt') {
      custom.set(id, formatOfCode(attributes.get('formatCode') ?? ''));
      return null;
    }
    formats.push(custom.get(id) ?? formatOfNumber(id));
    return null;
  });
  return found === null ? success(formats) : failure(found);
}
