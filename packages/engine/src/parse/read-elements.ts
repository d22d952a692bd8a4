import * as z from 'zod';
import { placeText } from '../check/fault.ts';
import type { PackFault } from '../language/fault.ts';
import { caseShape } from '../schema/case-shape.ts';
import { dutyShape } from '../schema/duty-shape.ts';
import { interpretationShape } from '../schema/interpretation-shape.ts';
import { matrixShape } from '../schema/matrix-shape.ts';
import { packShape } from '../schema/pack-shape.ts';
import { parameterShape } from '../schema/parameter-shape.ts';
import { planShape } from '../schema/plan-shape.ts';
import { procedureShape } from '../schema/procedure-shape.ts';
import { rankingShape } from '../schema/ranking-shape.ts';
import { registerShape } from '../schema/register-shape.ts';
import { rewardShape } from '../schema/reward-shape.ts';
import { ruleShape } from '../schema/rule-shape.ts';
import { scoreShape } from '../schema/score-shape.ts';
import { statementShape } from '../schema/statement-shape.ts';
import { statisticShape } from '../schema/statistic-shape.ts';
import { type ElementFile, type PackFiles, sortFiles } from './pack-files.ts';
import type { ElementSyntax, PackSyntax, RuleSyntax } from './pack-syntax.ts';
import { readCondition } from './read-condition.ts';
import { readShape } from './read-shape.ts';
import { readSource } from './read-source.ts';
import { nodeAt } from './source-node.ts';

const SHAPES = {
  pack: packShape(),
  interpretation: interpretationShape(),
  parameter: parameterShape(),
  rule: ruleShape(() => z.unknown().nonoptional()),
  score: scoreShape(),
  ranking: rankingShape(),
  matrix: matrixShape(),
  reward: rewardShape(),
  plan: planShape(),
  duty: dutyShape(),
  procedure: procedureShape(),
  register: registerShape(),
  statistic: statisticShape(),
  statement: statementShape(),
  case: caseShape(),
};

/**
 * Reads every file of a pack as far as it can be.
 *
 * @param files - by path relative to the pack's folder
 * @param under - what places in these files begin with, such as `ID/` for those of a pack that another inherits
 */
export function readElements(
  files: ReadonlyMap<string, string>,
  under = '',
): {
  syntax: PackSyntax;
  faults: readonly PackFault[];
} {
  const sorted: PackFiles = sortFiles(files);
  const faults: FaultLists = { ofSources: [...sorted.faults], ofShapes: [] };
  const read = <Schema extends z.ZodType>(element: ElementFile, schema: Schema) =>
    readElement({ ...element, file: `${under}${element.file}` }, schema, faults);
  const elements = <Schema extends z.ZodType>(list: readonly ElementFile[], schema: Schema) =>
    list.map((element) => read(element, schema));
  const syntax: PackSyntax = {
    pack: sorted.pack === null ? null : read(sorted.pack, SHAPES.pack),
    interpretations: elements(sorted.elements.interpretations, SHAPES.interpretation),
    parameters: elements(sorted.elements.params, SHAPES.parameter),
    rules: elements(sorted.elements.rules, SHAPES.rule).map((rule): RuleSyntax => {
      const condition = rule.source === null ? null : nodeAt(rule.source, ['condition']);
      return { ...rule, condition: condition === null ? null : readCondition(condition, faults.ofShapes) };
    }),
    scores: elements(sorted.elements.scores, SHAPES.score),
    rankings: elements(sorted.elements.rankings, SHAPES.ranking),
    matrices: elements(sorted.elements.matrices, SHAPES.matrix),
    rewards: elements(sorted.elements.rewards, SHAPES.reward),
    plans: elements(sorted.elements.plans, SHAPES.plan),
    duties: elements(sorted.elements.duties, SHAPES.duty),
    procedures: elements(sorted.elements.procedures, SHAPES.procedure),
    registers: elements(sorted.elements.registers, SHAPES.register),
    statistics: elements(sorted.elements.statistics, SHAPES.statistic),
    statements: elements(sorted.elements.statements, SHAPES.statement),
    cases: elements(sorted.elements.cases, SHAPES.case),
  };
  return { syntax, faults: allFaults(faults) };
}

interface FaultLists {
  readonly ofSources: PackFault[];
  readonly ofShapes: PackFault[];
}

function readElement<Schema extends z.ZodType>(
  { file, name, text }: ElementFile,
  schema: Schema,
  faults: FaultLists,
): ElementSyntax<z.output<Schema>> {
  const { source, faults: sourceFaults } = readSource(file, text);
  faults.ofSources.push(...sourceFaults);
  if (source === null) {
    return { file, name, source, value: null, from: null };
  }
  const { value, faults: shapeFaults } = readShape(schema, source);
  faults.ofShapes.push(...shapeFaults);
  return { file, name, source, value, from: null };
}

/** What YAML already refused at a place is not told again as a wrong shape. */
function allFaults({ ofSources, ofShapes }: FaultLists): readonly PackFault[] {
  const told = new Set(ofSources.map(({ position }) => placeText(position)));
  return [...ofSources, ...ofShapes.filter(({ position }) => !told.has(placeText(position)))];
}
