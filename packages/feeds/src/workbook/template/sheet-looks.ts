import type { Language } from '@shuize/domain';
import type { PageSetup } from 'exceljs';
import type { ColumnName } from '../../csv/header.ts';
import { namesOfSheet } from '../sheets/sheet-names.ts';

/** Printed across A4 sheets, as wide as one. */
export const PAGE: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

export function headerOf({ name, zh }: ColumnName, language: Language): string {
  return language === 'zh' ? zh : name;
}

export function sheetNameOf(file: string, language: Language): string {
  const [en, zh] = namesOfSheet(file);
  return language === 'zh' ? zh : en;
}
