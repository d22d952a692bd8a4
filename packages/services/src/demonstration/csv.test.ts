import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';
import { readRows } from './read-written-package.ts';

describe('a written CSV file', () => {
  it('leaves plain cells bare, empty ones empty, and quotes commas, quotes and line breaks', () => {
    const text = csvText(
      ['a', 'b', 'c'],
      [
        [1, true, null],
        ['x,y', 'say "so"', 'two\nlines'],
      ],
    );
    expect(text).toBe('a,b,c\n1,true,\n"x,y","say ""so""","two\nlines"\n');
  });

  it('is read back by the reader of the tests', () => {
    expect(
      readRows(
        csvText(
          ['a', 'b'],
          [
            ['x,y', null],
            ['"', 'z'],
          ],
        ),
      ),
    ).toEqual([
      { a: 'x,y', b: '' },
      { a: '"', b: 'z' },
    ]);
  });
});
