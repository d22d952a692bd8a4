import {
  type Bilingual,
  bilingual,
  classText,
  indicatorOf,
  isIndicatorCode,
  type MonitoringState,
  stateText,
  WATER_CLASSES,
  type WaterClass,
} from '@shuize/domain';

/** Words of the cells of lists that people read. */

/** `氨氮`; `全部指标` of `*`; of what is no indicator, the word itself. */
export function indicatorWord(code: string): Bilingual {
  if (code === '*') {
    return bilingual('全部指标', 'all indicators');
  }
  return isIndicatorCode(code) ? indicatorOf(code).name : bilingual(code, code);
}

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
