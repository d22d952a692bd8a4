import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.8,zh;q=0.9', 'zh'],
    ['en;q=0.5,zh;q=0.5', 'zh'],
    ['zh;q=0,en;q=0.1', 'en'],
    ['*', 'zh'],
    ['en;q=x', 'en'],
  ] as const)('for “%s” is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
