interface MenuPage {
  readonly path: string;
  readonly title: string;
  readonly permission: string;
}

interface MenuGroup {
  readonly title: string;
  readonly pages: readonly MenuPage[];
}

/** The pages of the menu by group, in their order, each with the permission that it needs. */
export const MENU_GROUPS: readonly MenuGroup[] = [
  {
    title: '水质',
    pages: [
      { path: '/', title: '本月总览', permission: 'read-overview' },
      { path: '/rivers', title: '河流图', permission: 'read-sections' },
      { path: '/sections', title: '断面', permission: 'read-sections' },
    ],
  },
  {
    title: '数据',
    pages: [
      { path: '/imports', title: '数据导入', permission: 'read-imports' },
      { path: '/flags', title: '待核查', permission: 'read-flags' },
      { path: '/exclusions', title: '剔除统计', permission: 'read-exclusions' },
      { path: '/export', title: '数据导出', permission: 'export-data' },
    ],
  },
  {
    title: '评价与问责',
    pages: [
      { path: '/runs', title: '核算', permission: 'read-runs' },
      { path: '/findings', title: '问责线索', permission: 'read-findings' },
      { path: '/publications', title: '发布', permission: 'read-publications' },
    ],
  },
  {
    title: '系统',
    pages: [
      { path: '/users', title: '账号', permission: 'read-accounts' },
      { path: '/audit', title: '审计记录', permission: 'read-audit' },
    ],
  },
];

/** All pages of the menu in their order. */
export const MENU: readonly MenuPage[] = MENU_GROUPS.flatMap(({ pages }) => pages);
