/** What an action is done to, where that is no account. */
const KINDS: Readonly<Record<string, string>> = {
  'approve-exclusion': '剔除申请',
  correct: '批次',
  import: '批次',
  'propose-exclusion': '剔除申请',
  publish: '发布',
  'record-measurements': '批次',
  'reject-exclusion': '剔除申请',
  'start-run': '核算',
  withdraw: '批次',
};

/** As much of an id as tells it from others in a list. */
const ID_SHOWN = 8;

/** What an entry is about, such as `核算 5c250694`; the text itself where it is no long id. */
export function subjectText(action: string, subject: string): string {
  const kind = KINDS[action];
  return kind === undefined ? shortId(subject) : `${kind} ${shortId(subject)}`;
}

/** The beginning of an id; anything shorter as it is. */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-/.test(id) ? id.slice(0, ID_SHOWN) : id;
}
