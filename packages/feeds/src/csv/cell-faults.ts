import { type Fault, fault, shown } from './fault.ts';

export function valueMissing(): Fault {
  return fault(
    'value-missing',
    '此格必须填写，但为空。',
    'This cell must be filled in, and is empty.',
    '请补填；没有这项内容的，删去整行。',
    'Fill it in, or delete the row when there is nothing to say.',
  );
}

export function cellTooLong(characters: number, limit: number): Fault {
  return fault(
    'cell-too-long',
    `此格有 ${characters} 个字符，超过上限 ${limit} 个。`,
    `This cell has ${characters} characters, more than the limit of ${limit}.`,
    '请缩短内容；也请检查前面是否有双引号不成对。',
    'Shorten it, and check whether a double quote before it lacks its pair.',
  );
}

export function cellOutsideHeader(text: string): Fault {
  return fault(
    'cell-without-column',
    `内容“${shown(text)}”所在的列没有表头。`,
    `The cell “${shown(text)}” stands in a column without a header.`,
    '请给该列加上表头，或删去该格；内容含逗号的，整格用双引号括起。',
    'Name the column or delete the cell; quote a cell that holds a comma.',
  );
}

/**
 * @param key - names of the columns that are equal
 * @param hasVersions - whether the file may say when a row became known, so that a correction is no repetition
 */
export function duplicateKey(firstRow: number, key: readonly string[], hasVersions: boolean): Fault {
  return fault(
    'duplicate-key',
    `此行与第 ${firstRow} 行重复：${key.join('、')} 相同${hasVersions ? '，获知日期（recorded）也相同' : ''}。`,
    `This row repeats row ${firstRow}: ${key.join(', ')} are the same${hasVersions ? ', and so is the recorded day' : ''}.`,
    `请删去其中一行${hasVersions ? '；如是更正，请填写不同的获知日期（recorded）' : ''}。`,
    `Delete one of them${hasVersions ? ', or give a correction another recorded day' : ''}.`,
  );
}
