import { monthText } from './time-text.ts';
import { indicatorOrAll } from './words.ts';

/** What the files of a data package hold. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  'divisions.csv': '行政区划',
  'sections.csv': '断面',
  'targets.csv': '水质目标',
  'monthly.csv': '月均值',
  'readings.csv': '自动监测数据',
  'background.csv': '本底',
  'exclusions.csv': '剔除统计',
  'binding.csv': '约束性指标',
  'black-odorous.csv': '黑臭水体',
  'annual.csv': '年度考核',
  'tasks.csv': '任务',
  'posts.csv': '任职',
  'events.csv': '事件',
  'scores.csv': '得分',
  'ranks.csv': '排名数据',
  'adoptions.csv': '采用的制度',
  'complaints.csv': '转办信访件',
  'accountability.csv': '问责',
  'flows.csv': '流量',
};

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  code: '行政区划代码',
  name: '名称',
  level: '级别',
  parent: '上级代码',
  group: '排名分组',
  section: '断面编号',
  division: '行政区划代码',
  from: '起始日期',
  to: '截止日期',
  kind: '类型',
  control: '控制级别',
  river: '河流',
  basin: '流域',
  boundary: '跨界类型',
  upstream: '上游断面',
  share: '责任份额',
  longitude: '经度',
  latitude: '纬度',
  year: '年份',
  class: '目标类别',
  month: '月份',
  indicator: '指标',
  value: '数值',
  time: '监测时间',
  flag: '数据标识',
  approval: '批准文号',
  reason: '原因',
  approvedBy: '批准人',
  approvedOn: '批准日期',
  target: '目标值',
  identified: '认定数',
  eliminated: '消除数',
  required: '要求消除比例',
  aspect: '考核方面',
  passed: '是否通过',
  task: '任务编号',
  plan: '工作方案',
  department: '部门',
  title: '标题',
  key: '是否重点',
  due: '期限',
  done: '完成日期',
  post: '职务',
  person: '姓名',
  event: '事件编号',
  date: '日期',
  topic: '问题类别',
  verified: '是否查实',
  serious: '是否严重',
  subject: '考核对象',
  period: '时段',
  item: '考核项',
  points: '得分',
  note: '说明',
  ranking: '排名',
  policy: '制度',
  parameters: '参数',
  complaint: '受理编号',
  batch: '批次',
  received: '收到日期',
  result: '办理结果',
  ordered: '责令整改',
  penalty: '立案处罚',
  criminal: '立案侦查',
  interviewed: '约谈',
  accountable: '问责',
  case: '案件编号',
  rank: '职级',
  people: '问责人数',
  reach: '河段',
  flow: '流量',
};

/** `月均值` of `monthly.csv`; of a file without a name here, the file itself. */
export function fileName(file: string): string {
  return FILE_NAMES[file] ?? file;
}

export function columnName(column: string): string {
  return COLUMN_NAMES[column] ?? column;
}

/** A cell as it is read: months and indicators by their names, what is empty as a word. */
export function cellText(column: string, value: string): string {
  if (value === '') {
    return '空';
  }
  if (value === 'true' || value === 'false') {
    return value === 'true' ? '是' : '否';
  }
  if (column === 'month') {
    return monthText(value);
  }
  return column === 'indicator' ? indicatorOrAll(value) : value;
}
