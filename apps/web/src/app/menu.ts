/** The pages of the menu in their order, each with the permission that it needs. */
export const MENU = [
  { path: '/', title: '本月总览', permission: 'read-overview' },
  { path: '/rivers', title: '河流图', permission: 'read-sections' },
  { path: '/sections', title: '断面', permission: 'read-sections' },
  { path: '/findings', title: '问责线索', permission: 'read-findings' },
  { path: '/runs', title: '核算', permission: 'read-runs' },
  { path: '/imports', title: '数据导入', permission: 'read-imports' },
  { path: '/users', title: '账号', permission: 'read-accounts' },
  { path: '/audit', title: '审计记录', permission: 'read-audit' },
] as const;
