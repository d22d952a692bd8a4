import type { BoundaryKind, ControlLevel, IndicatorCode, WaterBodyKind } from '@shuize/domain';
import { INDICATORS } from '@shuize/domain';

export const CONTROL_NAMES: Readonly<Record<ControlLevel, string>> = {
  national: '国控',
  provincial: '省控',
  municipal: '市控',
  county: '县控',
};

export const BOUNDARY_NAMES: Readonly<Record<BoundaryKind, string>> = {
  none: '不跨界',
  county: '县界',
  city: '市界',
  province: '省界',
};

export const BODY_NAMES: Readonly<Record<WaterBodyKind, string>> = { river: '河流', lake: '湖库' };

export const ROLE_NAMES: Readonly<Record<string, string>> = {
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
  analyst: '攻坚办分析人员',
  leader: '攻坚办负责人',
  station: '监测站',
  department: '成员单位',
  county: '被考核县（市、区）',
  inspector: '督查人员',
  discipline: '纪检监察机关',
};

const INDICATOR_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  INDICATORS.map(({ code, name }) => [code, name.zh]),
);

/** All indicators, to choose from. */
export const INDICATOR_OPTIONS = INDICATORS.map(({ code, name }) => ({ value: code, label: name.zh }));

export function isIndicator(text: string): text is IndicatorCode {
  return text in INDICATOR_NAMES;
}

/** `氨氮`; of what is no indicator, the word itself. */
export function indicatorName(code: IndicatorCode | string): string {
  return code === 'state' ? '监测状态' : (INDICATOR_NAMES[code] ?? code);
}

/** `氨氮、总磷`, or a dash where there is none. */
export function indicatorNames(codes: readonly string[]): string {
  return codes.length === 0 ? '—' : codes.map(indicatorName).join('、');
}

/** What a batch is, by its source. */
export const BATCH_NAMES: Readonly<Record<string, string>> = {
  package: '数据包',
  'wide-table': '监测宽表',
  api: '接口报送',
  correction: '更正',
  withdrawal: '撤回',
  exclusion: '剔除统计',
};

/** `氨氮`, or `全部指标` of `*`. */
export function indicatorOrAll(code: string): string {
  return code === '*' ? '全部指标' : indicatorName(code);
}

/** What stands for no figure. */
export const NO_FIGURE = '—';
