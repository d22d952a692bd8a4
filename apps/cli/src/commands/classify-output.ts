import {
  bilingual,
  classText,
  formatFraction,
  formatMinute,
  fraction,
  indicatorOf,
  type WaterClass,
} from '@shuize/domain';
import type { ClassificationSummary, ClassifiedReadings } from '@shuize/services';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { type TableColumn, type TableRow, writeTable } from '../screen/table.ts';
import { paintClass } from '../screen/water-class.ts';

const MULTIPLE_DECIMALS = 4;

/** One object of `classify --format json`, as DATA-PACKAGE promises it. */
function objectOf(screen: Screen, row: ClassifiedReadings) {
  const multiples = [...row.multiples].map(([item, multiple]) => [
    item,
    formatFraction(multiple, MULTIPLE_DECIMALS),
  ]);
  return {
    row: row.row,
    section: row.section,
    time: formatMinute(row.time),
    class: row.class,
    deciding: row.deciding,
    multiples: Object.fromEntries(multiples),
    published: row.published,
    note: row.note === null ? null : say(screen, row.note),
  };
}

/** Writes every row: a table, or a JSON array with one row a line. */
export function writeClasses(screen: Screen, rows: readonly ClassifiedReadings[]): void {
  if (screen.format === 'json') {
    const lines = rows.map((row) => JSON.stringify(objectOf(screen, row)));
    screen.out.write(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
    return;
  }
  writeTable(
    screen.out,
    columnsOf(screen, ['row', 'section', 'time', 'class', 'deciding', 'multiples', 'published']),
    rows.map((row) => ({
      cells: [
        String(row.row),
        row.section,
        formatMinute(row.time),
        classCell(screen, row.class),
        decidingCell(screen, row),
        multiplesCell(screen, row),
        classCell(screen, row.published),
      ],
      ...remarkOf(screen, row),
    })),
  );
  const classified = rows.filter((row) => row.class !== null).length;
  const count = bilingual(
    `共 ${rows.length} 条，评出类别 ${classified} 条。`,
    `${rows.length} rows, ${classified} with a class.`,
  );
  screen.out.write(`\n${say(screen, count)}\n`);
}

/** Writes how the classes compare with the published ones. */
export function writeSummary(screen: Screen, summary: ClassificationSummary): void {
  if (screen.format === 'json') {
    const disagree = summary.disagree.map((row) => {
      const { multiples: _, ...object } = objectOf(screen, row);
      return object;
    });
    writeJson(screen.out, { ...summary, disagree });
    return;
  }
  const { rows, classified, withPublished, agree, disagree } = summary;
  const counts = [
    bilingual(
      `共 ${rows} 条，评出类别 ${classified} 条，有公布类别 ${withPublished} 条。`,
      `${rows} rows, ${classified} with a class, ${withPublished} with a published class.`,
    ),
    withPublished === 0
      ? bilingual('没有公布的类别可供对照。', 'There is no published class to compare with.')
      : bilingual(
          `与公布类别一致 ${agree} 条（${shareText(agree, withPublished)}），不一致 ${disagree.length} 条${disagree.length === 0 ? '。' : '：'}`,
          `${agree} agree with it (${shareText(agree, withPublished)}), ${disagree.length} do not${disagree.length === 0 ? '.' : ':'}`,
        ),
  ];
  screen.out.write(counts.map((text) => `${say(screen, text)}\n`).join(''));
  if (disagree.length === 0) {
    return;
  }
  screen.out.write('\n');
  writeTable(
    screen.out,
    columnsOf(screen, ['row', 'section', 'time', 'class', 'published', 'deciding']),
    disagree.map((row) => ({
      cells: [
        String(row.row),
        row.section,
        formatMinute(row.time),
        classCell(screen, row.class),
        classCell(screen, row.published),
        decidingCell(screen, row),
      ],
      ...remarkOf(screen, row),
    })),
  );
}

type Field = 'row' | 'section' | 'time' | 'class' | 'deciding' | 'multiples' | 'published';

const TITLES: Readonly<Record<Field, ReturnType<typeof bilingual>>> = {
  row: bilingual('行', 'row'),
  section: bilingual('断面', 'section'),
  time: bilingual('时间', 'time'),
  class: bilingual('类别', 'class'),
  deciding: bilingual('定类指标', 'deciding items'),
  multiples: bilingual('对Ⅲ类超标倍数', 'multiples over class III'),
  published: bilingual('公布类别', 'published'),
};

const WRAPPING: ReadonlySet<Field> = new Set(['section', 'deciding', 'multiples']);

function columnsOf(screen: Screen, fields: readonly Field[]): readonly TableColumn[] {
  return fields.map((field) => ({
    title: say(screen, TITLES[field]),
    align: field === 'row' ? 'right' : 'left',
    wraps: WRAPPING.has(field),
    ...(field === 'class' || field === 'published' ? { paint: paintClass(screen.out.paint) } : {}),
  }));
}

function remarkOf(screen: Screen, { note }: ClassifiedReadings): Pick<TableRow, 'remark'> {
  return note === null ? {} : { remark: say(screen, note) };
}

function classCell(screen: Screen, waterClass: WaterClass | null): string {
  return waterClass === null ? '—' : say(screen, classText(waterClass));
}

function decidingCell(screen: Screen, { deciding }: ClassifiedReadings): string {
  const names = deciding.map((item) => say(screen, indicatorOf(item).name));
  return names.join(say(screen, bilingual('、', ', ')));
}

function multiplesCell(screen: Screen, { multiples }: ClassifiedReadings): string {
  return [...multiples]
    .map(
      ([item, multiple]) =>
        `${say(screen, indicatorOf(item).name)} ${formatFraction(multiple, MULTIPLE_DECIMALS)}`,
    )
    .join(say(screen, bilingual('、', ', ')));
}

/** A share in percent, cut and not rounded at two decimals, so that 100 % means all. */
function shareText(part: number, whole: number): string {
  const hundredths = Math.floor((part * 10_000) / whole);
  return `${formatFraction(fraction(hundredths, 100), 2)}%`;
}
