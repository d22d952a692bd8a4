import type { Language } from '@shuize/domain';
import type { Workbook } from 'exceljs';
import { PACKAGE_FILES } from '../../package/package-files.ts';
import { columnGuideOf, sheetGuideOf } from '../guides/sheet-guides.ts';
import { headerOf, PAGE, sheetNameOf } from './sheet-looks.ts';
import { instructions } from './template-words.ts';

const WIDTHS = [42, 16, 28, 60] as const;

/** The first sheet: how to fill in the others, what each is for, and what the values of all lists mean. */
export function addInstructions(workbook: Workbook, language: Language): void {
  const sheet = workbook.addWorksheet(language === 'zh' ? '填写说明' : 'Instructions', {
    pageSetup: PAGE,
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  for (const [index, line] of instructions(language).entries()) {
    sheet.addRow([line]).font = { bold: index === 0, size: index === 0 ? 14 : 11 };
  }
  const isChinese = language === 'zh';
  sheet.addRow(isChinese ? ['工作表', '', '', '用途'] : ['sheet', '', '', 'purpose']).font = { bold: true };
  for (const { file } of PACKAGE_FILES) {
    sheet.addRow([sheetNameOf(file, language), '', '', sheetGuideOf(file).purpose[language]]);
  }
  sheet.addRow([]);
  sheet.addRow(isChinese ? ['工作表', '列', '取值', '含义'] : ['sheet', 'column', 'value', 'meaning']).font =
    {
      bold: true,
    };
  for (const { sheets, header, value, meaning } of listedValues(language)) {
    sheet.addRow([sheets.join(isChinese ? '、' : ', '), header, value, meaning]);
  }
}

interface ListedValue {
  readonly sheets: string[];
  readonly header: string;
  readonly value: string;
  readonly meaning: string;
}

/** The values of all lists; one that stands under the same header in several sheets is told once. */
function listedValues(language: Language): readonly ListedValue[] {
  const values = new Map<string, ListedValue>();
  for (const { file, columns } of PACKAGE_FILES) {
    for (const column of columns) {
      for (const { value, label } of columnGuideOf(file, column.name).choices) {
        const header = headerOf(column, language);
        const meaning = label[language];
        const key = [header, value, meaning].join('\0');
        const listed = values.get(key) ?? { sheets: [], header, value, meaning };
        listed.sheets.push(sheetNameOf(file, language));
        values.set(key, listed);
      }
    }
  }
  return [...values.values()];
}
