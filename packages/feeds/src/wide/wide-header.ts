import { INDICATORS, type IndicatorCode } from '@shuize/domain';
import { type Fault, fault, shown } from '../csv/fault.ts';
import type { FaultLog } from '../csv/fault-log.ts';
import { type ColumnName, type Header, matchHeader } from '../csv/header.ts';
import { parseIndicatorHeader } from './indicator-header.ts';
import { shiftOfUnit, unitsOf } from './units.ts';

const FIXED: readonly ColumnName[] = [
  { name: 'province', zh: '省份', isRequired: true },
  { name: 'basin', zh: '流域', isRequired: true },
  { name: 'name', zh: '断面名称', isRequired: true },
  { name: 'time', zh: '监测时间', isRequired: true },
  { name: 'class', zh: '水质类别', isRequired: false },
];

const NAMES: readonly ColumnName[] = [
  ...FIXED,
  ...INDICATORS.map(({ code, name }) => ({ name: code, zh: name.zh, isRequired: false })),
];

/** A column of values: where it stands and what takes its unit to the indicator's. */
export interface IndicatorPlace {
  readonly code: IndicatorCode;
  readonly cell: number;
  /** A power of ten. */
  readonly shift: number;
}

export interface WideHeader {
  readonly header: Header;
  /** In the order of the file. */
  readonly indicators: readonly IndicatorPlace[];
}

/**
 * @param row - line of the header
 * @returns `null` when a column is lacking or the unit of one is not known; every fault is in the log
 */
export function matchWideHeader(row: number, cells: readonly string[], log: FaultLog): WideHeader | null {
  const header = matchHeader(row, cells, NAMES, log, (cell) => parseIndicatorHeader(cell)?.code);
  if (header === null) {
    return null;
  }
  const indicators: IndicatorPlace[] = [];
  let isSound = true;
  for (const { code } of INDICATORS) {
    const cell = header.positions.get(code);
    if (cell === undefined) {
      continue;
    }
    const written = cells[cell] ?? '';
    const unit = parseIndicatorHeader(written)?.unit ?? '';
    const shift = shiftOfUnit(code, unit);
    if (shift === undefined) {
      log.add(row, written, unit === '' ? unitMissing(code) : unknownUnit(code, unit));
      isSound = false;
    } else {
      indicators.push({ code, cell, shift });
    }
  }
  if (isSound && indicators.length === 0) {
    log.add(row, null, noIndicator());
    isSound = false;
  }
  return isSound ? { header, indicators: indicators.toSorted((a, b) => a.cell - b.cell) } : null;
}

function unknownUnit(code: IndicatorCode, unit: string): Fault {
  const units = unitsOf(code);
  return fault(
    'unknown-unit',
    `不认识${code}的单位“${shown(unit)}”，此文件各行未读取。`,
    `“${shown(unit)}” is not a unit of ${code}; the rows of the file were not read.`,
    `请换算后改用：${units.join('、')}。`,
    `Convert the values to one of: ${units.join(', ')}.`,
  );
}

function unitMissing(code: IndicatorCode): Fault {
  const units = unitsOf(code);
  return fault(
    'unit-missing',
    `${code}的列名没有写明单位，此文件各行未读取。`,
    `The column of ${code} does not say its unit; the rows of the file were not read.`,
    `请在列名后用括号注明单位，可用：${units.join('、')}。`,
    `Add the unit in brackets, one of: ${units.join(', ')}.`,
  );
}

function noIndicator(): Fault {
  return fault(
    'missing-column',
    '没有任何监测指标列，此文件各行未读取。',
    'There is no column of an indicator; the rows of the file were not read.',
    '请加上指标列，列名写成“氨氮(mg/L)”的形式。',
    'Add columns of indicators, named like “氨氮(mg/L)”.',
  );
}
