import { type Bilingual, bilingual, type Explained, type IndicatorCode, indicatorOf } from '@shuize/domain';
import { unitsOf } from '../wide/units.ts';
import type { Factor } from './codes/factors.ts';

/** Why a value of a frame is no reading. */
export interface NoReading extends Explained {
  readonly code:
    | 'not-a-measurement'
    | 'unknown-indicator'
    | 'not-a-number'
    | 'unit-not-stated'
    | 'unknown-unit'
    | 'out-of-range';
}

export function notAMeasurement(factor: string, statistic: string): NoReading {
  return noReading(
    'not-a-measurement',
    bilingual(`“${factor}-${statistic}”不是浓度等监测值。`, `“${factor}-${statistic}” is no measurement.`),
    bilingual(
      '监测值为 Rtd、Min、Avg、Max；累计值、核查值、状态另行使用。',
      'Measurements are Rtd, Min, Avg and Max; amounts, checks and states are used otherwise.',
    ),
  );
}

export function unknownIndicator(factor: string): NoReading {
  return noReading(
    'unknown-indicator',
    bilingual(`因子“${factor}”不对应任何监测指标。`, `The factor “${factor}” measures no known indicator.`),
    bilingual('原始数据已保留，不参与评价。', 'The raw data are kept and enter no evaluation.'),
  );
}

export function notANumber(factor: string, statistic: string): NoReading {
  return noReading(
    'not-a-number',
    bilingual(`“${factor}-${statistic}”没有数值。`, `“${factor}-${statistic}” has no number.`),
    bilingual('缺测不按零处理；请检查仪器与数采仪。', 'Missing is not zero; have the instrument checked.'),
  );
}

export function unitNotStated({ code, name, standardUnit }: Factor, indicator: IndicatorCode): NoReading {
  const { unit } = indicatorOf(indicator);
  const standard =
    standardUnit === null
      ? bilingual('标准未规定缺省单位', 'the standard has no unit for it')
      : bilingual(`标准的缺省单位为 ${standardUnit}`, `the standard takes ${standardUnit}`);
  return noReading(
    'unit-not-stated',
    bilingual(
      `因子“${code}”（${name.zh}）的单位未登记：${standard.zh}，评价用 ${unit}，现场机可能两者都用。`,
      `The unit of “${code}” (${name.en}) is not stated: ${standard.en}, evaluation has ${unit}, and stations send either.`,
    ),
    bilingual(
      `请在该站的接入档案中写明“${code}”的单位（${unitsOf(indicator).join('、')}）。`,
      `State the unit of “${code}” in the station's profile (${unitsOf(indicator).join(', ')}).`,
    ),
  );
}

export function unknownUnit({ code }: Factor, indicator: IndicatorCode, stated: string): NoReading {
  return noReading(
    'unknown-unit',
    bilingual(
      `接入档案中因子“${code}”的单位“${stated}”不能用于该指标。`,
      `The unit “${stated}” that the profile states for “${code}” is none of the indicator's.`,
    ),
    bilingual(
      `请改为 ${unitsOf(indicator).join('、')} 之一。`,
      `Use one of ${unitsOf(indicator).join(', ')}.`,
    ),
  );
}

export function outOfRange(factor: string, statistic: string): NoReading {
  return noReading(
    'out-of-range',
    bilingual(
      `“${factor}-${statistic}”换算单位后位数过多，无法精确保存。`,
      `“${factor}-${statistic}” has too many digits to be held exactly once converted.`,
    ),
    bilingual('请核对该值和登记的单位。', 'Check the value and the unit stated.'),
  );
}

function noReading(code: NoReading['code'], message: Bilingual, mend: Bilingual): NoReading {
  return { code, message, mend };
}
