import { bilingual, type Explained } from '@shuize/domain';
import type { ErrorCode } from 'yaml';

const CHECK_LINE = bilingual(
  '检查这一行和上一行的缩进、冒号和引号。',
  'Look at the indentation, colons and quotes of this line and the one before.',
);
const QUOTE_TEXT = bilingual('把这段文字放进引号。', 'Put the text in quotes.');

const TEXTS: Readonly<Partial<Record<ErrorCode, Explained>>> = {
  BAD_INDENT: {
    message: bilingual('缩进不对。', 'The indentation is wrong.'),
    mend: bilingual(
      '同一层的键对齐，下一层多缩进两个空格。',
      'Align the keys of one level, and indent the next by two spaces.',
    ),
  },
  TAB_AS_INDENT: {
    message: bilingual('缩进用了制表符。', 'A tab is used as indentation.'),
    mend: bilingual('改用空格缩进。', 'Indent with spaces.'),
  },
  BAD_SCALAR_START: {
    message: bilingual('这个字符不能作为文字的开头。', 'A text cannot begin with this character.'),
    mend: QUOTE_TEXT,
  },
  BAD_DQ_ESCAPE: {
    message: bilingual('双引号中的反斜杠写法不对。', 'A backslash in double quotes is not an escape.'),
    mend: bilingual('改用单引号，或者把反斜杠写两次。', 'Use single quotes, or write the backslash twice.'),
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: bilingual('一行中有两个冒号加空格。', 'A line has a colon and a space twice.'),
    mend: bilingual(
      '值中有冒号的，给值加引号；否则另起一行。',
      'Quote a value that has a colon in it, or begin a new line.',
    ),
  },
  MULTILINE_IMPLICIT_KEY: {
    message: bilingual(
      '键之后没有冒号，或者键写了几行。',
      'A key has no colon after it, or runs over several lines.',
    ),
    mend: bilingual(
      '键之后写半角冒号和一个空格，每个键一行。',
      'Write a colon and a space after the key, each key on one line.',
    ),
  },
  MISSING_CHAR: {
    message: bilingual(
      '缺少一个符号：冒号、逗号、引号或空格。',
      'A colon, comma, quote or space is missing.',
    ),
    mend: CHECK_LINE,
  },
  UNEXPECTED_TOKEN: {
    message: bilingual('这里出现了不该有的内容。', 'Something stands here that does not belong.'),
    mend: CHECK_LINE,
  },
};

/** What a syntax error of a YAML text means to its author. */
export function yamlText(code: ErrorCode): Explained {
  return TEXTS[code] ?? { message: bilingual('不合 YAML 语法。', 'This is not YAML.'), mend: CHECK_LINE };
}

/** Typed with a Chinese keyboard, a key and its colon are one word to YAML. */
export const FULL_WIDTH_COLON: Explained = {
  message: bilingual('键之后是全角冒号“：”。', 'The colon after the key is a full-width one.'),
  mend: bilingual('改为半角冒号加一个空格。', 'Write a plain colon and a space.'),
};

const KEY_WITH_FULL_WIDTH_COLON = /^\s*(?:- +)*["']?[a-z][a-z-]*["']?\s*：/;

export function hasFullWidthColon(line: string): boolean {
  return KEY_WITH_FULL_WIDTH_COLON.test(line);
}
