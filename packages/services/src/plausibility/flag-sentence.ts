import { type Bilingual, bilingual, type IndicatorCode, indicatorOf } from '@shuize/domain';

/** Which check found something to look into. */
export type PlausibilityCheck = 'range' | 'jump' | 'flat-line' | 'digit-preference' | 'limit-hugging';

/** What each check is called. */
export const CHECK_NAMES: Readonly<Record<PlausibilityCheck, Bilingual>> = {
  range: bilingual('超出可能范围', 'implausible value'),
  jump: bilingual('突变', 'sudden jump'),
  'flat-line': bilingual('连续不变', 'flat line'),
  'digit-preference': bilingual('尾数偏好', 'digit preference'),
  'limit-hugging': bilingual('贴近限值', 'hugging the limit'),
};

/** What a flag says, before it is put into words. */
export interface FlagWords {
  readonly check: PlausibilityCheck;
  /** Name of the section. */
  readonly section: string;
  readonly indicator: IndicatorCode;
  /** As texts of the source: months or minutes. */
  readonly first: string;
  readonly last: string;
  readonly evidence: Readonly<Record<string, number>>;
}

/** One sentence that asks for a look and gives its numbers; it never says that a value is wrong. */
export function flagSentence({ check, section, indicator, first, last, evidence }: FlagWords): Bilingual {
  const { name, unit } = indicatorOf(indicator);
  const shownUnit = unit === '无量纲' ? '' : ` ${unit}`;
  const amount = (of: string) => `${shown(evidence[of])}${shownUnit}`;
  const when =
    first === last
      ? bilingual(chineseTime(first), first)
      : bilingual(`${chineseTime(first)}至${chineseTime(last)}`, `${first} to ${last}`);
  const subject = bilingual(
    `断面“${section}”${when.zh}的${name.zh}`,
    `Section “${section}”, ${when.en}, ${name.en}`,
  );
  const told = TELLING[check](evidence, amount);
  return bilingual(`${subject.zh}${told.zh}，请核查。`, `${subject.en}: ${told.en}; please look into it.`);
}

type Tell = (evidence: Readonly<Record<string, number>>, amount: (of: string) => string) => Bilingual;

const TELLING: Readonly<Record<PlausibilityCheck, Tell>> = {
  range: (evidence, amount) =>
    evidence.high === undefined
      ? bilingual(`为 ${amount('value')}，小于零`, `${amount('value')} is below zero`)
      : bilingual(
          `为 ${amount('value')}，超出水体可能的范围（${shown(evidence.low)} 至 ${amount('high')}）`,
          `${amount('value')} is outside of what water can hold (${shown(evidence.low)} to ${amount('high')})`,
        ),
  jump: (evidence, amount) =>
    bilingual(
      `为 ${amount('value')}，与此前 ${shown(evidence.history)} 个值的中位数 ${amount('median')} 相差很大`,
      `${amount('value')} is far from ${amount('median')}, the median of the ${shown(evidence.history)} values before`,
    ),
  'flat-line': (evidence, amount) =>
    bilingual(
      `连续 ${shown(evidence.count)} 个值都是 ${amount('value')}`,
      `${shown(evidence.count)} values in a row are ${amount('value')}`,
    ),
  'digit-preference': (evidence) =>
    bilingual(
      `共 ${shown(evidence.count)} 个值，其中末位数字是 ${shown(evidence.digit)} 的有 ${shown(evidence.digitCount)} 个，末位分布不均匀（χ² 为 ${shown(evidence.chiSquare)}，大于 ${shown(evidence.critical)}）`,
      `of ${shown(evidence.count)} values ${shown(evidence.digitCount)} end in ${shown(evidence.digit)}, so that last digits are uneven (χ² ${shown(evidence.chiSquare)}, above ${shown(evidence.critical)})`,
    ),
  'limit-hugging': (evidence, amount) =>
    bilingual(
      `紧靠目标限值 ${amount('limit')} 达标一侧 ${shown(evidence.bandPercent)}% 以内的有 ${shown(evidence.hugging)} 个值，同样宽度的更优一段有 ${shown(evidence.before)} 个，超标一段有 ${shown(evidence.beyond)} 个`,
      `${shown(evidence.hugging)} values lie within ${shown(evidence.bandPercent)}% on the good side of the target limit ${amount('limit')}, against ${shown(evidence.before)} in the better band beside it and ${shown(evidence.beyond)} beyond the limit`,
    ),
};

/** `2018年3月` of a month; of a minute `2018年3月1日8:00`. */
function chineseTime(text: string): string {
  const [year, month, day, hour, minute] = text.split(/[- :]/);
  const inMonth = `${year}年${Number(month)}月`;
  return day === undefined ? inMonth : `${inMonth}${Number(day)}日${Number(hour)}:${minute}`;
}

const SIGNIFICANT_DIGITS = 8;

/** Without the tail that binary fractions leave. */
function shown(value: number | undefined): string {
  return String(Number((value ?? 0).toPrecision(SIGNIFICANT_DIGITS)));
}
