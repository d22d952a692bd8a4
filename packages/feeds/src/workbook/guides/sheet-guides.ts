import { bilingual, invariant } from '@shuize/domain';
import { PACKAGE_FILES } from '../../package/package-files.ts';
import { RECORDED } from '../../table/table.ts';
import type { DateGrain } from '../cells/number-format.ts';
import { DUTY_GUIDES } from './duty-guides.ts';
import { PLACE_GUIDES } from './place-guides.ts';
import { type ColumnGuide, column, type SheetGuide } from './sheet-guide.ts';
import { WATER_GUIDES } from './water-guides.ts';

const GUIDES: ReadonlyMap<string, SheetGuide> = new Map(
  [...PLACE_GUIDES, ...WATER_GUIDES, ...DUTY_GUIDES].map((guide) => [guide.file, guide]),
);

/** What whoever fills in the column `recorded` should know, which every sheet may have. */
const RECORDED_GUIDE: ColumnGuide = column(
  'day',
  bilingual(
    '该行内容为本单位所知的日期；更正时另起一行，填新的日期',
    'day on which the row became known; a correction is a new row',
  ),
);

export function sheetGuideOf(file: string): SheetGuide {
  const guide = GUIDES.get(file);
  invariant(guide !== undefined, `${file} has a guide`);
  return guide;
}

/** @param name - English name of one of the file's columns */
export function columnGuideOf(file: string, name: string): ColumnGuide {
  const guide = name === RECORDED.name ? RECORDED_GUIDE : sheetGuideOf(file).columns[name];
  invariant(guide !== undefined, `${file} has a guide to ${name}`);
  return guide;
}

/** What the columns of a file hold that are dates or times, by both of their names. */
export function dateColumnsOf(file: string): ReadonlyMap<string, DateGrain> {
  const columns = PACKAGE_FILES.find((each) => each.file === file)?.columns ?? [];
  return new Map(
    columns.flatMap(({ name, zh }) => {
      const { kind } = columnGuideOf(file, name);
      return kind === 'month' || kind === 'day' || kind === 'minute'
        ? [[name, kind] as const, [zh, kind] as const]
        : [];
    }),
  );
}
