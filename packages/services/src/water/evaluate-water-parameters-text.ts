import {
  type Decimal,
  formatDecimal,
  type IndicatorCode,
  indicatorOf,
  isIndicatorCode,
  type Language,
} from '@shuize/domain';
import type { MethodNote } from '@shuize/reports';
import {
  CHANGE_PARAMETERS,
  confidenceText,
  EVALUATION_PARAMETERS,
  type Parameter,
  type ParameterTable,
  RANKING_PARAMETERS,
} from '@shuize/water';
import type { WaterReportParameters } from './water-report-options.ts';

const PARAMETERS: ParameterTable<WaterReportParameters> = {
  ...EVALUATION_PARAMETERS,
  ...CHANGE_PARAMETERS,
  ...RANKING_PARAMETERS,
};

/** Parameters that no figure of a water report depends on. */
const NOT_IN_REPORT: ReadonlySet<keyof WaterReportParameters> = new Set([
  'minimumMonthsOfQuarter',
  'spearmanOffTable',
  'significance',
]);

/** The parameters of the report with the value used, and how sure a rule is that could not be checked to the end. */
export function describeParameters(
  parameters: WaterReportParameters,
  language: Language,
): MethodNote['parameters'] {
  const names = Object.keys(PARAMETERS) as (keyof WaterReportParameters)[];
  const isUsed = (name: keyof WaterReportParameters) =>
    !NOT_IN_REPORT.has(name) && (name !== 'cwqiMissingItem' || parameters.rankingItems === 'all');
  return names.filter(isUsed).map((name) => ({
    name: PARAMETERS[name].title[language],
    value: valueText(PARAMETERS[name], parameters[name], language),
  }));
}

function valueText(parameter: Parameter<unknown>, value: unknown, language: Language): string {
  const answer = parameter.answers?.find((each) => each.value === value);
  const text = answer === undefined ? plainText(value, language) : answer.text[language];
  if (parameter.confidence === 'verified') {
    return text;
  }
  const confidence = confidenceText(parameter.confidence)[language];
  return language === 'zh' ? `${text}（${confidence}）` : `${text} (${confidence})`;
}

/** A number, a decimal or a list of indicators. */
function plainText(value: unknown, language: Language): string {
  if (Array.isArray(value)) {
    const names = value.map((each) => (isIndicator(each) ? indicatorOf(each).name[language] : String(each)));
    return names.join(language === 'zh' ? '、' : ', ');
  }
  return isDecimal(value) ? formatDecimal(value) : String(value);
}

function isIndicator(value: unknown): value is IndicatorCode {
  return typeof value === 'string' && isIndicatorCode(value);
}

function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && 'mantissa' in value && 'decimals' in value;
}
