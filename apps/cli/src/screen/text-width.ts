import stringWidth from 'string-width';

const PLAIN = /^[\x20-\x7e]*$/;
const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, number>();

/** Columns that a text takes on a terminal: two for a Chinese character, none for a colour. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) {
    return text.length;
  }
  const known = remembered.get(text);
  if (known !== undefined) {
    return known;
  }
  const width = stringWidth(text);
  if (remembered.size < MOST_REMEMBERED) {
    remembered.set(text, width);
  }
  return width;
}

/** The text with blanks behind it up to a width; a longer one comes back as it is. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
