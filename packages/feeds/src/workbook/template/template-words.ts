import { invariant, type Language } from '@shuize/domain';
import type { PackageFile } from '../../package/package-files.ts';
import type { ColumnGuide, ColumnKind, SheetGuide } from '../guides/sheet-guide.ts';
import { namesOfSheet } from '../sheets/sheet-names.ts';

const KIND_WORDS: Readonly<Record<ColumnKind, Readonly<Record<Language, string>>>> = {
  text: { zh: '文字', en: 'text' },
  code: { zh: '编号、代码，按文本填写', en: 'id or code, as text' },
  number: { zh: '数值，不写单位和千分位', en: 'number without unit or thousands separator' },
  count: { zh: '整数', en: 'whole number' },
  share: { zh: '0 至 1 的小数', en: 'share, 0 to 1' },
  truth: { zh: 'true（是）或 false（否）', en: 'true or false' },
  list: { zh: '从列表中选取', en: 'one of the list' },
  year: { zh: '年份', en: 'year' },
  month: { zh: '月份', en: 'month' },
  day: { zh: '日期，如 2018-03-05', en: 'date, such as 2018-03-05' },
  minute: { zh: '时间', en: 'time' },
  period: { zh: '时段', en: 'period' },
  json: { zh: 'JSON 文本', en: 'JSON' },
};

/** What the note at a header says: what to write, in what unit, whether it must be filled in, and the values of a list. */
export function columnNote(
  { kind, note, unit, choices }: ColumnGuide,
  isRequired: boolean,
  language: Language,
): string {
  const isChinese = language === 'zh';
  const must = isChinese ? (isRequired ? '必有此列' : '可不填') : isRequired ? 'required' : 'optional';
  const unitLine = isChinese ? `单位：${unit}` : `Unit: ${unit}`;
  return [
    note[language],
    isChinese ? `格式：${KIND_WORDS[kind].zh}（${must}）` : `Form: ${KIND_WORDS[kind].en} (${must})`,
    ...(unit === null ? [] : [unitLine]),
    ...choices.map(({ value, label }) => `${value}  ${label[language]}`),
  ].join('\n');
}

/**
 * The notes above a sheet's header. The last is read by the program: while it stands there and nothing is filled in,
 * the sheet says nothing.
 */
export function sheetNotes(
  { file, columns, key, isRequired }: PackageFile,
  { purpose }: SheetGuide,
  language: Language,
): readonly string[] {
  const [en, zh] = namesOfSheet(file);
  const keyNames = key.map((name) => {
    const column = columns.find((each) => each.name === name);
    invariant(column !== undefined, `${file} has its key column ${name}`);
    return language === 'zh' ? column.zh : column.name;
  });
  if (language === 'zh') {
    return [
      `# ${zh}（${en}）：${purpose.zh}。深色表头为必有的列，浅色为可不填的列；鼠标停在表头上可看说明。`,
      `# 每行以“${keyNames.join('、')}”相区别，不得重复；更正已报的内容，另起一行并填写获知日期。`,
      ...(isRequired
        ? []
        : [
            '# 空表视为未提供：一行都不填，表示没有报送此类资料。确实没有此类情况的，请删去本行说明，保留空表。',
          ]),
    ];
  }
  return [
    `# ${en} (${zh}): ${purpose.en}. Dark headers must be there, light ones may be left empty; rest the pointer on a header for its note.`,
    `# Rows are told apart by ${keyNames.join(', ')}; to correct one, add a row with the day on which it became known.`,
    ...(isRequired
      ? []
      : [
          '# An empty sheet says nothing: no row means not provided. If there is truly nothing to list, delete this note and keep the sheet.',
        ]),
  ];
}

/** What the first sheet says of the whole workbook. */
export function instructions(language: Language): readonly string[] {
  return language === 'zh'
    ? [
        '水责 数据包填写说明',
        '1. 每张工作表是一类资料。“行政区划”和“断面”必须填写；其他表按需填写，不用的表可以删去。',
        '2. 表名和表头不要改动；列的顺序可以调整，浅色表头的列可以删去。不要合并单元格。',
        '3. 编号、代码按文本填写，前面的 0 不要丢失；数值只写数字，单位见表头说明。低于检出限写 0.05L。',
        '4. 缺测不等于 0：没有监测的，不列此行；断流、冰封等，在“月均值”中指标填 state、数值填状态。',
        '5. 公式可以使用，读取的是保存时的计算结果。隐藏的行列照常读取，隐藏的工作表不读取。',
        '6. 表头上方以“#”开头的行是说明，不作为数据；名称以“#”开头的工作表不读取。',
        '7. 有错误时，系统退回原文件：出错的格标为浅红色，末列“错误原因”写明原因和改法。改正后可直接再次导入。',
        '各表用途和可选取值如下。',
      ]
    : [
        'Shuize data package: how to fill it in',
        '1. Each sheet is one kind of fact. “divisions” and “sections” must be filled in; others as needed, and those not used may be deleted.',
        '2. Do not change the names of sheets and headers. Columns may stand in any order, and those with a light header may be deleted. Do not merge cells.',
        '3. Write ids and codes as text, their zeros in front too; of numbers write digits only, the unit stands in the note of the header. Below detection is 0.05L.',
        '4. Missing is not 0: leave out what was not measured. For a dry or frozen month write state as the indicator of “monthly” and the state as its value.',
        '5. Formulas may be used: their result at the time of saving is read. Hidden rows and columns are read, hidden sheets are not.',
        '6. Rows above the header that begin with # are notes; sheets whose name begins with # are not read.',
        '7. A file with errors is handed back: cells at fault are light red, and a last column 错误原因 says why and what to do. Once mended it can be read again as it is.',
        'The sheets and the values of their lists:',
      ];
}
