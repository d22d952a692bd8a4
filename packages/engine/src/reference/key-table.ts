import { type Bilingual, bilingual } from '@shuize/domain';
import type { JsonSchema } from '../schema/json-schemas.ts';
import { code, table } from './markdown.ts';

const MOST_WORDS = 8;
const SEE_BELOW = bilingual('见下文', 'see below');
const KINDS: Readonly<Record<string, Bilingual>> = {
  string: bilingual('文字', 'text'),
  number: bilingual('数字', 'number'),
  integer: bilingual('整数', 'whole number'),
  boolean: bilingual('true 或 false', 'true or false'),
  null: bilingual('null', 'null'),
};

/** Schemas that stand in many places are told once, under their names. */
const SHARED: Readonly<Record<string, Bilingual>> = {
  text: bilingual('双语文字 { zh, en }', 'text in both languages, { zh, en }'),
  citation: bilingual('条款依据 { provision }', 'citation, { provision }'),
  condition: bilingual('条件', 'condition'),
  over: bilingual('见“范围”', 'see “What is gone through”'),
  measure: bilingual('度量', 'measure'),
  'measure-parameters': bilingual('{ 参数: 值 }', '{ parameter: value }'),
  comparison: bilingual('比较词', 'comparison'),
  dimensions: bilingual('键的列表', 'list of keys'),
};

/** The keys of a file or node and of the objects and lists in it, with what they take and mean. */
export function keyTable(schema: JsonSchema): string {
  return table(['键 key', '必需 required', '值 value', '含义 meaning'], keyRows(schema, ''));
}

function keyRows(schema: JsonSchema, prefix: string): readonly (readonly string[])[] {
  const required = listIn(schema, 'required');
  return Object.entries(recordIn(schema, 'properties')).flatMap(([name, property]) => {
    const description = typeof property.description === 'string' ? property.description : '';
    return [
      [
        code(`${prefix}${name}`),
        required.includes(name) ? '是 yes' : '否 no',
        cell(valueText(property)),
        description,
      ],
      ...innerRows(property, `${prefix}${name}`),
    ];
  });
}

/** Rows of the keys within a key: of an object, of the objects in a list, of those that may stand for a value. */
function innerRows(property: JsonSchema, name: string): readonly (readonly string[])[] {
  return [property, ...schemasIn(property, 'anyOf')].flatMap((each) => {
    const items = schemaIn(each, 'items');
    return items === null ? ownRows(each, `${name}.`) : innerRows(items, `${name}[]`);
  });
}

/** Names of files and of other things that a pack's author chooses are no keys to explain. */
function ownRows(schema: JsonSchema, prefix: string): readonly (readonly string[])[] {
  return Object.keys(recordIn(schema, 'properties')).some(isFileName) ? [] : keyRows(schema, prefix);
}

function valueText(schema: JsonSchema): Bilingual {
  const reference =
    schemasIn(schema, 'allOf').find((each) => typeof each.$ref === 'string')?.$ref ?? schema.$ref;
  if (typeof reference === 'string') {
    return SHARED[reference.slice(reference.lastIndexOf('/') + 1)] ?? SEE_BELOW;
  }
  const choices = schemasIn(schema, 'anyOf');
  const words = choices.flatMap(({ const: word }) => (typeof word === 'string' ? [code(word)] : []));
  if (words.length > 0 && words.length === choices.length) {
    return words.length > MOST_WORDS ? SEE_BELOW : same(words.join(' '));
  }
  if (choices.length > 0) {
    const parts = choices.map(valueText);
    return bilingual(parts.map(({ zh }) => zh).join(' 或 '), parts.map(({ en }) => en).join(' or '));
  }
  if (schema.const !== undefined) {
    return same(code(String(schema.const)));
  }
  const items = schemaIn(schema, 'items');
  if (items !== null) {
    const item = valueText(items);
    return bilingual(`列表：${item.zh}`, `list: ${item.en}`);
  }
  const keys = Object.keys(recordIn(schema, 'properties'));
  if (keys.length > 0) {
    const some = keys.length > MOST_WORDS ? [...keys.slice(0, 3), '…'] : keys;
    return same(keys.some(isFileName) ? keys.join(' ') : `{ ${some.join(', ')} }`);
  }
  const value = schemaIn(schema, 'additionalProperties');
  if (value !== null) {
    const inner = valueText(value);
    return bilingual(`{ 名称: ${inner.zh} }`, `{ name: ${inner.en} }`);
  }
  return KINDS[String(schema.type)] ?? bilingual('任意', 'anything');
}

function isFileName(key: string): boolean {
  return key.endsWith('.csv');
}

function cell({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh}\n${en}`;
}

function same(text: string): Bilingual {
  return bilingual(text, text);
}

function recordIn(schema: JsonSchema, key: string): Readonly<Record<string, JsonSchema>> {
  const value = schema[key];
  return isObject(value) ? (value as Readonly<Record<string, JsonSchema>>) : {};
}

function schemaIn(schema: JsonSchema, key: string): JsonSchema | null {
  const value = schema[key];
  return isObject(value) ? (value as JsonSchema) : null;
}

function schemasIn(schema: JsonSchema, key: string): readonly JsonSchema[] {
  const value = schema[key];
  return Array.isArray(value) ? value : [];
}

function listIn(schema: JsonSchema, key: string): readonly unknown[] {
  const value = schema[key];
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
