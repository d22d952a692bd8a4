import { type Fault, fault, shown } from '../csv/fault.ts';

export function workbookTooLarge(size: number, limit: number): Fault {
  return fault(
    'file-too-large',
    `工作簿有 ${size} 字节，超过上限 ${limit} 字节，未读取。`,
    `The workbook has ${size} bytes, more than the limit of ${limit}, and was not read.`,
    '请删去图片和无关的工作表，或按年份、地区拆成几个工作簿，或调高上限。',
    'Delete pictures and sheets that do not belong to it, split it by year or area, or raise the limit.',
  );
}

/** @param what - what the bytes are taken for */
export function notAWorkbook(what: 'old-or-encrypted' | 'unknown'): Fault {
  const isOld = what === 'old-or-encrypted';
  return fault(
    'not-a-workbook',
    isOld
      ? '文件是旧版 Excel（.xls）格式，或设有打开密码，无法读取。'
      : '文件不是 Excel 工作簿（.xlsx），或已损坏。',
    isOld
      ? 'The file is of the old Excel format (.xls) or has a password, and cannot be read.'
      : 'The file is no Excel workbook (.xlsx), or is damaged.',
    isOld
      ? '请在 Excel 或 WPS 中打开，取消密码，另存为“Excel 工作簿（.xlsx）”。'
      : '请在 Excel 或 WPS 中打开后另存为“Excel 工作簿（.xlsx）”；打不开的，请重新获取该文件。',
    isOld
      ? 'Open it in Excel or WPS, take off the password and save it as “Excel Workbook (.xlsx)”.'
      : 'Open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”; get it again when it does not open.',
  );
}

/**
 * @param part - name of the packed file at fault
 * @param zh - what is wrong with it
 */
export function brokenPart(part: string, zh: string, en: string): Fault {
  return fault(
    'broken-workbook',
    `工作簿内部文件“${shown(part)}”有误：${zh}，未读取。`,
    `The part “${shown(part)}” of the workbook is broken: ${en}. The workbook was not read.`,
    '请在 Excel 或 WPS 中打开后另存为新的 .xlsx 文件再试；打不开的，请重新获取该文件。',
    'Open it in Excel or WPS, save it as a new .xlsx file and try again; get it again when it does not open.',
  );
}

/** @param zh - what exceeds which limit */
export function unpacksTooMuch(part: string, zh: string, en: string): Fault {
  return fault(
    'unpacks-too-much',
    `工作簿内部文件“${shown(part)}”解压后${zh}，未读取。`,
    `The part “${shown(part)}” of the workbook ${en}, and was not read.`,
    '请删去多余的空白行列、格式和无关的工作表，或把数据复制到新的工作簿；确需读取大文件的，可调高上限。',
    'Delete blank rows, formats and sheets that are not needed, or copy the data to a new workbook; or raise the limit.',
  );
}

export function tooManyCells(limit: number): Fault {
  return fault(
    'too-many-cells',
    `工作表的单元格超过上限 ${limit} 个，未读取。`,
    `The sheet has more cells than the limit of ${limit}, and was not read.`,
    '请删去表格之外的空白单元格和格式，或按年份、地区拆成几个工作簿，或调高上限。',
    'Delete blank cells and formats outside the table, split it by year or area, or raise the limit.',
  );
}

/** @param zh - what exceeds which limit */
export function tooMuchText(zh: string, en: string): Fault {
  return fault(
    'too-much-text',
    `${zh}，未读取。`,
    `${en}, and was not read.`,
    '请删去无关的工作表和列，或按年份、地区拆成几个工作簿，或调高上限。',
    'Delete sheets and columns that do not belong to it, split it by year or area, or raise the limit.',
  );
}
