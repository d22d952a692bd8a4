import { CHANGE_PARAMETERS, type ChangeParameters } from '../change/change-parameters.ts';
import { RANKING_PARAMETERS, type RankingParameters } from '../ranking/ranking-parameters.ts';
import { CLASS_PARAMETERS, type ClassParameters } from './class-parameters.ts';
import { COMPARISON_PARAMETERS, type ComparisonParameters } from './comparison-parameters.ts';
import { MEAN_PARAMETERS, type MeanParameters } from './mean-parameters.ts';
import type { ParameterTable } from './parameter.ts';

/** Everything that the sources of evaluation leave open, chosen (评价参数). */
export interface EvaluationParameters
  extends ClassParameters,
    MeanParameters,
    ComparisonParameters,
    ChangeParameters,
    RankingParameters {}

/** Every parameter with its text, default and source, for documents to print. */
export const EVALUATION_PARAMETERS: ParameterTable<EvaluationParameters> = {
  ...CLASS_PARAMETERS,
  ...MEAN_PARAMETERS,
  ...COMPARISON_PARAMETERS,
  ...CHANGE_PARAMETERS,
  ...RANKING_PARAMETERS,
};

export const DEFAULT_PARAMETERS: EvaluationParameters = defaultsOf(EVALUATION_PARAMETERS);

function defaultsOf<Parameters>(table: ParameterTable<Parameters>): Parameters {
  const names = Object.keys(table) as (keyof Parameters)[];
  return Object.fromEntries(names.map((name) => [name, table[name].default])) as Parameters;
}
