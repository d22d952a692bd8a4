import { bilingual, type InputError } from '@shuize/domain';
import type { PlatformFault } from '../platform-fault.ts';

/** Faults of the rows of a correction; `row` counts the rows sent, from 1. */

export function nothingOnRecord(file: string, row: number): InputError {
  return {
    file,
    row,
    column: null,
    code: 'nothing-on-record',
    message: bilingual(`第${row}行要更正的记录不存在。`, `Row ${row} names nothing that is on record.`),
    mend: bilingual(
      '请核对断面、时间、指标等；新的数据请用导入。',
      'Check what tells the row from others; what is new is imported.',
    ),
  };
}

export function givenTwice(file: string, row: number): InputError {
  return {
    file,
    row,
    column: null,
    code: 'given-twice',
    message: bilingual(
      `第${row}行与前面的一行是同一条记录。`,
      `Row ${row} names the same record as one before.`,
    ),
    mend: bilingual('请只保留一行。', 'Keep one of the two.'),
  };
}

export function unknownColumn(file: string, row: number, column: string): InputError {
  return {
    file,
    row,
    column,
    code: 'unknown-column',
    message: bilingual(`${file} 没有“${column}”这一列。`, `${file} has no column “${column}”.`),
    mend: bilingual('请核对列名。', 'Check the name of the column.'),
  };
}

export function noTime(file: string, row: number, column: string, text: string): InputError {
  return {
    file,
    row,
    column,
    code: 'not-a-time',
    message: bilingual(`第${row}行的“${text}”不是时间。`, `“${text}” in row ${row} is not a time.`),
    mend: bilingual(
      '月份写作 2018-03，时刻写作 2018-03-01 08:00。',
      'Write a month 2018-03 and a time 2018-03-01 08:00.',
    ),
  };
}

export function unknownFile(file: string): InputError {
  return {
    file,
    row: null,
    column: null,
    code: 'unknown-file',
    message: bilingual(`没有名为“${file}”的数据文件。`, `There is no file “${file}” in a data package.`),
    mend: bilingual('请使用数据包的文件名，如 monthly.csv。', 'Use the name of one, such as monthly.csv.'),
  };
}

export function tooManyRows(file: string, most: number): InputError {
  return {
    file,
    row: null,
    column: null,
    code: 'too-many-rows',
    message: bilingual(`一次最多更正 ${most} 条记录。`, `At most ${most} records are corrected at once.`),
    mend: bilingual('请分几次提交，或重新导入整个文件。', 'Send them in parts, or import the file again.'),
  };
}

export function noRows(file: string): InputError {
  return {
    file,
    row: null,
    column: null,
    code: 'no-rows',
    message: bilingual('没有给出要更正的记录。', 'No record is named.'),
    mend: bilingual('请至少给出一条。', 'Name at least one.'),
  };
}

export function reasonMissing(file: string): InputError {
  return {
    file,
    row: null,
    column: 'reason',
    code: 'reason-missing',
    message: bilingual('没有填写理由。', 'No reason is given.'),
    mend: bilingual('请写明更正的理由和依据。', 'Say why, and on what ground.'),
  };
}

export function changesNothing(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'changes-nothing',
    message: bilingual(
      '库中已经是这样，没有可更正的内容。',
      'It is on record so already: nothing would change.',
    ),
    mend: bilingual('请核对要更正的值。', 'Check the value.'),
  };
}

export function excludedByApproval(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'exclusions-need-approval',
    message: bilingual(
      '剔除记录不能直接更正，须经申请和审批。',
      'Exclusions are not corrected: they are proposed and approved.',
    ),
    mend: bilingual(
      '请提出剔除申请；已剔除的数据需要恢复的，由审批人撤回。',
      'Propose one; to count a value again, who approves takes the exclusion back.',
    ),
  };
}
