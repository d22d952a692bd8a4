import { type Bilingual, bilingual, calendarPeriodText } from '@shuize/domain';
import { gradeLabel, nameWithin, type ScoredPolicy, type ScoredRow } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { type TableColumn, type TableRow, writeTable } from '../screen/table.ts';

/** Stands where there is no figure; never a zero. */
const NO_FIGURE = '—';

type Range = NonNullable<ScoredRow['range']>;

/** Writes scores: tables for people, or the array that DATA-PACKAGE promises, one subject a line. */
export function writeScores(screen: Screen, scored: readonly ScoredPolicy[]): void {
  if (screen.format === 'json') {
    const lines = scored.flatMap(({ rows }) => rows.map((row) => JSON.stringify(row)));
    screen.out.write(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
    return;
  }
  for (const [index, policy] of scored.entries()) {
    screen.out.write(index === 0 ? '' : '\n');
    writeScore(screen, policy);
  }
}

function writeScore(screen: Screen, policy: ScoredPolicy): void {
  const { score, period, rows } = policy;
  const when = calendarPeriodText(period);
  const heading = bilingual(`${score.title.zh}　${when.zh}`, `${score.title.en}, ${when.en}`);
  screen.out.write(`${screen.out.paint.bold(say(screen, heading))}\n`);
  if (rows.length === 0) {
    const nothing = bilingual(
      '数据包中没有这一时段的得分，没有考核对象。',
      'The package has no points of this period, so that nobody is assessed.',
    );
    screen.out.write(`\n${say(screen, nothing)}\n`);
    return;
  }
  screen.out.write('\n');
  writeTable(
    screen.out,
    columnsOf(screen, policy),
    rows.map((row) => rowOf(screen, policy, row)),
  );
}

function columnsOf(screen: Screen, { score }: ScoredPolicy): readonly TableColumn[] {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  return [
    { title: title('考核对象', 'subject'), wraps: true },
    ...score.parts.map(
      ({ label }): TableColumn => ({
        title: say(screen, label),
        align: 'right',
        wraps: true,
      }),
    ),
    { title: title('总分', 'total'), align: 'right' },
    ...(score.grades.kind === 'by-place' ? [{ title: title('名次', 'place'), align: 'right' } as const] : []),
    { title: title('等次', 'grade') },
  ];
}

function rowOf(screen: Screen, { score, nameOf }: ScoredPolicy, row: ScoredRow): TableRow {
  const grade = (id: string) => say(screen, gradeLabel(score, id));
  const remarks = remarksOf(row, { name: (id) => nameWithin(score, id) ?? bilingual(id, id) });
  const possible = row.possibleGrades.map(grade).join(say(screen, bilingual('或', ' or ')));
  return {
    cells: [
      nameOf(row.subject),
      ...Object.values(row.parts).map((points) => points ?? NO_FIGURE),
      row.total ?? (row.range === null ? NO_FIGURE : rangeText(row.range)),
      ...(score.grades.kind === 'by-place' ? [placeText(row)] : []),
      row.grade === null
        ? say(screen, bilingual(`待定（${possible}）`, `open (${possible})`))
        : grade(row.grade),
    ],
    ...(remarks.length === 0
      ? {}
      : { remark: remarks.map((remark) => say(screen, remark)).join(say(screen, bilingual('；', '; '))) }),
  };
}

function placeText({ place }: ScoredRow): string {
  if (place === null) {
    return NO_FIGURE;
  }
  return typeof place === 'number' ? String(place) : `${place.min}～${place.max}`;
}

function rangeText({ min, max }: Range): string {
  return max === null ? `≥${min}` : `${min}～${max}`;
}

interface Naming {
  readonly name: (id: string) => Bilingual;
}

/** What was taken off, adjusted and vetoed, and what is unknown. */
function remarksOf(row: ScoredRow, { name }: Naming): readonly Bilingual[] {
  return [
    ...row.vetoes.map(({ veto, status, events }) => {
      const { zh, en } = name(veto);
      const ids =
        events.length === 0
          ? bilingual('', '')
          : bilingual(`（${events.join('、')}）`, ` (${events.join(', ')})`);
      return status === 'met'
        ? bilingual(`一票否决：${zh}${ids.zh}`, `vetoed: ${en}${ids.en}`)
        : bilingual(`尚不能排除：${zh}${ids.zh}`, `can’t be ruled out yet: ${en}${ids.en}`);
    }),
    ...row.deductions.map((deduction) => deductionText(deduction, name(deduction.deduction))),
    ...row.adjustments.map(({ adjustment, points, note, before, after }) => {
      const { zh, en } = name(adjustment);
      const [from, to] = [pointsText(before), pointsText(after)];
      return bilingual(
        `${zh}：${points} 分，调整前 ${from}，调整后 ${to}（${note}）`,
        `${en}: ${points}, from ${from} to ${to} (${note})`,
      );
    }),
    ...missingText(row, name),
  ];
}

function deductionText(
  { status, points, range, events }: ScoredRow['deductions'][number],
  { zh, en }: Bilingual,
): Bilingual {
  const count = bilingual(`${events.length} 件`, `${events.length}`);
  switch (status) {
    case 'taken':
      return bilingual(`${zh} ${count.zh}，扣 ${points} 分`, `${en}, ${count.en}: ${points} off`);
    case 'amount-not-configured':
      return bilingual(
        `${zh} ${count.zh}，扣分值未设定，请在 scores.csv 中填写`,
        `${en}, ${count.en}: what it takes off is not configured, give it in scores.csv`,
      );
    case 'undetermined': {
      const text = range === null ? '' : rangeText(range);
      return bilingual(`${zh}：扣分待定（${text}）`, `${en}: open (${text})`);
    }
  }
}

function pointsText(points: string | Range): string {
  return typeof points === 'string' ? points : rangeText(points);
}

const MOST_LISTED = 6;
const LISTED = 3;

function missingText({ unknown }: ScoredRow, name: Naming['name']): readonly Bilingual[] {
  const because = (reason: string) =>
    unknown.flatMap((each) => (each.reason === reason && each.item !== undefined ? [name(each.item)] : []));
  const [missing, unmeasured] = [because('not-given'), because('measure')];
  return [
    ...(missing.length === 0 ? [] : [listText(bilingual('缺得分', 'points missing'), missing)]),
    ...(unmeasured.length === 0
      ? []
      : [listText(bilingual('据以计分的指标未知', 'the measure is not known'), unmeasured)]),
    ...(unknown.some(({ targets }) => targets !== undefined)
      ? [bilingual('是否完成年度目标任务未知', 'whether targets of the year were met is not known')]
      : []),
  ];
}

/** Of many, a few and how many there are. */
function listText({ zh, en }: Bilingual, names: readonly Bilingual[]): Bilingual {
  const shown = names.length > MOST_LISTED ? names.slice(0, LISTED) : names;
  const [restZh, restEn] =
    names.length > shown.length
      ? [`等 ${names.length} 项`, ` and ${names.length - shown.length} more`]
      : ['', ''];
  return bilingual(
    `${zh}：${shown.map((each) => each.zh).join('、')}${restZh}`,
    `${en}: ${shown.map((each) => each.en).join(', ')}${restEn}`,
  );
}
