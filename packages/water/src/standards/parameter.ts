import type { Bilingual, Citation } from '@shuize/domain';
import type { Confidence } from './confidence.ts';

/** One answer that a parameter may take, with what it means. */
export interface ParameterAnswer<Value> {
  readonly value: Value;
  readonly text: Bilingual;
}

/**
 * A rule of the evaluation that its source leaves open or that we could not check to the end (评价参数): its default,
 * the place it comes from and how sure that is. Documents print the list, so that a reader sees what was chosen.
 */
export interface Parameter<Value> {
  readonly title: Bilingual;
  /** What the parameter decides, and the unit of a number. */
  readonly rule: Bilingual;
  readonly default: Value;
  /** The values it may take, the default first; `null` for a number or a list that may take any. */
  readonly answers: readonly ParameterAnswer<Value>[] | null;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/** One {@link Parameter} for each name of a set of parameters. */
export type ParameterTable<Parameters> = {
  readonly [Name in keyof Parameters]: Parameter<Parameters[Name]>;
};
