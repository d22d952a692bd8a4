/** By the code of what was done, of everything that the platform ever writes into the trail. */
export const ACTION_NAMES: Readonly<Record<string, string>> = {
  'approve-exclusion': '同意剔除申请',
  'change-password': '更改密码',
  'clear-second-factor': '清除动态口令',
  'close-account': '停用账号',
  correct: '更正数据',
  'create-account': '建立账号',
  'end-session': '退出一处登录',
  'end-sessions': '退出全部登录',
  'first-administrator': '首次建立管理员',
  'first-analyst': '首次建立分析人员账号',
  'grant-role': '授予角色',
  import: '导入数据',
  'link-openid': '关联统一身份认证',
  'password-accepted': '密码通过，待动态口令',
  'propose-exclusion': '提出剔除申请',
  publish: '发布结果',
  'record-measurements': '报送监测数据',
  'reject-exclusion': '驳回剔除申请',
  'remove-second-factor': '停用动态口令',
  'reset-password': '重置密码',
  'set-run-schedule': '设置定时核算',
  'set-scope': '设置数据范围',
  'set-up-second-factor': '启用动态口令',
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-out': '退出登录',
  'start-run': '开始核算',
  'unlink-openid': '取消关联统一身份认证',
  withdraw: '撤回数据',
  'withdraw-role': '收回角色',
};

/** What was done, in Chinese; of what has no name here, the code itself. */
export function actionName(action: string): string {
  return ACTION_NAMES[action] ?? action;
}
