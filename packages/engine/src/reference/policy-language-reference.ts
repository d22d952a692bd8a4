import { FAULT_CODES } from '../check/fault-codes.ts';
import { elementsSection } from './elements-section.ts';
import type { ExamplePacks } from './examples.ts';
import { code, page, table, yamlBlock } from './markdown.ts';
import { nodesSection } from './nodes-section.ts';
import { wordsSection } from './words-section.ts';

/**
 * The reference page of the policy language, in Markdown, in both languages: made from the schemas, the vocabulary and
 * the codes of the checks, with examples from packs that the tests read.
 */
export function policyLanguageReference(packs: ExamplePacks): string {
  return page([
    ...INTRODUCTION,
    ...elementsSection(packs),
    ...nodesSection(packs),
    ...wordsSection(),
    ...LAW_OVER_TIME,
    ...checksSection(),
  ]);
}

const FOLDER = `
every-regulation/
  pack.yaml               是什么文件 which instrument
  interpretations/*.yaml  条款理解口径 what the text leaves open
  params/*.yaml           参数 numbers that may change
  rules/*.yaml            条款 provisions that are computed
  scores/*.yaml           考核评分 scores
  rankings/*.yaml         排名 rankings
  matrices/*.yaml         追责矩阵 matrices
  rewards/*.yaml          奖励 rewards
  plans/*.yaml            工作方案 plans
  duties/*.yaml           职责期限 duties
  procedures/*.yaml       办理程序 procedures
  registers/*.yaml        名单 registers
  statistics/*.yaml       统计 statistics
  statements/*.yaml       陈述 provisions that nothing is computed from
  cases/*.yaml            案例 facts and what they must give
  *.md                    给人看的说明，不读取 notes for people, not read
`;

const INTRODUCTION = [
  '# 制度包语言 The policy language',
  '本页由程序生成（`node scripts/documents.mjs`），与程序所读的完全一致。写给懂法规、会写 YAML 的人。',
  'This page is made by the program (`node scripts/documents.mjs`) and says exactly what is read. It is for those who know the law and can write YAML.',
  '一个文件夹是一个**制度包**，即一部规定。一个文件写一项，文件名就是它的标识。程序里没有任何县、界限或职务；换一部规定，就是换一个文件夹。',
  'A folder is a **policy pack**: one regulation as data. Each file holds one element and is named by its id. The program names no county, threshold or post: another regulation is another folder.',
  `\`\`\`text\n${FOLDER.trim()}\n\`\`\``,
  '## YAML 的写法 How YAML is written here',
  table(
    ['规则', 'rule'],
    [
      [
        '键用英文小写加连字符；没有列出的键一律报错。',
        'Keys are lower-case English with hyphens; a key that is not listed is a fault.',
      ],
      [
        '给人看的文字写中英文：`{ zh: …, en: … }`。文字中有逗号或冒号的，加引号。',
        'Texts for people are in both languages, `{ zh: …, en: … }`; quote a text with a comma or a colon in it.',
      ],
      [
        '日期、行政区划代码等加引号："2018-06-01"、"140100"。',
        'Dates and division codes stand in quotes: "2018-06-01", "140100".',
      ],
      [
        '数字按原文写，不加引号，最多15位；不写成 1e3、0x10 或 007。',
        'Numbers are written as in the text, without quotes, 15 digits at most; not as 1e3, 0x10 or 007.',
      ],
      [
        '不用锚点、别名、合并键、标签，一个文件只有一个文档，键不重复。',
        'No anchors, aliases, merge keys or tags; one document a file; no key twice.',
      ],
      [
        '冒号、引号、逗号、括号用半角；缩进用空格。',
        'Colons, quotes, commas and brackets are half-width; indent with spaces.',
      ],
    ],
  ),
  '编辑器可以边写边提示：文件开头写上一行，指向 `docs/reference/schemas/` 中对应的文件。',
  'Editors can help while you write: point the first line of a file to the schema in `docs/reference/schemas/`.',
  yamlBlock('# yaml-language-server: $schema=../../../docs/reference/schemas/rule.schema.json'),
];

const LAW_OVER_TIME = [
  '## 口径 Interpretations',
  '原文没有写明的，写成口径：问题、答案、默认答案和理由。第一个答案为默认。口径可以用在这些地方：',
  'What a text leaves open is an interpretation: the question, the answers, the default and why. The first answer is the default. It can stand in these places:',
  table(
    ['位置 place', '作用', 'effect'],
    [
      [
        '`with: { 参数: { interpretation: 标识 } }`',
        '答案是度量参数的值',
        'the answer is the value of a parameter of a measure',
      ],
      [
        '`distinct`、`same` 的 `{ section: { 标识: 答案 } }`',
        '只在该答案下按此区分',
        'things are told apart by it under that answer only',
      ],
      [
        '`subject.by-section: { 标识: 答案 }`',
        '在该答案下逐断面判断',
        'under that answer each section is judged by itself',
      ],
      ['`holder: { interpretation: 标识 }`', '答案是问责哪一任', 'the answer says which holder is held'],
      ['`choose`', '每个答案一个条件', 'a condition for each answer'],
    ],
  ),
  '## 日期和修订 Dates and amendments',
  '参数的每个值有起止日，两端都算在内，`null` 为不限；期间不重叠，条款用到的每一天都要有值。期间跨越修订时，由 `window.amendment` 决定用哪个值：`window-end` 用期末的，`by-fact-date` 用每个事实发生时的。',
  "Each value of a parameter has a first and a last day, both included; `null` is open. Periods do not overlap, and there is a value on every day on which a rule asks for one. Where a window crosses an amendment, `window.amendment` says which value counts: that of the window's end, or that of each fact.",
  '## 例外 Exceptions',
  '个别地区的数字不同的，写在参数的 `exceptions` 中，有名称、地区、期间和条款依据。两个例外同时适用于同一地区而数值不同的，报错并指出两个条款。条件的除外情形写成 `unless`。',
  'A number that differs for some divisions stands under `exceptions` of the parameter, with a label, divisions, dates and a citation. Two that hold at once for one division and differ are a fault that names both articles. What is left out of a condition is an `unless`.',
  '## 地方自定 Local values',
  '原文准许地方自定的数字，在参数中写 `local`：最低、最高和准许的条款。采用本制度包的地区在数据包 adoptions.csv 的“参数”列写自己的值，如 `{"months": 3}`；只能定写了 `local` 的参数，不得超出范围，小数位数不得多于制度包所写。它对该地区及其下级生效，优先于同一地区的例外；越近的上级越优先。结论取决于本地值的，条件的文字写明；其他地区的结论和文字不变。',
  'Where the text lets a division set a number of its own, the parameter has `local`: the least, the most, and the provision that lets it be. A division that adopts the pack writes its value in the column `parameters` of adoptions.csv, as in `{"months": 3}`; only parameters with `local`, within the bounds, and no finer than the pack writes its numbers. It holds for the division and those below it, before an exception for the same division; of several above, the nearest. Where a local value decides, the text of the condition names it; findings and texts of other divisions stay as they are.',
  '## 继承 Inheritance',
  '县级制度包可以继承上级的制度包：在 pack.yaml 的 `inherits` 中写它的标识和版本。其各项内容沿用并引用原文件；同一文件夹下同一标识的文件替换它；不沿用的列入 `removes` 并写明理由，写成“文件夹/标识”。案例中关于被替换或者不沿用的条款的部分不再沿用，替换的条款要有自己的案例。检查针对合并后的制度包，问题指向它所在的文件，继承来的文件前面写制度包的标识。',
  'A pack can inherit another: `inherits` in pack.yaml names its id and version. Its elements hold here too and cite their own instrument; a file of the same folder and id takes the place of one; what is not taken over stands under `removes` with the reason, as FOLDER/ID. What cases say of a replaced or removed rule is left behind, so that a replaced rule needs cases of its own. The checks look at the pack as merged, and a fault names the file it stands in, one taken over with the id of its pack before it.',
  '## 案例 Cases',
  '每个条款至少有三个案例：恰在界限上的（`on-limit`），差一点不触发的，缺少一个数值的（`missing`）。差一点不触发：越高越差的用 `just-below`，越低越差的用 `just-above`，没有数字界限的任选其一。案例列出的每个条款都要在 `expected` 中写明结论，未触发的写 `status: not-met`。',
  'Every rule has three cases at least: one exactly on its limit (`on-limit`), one that just misses it, and one with a value missing (`missing`). Just missing is `just-below` where more is worse, `just-above` where less is, and either where no limit is a number. For each rule that a case names, `expected` says what comes out; where it is not triggered, `status: not-met`.',
];

function checksSection(): readonly string[] {
  return [
    '## 检查 Checks',
    '读取制度包时做下列检查，一次报告全部问题，每个问题指明文件、行、列和改法。有一个问题，制度包就不能使用。',
    'These are checked when a pack is read. All faults are told at once, each with file, line, column and what would mend it. A pack with a fault is not used.',
    table(
      ['代码 code', '问题', 'fault'],
      Object.entries(FAULT_CODES).map(([name, { zh, en }]) => [code(name), zh, en]),
    ),
  ];
}
