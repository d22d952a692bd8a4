import { type Bilingual, bilingual } from '@shuize/domain';
import * as z from 'zod';
import { caseShape } from './case-shape.ts';
import { conditionSchema } from './condition-shapes.ts';
import { choiceOf, descriptionOf, wordsOf } from './described.ts';
import { dutyShape } from './duty-shape.ts';
import { interpretationShape } from './interpretation-shape.ts';
import { matrixShape } from './matrix-shape.ts';
import { packShape } from './pack-shape.ts';
import { parameterShape } from './parameter-shape.ts';
import { planShape } from './plan-shape.ts';
import { procedureShape } from './procedure-shape.ts';
import { rankingShape } from './ranking-shape.ts';
import { registerShape } from './register-shape.ts';
import { rewardShape } from './reward-shape.ts';
import { ruleShape } from './rule-shape.ts';
import { scoreShape } from './score-shape.ts';
import { statementShape } from './statement-shape.ts';
import { statisticShape } from './statistic-shape.ts';

/** The files of a pack, by what stands in them. */
export const ELEMENTS = [
  'pack',
  'interpretation',
  'parameter',
  'rule',
  'score',
  'ranking',
  'matrix',
  'reward',
  'plan',
  'duty',
  'procedure',
  'register',
  'statistic',
  'statement',
  'case',
] as const;

export type ElementName = (typeof ELEMENTS)[number];

export type JsonSchema = Readonly<Record<string, unknown>>;

export const ELEMENT_TEXTS: Readonly<Record<ElementName, Bilingual>> = {
  pack: bilingual(
    '制度包：是什么文件，适用于谁，何时施行。',
    'A policy pack: which instrument, for whom, from when.',
  ),
  interpretation: bilingual(
    '条款理解口径：原文没有写明的问题、可能的答案和默认答案的理由。',
    'An interpretation: what the text leaves open, the possible answers, and why the first is the default.',
  ),
  parameter: bilingual(
    '参数：原文规定、以后可能修改的数字，每个值有期间和条款依据。',
    'A parameter: a number that the text fixes and may change, each value dated and cited.',
  ),
  rule: bilingual(
    '条款：某一对象在一定期间内满足条件时，问责某一职务。',
    'A rule: when a condition holds for a subject over a window, a post is held.',
  ),
  score: bilingual(
    '考核评分：部分、项目、分值、扣分、调整、否决和等次。',
    'A score: parts, items, points, deductions, adjustments, vetoes and grades.',
  ),
  ranking: bilingual(
    '排名：谁在哪一组按什么比较，排名末位有什么后果。',
    'A ranking: who is compared in which group by what, and what follows from the last places.',
  ),
  matrix: bilingual(
    '追责矩阵：查处对象、情节、责任人对应的追责方式，以及从重、从轻。',
    'A matrix: line, tier and role to measures on a ladder, and what makes them heavier or lighter.',
  ),
  reward: bilingual('奖励：对什么奖励，奖励多少。', 'A reward: what is paid for what, within which range.'),
  plan: bilingual(
    '工作方案：措施、部门、期限和目标。',
    'A plan: measures with departments, deadlines and targets.',
  ),
  duty: bilingual(
    '职责期限：谁在什么时候前做什么，逾期有什么后果。',
    'A duty: who owes what by when, and what follows when it is late.',
  ),
  procedure: bilingual(
    '办理程序：办理的步骤、主体、所需材料和办结条件。',
    'A procedure: the steps of a case, who may act, what each needs and when it may close.',
  ),
  register: bilingual(
    '名单：列入的缘由、范围、起止。',
    'A register: entries with cause, area, from and lifted.',
  ),
  statistic: bilingual(
    '统计：按级别或者批次的计数及其勾稽关系。',
    'A statistic: counts by rank or batch and how they must agree.',
  ),
  statement: bilingual(
    '陈述：规定职责或原则、不触发计算的条款。',
    'A statement: a provision that states a duty or principle and triggers nothing.',
  ),
  case: bilingual(
    '案例：一份小的数据包和它应得的结论。',
    'A case: a small data package and what it must give.',
  ),
};

/** The shape of a file, conditions to any depth included. */
export function elementShape(element: ElementName): z.ZodObject {
  switch (element) {
    case 'pack':
      return packShape();
    case 'interpretation':
      return interpretationShape();
    case 'parameter':
      return parameterShape();
    case 'rule': {
      const condition = conditionSchema();
      return ruleShape(() => z.lazy(() => condition));
    }
    case 'score':
      return scoreShape();
    case 'ranking':
      return rankingShape();
    case 'matrix':
      return matrixShape();
    case 'reward':
      return rewardShape();
    case 'plan':
      return planShape();
    case 'duty':
      return dutyShape();
    case 'procedure':
      return procedureShape();
    case 'register':
      return registerShape();
    case 'statistic':
      return statisticShape();
    case 'statement':
      return statementShape();
    case 'case':
      return caseShape();
  }
}

/**
 * The JSON Schema (draft 7) of a file of a pack, for editors to complete and underline: descriptions in both languages
 * on every key, and every word of a closed list with its meaning. What only the whole pack can tell is left to `readPack`.
 */
export function jsonSchemaOf(element: ElementName): JsonSchema {
  const schema = z.toJSONSchema(elementShape(element), {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      describe(zodSchema, jsonSchema);
    },
  });
  const { zh, en } = ELEMENT_TEXTS[element];
  return { ...schema, title: `shuize ${element}`, description: `${zh}\n${en}` };
}

function describe(zodSchema: z.core.$ZodType, jsonSchema: Record<string, unknown>): void {
  const text = descriptionOf(zodSchema);
  if (text !== undefined) {
    jsonSchema.description = `${text.zh}\n${text.en}`;
  }
  const words = wordsOf(zodSchema);
  if (words !== undefined) {
    delete jsonSchema.enum;
    jsonSchema.anyOf = Object.entries(words).map(([word, { zh, en }]) => ({
      const: word,
      description: `${zh}\n${en}`,
    }));
  }
  const keys = choiceOf(zodSchema);
  if (keys !== undefined) {
    jsonSchema.oneOf = keys.map((key) => ({ required: [key] }));
  }
}
