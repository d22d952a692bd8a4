import { type Bilingual, bilingual, formatDecimal } from '@shuize/domain';
import { dueText, goalText, type Plan } from '@shuize/engine';
import type { PlanProgress, TargetProgress } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { type TableRow, writeTable } from '../screen/table.ts';

const STATUS_TEXTS: Readonly<Record<TargetProgress['status'], Bilingual>> = {
  met: bilingual('达到', 'met'),
  'not-met': bilingual('未达到', 'not met'),
  undetermined: bilingual('待定', 'undetermined'),
  'for-people': bilingual('由人判断', 'for people to judge'),
};

/** Writes the targets of a plan as a whole: those with one date, then those year by year. */
export function writeTargets(screen: Screen, plan: Plan): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const areaOf = (id: string | null) => {
    const area = plan.areas.find((each) => each.id === id);
    return area === undefined ? '' : say(screen, area.label);
  };
  if (plan.targets.length > 0) {
    screen.out.write(`\n${screen.out.paint.bold(title('总体目标', 'Targets'))}\n`);
    writeTable(
      screen.out,
      [
        { title: title('指标', 'indicator'), wraps: true },
        { title: title('区域', 'area') },
        { title: title('目标', 'target'), wraps: true },
        { title: title('期限', 'due') },
      ],
      plan.targets.map(({ indicator, area, goal, due }) => ({
        cells: [say(screen, indicator), areaOf(area), say(screen, goalText(goal)), say(screen, dueText(due))],
      })),
    );
  }
  const years = [
    ...new Set(plan.yearlyTargets.flatMap(({ values }) => values.map(({ year }) => year))),
  ].sort();
  if (years.length > 0) {
    screen.out.write(`\n${screen.out.paint.bold(title('分年度目标', 'Targets year by year'))}\n`);
    writeTable(
      screen.out,
      [
        { title: title('指标', 'indicator'), wraps: true },
        { title: title('区域', 'area') },
        ...years.map((year) => ({ title: String(year), align: 'right' as const })),
      ],
      plan.yearlyTargets.map(({ indicator, area, goal, values }) => ({
        cells: [
          say(screen, indicator),
          areaOf(area),
          ...years.map((year) => {
            const value = values.find((each) => each.year === year)?.value;
            return value === undefined
              ? ''
              : formatDecimal(value) + (goal.unit === null ? '' : say(screen, goal.unit));
          }),
        ],
      })),
    );
  }
}

/** Writes what became of the targets of a year. */
export function writeTargetProgress(screen: Screen, { targets, unplacedBasins }: PlanProgress): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  if (targets.length === 0) {
    screen.out.write(`\n${title('方案没有当年的目标。', 'The plan has no target for that year.')}\n`);
  } else {
    screen.out.write(`\n${screen.out.paint.bold(title('当年目标', 'Targets of the year'))}\n`);
    const missed = say(screen, STATUS_TEXTS['not-met']);
    writeTable(
      screen.out,
      [
        { title: title('指标', 'indicator'), wraps: true },
        { title: title('区域', 'area') },
        { title: title('目标', 'target'), wraps: true },
        { title: title('实际', 'found') },
        {
          title: title('结论', 'outcome'),
          paint: (text) => (text === missed ? screen.out.paint.red(text) : text),
        },
      ],
      targets.map((target) => rowOf(screen, target)),
    );
  }
  if (unplacedBasins.length > 0) {
    const basins = unplacedBasins.join(title('、', ', '));
    screen.out.write(
      `\n${title(
        `下列流域不属于方案的任何区域，其断面只计入全省比例：${basins}。`,
        `Basins that belong to no area of the plan; their sections count in the whole only: ${basins}.`,
      )}\n`,
    );
  }
}

function rowOf(screen: Screen, target: TargetProgress): TableRow {
  const { indicator, area, wanted, share, counted, of, status, unknown } = target;
  const cells = [
    indicator,
    area ?? '',
    wanted,
    share === null ? '' : `${share}% (${counted}/${of})`,
    say(screen, STATUS_TEXTS[status]),
  ];
  const names = unknown.join(say(screen, bilingual('、', ', ')));
  return unknown.length === 0
    ? { cells }
    : {
        cells,
        remark: say(
          screen,
          bilingual(`缺少数据、未计入的断面：${names}`, `without data, left out: ${names}`),
        ),
      };
}
