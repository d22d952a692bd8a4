import { type Fault, fault, shown } from '../../csv/fault.ts';
import { nearestName } from '../../csv/nearest-name.ts';
import { type CellPlace, cellAddress } from '../cells/cell-address.ts';
import { namesOfSheet, SHEET_NAMES } from './sheet-names.ts';

export function unknownSheet(name: string): Fault {
  const nearest = nearestName(name, SHEET_NAMES);
  return fault(
    'unknown-sheet',
    `数据包中没有名为“${shown(name)}”的工作表。`,
    `A data package has no sheet named “${shown(name)}”.`,
    nearest === null
      ? '请删去或隐藏此表，或在表名前加“#”；可用的表名见填写说明。'
      : `如指“${nearest}”，请改用此名；否则请删去或隐藏此表，或在表名前加“#”。`,
    nearest === null
      ? 'Delete or hide it, or put # in front of its name; the names are those of the template.'
      : `Rename it to “${nearest}” if that is meant; else delete or hide it, or put # in front of its name.`,
  );
}

export function hiddenSheet(name: string): Fault {
  return fault(
    'hidden-sheet',
    `工作表“${shown(name)}”已隐藏。`,
    `The sheet “${shown(name)}” is hidden.`,
    '请取消隐藏并核对内容；不用的，请删去此表。',
    'Unhide it and check what it says, or delete it.',
  );
}

/** @param first - name of the sheet or file that came first */
export function givenTwice(first: string, second: string): Fault {
  return fault(
    'given-twice',
    `“${shown(first)}”和“${shown(second)}”是同一类资料。`,
    `“${shown(first)}” and “${shown(second)}” stand for the same file.`,
    '请合并为一个。',
    'Make them one.',
  );
}

export function missingSheet(file: string): Fault {
  const [en, zh] = namesOfSheet(file);
  return fault(
    'missing-sheet',
    `工作簿缺少工作表“${zh}”（${en}）。`,
    `The workbook has no sheet “${en}” (${zh}).`,
    `请加上此表，表名用“${zh}”或“${en}”。`,
    `Add it, named “${en}” or “${zh}”.`,
  );
}

/** @param filled - the sheets that hold something */
export function sheetNotTold(wanted: string, filled: readonly string[]): Fault {
  return fault(
    'sheet-not-told',
    filled.length === 0
      ? '工作簿中没有可见且有内容的工作表。'
      : `工作簿中有 ${filled.length} 张有内容的工作表，无法确定读取哪一张：${filled.map(shown).join('、')}。`,
    filled.length === 0
      ? 'The workbook has no sheet that is visible and holds anything.'
      : `The workbook has ${filled.length} sheets that hold something, and nothing tells which to read: ${filled.map(shown).join(', ')}.`,
    `请将要读取的工作表命名为“${wanted}”，或删去、隐藏其他工作表。`,
    `Name the sheet to be read “${wanted}”, or delete or hide the others.`,
  );
}

export function mergedCells(first: CellPlace, last: CellPlace): Fault {
  const range = `${cellAddress(first)}:${cellAddress(last)}`;
  return fault(
    'merged-cells',
    `单元格 ${range} 已合并，只有左上角一格有内容，其余各格为空。`,
    `The cells ${range} are merged: only the first holds anything, and the others are empty.`,
    '请取消合并，在每一行填写各自的内容（取消后可选中该列，定位“空值”，输入“=上一格”后按 Ctrl+Enter 一次填满）。',
    'Unmerge them and fill in every row (select the column, go to its blanks, type “=” and the cell above, press Ctrl+Enter).',
  );
}
