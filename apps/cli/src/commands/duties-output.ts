import {
  type Bilingual,
  bilingual,
  type Day,
  formatDay,
  isWorkingDay,
  type Language,
  type WorkingDays,
  weekdayOf,
} from '@shuize/domain';
import { renderCalendar } from '@shuize/reports';
import { type DutyRow, dutyObject, ownerText } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { type TableRow, writeTable } from '../screen/table.ts';

/** Writes what falls due: a table for each month, or the array that DATA-PACKAGE promises, one time a line. */
export function writeDuties(screen: Screen, rows: readonly DutyRow[], calendar: WorkingDays): void {
  if (screen.format === 'json') {
    const lines = rows.map((row) => JSON.stringify(dutyObject(row, screen.language)));
    screen.out.write(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
    return;
  }
  if (rows.length === 0) {
    const nothing = bilingual('这段时间没有职责期限。', 'Nothing falls due in these days.');
    screen.out.write(`${say(screen, nothing)}\n`);
    return;
  }
  for (const [index, { title, rows: own }] of groupsOf(rows).entries()) {
    screen.out.write(`${index === 0 ? '' : '\n'}${screen.out.paint.bold(say(screen, title))}\n`);
    writeGroup(screen, own, calendar);
  }
  screen.out.write(`\n${say(screen, summaryOf(rows))}\n`);
}

/** The rows as a calendar to be imported; those without a day have no place in it. */
export function calendarOfDuties(rows: readonly DutyRow[], stampedOn: Day, language: Language): string {
  const seen = new Map<string, number>();
  const tell = (zh: string, en: string) => ({ zh, en })[language];
  const entries = rows.flatMap((row) => {
    if (row.due === null) {
      return [];
    }
    const { provision, owner, what, after, whenLate } = dutyObject(row, language);
    const key = `${row.duty.replaceAll(' ', '.')}.${formatDay(row.due)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const lines = [
      `${tell('责任主体：', 'Owed by: ')}${owner}`,
      `${tell('条款：', 'Provision: ')}${provision}`,
      ...(after === null ? [] : [`${tell('起因：', 'After: ')}${after}`]),
      ...(whenLate === null ? [] : [`${tell('逾期：', 'When late: ')}${whenLate}`]),
    ];
    return [
      {
        id: `${key}.${count}@${row.policy}.shuize`,
        day: row.due,
        summary: `${tell('期限：', 'Due: ')}${what}`,
        description: lines.join('\n'),
      },
    ];
  });
  return renderCalendar({ name: tell('职责期限', 'Duties'), stampedOn, entries });
}

interface Group {
  readonly title: Bilingual;
  readonly rows: readonly DutyRow[];
}

/** By month, then what follows an event, then what has no time. */
function groupsOf(rows: readonly DutyRow[]): readonly Group[] {
  const groups = new Map<string, { readonly title: Bilingual; readonly rows: DutyRow[] }>();
  for (const row of rows) {
    const [key, title] = groupOf(row);
    const group = groups.get(key) ?? { title, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function groupOf({ due, after }: DutyRow): readonly [key: string, title: Bilingual] {
  if (due !== null) {
    const [year = '', month = ''] = formatDay(due).split('-');
    return [`${year}-${month}`, bilingual(`${year}年${Number(month)}月`, `${year}-${month}`)];
  }
  return after !== null
    ? ['事后', bilingual('事后办理，没有日数', 'After an event, without a number of days')]
    : ['未写', bilingual('没有写明日期', 'Without a day in the text')];
}

function writeGroup(screen: Screen, rows: readonly DutyRow[], calendar: WorkingDays): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const hasDays = rows.some(({ due }) => due !== null);
  writeTable(
    screen.out,
    [
      { title: hasDays ? title('期限', 'due') : title('时间', 'time'), wraps: !hasDays },
      { title: title('条款', 'provision') },
      { title: title('责任主体', 'owed by'), wraps: true },
      { title: title('内容', 'what'), wraps: true },
      { title: title('逾期后果', 'when late'), wraps: true },
    ],
    withDaysTogether(rows).map(({ first, count, last }) => rowOf(screen, first, { count, last, calendar })),
  );
}

interface Run {
  readonly first: DutyRow;
  readonly last: DutyRow;
  readonly count: number;
}

/** What is owed every day is one row for the days of a month, where its first day stands. */
function withDaysTogether(rows: readonly DutyRow[]): readonly Run[] {
  const runs = new Map<string, Run>();
  for (const [index, row] of rows.entries()) {
    const key = row.isDaily ? `${row.policy} ${row.duty}` : String(index);
    const run = runs.get(key);
    runs.set(
      key,
      run === undefined ? { first: row, last: row, count: 1 } : { ...run, last: row, count: run.count + 1 },
    );
  }
  return [...runs.values()];
}

function rowOf(
  screen: Screen,
  row: DutyRow,
  {
    count,
    last,
    calendar,
  }: { readonly count: number; readonly last: DutyRow; readonly calendar: WorkingDays },
): TableRow {
  const { whenLate, due, after, time, provision, what } = row;
  const day =
    due === null
      ? say(screen, after ?? time)
      : count > 1 && last.due !== null
        ? say(screen, daysText(due, last.due, count))
        : say(screen, dayText(due, calendar));
  const late = whenLate === null ? say(screen, bilingual('未规定', 'not said')) : say(screen, whenLate);
  const cells = [day, provision, say(screen, ownerText(row)), say(screen, what), late];
  return due !== null && after !== null ? { cells, remark: say(screen, after) } : { cells };
}

/** `2017-12-31 周日（休息日）` */
function dayText(due: Day, calendar: WorkingDays): Bilingual {
  const weekday = WEEKDAYS[weekdayOf(due) - 1] ?? bilingual('', '');
  const works = isWorkingDay(due, calendar);
  const isRest = works.ok && !works.value;
  const day = formatDay(due);
  return bilingual(
    `${day} ${weekday.zh}${isRest ? '（休息日）' : ''}`,
    `${day} ${weekday.en}${isRest ? ' (rest day)' : ''}`,
  );
}

function daysText(first: Day, last: Day, count: number): Bilingual {
  const [from, to] = [formatDay(first), formatDay(last).slice(8)];
  return bilingual(`${from} 至 ${to}日，每日`, `${from} to ${to}, each of ${count} days`);
}

function summaryOf(rows: readonly DutyRow[]): Bilingual {
  const dated = rows.filter(({ due }) => due !== null).length;
  const others = rows.length - dated;
  return bilingual(
    `有日期的 ${dated} 次，没有日期的 ${others} 项。`,
    `${dated} with a day, ${others} without.`,
  );
}

const WEEKDAYS: readonly Bilingual[] = [
  bilingual('周一', 'Mon'),
  bilingual('周二', 'Tue'),
  bilingual('周三', 'Wed'),
  bilingual('周四', 'Thu'),
  bilingual('周五', 'Fri'),
  bilingual('周六', 'Sat'),
  bilingual('周日', 'Sun'),
];
