const ACTION_NAMES: Readonly<Record<string, string>> = {
  'change-password': '更改密码',
  'clear-second-factor': '清除动态口令',
  'close-account': '停用账号',
  'create-account': '建立账号',
  'end-session': '退出一处登录',
  'end-sessions': '退出全部登录',
  'first-administrator': '首次建立管理员',
  'grant-role': '授予角色',
  import: '导入数据',
  'link-openid': '关联统一身份认证',
  'propose-exclusion': '提出数据剔除',
  publish: '发布结果',
  'remove-second-factor': '停用动态口令',
  'reset-password': '重置密码',
  'set-scope': '设置数据范围',
  'set-up-second-factor': '启用动态口令',
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-out': '退出登录',
  'start-run': '开始核算',
  'unlink-openid': '取消关联统一身份认证',
  'withdraw-role': '收回角色',
};

/** What was done, in Chinese; of what has no name here, the code itself. */
export function actionName(action: string): string {
  return ACTION_NAMES[action] ?? action;
}
