import { type Bilingual, bilingual } from '@shuize/domain';

/** Every kind of fault that a pack can have, in the order of the reference page, with what it means. */
export const FAULT_CODES = {
  // The files.
  'missing-pack-file': bilingual('没有 pack.yaml。', 'There is no pack.yaml.'),
  'empty-pack': bilingual('制度包没有任何条款。', 'The pack has no rule and no statement.'),
  'unexpected-file': bilingual(
    '文件不在规定的位置，或者不是 .yaml 文件。',
    'A file stands where none belongs, or is not a .yaml file.',
  ),
  'file-too-large': bilingual('单个文件过大。', 'A file is too large.'),
  'pack-too-large': bilingual(
    '制度包的文件过多或总量过大。',
    'The pack has too many files or too much text.',
  ),
  'empty-file': bilingual('文件是空的。', 'A file is empty.'),
  'hidden-character': bilingual(
    '文件含有看不见的字符，或者不是 UTF-8 编码。',
    'A file has characters that cannot be seen, or is not UTF-8.',
  ),
  // The YAML.
  'yaml-syntax': bilingual('不合 YAML 语法。', 'The text is not YAML.'),
  'duplicate-key': bilingual('同一个键写了两次。', 'A key stands twice.'),
  'anchor-or-alias': bilingual('使用了锚点、别名或合并键。', 'An anchor, alias or merge key is used.'),
  'tag-or-directive': bilingual('使用了标签或指令。', 'A tag or a directive is used.'),
  'several-documents': bilingual('一个文件写了几个文档。', 'A file holds several documents.'),
  'nested-too-deep': bilingual('嵌套过深。', 'The text is nested too deep.'),
  'key-not-text': bilingual('键不是文字。', 'A key is not text.'),
  'forbidden-key': bilingual('键的名称不允许使用。', 'A key has a name that is not allowed.'),
  'number-not-plain': bilingual(
    '数字不是普通的十进制写法，无法精确保存。',
    'A number is not written as a plain decimal that is held exactly.',
  ),
  // The shape of an element.
  'unknown-key': bilingual('没有这个键。', 'There is no such key.'),
  'missing-key': bilingual('缺少必须有的键。', 'A key is missing.'),
  'one-of-keys': bilingual('几个键中应当只写一个。', 'Exactly one of several keys must stand.'),
  'wrong-type': bilingual('值的类型不对。', 'A value is of the wrong type.'),
  'unknown-value': bilingual('值不在规定的词中。', 'A value is not one of the words allowed.'),
  'empty-text': bilingual('文字是空的。', 'A text is empty.'),
  'empty-list': bilingual('列表是空的。', 'A list is empty.'),
  'zh-without-chinese': bilingual('zh 文字没有汉字。', 'A zh text has no Chinese character.'),
  'en-without-english': bilingual('en 文字没有拉丁字母。', 'An en text has no Latin letter.'),
  'bad-id': bilingual('标识的写法不对。', 'An id is not written as one.'),
  'bad-version': bilingual('版本号的写法不对。', 'A version is not written as one.'),
  'bad-date': bilingual(
    '日期的写法不对，或者没有这一天。',
    'A date is not written as one, or does not exist.',
  ),
  'bad-year': bilingual('年度不合理。', 'A year is out of range.'),
  'bad-division-code': bilingual('行政区划代码不是六位数字。', 'A division code is not six digits.'),
  'not-whole-number': bilingual('应为整数。', 'A whole number is asked for.'),
  'count-below-one': bilingual('个数或期数小于1。', 'A count or number of periods is below 1.'),
  'window-years': bilingual('期间的年数不在1至10之间。', 'The years of a window are not from 1 to 10.'),
  'missing-citation': bilingual('没有写明条款依据。', 'A citation is missing.'),
  'unknown-attribute': bilingual('没有这个属性。', 'There is no such attribute.'),
  'unknown-attribute-value': bilingual('属性没有这个值。', 'The attribute has no such value.'),
  'unknown-fact-file': bilingual('数据包没有这个文件。', 'A data package has no such file.'),
  // Names.
  'file-name-differs': bilingual('文件名与标识不同。', 'The name of the file differs from the id.'),
  'duplicate-id': bilingual('标识重复。', 'An id is used twice.'),
  'unknown-measure': bilingual('没有这个度量。', 'There is no such measure.'),
  'unknown-measure-parameter': bilingual('度量没有这个参数。', 'The measure has no such parameter.'),
  'unknown-interpretation': bilingual('没有这个口径。', 'There is no such interpretation.'),
  'unknown-answer': bilingual('口径没有这个答案。', 'The interpretation has no such answer.'),
  'unknown-parameter': bilingual('没有这个参数。', 'There is no such parameter.'),
  'unknown-rule': bilingual('没有这个条款。', 'There is no such rule.'),
  'repeated-entry': bilingual('列表中同一项写了两次。', 'An entry stands twice in a list.'),
  'supersedes-itself': bilingual('制度包替代自己。', 'A pack supersedes itself.'),
  'same-post-two-labels': bilingual('同一职务写了两种名称。', 'One post has two labels.'),
  // Measures and comparisons.
  'measure-parameter-value': bilingual(
    '度量的参数没有这个值。',
    'The parameter of the measure has no such value.',
  ),
  'answers-do-not-fit': bilingual(
    '口径的答案不都是此处可用的值。',
    'Not all answers of the interpretation are values that can stand here.',
  ),
  'measure-without-fact': bilingual(
    '度量不能单独作为事实，却用在要数的条件中。',
    'A measure that never stands as a fact is looked for by itself.',
  ),
  'binding-left-out': bilingual(
    '同一度量的参数，别处按口径，此处没有写。',
    'A parameter of a measure follows an interpretation elsewhere and is left out here.',
  ),
  'yes-no-with-threshold': bilingual('是非型度量写了界限。', 'A yes-no measure has a threshold.'),
  'number-without-threshold': bilingual('数值型度量没有写界限。', 'A number measure has no threshold.'),
  'threshold-grain': bilingual(
    '作为界限的度量，对象、期间或项目不同。',
    'A measure as a threshold is of another grain.',
  ),
  'threshold-yes-no': bilingual('是非型度量不能作为界限。', 'A yes-no measure stands as a threshold.'),
  'compared-with-itself': bilingual('度量与自己比较。', 'A measure is compared with itself.'),
  'never-met': bilingual('永远不能触发。', 'It can never be met.'),
  'always-met': bilingual('总是触发。', 'It is always met.'),
  'met-by-nothing': bilingual('没有任何对象时也会触发。', 'It is met where there is nothing at all.'),
  'punishes-better': bilingual(
    '比较的方向相反：情况越好越容易被问责。',
    'The comparison is the wrong way round: better water or work is held.',
  ),
  // The tree of conditions.
  'mixed-grains': bilingual(
    '同一个条件中的度量，对象、期间或项目不同。',
    'Measures of one condition differ in grain.',
  ),
  'scope-node-in-cell': bilingual(
    '计数等节点写在了单个数值的条件之内。',
    'A node that counts stands in the condition of a single value.',
  ),
  'over-does-not-fit': bilingual('范围与度量的对象不符。', 'What is gone through does not fit the measure.'),
  'compare-needs-one-value': bilingual(
    '直接比较的不是本辖区的唯一一个数值。',
    'What is compared directly is not one value of the subject.',
  ),
  'rank-measure': bilingual('不能按此度量排名。', 'Divisions cannot be ranked by this measure.'),
  'dimension-not-in-grain': bilingual('度量没有这个键。', 'The measure has no such key.'),
  'division-level': bilingual('下级辖区的级别不在对象之下。', "The level is not below the subject's."),
  'by-section-without-sections': bilingual(
    '逐断面判断，但条件中没有断面的度量。',
    'Each section is to be judged by itself, but no measure is of sections.',
  ),
  'count-never-reached': bilingual('个数或期数永远达不到。', 'A count can never be reached.'),
  'change-overlaps': bilingual('比较的两个期间相互重叠。', 'The two periods that are compared overlap.'),
  'repeated-condition': bilingual('同一个条件写了两次。', 'A condition stands twice.'),
  'choose-incomplete': bilingual(
    '没有写到口径的每个答案。',
    'Not every answer of the interpretation has a condition.',
  ),
  // Rules together.
  'rule-repeats': bilingual('条款与另一条款完全相同。', 'A rule is the same as another.'),
  'circular-rests-on': bilingual('条款互为依据。', 'Rules rest on each other in a circle.'),
  'rests-on-level': bilingual('所依据的条款，对象的级别更高。', 'A rule rests on one of a higher level.'),
  // Interpretations and dated values.
  'single-answer': bilingual('口径的答案不足两个。', 'An interpretation has fewer than two answers.'),
  'unused-interpretation': bilingual('口径没有用到。', 'An interpretation is not used.'),
  'unused-parameter': bilingual('参数没有用到。', 'A parameter is not used.'),
  'dates-reversed': bilingual('起始日晚于截止日。', 'The first day is after the last.'),
  'parameter-overlap': bilingual('参数的两个值，期间重叠。', 'Two values of a parameter overlap in time.'),
  'parameter-gap': bilingual(
    '在需要的期间内，参数有一段时间没有值。',
    'A parameter has no value for a part of the time in which it is asked for.',
  ),
  'value-never-in-force': bilingual(
    '参数的值在施行期间内从不生效。',
    'A value is never in force while the pack is.',
  ),
  'exceptions-disagree': bilingual(
    '两个例外同时适用于同一地区而数值不同。',
    'Two exceptions hold at once for one division and differ.',
  ),
  // Cases.
  'no-case': bilingual('评分、排名等没有案例。', 'A score, ranking or other element has no case.'),
  'case-incomplete': bilingual(
    '案例没有写全所问和应得的结果。',
    'A case does not say what is asked or what must come out.',
  ),
  'no-case-on-limit': bilingual('条款没有“恰在界限上”的案例。', 'A rule has no case on its limit.'),
  'no-case-near-limit': bilingual(
    '条款没有“差一点不触发”的案例。',
    'A rule has no case that just misses it.',
  ),
  'no-case-missing-value': bilingual(
    '条款没有“缺少数值”的案例。',
    'A rule has no case with a value missing.',
  ),
  'case-proves-nothing': bilingual(
    '案例列出了条款，却没有写它应得的结论。',
    'A case names a rule and expects nothing of it.',
  ),
  'case-division-unknown': bilingual(
    '案例的 divisions.csv 没有所期望的行政区划。',
    'The division that is expected is not in divisions.csv of the case.',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FaultCode = keyof typeof FAULT_CODES;

export function isFaultCode(text: string): text is FaultCode {
  return Object.hasOwn(FAULT_CODES, text);
}
