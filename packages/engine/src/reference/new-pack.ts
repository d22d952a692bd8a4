import type { Language } from '@shuize/domain';
import { ELEMENTS, type ElementName, jsonSchemaOf } from '../schema/json-schemas.ts';
import { jsonText } from './json-text.ts';
import { newPackCases } from './new-pack-cases.ts';

/** What a new pack is called, and in which language its comments are. */
export interface NewPack {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly language: Language;
  /** Where an editor finds the schemas, seen from the folder of the pack, such as `schemas`. */
  readonly schemas: string;
}

/**
 * The files of a new pack by path: one rule with a number and its cases, commented, and without a fault, so that whoever
 * fills it in sees at every step what is wrong.
 *
 * The first line of each file names its schema, for editors to complete keys and to underline what does not fit.
 */
export function newPackFiles(pack: NewPack): ReadonlyMap<string, string> {
  const { language, id, title } = pack;
  const zh = language === 'zh';
  const say = (chinese: string, english: string): string => (zh ? chinese : english);
  const schema = (element: ElementName, up: string): string =>
    `# yaml-language-server: $schema=${up}${pack.schemas}/${element}.schema.json\n`;
  return new Map([
    [
      'pack.yaml',
      `${schema('pack', './')}${say(
        '# 制度包说明：是什么文件、适用于谁、何时施行。带“待填写”的都要改成文件的原名和原数。',
        '# What the pack is: which instrument, for whom, from when. Replace whatever says “to be filled in”.',
      )}
id: ${id}${say('          # 与文件夹同名，以后不要改', '          # the name of the folder too; never change it later')}
version: 0.1.0${say('   # 本编码的版本；改动以后往上加', '   # of this encoding; raise it with each change')}
title: { zh: ${quoted(title.zh)}, en: ${quoted(title.en)} }
jurisdiction: { zh: "待填写：适用于哪些地区、哪些人", en: "to be filled in: whom the instrument binds" }
instrument:
  name: 待填写：文件全称${say('   # 引用时照此印出，不加书名号', '   # as citations print it')}
  number: null${say('   # 文号，如 "×政办发〔2020〕1号"；没有写 null', '   # its number in quotes; null where it has none')}
  issued-by: { zh: "待填写：印发机关", en: "to be filled in: who issued it" }
  issued: "2020"${say('   # 知道到哪里写到哪里："2020"、"2020-06"、"2020-06-01"', '   # as exact as is known: "2020", "2020-06", "2020-06-01"')}
  source: { zh: "待填写：依据什么文本编码", en: "to be filled in: what this was made from" }
in-force: { from: "2020-01-01", until: null }${say('   # null 为不限', '   # null is open')}
supersedes: []
`,
    ],
    [
      'params/months.yaml',
      `${schema('parameter', '../')}${say(
        '# 参数：原文规定、以后可能修改的数字。每个值写明期间和条款，修订时加一行，不改旧行。',
        '# A number that the text fixes and may change. Each value is dated and cited: amend by a new line, never change an old one.',
      )}
id: months
label: { zh: 未达标月数, en: months that miss the target }
unit: { zh: 个月, en: months }
values:
  - { value: 3, from: null, until: null, cite: { provision: 待填写 } }
${say(
  '# 原文准许下级自定的，加上这一行（去掉 #）：',
  '# Where the text lets divisions set a number of their own, add this line (without #):',
)}
# local: { least: 2, most: 3, cite: { provision: 待填写 } }
`,
    ],
    [
      'rules/R-1.yaml',
      `${schema('rule', '../')}${say(
        '# 条款：某一级的某个地区，在一个期间内满足条件时，问责某一职务。一个文件写一条，文件名与 id 相同。',
        '# A rule: when a division of a level meets a condition within a window, a post is held. One rule a file, named by its id.',
      )}
id: R-1
title: { zh: 断面累计三个月未达标, en: Three months that miss the target }
cite: { provision: "待填写：第×条第（×）项" }
obligation: shall${say('   # shall 应当；may 可以', '   # shall or may')}
subject: { level: county }${say('   # 判断哪一级：province、city、county、township', '   # which level is judged')}
held: { post: county-head, label: { zh: 县（市、区）长, en: the county head } }
window: { years: 1 }${say('   # 看几个年度；2 为当年和上一年', '   # years looked at: 2 is the year and the one before')}
consequence: { zh: "待填写：问责方式", en: "to be filled in: what follows" }
holder: at-fact${say('   # 事实发生时在任的人；year-end 为年末在任的人', '   # who held the post at the fact; or year-end')}
${say(
  '# 条件：辖区内的国考断面，累计达到规定个数的月份，当月水质没有达到目标。',
  '# The condition: over nationally examined sections, in so many months, the water of the month misses its target.',
)}
condition:
  at-least:
    count: { parameter: months }
    over: { sections: { control: national } }
    distinct: [month]${say('   # 按月份计：同月几个断面算一个', '   # counted by months: several sections of a month are one')}
    when:
      compare:
        measure: month-target-missed
`,
    ],
    ...newPackCases(language, (up) => schema('case', up)),
  ]);
}

/** The JSON Schemas of every kind of file of a pack, by file name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(ELEMENTS.map((element) => [`${element}.schema.json`, jsonText(jsonSchemaOf(element))]));
}

/** In double quotes, as YAML reads it back. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
