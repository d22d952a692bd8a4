import { invariant, parseDay } from '@shuize/domain';
import { DEFAULT_PARAMETERS, type EvaluationParameters } from './evaluation-parameters.ts';
import { type EvaluationStandard, evaluationStandardOn } from './evaluation-standard.ts';

/** The standard of 2018, with the default parameters but for those given. */
export function standardWith(parameters: Partial<EvaluationParameters> = {}): EvaluationStandard {
  const day = parseDay('2018-06-30');
  invariant(day !== null, 'a day of 2018');
  const standard = evaluationStandardOn(day, { ...DEFAULT_PARAMETERS, ...parameters });
  invariant(standard.ok, 'a standard in force in 2018');
  return standard.value;
}
