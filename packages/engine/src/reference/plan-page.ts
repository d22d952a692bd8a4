import { formatDay, formatDecimal } from '@shuize/domain';
import type { Pack } from '../language/pack.ts';
import type { Plan, PlanMeasure, PlanTarget } from '../language/plan.ts';
import { comparisonText, dueText, goalText } from '../plans/plan-texts.ts';
import { table } from './markdown.ts';

/** The plans of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function planLines({ plans }: Pack): readonly string[] {
  return plans.flatMap((plan) => [
    '',
    `## 工作方案：${plan.title.zh}`,
    '',
    `\`${plan.id}\`，共 ${plan.measures.length} 项措施；用 \`npx shuize plan ${plan.id}\` 查询。`,
    ...(plan.note === null ? [] : ['', plan.note.zh]),
    ...clauseLines(plan),
    ...targetLines(plan),
    ...yearlyLines(plan),
    ...plan.headings.flatMap((heading) => headingLines(plan, heading)),
    ...departmentLines(plan),
  ]);
}

function clauseLines({ implementedBy, acceptance, whenLate }: Plan): readonly string[] {
  const clauses = [
    ['每项措施由谁落实', implementedBy],
    ['完成前须经过', acceptance],
    ['逾期的后果', whenLate],
  ] as const;
  const lines = clauses.flatMap(([name, clause]) =>
    clause === null ? [] : [`- ${name}：${clause.label.zh}（${clause.cite.provision}）`],
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

function targetLines({ targets, areas }: Plan): readonly string[] {
  return targets.length === 0
    ? []
    : [
        '',
        '### 总体目标',
        '',
        table(
          ['指标', '区域', '目标', '期限', '出处'],
          targets.map((target) => [
            target.indicator.zh,
            areaName(areas, target),
            goalText(target.goal).zh,
            dueText(target.due).zh,
            target.cite.provision,
          ]),
        ),
      ];
}

function yearlyLines({ yearlyTargets, areas }: Plan): readonly string[] {
  const years = [...new Set(yearlyTargets.flatMap(({ values }) => values.map(({ year }) => year)))].sort();
  return yearlyTargets.length === 0
    ? []
    : [
        '',
        '### 分年度目标',
        '',
        table(
          ['指标', '区域', ...years.map((year) => `${year}年`), '比较', '出处'],
          yearlyTargets.map((target) => {
            const { goal, values, indicator, cite } = target;
            return [
              indicator.zh,
              areaName(areas, target),
              ...years.map((year) => {
                const value = values.find((each) => each.year === year)?.value;
                return value === undefined ? '—' : `${formatDecimal(value)}${goal.unit?.zh ?? ''}`;
              }),
              [
                comparisonText(goal).zh,
                ...(goal.roundedTo === null ? [] : [`修约到${goal.roundedTo}位小数`]),
              ].join('，'),
              cite.provision,
            ];
          }),
        ),
      ];
}

function areaName(areas: Plan['areas'], { area }: Pick<PlanTarget, 'area'>): string {
  return areas.find(({ id }) => id === area)?.label.zh ?? '—';
}

function headingLines(plan: Plan, { number, title }: Plan['headings'][number]): readonly string[] {
  const own = plan.measures.filter((measure) => parentOf(measure.number) === number);
  const hasMeasures = plan.measures.some((measure) => measure.number.startsWith(`${number}.`));
  if (!hasMeasures) {
    return [];
  }
  const level = Math.min(6, 2 + number.split('.').length);
  return [
    '',
    `${'#'.repeat(level)} ${number} ${title.zh}`,
    ...(own.length === 0
      ? []
      : [
          '',
          table(
            ['编号', '措施', '牵头', '参与', '期限与目标', '出处'],
            own.map((measure) => [
              measure.number,
              measure.title.zh,
              leadText(plan, measure),
              joined(plan, measure.participating, measure.isParticipatingOpen),
              datedText(measure),
              measure.cite.provision,
            ]),
          ),
        ]),
  ];
}

function leadText(plan: Plan, measure: PlanMeasure): string {
  const lead = joined(plan, measure.lead, measure.isLeadOpen);
  const charged = joined(plan, measure.charged, false);
  return [
    measure.isSole ? `${lead}（单独负责）` : lead,
    ...(measure.charged.length === 0 ? [] : [`交办：${charged}`]),
  ].join('\n');
}

function joined({ departments }: Plan, ids: readonly string[], isOpen: boolean): string {
  const names = ids.map((id) => departments.find((department) => department.id === id)?.name.zh ?? id);
  return names.length === 0 ? '—' : `${names.join('、')}${isOpen ? '等' : ''}`;
}

function datedText({ starts, deadlines, targets }: PlanMeasure): string {
  const lines = [
    ...starts.map(({ from, what }) => `${formatDay(from)}起：${what.zh}`),
    ...deadlines.map(({ due, what }) => `${dueText(due).zh}：${what.zh}`),
    ...targets.map(({ due, indicator, goal }) => `${dueText(due).zh}：${indicator.zh}${goalText(goal).zh}`),
  ];
  return lines.length === 0 ? '—' : lines.join('\n');
}

function departmentLines({ departments, measures }: Plan): readonly string[] {
  return [
    '',
    '### 部门',
    '',
    table(
      ['原文名称', '今天的后继机构', '牵头或负责', '参与'],
      departments.map(({ id, name, today }) => [
        name.zh,
        today.length === 0 ? '—' : today.map(({ zh }) => zh).join('、'),
        String(measures.filter(({ lead }) => lead.includes(id)).length),
        String(measures.filter(({ participating }) => participating.includes(id)).length),
      ]),
    ),
  ];
}

function parentOf(number: string): string {
  return number.slice(0, number.lastIndexOf('.'));
}
