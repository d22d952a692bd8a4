import { describe, expect, it } from 'vitest';
import { signInNameError, signInNameOf } from './sign-in-name.ts';

describe('a sign-in name', () => {
  it.each([
    [' WangGong ', 'wanggong'],
    ['ｗａｎｇ', 'wang'],
    ['王工', '王工'],
  ])('“%s” is kept as “%s”', (typed, kept) => {
    expect(signInNameOf(typed)).toBe(kept);
    expect(signInNameError('signInName', kept)).toBeNull();
  });

  it.each([
    ['a', 'bad-sign-in-name'],
    ['wang gong', 'bad-sign-in-name'],
    ['.wang', 'bad-sign-in-name'],
    ['İstanbul', 'bad-sign-in-name'],
    ['a'.repeat(65), 'bad-sign-in-name'],
    ['11010119900307123x', 'personal-number'],
    ['110101900307123', 'personal-number'],
    ['13800000000', 'personal-number'],
  ])('“%s” is none', (name, code) => {
    expect(signInNameError('signInName', signInNameOf(name))?.code).toBe(code);
  });

  it('has one form only, whatever it is made the form of', () => {
    for (const name of ['WangGong', 'ｗａｎｇ', '王工', 'İ', 'ß']) {
      expect(signInNameOf(signInNameOf(name))).toBe(signInNameOf(name));
    }
  });
});
