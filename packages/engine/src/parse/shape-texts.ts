import { type Bilingual, bilingual } from '@shuize/domain';
import { fault, quoted } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-codes.ts';
import { mendByWord } from '../check/nearest-word.ts';
import type { PackFault } from '../language/fault.ts';
import type { SourceNode } from './source-node.ts';

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: bilingual('文字', 'a text'),
  number: bilingual('数字', 'a number'),
  int: bilingual('整数', 'a whole number'),
  boolean: bilingual('true 或 false', 'true or false'),
  array: bilingual('列表', 'a list'),
  null: bilingual('空值', 'empty'),
};
const KEYS = bilingual('一组键', 'a group of keys');

/** A value of another type than is asked for, with what it was meant to be where that can be told. */
export function wrongType(node: SourceNode, expected: string): PackFault {
  const wanted = KINDS[expected] ?? KEYS;
  const found = kindOf(node);
  return fault(
    'wrong-type',
    node.position,
    bilingual(`这里应为${wanted.zh}，写的是${found.zh}。`, `This should be ${wanted.en} and is ${found.en}.`),
    mendType(node, expected),
  );
}

function mendType(node: SourceNode, expected: string): Bilingual {
  const isScalar = node.kind === 'scalar';
  if (isScalar && node.value === null) {
    return bilingual('写上内容。', 'Write what belongs here.');
  }
  if (expected === 'string' && isScalar) {
    return bilingual(`加上引号："${node.written}"。`, `Put it in quotes: "${node.written}".`);
  }
  if (expected === 'number' || expected === 'int' || expected === 'boolean') {
    const wanted = KINDS[expected] ?? KEYS;
    return bilingual(`写成${wanted.zh}，不加引号。`, `Write ${wanted.en}, without quotes.`);
  }
  if (expected === 'array') {
    return bilingual(
      '写成列表：每项以“- ”开头，或放进 [ ]。',
      'Write a list: each entry after "- ", or all in [ ].',
    );
  }
  return expected === 'string'
    ? bilingual('写成一段文字。', 'Write a text.')
    : bilingual('另起一行，缩进后逐个写键和值。', 'Write keys and values, indented on lines of their own.');
}

function kindOf(node: SourceNode): Bilingual {
  if (node.kind !== 'scalar') {
    return node.kind === 'list' ? bilingual('列表', 'a list') : KEYS;
  }
  if (node.value === null) {
    return bilingual('空的', 'empty');
  }
  const mark = quoted(node.written);
  const kind = KINDS[typeof node.value] ?? KEYS;
  return typeof node.value === 'boolean' ? mark : bilingual(`${kind.zh}${mark.zh}`, `${kind.en}, ${mark.en}`);
}

/** A value of the right type that is not one of those allowed. */
export function valueFault(code: FaultCode, node: SourceNode, candidates: readonly string[]): PackFault {
  const written = node.kind === 'scalar' ? node.written : '';
  const mark = quoted(written);
  const text = VALUE_TEXTS[code]?.(mark);
  return text === undefined
    ? fault(
        code,
        node.position,
        bilingual(`这里不能写${mark.zh}。`, `${mark.en} cannot stand here.`),
        mendByWord(written, candidates),
      )
    : fault(code, node.position, ...text);
}

type ValueText = (mark: Bilingual) => readonly [message: Bilingual, mend: Bilingual];

const COUNT_BELOW_ONE: ValueText = ({ zh, en }) => [
  bilingual(
    `个数或期数不能小于1，写的是${zh}。`,
    `A count or number of periods cannot be below 1 and is ${en}.`,
  ),
  bilingual('写成1或更大的整数。', 'Write a whole number from 1 on.'),
];

const VALUE_TEXTS: Readonly<Partial<Record<FaultCode, ValueText>>> = {
  'empty-text': () => [
    bilingual('文字是空的。', 'The text is empty.'),
    bilingual('写上文字。', 'Write the text.'),
  ],
  'empty-list': () => [
    bilingual('列表是空的。', 'The list is empty.'),
    bilingual(
      '至少写一项；不需要时删去这个键。',
      'Write one entry at least, or leave the key out if it may be.',
    ),
  ],
  'zh-without-chinese': ({ zh, en }) => [
    bilingual(`中文文字${zh}没有汉字。`, `The Chinese text ${en} has no Chinese character.`),
    bilingual('用中文书写。', 'Write it in Chinese.'),
  ],
  'en-without-english': ({ zh, en }) => [
    bilingual(`英文文字${zh}没有拉丁字母。`, `The English text ${en} has no Latin letter.`),
    bilingual('用英文书写。', 'Write it in English.'),
  ],
  'bad-id': ({ zh, en }) => [
    bilingual(`${zh}不能作为标识。`, `${en} cannot be an id.`),
    bilingual(
      '以字母开头，只用字母、数字和连字符，最多64个，如 county-head。',
      'Begin with a letter and use letters, digits and hyphens, 64 at most, as in county-head.',
    ),
  ],
  'bad-version': ({ zh, en }) => [
    bilingual(`${zh}不是版本号。`, `${en} is not a version.`),
    bilingual('写成三段数字，如 1.0.0。', 'Write three numbers, such as 1.0.0.'),
  ],
  'bad-date': ({ zh, en }) => [
    bilingual(`${zh}不是日期，或者没有这一天。`, `${en} is not a date, or that day does not exist.`),
    bilingual('写成 "2018-06-01" 这样。', 'Write it like "2018-06-01".'),
  ],
  'bad-number': ({ zh, en }) => [
    bilingual(`${zh}不能作为编号。`, `${en} cannot be a number of a plan.`),
    bilingual(
      '写成由点隔开的整数并加引号，如 "2.1.1"。',
      'Write whole numbers with dots, in quotes, such as "2.1.1".',
    ),
  ],
  'bad-year': ({ zh, en }) => [
    bilingual(`年度${zh}不合理。`, `${en} is not a year that can be meant.`),
    bilingual('写四位数的年度，如 2018。', 'Write a year of four digits, such as 2018.'),
  ],
  'bad-division-code': ({ zh, en }) => [
    bilingual(`${zh}不是行政区划代码。`, `${en} is not the code of a division.`),
    bilingual(
      '写六位数字（乡镇九位）并加引号，如 "140100"。',
      'Write six digits in quotes, such as "140100", or nine for a township.',
    ),
  ],
  'not-whole-number': ({ zh, en }) => [
    bilingual(`这里应为整数，写的是${zh}。`, `A whole number is asked for, and this is ${en}.`),
    bilingual('写成整数。', 'Write a whole number.'),
  ],
  'count-below-one': COUNT_BELOW_ONE,
  'number-not-positive': ({ zh, en }) => [
    bilingual(`这里应为大于零的数，写的是${zh}。`, `A number above zero is asked for, and this is ${en}.`),
    bilingual('写成大于零的数。', 'Write a number above zero.'),
  ],
  'number-below-zero': ({ zh, en }) => [
    bilingual(`这里的数不能小于零，写的是${zh}。`, `This number cannot be below zero and is ${en}.`),
    bilingual('写成零或者大于零的数。', 'Write zero or a number above it.'),
  ],
  'number-too-large': ({ zh, en }) => [
    bilingual(`${zh}过大。`, `${en} is too large.`),
    bilingual('核对后写成较小的数。', 'Check it and write a smaller number.'),
  ],
  'window-years': ({ zh, en }) => [
    bilingual(`期间的年数${zh}不在1至10之间。`, `The years of a window, ${en}, are not from 1 to 10.`),
    bilingual('本年写1，上年和本年写2。', 'Write 1 for the year judged, 2 for that and the one before.'),
  ],
  'missing-citation': () => [
    bilingual('没有写明条款。', 'The provision is not named.'),
    bilingual('写上条款，如“第五条第（二）项”。', 'Name the article or item.'),
  ],
};
