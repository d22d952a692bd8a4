import { failure, type Result, success } from '@shuize/domain';
import { type Fault, fault, type ParseCell, shown } from '../csv/fault.ts';
import { nearestName } from '../csv/nearest-name.ts';

export function parseTextCell(text: string): Result<string, Fault> {
  return success(text);
}

/** One of a closed list. */
export function oneOf<Value extends string>(list: readonly Value[]): ParseCell<Value> {
  const known: ReadonlyMap<string, Value> = new Map(list.map((value) => [value, value]));
  return (text) => {
    const value = known.get(text);
    return value === undefined ? failure(notInList(text, list)) : success(value);
  };
}

// WHY: Excel opens `true` as a truth value and saves it as `TRUE`.
const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['TRUE', true],
  ['false', false],
  ['FALSE', false],
]);

export function parseBooleanCell(text: string): Result<boolean, Fault> {
  const value = TRUTHS.get(text);
  return value === undefined ? failure(notABoolean(text)) : success(value);
}

/** The name of a post; packs may name more than the usual ones, so the form is checked and no list. */
export function parsePostCell(text: string): Result<string, Fault> {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) ? success(text) : failure(notAPost(text));
}

export function notInList(text: string, list: readonly string[]): Fault {
  const nearest = nearestName(text, list);
  return fault(
    'value-not-in-list',
    `“${shown(text)}”不是允许的取值。`,
    `“${shown(text)}” is not one of the values allowed.`,
    `${nearest === null ? '' : `是否指“${nearest}”？`}可填：${list.join('、')}。`,
    `${nearest === null ? '' : `Is “${nearest}” meant? `}Allowed are: ${list.join(', ')}.`,
  );
}

function notABoolean(text: string): Fault {
  return fault(
    'not-a-boolean',
    `“${shown(text)}”既不是 true，也不是 false。`,
    `“${shown(text)}” is neither true nor false.`,
    '是填 true，否填 false。',
    'Write true or false.',
  );
}

function notAPost(text: string): Fault {
  return fault(
    'invalid-post',
    `“${shown(text)}”不是职务代码。`,
    `“${shown(text)}” is not the code of a post.`,
    '职务用小写英文加连字符，如 county-head、vice-county-head。',
    'Write a post in lower case with hyphens, such as county-head or vice-county-head.',
  );
}
