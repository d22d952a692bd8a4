import { type Bilingual, bilingual, type InputError } from '@shuize/domain';
import { fieldError } from '../platform-fault.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** In characters. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
const FEWEST_DIFFERENT = 5;
/** A shorter name may stand in a password by chance. */
const SHORTEST_NAME_FOUND = 4;
/** Runs of the keyboard and the alphabet that people type for want of a password, in both directions. */
const RUNS = [
  '0123456789012345',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
];

/**
 * What is wrong with a password that somebody chose. Length and being hard to guess count; no mixture of signs is asked for.
 *
 * @param names - sign-in name and name of the account
 * @returns `null` where nothing is
 */
export function passwordError(field: string, password: string, names: readonly string[]): InputError | null {
  const characters = [...password.normalize('NFKC')];
  const text = characters.join('').toLowerCase();
  if (characters.length < SHORTEST_PASSWORD) {
    return error(field, 'password-too-short', bilingual('密码太短。', 'The password is too short.'));
  }
  if (characters.length > LONGEST_PASSWORD) {
    return error(field, 'password-too-long', bilingual('密码太长。', 'The password is too long.'));
  }
  if (names.some((name) => holdsName(text, name.toLowerCase()))) {
    return error(
      field,
      'password-holds-name',
      bilingual('密码中含有登录名或姓名。', 'The password holds the name of the account.'),
    );
  }
  if (isCommon(text)) {
    return error(
      field,
      'password-common',
      bilingual('这个密码太常见，容易被猜中。', 'The password is a common one and easily guessed.'),
    );
  }
  return null;
}

function holdsName(text: string, name: string): boolean {
  return name.length >= SHORTEST_NAME_FOUND
    ? text.includes(name)
    : name !== '' && text.replaceAll(name, '') === '';
}

function isCommon(text: string): boolean {
  // “password2018!!” is as common as “password”.
  const stem = text.replaceAll(/[^\p{L}]/gu, '');
  return (
    new Set(text).size < FEWEST_DIFFERENT ||
    COMMON_PASSWORDS.has(text) ||
    COMMON_PASSWORDS.has(stem) ||
    RUNS.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
  );
}

function error(field: string, code: string, message: Bilingual): InputError {
  return fieldError(
    field,
    code,
    message,
    bilingual(
      `请使用 ${SHORTEST_PASSWORD} 至 ${LONGEST_PASSWORD} 个字符、不含本人名称、不常见的密码，例如几个不相关的词连在一起。`,
      `Choose ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters that do not hold your name and are not common, such as a few unrelated words.`,
    ),
  );
}
