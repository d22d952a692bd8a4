import { type Bilingual, bilingual, formatDay, type Language, type Result, success } from '@shuize/domain';
import { chinaDayOf, type ListColumn, listFile, type PlatformFault } from '@shuize/platform';
import type { ServerContext } from '../context/server-context.ts';
import { CSV_TYPE, type FileAnswer, fileAnswer, XLSX_TYPE } from '../http/file-answer.ts';

/** As what a list was asked for. */
interface ListAsked {
  readonly page: number;
  readonly size: number;
  readonly format: 'json' | 'csv' | 'xlsx';
}

interface Page<Item> {
  readonly items: Item[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

/** What a list is called and what its columns are, where it comes as a file. */
export interface ListShape<Item> {
  readonly name: Bilingual;
  readonly columns: readonly ListColumn<Item>[];
}

export const LIST_FILES = [CSV_TYPE, XLSX_TYPE] as const;

/** Rows that a file of a list holds at most: Excel's own limit. */
const MOST_ROWS = 1_000_000;

/** Which items to read: those of the page, or all of them for a file. */
export function partAsked({ page, size, format }: ListAsked): {
  readonly offset: number;
  readonly limit: number;
} {
  return format === 'json' ? { offset: (page - 1) * size, limit: size } : { offset: 0, limit: MOST_ROWS };
}

/** One page of a list, or all of it as a file. */
export async function listAnswer<Item>(
  context: ServerContext,
  { page, size, format }: ListAsked,
  language: Language,
  shape: ListShape<Item>,
  { items, total }: { readonly items: readonly Item[]; readonly total: number },
): Promise<Result<Page<Item> | FileAnswer, PlatformFault>> {
  return format === 'json'
    ? success({ items: [...items], total, page, size })
    : success(await fileOfList(context, shape, items, format, language));
}

export async function fileOfList<Item>(
  { clock }: ServerContext,
  shape: ListShape<Item>,
  items: readonly Item[],
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<FileAnswer> {
  const day = formatDay(chinaDayOf(clock()));
  return fileAnswer({
    name: `${shape.name[language]}-${day}.${format}`,
    type: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
    bytes: await listFile({ ...shape, items }, format, language),
  });
}

const YES = bilingual('是', 'yes');
const NO = bilingual('否', 'no');

/** A column whose cell is a text, a number, a word in the language asked for, or 是 and 否. */
export function column<Item>(
  zh: string,
  en: string,
  cell: (item: Item) => string | number | boolean | Bilingual | null,
): ListColumn<Item> {
  return {
    header: { zh, en },
    cell: (item, language) => {
      const value = cell(item);
      const word = typeof value === 'boolean' ? (value ? YES : NO) : value;
      return typeof word === 'object' && word !== null ? word[language] : word;
    },
  };
}
