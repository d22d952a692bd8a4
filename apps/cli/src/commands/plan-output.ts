import { type Bilingual, bilingual, formatDay } from '@shuize/domain';
import { dueText, goalText, type Plan } from '@shuize/engine';
import {
  type AskedPlan,
  type DatedMeasure,
  headingsOver,
  type MeasureState,
  namesOf,
} from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { type TableRow, writeTable } from '../screen/table.ts';
import { writeTargetProgress, writeTargets } from './plan-targets-output.ts';

const STATE_TEXTS: Readonly<Record<MeasureState, Bilingual>> = {
  done: bilingual('按时完成', 'done'),
  'done-late': bilingual('逾期完成', 'done late'),
  overdue: bilingual('逾期未完成', 'overdue'),
  due: bilingual('未到期', 'due'),
  'no-tasks': bilingual('无任务记录', 'no tasks on record'),
  unknown: bilingual('未知', 'unknown'),
};

/** What of a plan is shown. */
interface PlanView {
  /** The targets of the whole without the measures. */
  readonly isTargets: boolean;
  readonly department: string | null;
  readonly dueBy: number | null;
}

/** Writes plans for people: measures under the headings of the text, then targets, unless some measures are asked for. */
export function writePlans(screen: Screen, plans: readonly AskedPlan[], view: PlanView): void {
  for (const [position, asked] of plans.entries()) {
    const { plan, progress } = asked;
    screen.out.write(`${position === 0 ? '' : '\n'}${screen.out.paint.bold(say(screen, plan.title))}\n`);
    if (!view.isTargets) {
      writeMeasures(screen, asked);
    }
    const isWhole = view.department === null && view.dueBy === null;
    if (progress !== null && (isWhole || view.isTargets)) {
      writeTargetProgress(screen, progress);
    } else if (isWhole || view.isTargets) {
      writeTargets(screen, plan);
    }
  }
}

function writeMeasures(screen: Screen, asked: AskedPlan): void {
  const { plan, measures } = asked;
  let written: readonly string[] = [];
  for (const group of byHeading(measures)) {
    const headings = headingsOver(plan, group[0]?.measure.number ?? '');
    screen.out.write('\n');
    for (const { number, title } of headings.filter((heading) => !written.includes(heading.number))) {
      screen.out.write(`${screen.out.paint.bold(`${number} ${say(screen, title)}`)}\n`);
    }
    written = headings.map(({ number }) => number);
    writeGroup(screen, asked, group);
  }
  const shown = measures.length;
  const all = plan.measures.length;
  const count =
    shown === all
      ? bilingual(`共 ${all} 项措施。`, `${all} measures.`)
      : bilingual(`${all} 项措施中的 ${shown} 项。`, `${shown} of ${all} measures.`);
  const { implementedBy } = plan;
  const everyone =
    implementedBy === null
      ? bilingual('', '')
      : bilingual(
          `各项均由${implementedBy.label.zh}落实。`,
          ` Each is carried out by: ${implementedBy.label.en}.`,
        );
  screen.out.write(`\n${say(screen, bilingual(count.zh + everyone.zh, count.en + everyone.en))}\n`);
}

function byHeading(measures: readonly DatedMeasure[]): readonly (readonly DatedMeasure[])[] {
  const groups = new Map<string, DatedMeasure[]>();
  for (const dated of measures) {
    const { number } = dated.measure;
    const heading = number.slice(0, number.lastIndexOf('.'));
    groups.set(heading, [...(groups.get(heading) ?? []), dated]);
  }
  return [...groups.values()];
}

function writeGroup(screen: Screen, asked: AskedPlan, group: readonly DatedMeasure[]): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const { progress } = asked;
  const overdue = say(screen, STATE_TEXTS.overdue);
  writeTable(
    screen.out,
    [
      { title: title('编号', 'number') },
      { title: title('措施', 'measure'), wraps: true },
      { title: title('牵头', 'lead'), wraps: true },
      { title: title('参与', 'participating'), wraps: true },
      { title: title('期限', 'deadlines'), wraps: true },
      ...(progress === null
        ? []
        : [
            {
              title: title('进展', 'progress'),
              paint: (text: string) => (text === overdue ? screen.out.paint.red(text) : text),
            },
          ]),
    ],
    group.map((dated) => rowOf(screen, asked, dated)),
  );
}

function rowOf(screen: Screen, { plan, progress }: AskedPlan, { measure, days }: DatedMeasure): TableRow {
  const { number, title, isSole, isLeadOpen, isParticipatingOpen, lead, charged, participating } = measure;
  const standing = progress?.standingOf(number) ?? null;
  const isUnassigned = lead.length + charged.length === 0;
  const leading = isUnassigned
    ? say(screen, bilingual('未指定', 'not assigned'))
    : listText(screen, plan, lead, isLeadOpen);
  const cells = [
    number,
    say(screen, title),
    [
      isSole ? say(screen, bilingual(`${leading}（负责）`, `${leading} (sole)`)) : leading,
      ...(charged.length === 0
        ? []
        : [say(screen, bilingual('交办：', 'charged: ')) + listText(screen, plan, charged, false)]),
    ]
      .filter((text) => text !== '')
      .join(' '),
    listText(screen, plan, participating, isParticipatingOpen),
    days.map(formatDay).join(' '),
    ...(standing === null ? [] : [say(screen, STATE_TEXTS[standing.state])]),
  ];
  const remarks = [
    ...datedRemarks(screen, measure),
    ...(standing?.whenLate == null ? [] : [standing.whenLate]),
  ];
  return remarks.length === 0
    ? { cells }
    : { cells, remark: remarks.join(say(screen, bilingual('；', '; '))) };
}

function datedRemarks(
  screen: Screen,
  { starts, deadlines, targets }: DatedMeasure['measure'],
): readonly string[] {
  const lines: readonly Bilingual[] = [
    ...starts.map(({ from, what }) =>
      bilingual(`${formatDay(from)}起${what.zh}`, `from ${formatDay(from)}: ${what.en}`),
    ),
    ...deadlines.map(({ due, what }) => {
      const when = dueText(due);
      return bilingual(`${when.zh}：${what.zh}`, `${when.en}: ${what.en}`);
    }),
    ...targets.map(({ due, indicator, goal }) => {
      const [when, wanted] = [dueText(due), goalText(goal)];
      return bilingual(`${when.zh}：${indicator.zh}${wanted.zh}`, `${when.en}: ${indicator.en} ${wanted.en}`);
    }),
  ];
  return lines.map((line) => say(screen, line));
}

function listText(screen: Screen, plan: Plan, ids: readonly string[], isOpen: boolean): string {
  const names = namesOf(plan, ids, screen.language).join(say(screen, bilingual('、', ', ')));
  return isOpen ? names + say(screen, bilingual('等', ' and others')) : names;
}
