import type * as z from 'zod';
import type { caseShape } from '../schema/case-shape.ts';
import type { dutyShape } from '../schema/duty-shape.ts';
import type { interpretationShape } from '../schema/interpretation-shape.ts';
import type { matrixShape } from '../schema/matrix-shape.ts';
import type { packShape } from '../schema/pack-shape.ts';
import type { parameterShape } from '../schema/parameter-shape.ts';
import type { planShape } from '../schema/plan-shape.ts';
import type { procedureShape } from '../schema/procedure-shape.ts';
import type { rankingShape } from '../schema/ranking-shape.ts';
import type { registerShape } from '../schema/register-shape.ts';
import type { rewardShape } from '../schema/reward-shape.ts';
import type { ruleShape } from '../schema/rule-shape.ts';
import type { scoreShape } from '../schema/score-shape.ts';
import type { statementShape } from '../schema/statement-shape.ts';
import type { statisticShape } from '../schema/statistic-shape.ts';
import type { ConditionSyntax } from './condition-syntax.ts';
import type { SourceNode } from './source-node.ts';

export type PackValue = z.output<ReturnType<typeof packShape>>;
export type InterpretationValue = z.output<ReturnType<typeof interpretationShape>>;
export type ParameterValue = z.output<ReturnType<typeof parameterShape>>;
export type RuleValue = z.output<ReturnType<typeof ruleShape<z.ZodType>>>;
export type StatementValue = z.output<ReturnType<typeof statementShape>>;
export type CaseValue = z.output<ReturnType<typeof caseShape>>;

export type ScoreValue = z.output<ReturnType<typeof scoreShape>>;
export type RankingValue = z.output<ReturnType<typeof rankingShape>>;
export type MatrixValue = z.output<ReturnType<typeof matrixShape>>;
export type RewardValue = z.output<ReturnType<typeof rewardShape>>;
export type PlanValue = z.output<ReturnType<typeof planShape>>;
export type DutyValue = z.output<ReturnType<typeof dutyShape>>;
export type ProcedureValue = z.output<ReturnType<typeof procedureShape>>;
export type RegisterValue = z.output<ReturnType<typeof registerShape>>;
export type StatisticValue = z.output<ReturnType<typeof statisticShape>>;

/** One element file as read. What is at fault is `null`, so that the rest can be checked all the same. */
export interface ElementSyntax<Value> {
  readonly file: string;
  /** The file's name without `.yaml`. */
  readonly name: string;
  /** `null` when the file is not YAML that can be gone on with. */
  readonly source: SourceNode | null;
  /** `null` when the element does not have its shape. */
  readonly value: Value | null;
  /** The pack that it was taken over from, whose instrument it cites; `null` of the pack's own. */
  readonly from: { readonly pack: string; readonly instrument: string } | null;
}

/** An element that has its shape. */
export interface SoundElement<Value> extends ElementSyntax<Value> {
  readonly source: SourceNode;
  readonly value: Value;
}

/** A {@link PackSyntax} without its pack.yaml. */
export type PackElements = Omit<PackSyntax, 'pack'>;

export interface RuleSyntax extends ElementSyntax<RuleValue> {
  readonly condition: ConditionSyntax | null;
}

export interface SoundRule extends SoundElement<RuleValue> {
  readonly condition: ConditionSyntax;
}

/** All files of a pack as read, each list in the order of the file names. */
export interface PackSyntax {
  readonly pack: ElementSyntax<PackValue> | null;
  readonly interpretations: readonly ElementSyntax<InterpretationValue>[];
  readonly parameters: readonly ElementSyntax<ParameterValue>[];
  readonly rules: readonly RuleSyntax[];
  readonly statements: readonly ElementSyntax<StatementValue>[];
  readonly scores: readonly ElementSyntax<ScoreValue>[];
  readonly rankings: readonly ElementSyntax<RankingValue>[];
  readonly matrices: readonly ElementSyntax<MatrixValue>[];
  readonly rewards: readonly ElementSyntax<RewardValue>[];
  readonly plans: readonly ElementSyntax<PlanValue>[];
  readonly duties: readonly ElementSyntax<DutyValue>[];
  readonly procedures: readonly ElementSyntax<ProcedureValue>[];
  readonly registers: readonly ElementSyntax<RegisterValue>[];
  readonly statistics: readonly ElementSyntax<StatisticValue>[];
  readonly cases: readonly ElementSyntax<CaseValue>[];
}

export function isSound<Element extends ElementSyntax<unknown>>(
  element: Element,
): element is Element & { readonly source: SourceNode; readonly value: NonNullable<Element['value']> } {
  return element.source !== null && element.value !== null;
}

export function isSoundRule(rule: RuleSyntax): rule is RuleSyntax & SoundRule {
  return isSound(rule) && rule.condition !== null;
}
