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
  'bad-division-code': bilingual(
    '行政区划代码不是六位数字（乡镇九位）。',
    'A division code is not six digits, or nine for a township.',
  ),
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
  'event-level-unfit': bilingual(
    '事件的类型没有所列的级别。',
    'A kind of event has none of the levels that are listed.',
  ),
  'including-unfit': bilingual(
    '“其中”所要求的不在所数的事件之内，或者比所数的还多。',
    'What must be among the events cannot be, or is more than is counted.',
  ),
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
  'local-bounds': bilingual(
    '地方可定的范围颠倒，或者不含制度包自己的值。',
    'The bounds of local values are reversed, or leave out the value of the pack itself.',
  ),
  // Plans.
  'bad-number': bilingual('方案编号的写法不对。', 'A number of a plan is not written as one.'),
  'duplicate-number': bilingual('方案编号重复。', 'A number of a plan stands twice.'),
  'number-gap': bilingual('方案编号不连续。', 'Numbers of a plan leave a gap.'),
  'number-without-heading': bilingual(
    '方案编号没有上级标题。',
    'A number of a plan stands under no heading.',
  ),
  'unknown-department': bilingual('部门清单中没有这个部门。', 'The department is not on the list.'),
  'unused-department': bilingual('部门没有用到。', 'A department is not used.'),
  'two-parts-in-measure': bilingual(
    '同一部门在一项措施中写了两次。',
    'A department stands twice in one measure.',
  ),
  'sole-with-others': bilingual(
    '单独负责的措施又写了其他部门。',
    'A measure of one responsible department names others too.',
  ),
  'open-without-departments': bilingual(
    '有“等”，却没有列出部门。',
    'A list of departments is open and names nobody.',
  ),
  'unknown-area': bilingual('区域清单中没有这个区域。', 'The area is not on the list.'),
  'unused-area': bilingual('区域没有用到。', 'An area is not used.'),
  'target-incomplete': bilingual(
    '目标值缺少比较词或单位，或者没有目标值却写了它们。',
    'A target has a number without comparison or unit, or these without a number.',
  ),
  'target-not-percentage': bilingual('比例的目标不是百分比。', 'The target of a share is no percentage.'),
  'target-finer-than-rounding': bilingual(
    '目标值的小数位数多于修约位数。',
    'A target has more decimals than values are rounded to.',
  ),
  'years-not-rising': bilingual('分年度目标的年度没有从小到大。', 'The years of a target do not rise.'),
  // Inheritance.
  'unknown-parent': bilingual('没有所继承的制度包。', 'There is no pack of the id inherited.'),
  'faulty-parent': bilingual('所继承的制度包有问题。', 'The pack inherited has faults.'),
  'other-parent-version': bilingual(
    '所继承的制度包是另一版本。',
    'The pack inherited is of another version.',
  ),
  'circular-inheritance': bilingual('制度包互相继承。', 'Packs inherit each other in a circle.'),
  'unknown-removed': bilingual(
    '列为不沿用的内容，所继承的制度包没有。',
    'What is removed is not in the pack inherited.',
  ),
  'removed-and-replaced': bilingual('同一内容既不沿用又替换。', 'An element is both removed and replaced.'),
  // Procedures, registers and statistics.
  'unknown-part': bilingual(
    '没有这个步骤、事项、缘由或者计数。',
    'There is no such step, point, cause or count.',
  ),
  'unused-part': bilingual('写出的部分没有用到。', 'A part that is declared is not used.'),
  'never-reached': bilingual('永远到不了的步骤或者缘由。', 'A step or cause can never be reached.'),
  'cannot-close': bilingual('案件可能再也不能办结。', 'A case may never close.'),
  'several-parties': bilingual('同一时刻不止一个主体可以办理。', 'More than one party may act at one time.'),
  'procedure-too-large': bilingual(
    '程序的步骤或者待答事项过多。',
    'A procedure has too many steps or points.',
  ),
  'parts-do-not-add-up': bilingual(
    '勾稽的各项与合计不是同一种数。',
    'Counts that must agree do not count the same.',
  ),
  // Duties.
  'duty-day-missing': bilingual(
    '周期没有写截止日，也没有写按哪个口径推定。',
    'A rhythm has neither a day nor the interpretation that takes one.',
  ),
  'duty-day-does-not-fit': bilingual('截止日的写法与周期不符。', 'The due day does not fit the period.'),
  'no-such-day': bilingual('不是每期都有这一天。', 'Not every period has that day.'),
  'days-below-zero': bilingual('期限的天数小于零。', 'A time is of fewer than no days.'),
  'duty-without-owner': bilingual(
    '在口径的某个答案之下，没有人承担职责。',
    'Under an answer of an interpretation nobody owes the duty.',
  ),
  'duty-never-due': bilingual(
    '职责在施行期间内从不到期。',
    'A duty is never due while the pack is in force.',
  ),
  'duty-repeats': bilingual('职责与另一项完全相同。', 'A duty is the same as another.'),
  // Rankings and rewards.
  'unknown-score': bilingual('没有这个考核。', 'There is no such score.'),
  'unknown-ranking': bilingual('没有别的这个排名。', 'There is no other ranking of that name.'),
  'ranking-period-differs': bilingual(
    '一并计次的排名，一期的长短不同。',
    'Rankings that count together have periods of different lengths.',
  ),
  'summary-not-longer': bilingual(
    '汇总的时段不比一期长。',
    'A summary is of a period no longer than the own one of the ranking.',
  ),
  'weights-do-not-fit': bilingual(
    '权重与口径的答案不能一一对应。',
    'Weights and the answers of an interpretation do not go together.',
  ),
  'weights-not-one': bilingual('各部分的权重合计不是1。', 'The weights of the parts do not make 1.'),
  'repeated-provision': bilingual('同一条款写了两项后果。', 'One provision stands for two consequences.'),
  'ladder-not-ascending': bilingual('各档没有由小到大。', 'The steps of a ladder do not rise.'),
  'ladder-of-places': bilingual('后几位的后果写了几档。', 'A count of last places has several steps.'),
  'deduction-without-fund': bilingual('写了扣款而没有写归谁。', 'Money is deducted that goes nowhere.'),
  'not-an-amount': bilingual('不是金额。', 'A number is no amount of money.'),
  'range-reversed': bilingual('最高低于最低。', 'The greatest of a range is below the least.'),
  'outside-range': bilingual('金额不在规定的范围内。', 'An amount lies outside the range of the text.'),
  // Scores.
  'number-not-positive': bilingual('数应大于零。', 'A number above zero is asked for.'),
  'number-below-zero': bilingual('数小于零。', 'A number is below zero.'),
  'number-too-large': bilingual('数过大。', 'A number is too large.'),
  'weights-do-not-sum': bilingual(
    '各部分满分乘以权重之和不等于总分的满分。',
    'The points of the parts by their weights do not come to full marks.',
  ),
  'points-do-not-sum': bilingual(
    '各项目（子项目）的分值之和不等于所属部分（项目）的分值。',
    'The points of items or sub-items do not come to those of their part or item.',
  ),
  'grades-gap': bilingual('有的总分没有等次。', 'Some totals have no grade.'),
  'grades-overlap': bilingual('有的总分有两个等次。', 'Some totals have two grades.'),
  'grades-empty': bilingual('等次没有任何总分。', 'A grade has no total at all.'),
  'unknown-event-kind': bilingual('没有这个事件类型。', 'There is no such kind of event.'),
  'unknown-grade': bilingual('没有这个等次。', 'There is no such grade.'),
  'unknown-veto': bilingual('没有这项一票否决。', 'There is no such veto.'),
  'unknown-item': bilingual('没有这个项目。', 'There is no such item.'),
  'earning-of-sub-items': bilingual(
    '有子项目的项目又写了计分办法。',
    'An item with sub-items has points earned by itself too.',
  ),
  'earning-measure': bilingual('不能按这个度量计分。', 'No points are earned by this measure.'),
  'earned-above-points': bilingual('得分超过分值。', 'More points are earned than there are.'),
  'steps-out-of-order': bilingual('各档没有从严到宽排列。', 'Steps do not go from the strictest on.'),
  // Matrices.
  'several-matrices': bilingual('制度包有几个追责矩阵。', 'A pack has several matrices.'),
  'matrix-hole': bilingual(
    '追责矩阵有空格：某一对象、情节、责任人没有规定。',
    'A matrix has a hole: nothing is said of a line, tier and role.',
  ),
  'matrix-overlap': bilingual('追责矩阵的同一格写了两次。', 'A line, tier and role has two cells.'),
  'tier-lighter': bilingual('情节更重的反而更轻。', 'A heavier tier has lighter measures.'),
  'ladder-repeats': bilingual('同一种追责方式在轻重次序中写了两次。', 'A measure stands on a ladder twice.'),
  'not-on-ladder': bilingual('追责方式不在所用的轻重次序之内。', 'A measure is not on the ladder used.'),
  'ladder-range-reversed': bilingual('幅度的终点比起点轻。', 'A range ends below its start.'),
  'unknown-sanction-measure': bilingual('追责矩阵没有这种追责方式。', 'The matrix has no such measure.'),
  'unknown-ladder': bilingual('追责矩阵没有这个轻重次序。', 'The matrix has no such ladder.'),
  'unknown-line': bilingual('追责矩阵没有这个追查对象。', 'The matrix has no such line.'),
  'unknown-tier': bilingual('追责矩阵没有这种情节。', 'The matrix has no such tier.'),
  'unknown-role': bilingual('追责矩阵没有这种责任人。', 'The matrix has no such role.'),
  'unknown-circumstance': bilingual('追责矩阵没有这种情形。', 'The matrix has no such circumstance.'),
  'unknown-adjustment': bilingual('追责矩阵没有这项调整。', 'The matrix has no such adjustment.'),
  'direction-differs': bilingual(
    '调整使追责方式变轻或者变重，与注明的方向不同。',
    'An adjustment makes measures lighter or heavier otherwise than it says.',
  ),
  'adjustment-order': bilingual(
    '所对照的调整排在后面。',
    'An adjustment is held against one that comes later.',
  ),
  'circumstance-idle': bilingual(
    '情形不引起任何调整，也没有说明理由。',
    'A circumstance sets nothing off and does not say why.',
  ),
  'lifts-itself': bilingual('制度包在自己的基础上加严。', 'A pack lifts itself.'),
  'nothing-lifted': bilingual(
    '追责方式按另一文件，却没有写明是哪个文件。',
    'A cell takes the measures of another instrument and none is named.',
  ),
  'unknown-lifted': bilingual('没有可以加严的制度包。', 'There is no such pack to lift.'),
  'faulty-lifted': bilingual('被加严的制度包有问题。', 'A pack that is lifted has faults.'),
  'lifted-without-matrix': bilingual('被加严的制度包没有追责矩阵。', 'A pack that is lifted has no matrix.'),
  'lifts-a-lifting': bilingual(
    '被加严的制度包又加严另一制度包。',
    'A pack that is lifted in its turn lifts another.',
  ),
  'place-not-lifted': bilingual(
    '被加严的制度包没有相应的对象、情节或者责任人。',
    'The pack that is lifted has no such line, tier or role.',
  ),
  'lifted-ladder-differs': bilingual(
    '轻重次序与被加严的制度包不同。',
    'A ladder differs from that of the pack that is lifted.',
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
