import { type Bilingual, bilingual } from '@shuize/domain';
import * as z from 'zod';
import { caseShape } from './case-shape.ts';
import { conditionSchema } from './condition-shapes.ts';
import { choiceOf, descriptionOf, wordsOf } from './described.ts';
import { interpretationShape } from './interpretation-shape.ts';
import { packShape } from './pack-shape.ts';
import { parameterShape } from './parameter-shape.ts';
import { ruleShape } from './rule-shape.ts';
import { statementShape } from './statement-shape.ts';

/** The files of a pack, by what stands in them. */
export const ELEMENTS = ['pack', 'interpretation', 'parameter', 'rule', 'statement', 'case'] as const;

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
