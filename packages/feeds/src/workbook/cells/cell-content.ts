import { type Fault, fault, shown } from '../../csv/fault.ts';
import type { DateGrain, NumberFormat } from './number-format.ts';
import { hasLostDigits, numberText } from './number-text.ts';
import { type CellDate, dateOfSerial, dateOfText, dateText } from './serial-date.ts';

/** What a cell of a sheet holds, as the file writes it. */
export interface RawCell {
  /** Its type as the file gives it; the empty text is a number. */
  readonly type: string;
  /** Its value as text, or `null` when the file holds none. Texts are already looked up. */
  readonly value: string | null;
  readonly hasFormula: boolean;
  readonly format: NumberFormat;
}

/** The text that a cell says, or the fault that keeps it from saying one. `null` when the value cannot be. */
export type CellContent = { readonly text: string } | { readonly fault: Fault } | null;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Days from 1980 to 2099 counted from 1900: a bare number among them may be a date that lost its format. */
const [FIRST_LIKELY_DAY, LAST_LIKELY_DAY] = [29_221, 73_050];

/**
 * @param column - what the column holds, where it is a date or a time
 */
export function cellContent(cell: RawCell, column: DateGrain | null, countsFrom1904: boolean): CellContent {
  const { type, value, hasFormula } = cell;
  if (hasFormula && (value === null || (value === '' && type !== 'str'))) {
    return { fault: formulaWithoutResult() };
  }
  if (value === null) {
    return { text: '' };
  }
  switch (type) {
    case 's':
    case 'str':
    case 'inlineStr':
      return { text: value };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'true' : 'false' };
    case 'e':
      return { fault: cellError(value) };
    case 'd': {
      const date = dateOfText(value);
      return date === null ? { text: value } : { text: dateText(date, grainOf(cell, date), column) };
    }
    case '':
    case 'n':
      return value === '' ? { text: '' } : numberContent(cell, value, column, countsFrom1904);
    default:
      return null;
  }
}

function numberContent(
  { format }: RawCell,
  text: string,
  column: DateGrain | null,
  countsFrom1904: boolean,
): CellContent {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) {
    return null;
  }
  const date = dateOfSerial(value, countsFrom1904);
  if (format.kind === 'date' && date !== null) {
    return { text: dateText(date, format.grain, column) };
  }
  if (hasLostDigits(value)) {
    return { fault: digitsLost(value) };
  }
  const isLikelyDate = value >= FIRST_LIKELY_DAY && value <= LAST_LIKELY_DAY;
  if (column !== null && date !== null && isLikelyDate) {
    return { fault: dateWithoutFormat(value, dateText(date, column, column)) };
  }
  return { text: numberText(value, format.kind === 'number' ? format.digits : 0) };
}

/** What a date that is written out shows: the format's choice, or all that it says. */
function grainOf({ format }: RawCell, { second }: CellDate): DateGrain {
  if (format.kind === 'date') {
    return format.grain;
  }
  return second === 0 ? 'day' : 'minute';
}

function formulaWithoutResult(): Fault {
  return fault(
    'formula-without-result',
    '此格是公式，但文件中没有保存计算结果。',
    'This cell is a formula, and the file does not hold its result.',
    '请在 Excel 或 WPS 中打开，待计算完成后保存；或复制该列，选择性粘贴为“数值”。',
    'Open it in Excel or WPS and save it once it is calculated, or paste the column as values.',
  );
}

function cellError(value: string): Fault {
  return fault(
    'cell-error',
    `此格是错误值 ${shown(value)}。`,
    `This cell is the error ${shown(value)}.`,
    '请改正公式或引用的数据，或直接填写数值。',
    'Correct the formula or what it refers to, or write the value itself.',
  );
}

function digitsLost(value: number): Fault {
  return fault(
    'digits-lost',
    `此格是数值 ${value}，Excel 只保留 15 位有效数字，后面的数字已丢失。`,
    `This cell is the number ${value}: Excel keeps 15 digits, and those after them are lost.`,
    '编号、代码请先将单元格设为“文本”格式，再重新填写。',
    'Give cells of ids and codes the format “Text”, then write them again.',
  );
}

function dateWithoutFormat(value: number, meant: string): Fault {
  return fault(
    'date-without-format',
    `此格显示为数值 ${value}，不是日期；按 Excel 的日期序号，它是 ${meant}。`,
    `This cell shows the number ${value} and no date; as a date of Excel it would be ${meant}.`,
    '请将该列的单元格格式设为“日期”，核对无误后保存。',
    'Give the column the format “Date”, check it, and save.',
  );
}
