import { describe, expect, it } from 'vitest';
import { openChannel } from './screen.ts';
import { type TableColumn, writeTable } from './table.ts';

const COLUMNS: readonly TableColumn[] = [
  { title: '断面' },
  { title: '倍数', align: 'right' },
  { title: '说明', wraps: true },
];

function written(columns: readonly TableColumn[], rows: readonly string[][], width: number | null): string {
  let text = '';
  const stream = {
    ...(width === null ? {} : { isTTY: true, columns: width }),
    write: (part: string) => {
      text += part;
    },
  };
  writeTable(
    openChannel(stream, { NO_COLOR: '1' }),
    columns,
    rows.map((cells) => ({ cells })),
  );
  return text;
}

describe('writeTable', () => {
  it('aligns columns that hold Chinese, with numbers to the right', () => {
    expect(
      written(
        COLUMNS,
        [
          ['街口', '1.1200', '无'],
          ['襄河大桥', '0.5', ''],
        ],
        null,
      ),
    ).toBe(
      [
        '断面        倍数  说明',
        '────────  ──────  ────',
        '街口      1.1200  无',
        '襄河大桥     0.5',
        '',
      ].join('\n'),
    );
  });

  it('breaks the column that may wrap where the terminal is narrow, and drops nothing', () => {
    expect(written(COLUMNS, [['街口', '1.1200', '溶解氧优于限值而总磷超过限值']], 32)).toBe(
      [
        '断面    倍数  说明',
        '────  ──────  ──────────────────',
        '街口  1.1200  溶解氧优于限值而总',
        '              磷超过限值',
        '',
      ].join('\n'),
    );
  });

  it('writes a block a row where not even the narrowest table fits', () => {
    expect(written(COLUMNS, [['街口', '1.1200', '总磷超过限值']], 20)).toBe(
      ['断面  街口', '倍数  1.1200', '说明  总磷超过限值', ''].join('\n'),
    );
  });

  it('colours cells on a terminal only, the text staying the same', () => {
    const texts: string[] = [];
    const write = (part: string) => texts.push(part);
    const terminal = openChannel({ isTTY: true, columns: 80, write }, {});
    const red: readonly TableColumn[] = [{ title: '类别', paint: terminal.paint.red }];
    writeTable(terminal, red, [{ cells: ['劣Ⅴ'] }]);
    expect(texts.join('')).toContain('\u001b[31m劣Ⅴ\u001b[39m');
    const pipe = openChannel({ write }, {});
    expect(pipe.paint.red('劣Ⅴ')).toBe('劣Ⅴ');
  });
});
