import {
  type Bilingual,
  type BoundaryKind,
  bilingual,
  type ControlLevel,
  classText,
  indicatorOf,
  isIndicatorCode,
  type MonitoringState,
  stateText,
  WATER_CLASSES,
  type WaterBodyKind,
  type WaterClass,
} from '@shuize/domain';

/** Words of the cells of lists that people read. */

/** `氨氮`; `全部指标` of `*`; of what is no indicator, the word itself. */
export function indicatorWord(code: string): Bilingual {
  if (code === '*') {
    return bilingual('全部指标', 'all indicators');
  }
  if (code === 'state') {
    return bilingual('监测状态', 'state of monitoring');
  }
  return isIndicatorCode(code) ? indicatorOf(code).name : bilingual(code, code);
}

const SOURCES: Readonly<Record<string, Bilingual>> = {
  package: bilingual('数据包', 'data package'),
  'wide-table': bilingual('监测宽表', 'wide table'),
  api: bilingual('接口报送', 'message'),
  correction: bilingual('更正', 'correction'),
  withdrawal: bilingual('撤回', 'withdrawal'),
  exclusion: bilingual('剔除统计', 'exclusion'),
};

/** What a batch is, by its source. */
export function sourceWord(source: string): Bilingual {
  return SOURCES[source] ?? bilingual(source, source);
}

export const BODY_WORDS: Readonly<Record<WaterBodyKind, Bilingual>> = {
  river: bilingual('河流', 'river'),
  lake: bilingual('湖库', 'lake'),
};

export const CONTROL_WORDS: Readonly<Record<ControlLevel, Bilingual>> = {
  national: bilingual('国控', 'national'),
  provincial: bilingual('省控', 'provincial'),
  municipal: bilingual('市控', 'municipal'),
  county: bilingual('县控', 'county'),
};

export const BOUNDARY_WORDS: Readonly<Record<BoundaryKind, Bilingual>> = {
  none: bilingual('不跨界', 'none'),
  county: bilingual('县界', 'county'),
  city: bilingual('市界', 'city'),
  province: bilingual('省界', 'province'),
};

/** `Ⅲ类`, `断流`, `数据不足`. */
export function outcomeWord(outcome: WaterClass | MonitoringState | 'too-few-data' | 'absent'): Bilingual {
  if (outcome === 'too-few-data') {
    return bilingual('数据不足', 'too few data');
  }
  if (outcome === 'absent') {
    return bilingual('未设断面或尚未到期', 'no section, or not yet due');
  }
  return isClass(outcome) ? classText(outcome) : stateText(outcome);
}

function isClass(outcome: WaterClass | MonitoringState): outcome is WaterClass {
  return (WATER_CLASSES as readonly string[]).includes(outcome);
}
