import { formatDay, lastDayOfYear, yearOf } from '@shuize/domain';
import { dayAt, daysLater } from './calendar.ts';
import { type Cell, csvText } from './csv.ts';
import { type Division, divisionName, divisionsOfLevel } from './divisions.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

/** A task (任务) of a year's plan for the prevention of water pollution. */
interface Task {
  readonly division: string | null;
  readonly department: string | null;
  readonly title: string;
  readonly key: boolean;
  readonly year: number;
  readonly due: string;
  readonly done: string | null;
}

/** Tasks of the scenarios: unfinished, finished after the year, or finished just in time. */
const SCRIPTED: readonly Task[] = [
  task('990103', '北津区污水处理厂提标改造工程', true, '2018-10-31', null),
  task('990122', '望矶沟沿线入河排污口封堵整治', true, '2018-09-30', '2019-01-18'),
  task('990124', '赤榆焦化集聚区废水集中处理设施建设', true, '2018-12-31', null),
  task('990102', '岚桥区老城片区雨污分流改造', true, '2018-10-31', '2018-12-31'),
  task('990123', '鹤泉水库周边生态隔离带建设', false, '2018-11-30', null),
  task('990323', '墨石河尾矿库渗滤液收集处理工程', true, '2018-11-30', null),
  task('990325', '杏川县城污水管网二期工程', true, '2018-12-15', '2019-02-20'),
  task('990302', '墨石河口人工湿地建设', true, '2018-12-31', '2018-12-28'),
  task('990200', '澄浦市第二污水处理厂扩建工程', true, '2018-12-31', '2019-03-12'),
];

function task(division: string, title: string, key: boolean, due: string, done: string | null): Task {
  return { division, department: null, title, key, year: Number(due.slice(0, 4)), due, done };
}

/** The work plan that the province breaks down to its cities, and tasks under the numbers of its measures. */
const WORK_PLAN = 'shanxi-water-plan-2015';
const OF_WORK_PLAN: readonly (readonly [number: string, task: Task])[] = [
  ['2.1.1.6', task('990100', '工业集聚区污水集中处理设施建成并在线监控', false, '2017-12-31', '2017-12-20')],
  ['2.1.1.6', task('990200', '工业集聚区污水集中处理设施建成并在线监控', false, '2017-12-31', '2018-03-30')],
  ['2.1.2.1', task('990100', '城镇污水处理设施达到一级A排放标准', false, '2017-12-31', '2017-11-28')],
  ['2.1.2.1', task('990300', '城镇污水处理设施达到一级A排放标准', false, '2017-12-31', null)],
  ['2.1.2.5', task('990200', '污泥处理处置中心建成运行', false, '2017-12-31', '2018-06-15')],
  ['2.2.3.4', task('990100', '大型居住区低影响开发示范项目建成', false, '2018-12-31', '2018-11-30')],
  ['2.4.2.3', task('990300', '县级市城市蓝线规划编制', false, '2018-12-31', '2018-12-31')],
];

/** Titles of ordinary tasks; the name of the division goes before them. */
const COUNTY_TITLES = [
  '集中式饮用水水源地规范化建设',
  '畜禽养殖禁养区内养殖场关闭搬迁',
  '乡镇生活污水处理设施配套管网建设',
  '工业集聚区污水集中处理设施自动监控装置安装联网',
  '加油站地下油罐防渗改造',
  '农村环境综合整治示范村建设',
  '重点排污单位排污许可证核发',
  '河道垃圾和非法采砂点清理整治',
  '自备井封闭和公共供水管网延伸',
  '规模化畜禽养殖场粪污处理设施配套建设',
];

const CITY_TITLES = [
  '建成区黑臭水体整治年度任务',
  '污泥无害化处理处置设施建设',
  '饮用水水源保护区环境问题清理整治',
  '再生水利用设施建设',
];

const DEPARTMENT_TITLES: readonly (readonly [department: string, title: string])[] = [
  ['环境保护厅', '国控断面水质自动监测站建设和联网'],
  ['水利厅', '沧岚江干流生态流量调度方案编制'],
  ['住房和城乡建设厅', '城镇污水处理厂运行情况专项检查'],
  ['国土资源厅', '尾矿库闭库和生态修复专项行动'],
];

/** tasks.csv: each task as planned, and again once it was done. */
export function tasksCsv(seed: number): string {
  const random = randomStream(seed, 'tasks');
  const tasks = [2017, 2018].flatMap((year) => [
    ...divisionsOfLevel('city').flatMap((city) => drawTasks(city, CITY_TITLES, year, random)),
    ...divisionsOfLevel('county').flatMap((county) => drawTasks(county, COUNTY_TITLES, year, random)),
    ...DEPARTMENT_TITLES.map(([department, title]) => ({
      ...drawn(title, year, false, random),
      division: null,
      department,
    })),
    ...SCRIPTED.filter((scripted) => scripted.year === year),
  ]);
  return csvText(
    ['task', 'plan', 'division', 'department', 'title', 'key', 'year', 'due', 'done', 'recorded'],
    [
      ...tasks.flatMap((entry, index) =>
        rowsOf(entry, `RW${entry.year}-${String(index + 1).padStart(3, '0')}`, planName(entry)),
      ),
      ...OF_WORK_PLAN.flatMap(([number, entry]) =>
        rowsOf(entry, `${number}-${entry.division ?? ''}`, WORK_PLAN),
      ),
    ],
  );
}

/** Two or three tasks of a division, all done within their year. */
function drawTasks(
  division: Division,
  titles: readonly string[],
  year: number,
  random: RandomStream,
): readonly Task[] {
  const first = random.integer(0, titles.length - 1);
  return Array.from({ length: random.integer(2, 3) }, (_, index) => {
    const title = titles[(first + index * 3) % titles.length] ?? '';
    const name = `${division.name}${title}`;
    return { ...drawn(name, year, index < 2, random), division: division.code, department: null };
  });
}

/** Done a while before or after it was due, but never after the year. */
function drawn(title: string, year: number, key: boolean, random: RandomStream) {
  const due = dayAt(`${year}-${random.pick(['06-30', '09-30', '10-31', '11-30', '12-20'])}`);
  const lastDay = lastDayOfYear(yearOf(year));
  const done = Math.min(due + random.integer(-60, 25), lastDay - 1);
  return { title, year, key, due: formatDay(due), done: formatDay(daysLater(lastDay, done - lastDay)) };
}

function planName({ division, year }: Task): string {
  const owner = division === null ? '云川省' : divisionName(division);
  return `${owner}${year}年水污染防治工作计划`;
}

function rowsOf(entry: Task, id: string, plan: string): readonly (readonly Cell[])[] {
  const { division, department, title, key, year, due, done } = entry;
  const planned = [id, plan, division, department, title, key, year, due];
  const atPlan = [...planned, null, `${year}-02-15`];
  return done === null ? [atPlan] : [atPlan, [...planned, done, formatDay(daysLater(dayAt(done), 3))]];
}
