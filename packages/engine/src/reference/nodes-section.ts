import { type JsonSchema, jsonSchemaOf } from '../schema/json-schemas.ts';
import { CONDITION_KINDS, type ConditionKind, NODE_TEXTS } from '../schema/node-texts.ts';
import { type ExamplePacks, nodeExample } from './examples.ts';
import { keyTable } from './key-table.ts';
import { table, yamlBlock } from './markdown.ts';

const OVER_TABLE = table(
  ['写法 written', '范围', 'what'],
  [
    [
      '`{ sections: { control: national } }`',
      '国控断面，包括下级辖区的',
      'national sections, those of divisions below included',
    ],
    [
      '`{ sections: { kind: [river, lake], within: own } }`',
      '只限本辖区直接所属的断面',
      'sections of the subject itself alone',
    ],
    ['`{ tasks: { key: true } }`', '重点任务', 'key tasks'],
    ['`subject`', '本辖区自身各期、各项的数值', 'values of the subject itself, of each period and item'],
    [
      '`{ divisions: county }`',
      '下级各县；when 以每个县为对象',
      'the counties below; `when` is read for each',
    ],
  ],
);

const INTRODUCTION = [
  '## 条件 Conditions',
  '条件是一棵树，每个节点只有一个键，也就是节点的名称。没有自由书写的表达式：这一页没有的，就写不出来。',
  'A condition is a tree. Each node has one key, its name. There are no free expressions: what is not on this page cannot be written.',
  '每个节点有三种结果：**触发**、**未触发**、**待定**。缺失的数值和尚未到来的月份永远不当作零，而是未知：未知的数值无论取什么值结果都一样的，有结果；否则为待定。断流、冰封等不评价的数值不存在：既不计入，也不是未知。',
  'Each node is **met**, **not met** or **undetermined**. A value that is missing or yet to come is never zero but unknown: where every value it could take gives the same outcome, that is the outcome; else it is undetermined. What is not evaluated, such as a dry or frozen month, does not exist: it never counts and is never unknown.',
  '什么也没有可判断时（例如辖区没有断面），`all` 和 `any` 略过这一项；整个条款则为未触发。使条款在没有任何对象时触发的写法，检查时报错。',
  'Where there is nothing to judge, such as in a division without sections, `all` and `any` pass over the part, and a rule is not met. A rule that would be met by nothing at all is refused by the checks.',
  '### 两种位置 Two contexts',
  '条件在两种位置上读：**辖区**（条款的对象及其期间）和**单个数值**（一个断面、任务或辖区在一期、一项上的数值）。计数的节点（`at-least`、`consecutive`、`share`、`any-of`、`all-of`、`none-of`）以断面、任务或 `subject` 为范围时，其 `when` 在单个数值上读，只能用 `compare`、`all`、`any`、`not`、`unless`、`choose`，其中的度量须是同样的对象、期间和项目。以下级辖区为范围时，`when` 以每个下级辖区为对象，所有节点都可以用。',
  'A condition is read in one of two contexts: a **division** over the window, or a **single value** of one section, task or division in one period and for one item. Under a counting node over sections, tasks or the subject, `when` is read for a single value: only `compare`, `all`, `any`, `not`, `unless` and `choose` may stand there, and all measures in it have the same things, periods and items. Over divisions, `when` is read with each division below as the subject, and every node may stand.',
  '直接写在辖区上的 `compare` 只用于每个辖区每年一个数值的度量，期间须为1年。',
  'A `compare` directly on a division is for measures with one value a division and year, in a window of 1 year.',
  '### 范围 What is gone through',
  '`over` 写明在什么范围内数：断面、任务、辖区自身的数值，或者下级辖区。属性只写一个值或列出几个；几个属性要同时符合。',
  '`over` says what is gone through: sections, tasks, the values of the subject itself, or divisions below. An attribute takes one value or a list; several attributes must all fit.',
  OVER_TABLE,
  '`consecutive`、`max`、`mean`、`change` 不能以下级辖区为范围。',
  '`consecutive`, `max`, `mean` and `change` cannot go over divisions.',
  '`distinct`（累计时按什么区分为不同的对象）和 `same`（连续各期须为同一个什么）列出键：`month`、`year`、`section`、`division`、`task`、`indicator`、`aspect`。只在口径取某个答案时才用的，写成 `{ section: { count: section-months } }`。',
  '`distinct` (by what things are told apart when counting) and `same` (what must stay the same through a run) list keys: `month`, `year`, `section`, `division`, `task`, `indicator`, `aspect`. A key for one answer of an interpretation only is written `{ section: { count: section-months } }`.',
  '### 界限 Thresholds',
  '界限可以是数字、参数（`{ parameter: 标识 }`），在 `compare` 中还可以是同一对象的另一个度量（`{ measure: 度量 }`）。数字按原文精确保存，比较时不取整。',
  'A threshold is a number, a parameter (`{ parameter: ID }`) or, in a `compare`, another measure of the same thing (`{ measure: NAME }`). Numbers are kept exactly as written and compared without rounding.',
];

export function nodesSection(packs: ExamplePacks): readonly string[] {
  return [...INTRODUCTION, ...CONDITION_KINDS.flatMap((kind) => nodeSection(kind, packs))];
}

function nodeSection(kind: ConditionKind, packs: ExamplePacks): readonly string[] {
  const { name, says, met, notMet, undetermined } = NODE_TEXTS[kind];
  const schema = nodeSchema(kind);
  return [
    `### \`${kind}\` ${name.zh}${name.en === kind ? '' : ` ${name.en}`}`,
    says.zh,
    says.en,
    table(
      ['结果 outcome', '何时', 'when'],
      [
        ['触发 met', met.zh, met.en],
        ['未触发 not met', notMet.zh, notMet.en],
        ['待定 undetermined', undetermined.zh, undetermined.en],
      ],
    ),
    ...(schema.properties === undefined ? [WITHOUT_KEYS[kind] ?? ''] : [keyTable(schema)]),
    yamlBlock(nodeExample(kind, packs)),
  ].filter((part) => part !== '');
}

const LIST = '值是条件的列表。 The value is a list of conditions.';
const WITHOUT_KEYS: Readonly<Partial<Record<ConditionKind, string>>> = {
  all: LIST,
  any: LIST,
  not: '值是一个条件。 The value is a condition.',
};

function nodeSchema(kind: ConditionKind): JsonSchema {
  const { definitions } = jsonSchemaOf('rule') as {
    definitions: { condition: { properties: Record<string, JsonSchema> } };
  };
  return definitions.condition.properties[kind] ?? {};
}
