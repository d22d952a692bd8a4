import { type AccountableRank, type ComplaintResult, EVENT_LEVELS } from '@shuize/domain';
import { parseDivisionCell } from '../cells/id-cells.ts';
import { parseJsonObjectCell } from '../cells/json-cells.ts';
import { oneOf, parseBooleanCell, parsePostCell, parseTextCell } from '../cells/list-cells.ts';
import { parseCountCell } from '../cells/number-cells.ts';
import { parseDayCell, parseYearCell } from '../cells/time-cells.ts';
import { emptiable, optional, required, table } from '../table/table.ts';
import { EVENT_KINDS, levelUnfit } from './event-levels.ts';
import { concernsNobody, endsBeforeStart } from './row-checks.ts';

const COMPLAINT_RESULTS: readonly ComplaintResult[] = ['open', 'closed', 'closed-in-stages'];
const ACCOUNTABLE_RANKS: readonly AccountableRank[] = ['bureau', 'county', 'township', 'other'];

/** Tasks (任务) of work plans. */
export const TASKS = table(
  'tasks.csv',
  {
    task: required('任务编号', parseTextCell),
    plan: required('工作方案', parseTextCell),
    division: optional('行政区划代码', parseDivisionCell),
    department: optional('部门', parseTextCell),
    title: required('任务名称', parseTextCell),
    key: required('是否重点', parseBooleanCell),
    year: required('年份', parseYearCell),
    due: required('完成期限', parseDayCell),
    done: emptiable('完成日期', parseDayCell),
  },
  ['task'],
  [concernsNobody],
);

/** Who held which post (任职). */
export const POSTS = table(
  'posts.csv',
  {
    division: required('行政区划代码', parseDivisionCell),
    department: optional('部门', parseTextCell),
    post: required('职务', parsePostCell),
    person: required('姓名', parseTextCell),
    from: required('任职起始日期', parseDayCell),
    to: emptiable('任职截止日期', parseDayCell),
  },
  ['division', 'department', 'post', 'person', 'from'],
  [endsBeforeStart],
);

/** Notices, filings, exposures, incidents and the like (事件). */
export const EVENTS = table(
  'events.csv',
  {
    event: required('事件编号', parseTextCell),
    date: required('日期', parseDayCell),
    kind: required('事件类型', oneOf(EVENT_KINDS)),
    level: optional('级别', oneOf(EVENT_LEVELS)),
    division: optional('行政区划代码', parseDivisionCell),
    department: optional('部门', parseTextCell),
    topic: optional('问题类别', parseTextCell),
    verified: optional('是否查实', parseBooleanCell),
    serious: optional('是否严重', parseBooleanCell),
    title: optional('标题', parseTextCell),
  },
  ['event'],
  [concernsNobody, levelUnfit],
);

/** Which policy (制度) a division has adopted, and since when. */
export const ADOPTIONS = table(
  'adoptions.csv',
  {
    division: required('行政区划代码', parseDivisionCell),
    policy: required('制度', parseTextCell),
    from: required('起始日期', parseDayCell),
    to: optional('截止日期', parseDayCell),
    parameters: optional('参数', parseJsonObjectCell),
  },
  ['division', 'policy', 'from'],
  [endsBeforeStart],
);

/** Complaints passed on in batches (转办信访件) and what came of them. */
export const COMPLAINTS = table(
  'complaints.csv',
  {
    complaint: required('受理编号', parseTextCell),
    batch: required('批次', parseTextCell),
    received: required('收到日期', parseDayCell),
    division: required('行政区划代码', parseDivisionCell),
    due: optional('办理期限', parseDayCell),
    result: required('办理结果', oneOf(COMPLAINT_RESULTS)),
    ordered: required('责令整改', parseCountCell),
    penalty: required('立案处罚', parseCountCell),
    criminal: required('立案侦查', parseCountCell),
    interviewed: required('约谈', parseCountCell),
    accountable: required('问责', parseCountCell),
  },
  ['complaint'],
);

/** People held accountable (问责), by rank. */
export const ACCOUNTABILITY = table(
  'accountability.csv',
  {
    case: required('案件编号', parseTextCell),
    year: required('年份', parseYearCell),
    rank: required('职级', oneOf(ACCOUNTABLE_RANKS)),
    people: required('问责人数', parseCountCell),
  },
  ['case', 'year', 'rank'],
);
