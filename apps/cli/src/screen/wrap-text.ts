import { textWidth } from './text-width.ts';

/**
 * What stays together on a line: a run of ASCII letters and signs, or one Chinese character; with the opening marks
 * before it and the closing marks after it, which may not end or begin a line (避头尾).
 */
const PIECES = /\s+|[（《「『“‘→]*(?:[\x21-\x7e–]+|[^\x21-\x7e\s])[，。、；：？！）》」』”’…％℃]*/gu;

/**
 * Breaks a text without colours into lines of at most `width` columns. Chinese breaks between characters, English
 * between words; what is longer than a line is cut. Nothing is dropped but the blanks at a break.
 */
export function wrapText(text: string, width: number): string[] {
  const most = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (textWidth(line) + textWidth(piece) <= most) {
      line += line === '' && lines.length > 0 ? piece.trimStart() : piece;
      continue;
    }
    if (line.trim() !== '') {
      lines.push(line.trimEnd());
    }
    line = piece.trimStart();
    while (textWidth(line) > most) {
      const head = cut(line, most);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '' || lines.length === 0) {
    lines.push(line.trimEnd());
  }
  return lines;
}

function cut(word: string, width: number): string {
  let head = '';
  for (const letter of word) {
    if (head !== '' && textWidth(head + letter) > width) {
      break;
    }
    head += letter;
  }
  return head;
}
