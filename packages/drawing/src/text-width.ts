/**
 * A safe guess at the width of a text in ems: every CJK and full-width character is one em, the others are as wide as
 * the widest common sans-serif draws them. Drawings are laid out with it, as nothing can be measured here.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
  }
  return width;
}

/** The text in at most two lines no wider than `maxEms`, broken near the middle; what does not fit ends in `…`. */
export function wrappedText(text: string, maxEms: number): readonly string[] {
  const total = textWidth(text);
  if (total <= maxEms) {
    return [text];
  }
  const [first, rest] = cutAt(text, Math.min(maxEms, total / 2 + 0.5));
  return [first, shortenedText(rest, maxEms)];
}

/** The text, or as much of it as fits with `…` behind. */
export function shortenedText(text: string, maxEms: number): string {
  return textWidth(text) <= maxEms ? text : `${cutAt(text, maxEms - 1)[0]}…`;
}

function cutAt(text: string, maxEms: number): readonly [string, string] {
  const characters = Array.from(text);
  let width = 0;
  let count = 0;
  for (const character of characters) {
    width += characterWidth(character);
    if (width > maxEms) {
      break;
    }
    count += 1;
  }
  return [characters.slice(0, count).join(''), characters.slice(count).join('')];
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2000) {
    return 1;
  }
  if (/[a-z0-9 .,:;'|()[\]-]/.test(character)) {
    return NARROW;
  }
  return WIDE;
}

const NARROW = 0.6;
const WIDE = 0.95;
