import {
  bilingual,
  compareDecimals,
  type DivisionCode,
  decimal,
  formatDecimal,
  type InputError,
  type ScoreRow,
} from '@shuize/domain';
import type { Score } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { errorOfRow } from './error-of-row.ts';
import { namesOfScore, type ScoreName } from './score-names.ts';

const ZERO = decimal('0');
const MOST_LISTED = 12;

/** What is wrong with one row of scores.csv about a score, taken by itself. */
export function faultsOfRow(row: ScoreRow, score: Score, facts: PolicyFacts): readonly InputError[] {
  const name = namesOfScore(score).get(row.item);
  return [subjectFault(row, score, facts), name === undefined ? null : pointsFault(row, name)].flatMap(
    (fault) => fault ?? [],
  );
}

/** A row under a name that is of no score. */
export function unknownItem(row: ScoreRow, known: readonly string[]): InputError {
  const [more, moreEn] = known.length > MOST_LISTED ? ['等', ' and more'] : ['', ''];
  const some = known.slice(0, MOST_LISTED);
  return errorOfRow(
    row,
    'item',
    'unknown-item',
    bilingual(`考核项“${row.item}”不是所评的考核评分中的项目。`, `No score has an item “${row.item}”.`),
    bilingual(
      `请填写项目的标识：${some.join('、')}${more}。`,
      `Write the id of an item: ${some.join(', ')}${moreEn}.`,
    ),
  );
}

function subjectFault(row: ScoreRow, { subject }: Score, { source }: PolicyFacts): InputError | null {
  const { codes, levels } = source.divisions;
  const number = codes.indexOf(row.subject as DivisionCode);
  if (subject.kind === 'departments') {
    return number < 0
      ? null
      : errorOfRow(
          row,
          'subject',
          'subject-not-department',
          bilingual(
            `“${row.item}”考核的是部门，“${row.subject}”是行政区划代码。`,
            `“${row.item}” is of departments, and “${row.subject}” is the code of a division.`,
          ),
          bilingual('请填写部门名称。', 'Write the name of the department.'),
        );
  }
  if (number < 0) {
    return errorOfRow(
      row,
      'subject',
      'unknown-subject',
      bilingual(
        `divisions.csv 中没有考核对象“${row.subject}”。`,
        `There is no “${row.subject}” in divisions.csv to be assessed.`,
      ),
      bilingual('请更正代码，或者在 divisions.csv 中补上。', 'Correct the code, or add it to divisions.csv.'),
    );
  }
  return levels[number] === subject.level
    ? null
    : errorOfRow(
        row,
        'subject',
        'subject-of-other-level',
        bilingual(
          `“${row.item}”考核的层级是 ${subject.level}，“${row.subject}”的层级是 ${levels[number]}。`,
          `“${row.item}” is of divisions of level ${subject.level}, and “${row.subject}” is a ${levels[number]}.`,
        ),
        bilingual('请填写该层级行政区的代码。', 'Write the code of a division of that level.'),
      );
}

function pointsFault(row: ScoreRow, name: ScoreName): InputError | null {
  const points = formatDecimal(row.points);
  switch (name.kind) {
    case 'entry':
      if (compareDecimals(row.points, name.points) > 0) {
        const full = formatDecimal(name.points);
        return errorOfRow(
          row,
          'points',
          'points-above-maximum',
          bilingual(
            `“${row.item}”得分 ${points}，超过分值 ${full}。`,
            `“${row.item}” has ${points} points, above its maximum of ${full}.`,
          ),
          bilingual(`请填写 0 到 ${full} 之间的得分。`, `Write points from 0 to ${full}.`),
        );
      }
      return compareDecimals(row.points, ZERO) >= 0
        ? null
        : errorOfRow(
            row,
            'points',
            'points-below-zero',
            bilingual(
              `“${row.item}”得分 ${points}，小于零。`,
              `“${row.item}” has ${points} points, below zero.`,
            ),
            bilingual('请填写零或者大于零的得分。', 'Write zero or more.'),
          );
    case 'item-of-sub-items':
      return errorOfRow(
        row,
        'item',
        'item-of-sub-items',
        bilingual(`“${row.item}”由子项目计分。`, `The points of “${row.item}” are those of its sub-items.`),
        bilingual(
          `请按子项目填写：${name.subItems.join('、')}。`,
          `Write a row for each: ${name.subItems.join(', ')}.`,
        ),
      );
    case 'deduction':
      return compareDecimals(row.points, ZERO) <= 0
        ? null
        : errorOfRow(
            row,
            'points',
            'deduction-above-zero',
            bilingual(
              `“${row.item}”是扣分项，填写的 ${points} 大于零。`,
              `“${row.item}” takes points off, and ${points} is above zero.`,
            ),
            bilingual(`扣分请写成负数，如 -${points}。`, `Write what is taken off as -${points}.`),
          );
    case 'adjustment':
      return row.note !== null
        ? null
        : errorOfRow(
            row,
            'note',
            'adjustment-without-note',
            bilingual(`综合调整“${row.item}”没有说明。`, `The adjustment “${row.item}” has no note.`),
            bilingual(
              '请在说明中写明理由和批准情况；没有经过批准的，删去这一行。',
              'Write its reason and who approved it; remove the row if nobody did.',
            ),
          );
  }
}
