import { bilingual } from '@shuize/domain';
import { isScalar, LineCounter } from 'yaml';
import { fault } from '../check/fault.ts';
import type { PackFault } from '../language/fault.ts';
import { composeDocument, type Place } from './compose-document.ts';
import { locateNodes } from './locate-nodes.ts';
import type { SourceNode } from './source-node.ts';

/** Controls, marks without width or that turn the direction of writing, and what stands for bytes that are no text. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFFF9-\uFFFD]|(?!^)\uFEFF/;

export interface SourceRead {
  /** `null` when the text is not YAML that can be gone on with. */
  readonly source: SourceNode | null;
  readonly faults: readonly PackFault[];
}

/**
 * Reads one YAML file into plain values with their places.
 *
 * Of YAML only what a reader sees is taken: no anchors and aliases, no tags, one document; so nothing can grow while it
 * is read.
 */
export function readSource(file: string, text: string): SourceRead {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
  const place: Place = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const faults = hiddenCharacters(text, place);
  const document = composeDocument(text, place);
  if ('faults' in document) {
    return { source: null, faults: [...faults, ...document.faults] };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    faults.push(
      fault(
        'empty-file',
        { file, line: 1, column: 1 },
        bilingual('文件是空的。', 'The file is empty.'),
        bilingual('写上内容，或者删去这个文件。', 'Write what belongs in it, or remove the file.'),
      ),
    );
    return { source: null, faults };
  }
  const source = locateNodes(contents, place, place(0), faults);
  return { source, faults };
}

function hiddenCharacters(text: string, place: Place): PackFault[] {
  const found = HIDDEN.exec(text);
  if (found === null) {
    return [];
  }
  const code = text.charCodeAt(found.index).toString(16).toUpperCase().padStart(4, '0');
  const isUndecoded = found[0] === '\uFFFD';
  return [
    fault(
      'hidden-character',
      place(found.index),
      isUndecoded
        ? bilingual('文件不是 UTF-8 编码。', 'The file is not UTF-8.')
        : bilingual(`文件含有看不见的字符 U+${code}。`, `The file has the unseen character U+${code}.`),
      isUndecoded
        ? bilingual('用编辑器另存为 UTF-8。', 'Save it as UTF-8 in an editor.')
        : bilingual('删去这个字符，必要时重新输入这一行。', 'Delete it, or type the line again.'),
    ),
  ];
}
