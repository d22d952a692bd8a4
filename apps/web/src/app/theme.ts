import type { ThemeConfig } from 'antd';

/** Inks and papers of the pages: greys and one slate blue, so that the water classes are the only loud colours. */
export const INK = {
  text: '#1c2329',
  secondary: '#46525d',
  faint: '#5b6772',
  line: '#d5dbe0',
  page: '#f3f5f6',
  primary: '#26435c',
  danger: '#a3271d',
} as const;

/** The system's own Chinese typeface: no font is loaded. */
const TYPEFACE =
  "system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: INK.primary,
    colorInfo: INK.primary,
    colorErrorBg: '#fbf0ef',
    colorErrorBorder: '#ddb3af',
    colorSuccessBg: '#eff5f0',
    colorSuccessBorder: '#b5c9b9',
    colorInfoBg: '#eaf0f5',
    colorInfoBorder: '#bccad6',
    colorLink: INK.primary,
    colorLinkHover: '#3d6386',
    colorError: INK.danger,
    colorText: INK.text,
    colorTextSecondary: INK.secondary,
    colorTextTertiary: INK.faint,
    colorTextQuaternary: INK.faint,
    colorTextPlaceholder: INK.faint,
    colorTextDisabled: INK.faint,
    colorBorder: '#8b97a1',
    colorBorderSecondary: INK.line,
    colorBgLayout: INK.page,
    fontFamily: TYPEFACE,
    fontSize: 15,
    borderRadius: 6,
    controlHeight: 36,
    motion: false,
  },
  components: {
    Menu: { itemSelectedBg: '#dfe6ec', itemSelectedColor: INK.text, itemHeight: 42, activeBarBorderWidth: 0 },
    Layout: { siderBg: '#ffffff', headerBg: '#ffffff', headerHeight: 56, headerPadding: '0 20px' },
    Tabs: { itemColor: INK.secondary },
  },
};
