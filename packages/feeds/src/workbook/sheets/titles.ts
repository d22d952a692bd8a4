import { type Bilingual, bilingual } from '@shuize/domain';
import { PACKAGE_FILES } from '../../package/package-files.ts';
import { namesOfSheet } from './sheet-names.ts';

/** What a file of a data package is called: `月均值` and `monthly` of `monthly.csv`. */
export function fileTitle(file: string): Bilingual {
  const [en, zh] = namesOfSheet(file);
  return bilingual(zh, en);
}

/** What a column of a file is called, in Chinese and in English; its name itself where the file has no such column. */
export function columnTitle(file: string, name: string): Bilingual {
  const column = PACKAGE_FILES.find((each) => each.file === file)?.columns.find((each) => each.name === name);
  return bilingual(column?.zh ?? name, name);
}
