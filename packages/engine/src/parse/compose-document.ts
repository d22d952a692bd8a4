import { bilingual } from '@shuize/domain';
import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import { fault, quoted } from '../check/fault.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { FULL_WIDTH_COLON, hasFullWidthColon, yamlText } from './yaml-texts.ts';

/** A rule has some hundreds of marks and words; what has more is not read. */
const MOST_LEXEMES = 20_000;
/** Two or three a level of keys. */
const DEEPEST_STACK = 100;

/** Where an offset of the text stands. */
export type Place = (offset: number) => Position;

/**
 * The one document of a YAML text, or why it is not taken.
 *
 * Depth and number of marks are bounded by the parser's stack machine, before anything recursive looks at the text.
 */
export function composeDocument(text: string, place: Place): Document | { faults: PackFault[] } {
  const parser = new Parser();
  const tokens = [];
  const refused: PackFault[] = [];
  let count = 0;
  let isScalarText = false;
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    tokens.push(...parser.next(lexeme));
    count += 1;
    if (count > MOST_LEXEMES) {
      return { faults: [tooLarge(place(offset))] };
    }
    if (parser.stack.length > DEEPEST_STACK) {
      return { faults: [tooDeep(place(offset))] };
    }
    const found = isScalarText ? null : refusal(lexeme, () => place(offset));
    if (found !== null) {
      refused.push(found);
    }
    isScalarText = lexeme === CST.SCALAR;
  }
  tokens.push(...parser.end());
  if (refused.length > 0) {
    return { faults: refused };
  }
  const documents = [
    ...new Composer({ version: '1.2', schema: 'core', merge: false, stringKeys: true }).compose(
      tokens,
      true,
      text.length,
    ),
  ];
  const [document, second] = documents;
  if (document === undefined || second !== undefined) {
    return { faults: [severalDocuments(place(second?.range[0] ?? 0))] };
  }
  const faults = syntaxFaults(document, text, place);
  return faults.length > 0 ? { faults } : document;
}

const WRITE_OUT = bilingual(
  '若是文字，请加引号；否则把内容直接写出。',
  'Quote it if it is a text; otherwise write the content itself.',
);

function refusal(lexeme: string, place: () => Position): PackFault | null {
  switch (CST.tokenType(lexeme)) {
    case 'anchor':
    case 'alias': {
      const mark = quoted(lexeme);
      return fault(
        'anchor-or-alias',
        place(),
        bilingual(`不允许使用锚点和别名：${mark.zh}。`, `Anchors and aliases are not allowed: ${mark.en}.`),
        WRITE_OUT,
      );
    }
    case 'tag':
    case 'directive-line': {
      const mark = quoted(lexeme);
      return fault(
        'tag-or-directive',
        place(),
        bilingual(`不允许使用标签和指令：${mark.zh}。`, `Tags and directives are not allowed: ${mark.en}.`),
        WRITE_OUT,
      );
    }
    default:
      return null;
  }
}

/** Keys that stand twice are all told; of other errors the first, since those after it mostly follow from it. */
function syntaxFaults(document: Document, text: string, place: Place): PackFault[] {
  const { errors } = document;
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first === undefined) {
    return errors.map(({ pos: [offset] }) => {
      const mark = quoted(/^[^:\n]*/.exec(text.slice(offset))?.[0] ?? '');
      return fault(
        'duplicate-key',
        place(offset),
        bilingual(`键${mark.zh}在这里又写了一次。`, `The key ${mark.en} stands here once more.`),
        bilingual('只保留一个。', 'Keep one of them.'),
      );
    });
  }
  const position = place(first.pos[0]);
  if (first.code === 'NON_STRING_KEY') {
    return [
      fault(
        'key-not-text',
        position,
        bilingual('键不是文字。', 'The key is not text.'),
        bilingual('键只能是一个词。', 'A key must be one word.'),
      ),
    ];
  }
  const lines = text.split('\n');
  const nearby = [position.line, position.line - 1].find((line) => hasFullWidthColon(lines[line - 1] ?? ''));
  if (nearby !== undefined) {
    const column = (lines[nearby - 1] ?? '').indexOf('：') + 1;
    const { message, mend } = FULL_WIDTH_COLON;
    return [fault('yaml-syntax', { ...position, line: nearby, column }, message, mend)];
  }
  // A line indented more than the one before seems to YAML a key within that line's value.
  const isIndentation =
    first.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:\s/.test(lines[position.line - 1] ?? '');
  const { message, mend } = yamlText(isIndentation ? 'BAD_INDENT' : first.code);
  return [fault('yaml-syntax', position, message, mend)];
}

function tooLarge(position: Position): PackFault {
  return fault(
    'file-too-large',
    position,
    bilingual('文件的内容过多。', 'The file holds too much.'),
    bilingual(
      '一个文件只写一个条款、口径、参数或案例。',
      'Write one rule, interpretation, parameter or case a file.',
    ),
  );
}

function tooDeep(position: Position): PackFault {
  return fault(
    'nested-too-deep',
    position,
    bilingual('嵌套过深。', 'This is nested too deep.'),
    bilingual(
      '把条件拆成几个条款，或者减少层次。',
      'Split the condition into several rules, or take out levels.',
    ),
  );
}

function severalDocuments(position: Position): PackFault {
  return fault(
    'several-documents',
    position,
    bilingual('文件里有不止一个文档。', 'The file holds more than one document.'),
    bilingual('删去“---”，每个文件只写一个。', 'Remove "---" and write one a file.'),
  );
}
