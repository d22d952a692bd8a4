import { bilingual } from '@shuize/domain';
import {
  COMPLAINT_RESULT_CHOICES,
  EVENT_KIND_CHOICES,
  EVENT_LEVEL_CHOICES,
  POST_CHOICES,
  RANK_CHOICES,
} from './choices.ts';
import { column, listColumn, openListColumn, type SheetGuide } from './sheet-guide.ts';

const DIVISION = column(
  'code',
  bilingual('“行政区划”表中的代码', 'code of a division of the sheet of divisions'),
);
const DEPARTMENT = column('text', bilingual('部门名称', 'department'));
const DIVISION_OR_DEPARTMENT = column(
  'code',
  bilingual(
    '“行政区划”表中的代码；与“部门”至少填一项',
    'code of a division; give it, the department or both',
  ),
);
const YEAR = column('year', bilingual('四位年份，如 2018', 'four digits, such as 2018'));

export const DUTY_GUIDES: readonly SheetGuide[] = [
  {
    file: 'tasks.csv',
    zh: '任务',
    purpose: bilingual('工作方案中的任务及完成情况', 'the tasks of work plans and when they were done'),
    columns: {
      task: column('code', bilingual('任务的唯一编号', 'id of the task')),
      plan: column('code', bilingual('所属工作方案', 'work plan')),
      division: DIVISION_OR_DEPARTMENT,
      department: DEPARTMENT,
      title: column('text', bilingual('任务名称', 'title')),
      key: column('truth', bilingual('是否重点任务', 'whether it is a key task')),
      year: YEAR,
      due: column('day', bilingual('应完成的日期', 'day by which it is due')),
      done: column(
        'day',
        bilingual('实际完成的日期，未完成的留空', 'day on which it was done, empty if not'),
      ),
    },
  },
  {
    file: 'posts.csv',
    zh: '任职',
    purpose: bilingual(
      '何人在何时担任何职；同一职务有数人的，只列分管水环境的一人',
      'who held which post and when; of several, the one in charge of water',
    ),
    columns: {
      division: DIVISION,
      department: column(
        'text',
        bilingual('部门名称，党委政府领导留空', 'department, empty for heads of government'),
      ),
      post: openListColumn(
        bilingual('职务代码；制度另有规定的，按其代码填写', 'code of the post; a policy may name others'),
        POST_CHOICES,
      ),
      person: column('text', bilingual('姓名', 'name')),
      from: column('day', bilingual('到任日期', 'first day in office')),
      to: column('day', bilingual('在任的最后一天，现任的留空', 'last day in office, empty if still')),
    },
  },
  {
    file: 'events.csv',
    zh: '事件',
    purpose: bilingual('通报、立案、曝光、事故等事件', 'notices, filings, exposures, incidents and the like'),
    columns: {
      event: column('code', bilingual('事件的唯一编号', 'id of the event')),
      date: column('day', bilingual('发生或作出的日期', 'day')),
      kind: listColumn(bilingual('事件类型', 'kind of event'), EVENT_KIND_CHOICES),
      level: listColumn(
        bilingual('通报、立案、曝光必须填写级别', 'a notice, a filing and an exposure need one'),
        EVENT_LEVEL_CHOICES,
      ),
      division: DIVISION_OR_DEPARTMENT,
      department: DEPARTMENT,
      topic: column(
        'text',
        bilingual(
          '问题类别；相同的值表示同类或相似问题',
          'the same value means the same or a similar problem',
        ),
      ),
      verified: column('truth', bilingual('是否查实', 'whether it was verified')),
      serious: column('truth', bilingual('是否情节严重', 'whether it is serious')),
      title: column('text', bilingual('标题', 'title')),
    },
  },
  {
    file: 'adoptions.csv',
    zh: '采用的制度',
    purpose: bilingual('各区划采用哪些制度', 'which policies each division has adopted'),
    columns: {
      division: DIVISION,
      policy: column('code', bilingual('制度代码，如 SX18', 'id of the policy, such as SX18')),
      from: column('day', bilingual('开始采用的第一天', 'first day')),
      to: column('day', bilingual('采用的最后一天，仍在采用的留空', 'last day, empty if still')),
      parameters: column(
        'json',
        bilingual(
          '本地参数，写成 {"名称":"值"}；没有的留空',
          'local parameters as {"name":"value"}, empty when there are none',
        ),
      ),
    },
  },
  {
    file: 'complaints.csv',
    zh: '转办信访件',
    purpose: bilingual(
      '督察组转办的信访件及办理情况',
      'complaints passed on in batches and what came of them',
    ),
    columns: {
      complaint: column('code', bilingual('受理编号', 'id of the complaint')),
      batch: column('code', bilingual('转办的批次', 'batch')),
      received: column('day', bilingual('收到转办的日期', 'day on which it was received')),
      division: DIVISION,
      due: column('day', bilingual('办理期限', 'day by which it is due')),
      result: listColumn(bilingual('办理结果', 'result'), COMPLAINT_RESULT_CHOICES),
      ordered: column('count', bilingual('责令整改家数', 'ordered to rectify'), '家'),
      penalty: column('count', bilingual('立案处罚家数', 'penalties'), '家'),
      criminal: column('count', bilingual('立案侦查件数', 'criminal investigations'), '件'),
      interviewed: column('count', bilingual('约谈人数', 'people interviewed'), '人'),
      accountable: column('count', bilingual('问责人数', 'people held accountable'), '人'),
    },
  },
  {
    file: 'accountability.csv',
    zh: '问责',
    purpose: bilingual('各案件按职级统计的问责人数', 'people held accountable in each case, by rank'),
    columns: {
      case: column('code', bilingual('案件编号', 'id of the case')),
      year: YEAR,
      rank: listColumn(bilingual('职级', 'rank'), RANK_CHOICES),
      people: column('count', bilingual('问责人数', 'how many people'), '人'),
    },
  },
];
