import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PASSWORD, passwordError, SHORTEST_PASSWORD } from './password-policy.ts';

const NAMES = ['wanggong', '王工'];
const codeOf = (password: string, names = NAMES) => passwordError('password', password, names)?.code ?? null;

describe('a password that somebody chose', () => {
  it.each([
    ['is taken at the shortest length', 'river 断面 19x', null],
    ['is too short by one', 'river 断面 19', 'password-too-short'],
    ['is taken at the longest length', `${'ab3#f'.repeat(25)}xyz`, null],
    ['is too long by one', `${'ab3#f'.repeat(25)}wxyz`, 'password-too-long'],
    ['may be a few words', 'correct horse battery', null],
    ['may be Chinese words', '清水绿岸鱼翔浅底两岸猿声', null],
    ['does not hold the sign-in name, in capitals or not', 'xk3-WangGong-71', 'password-holds-name'],
    ['is not the name again and again', '王工王工王工王工王工王工', 'password-holds-name'],
    ['is not common', '1qaz2wsx3edc', 'password-common'],
    ['is not a common word with a year', 'Password2018!!', 'password-common'],
    ['is not a common Chinese word with figures', 'huanbaoju2018', 'password-common'],
    ['is not a run of the keyboard', 'lkjhgfdsapoiuytrewq', 'password-common'],
    ['is not of a few signs only', 'ababcdabcdab', 'password-common'],
  ])('%s', (_, password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it('is counted in characters, not in the pieces that a computer keeps them in', () => {
    expect(codeOf('🌊🏞🐟🌿🪨💧🚰🧪📈📋⚖')).toBe('password-too-short');
    expect(codeOf('🌊🏞🐟🌿🪨💧🚰🧪📈📋⚖🗂')).toBeNull();
  });

  it('may be any long random text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD, unit: 'grapheme-ascii' }),
        (text) => {
          fc.pre(new Set(text.toLowerCase()).size > 8 && !text.toLowerCase().includes('wanggong'));
          expect(codeOf(text)).toBeNull();
        },
      ),
      { numRuns: 200, seed: 20_261_124 },
    );
  });
});
