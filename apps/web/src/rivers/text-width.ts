/**
 * A safe guess at the width of a text in ems: every CJK and full-width character is one em, the others are as wide as the
 * widest common sans-serif draws them. The diagram is laid out with it before anything can be measured.
 */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + characterWidth(character), 0);
}

/** The text in at most two lines no wider than `maxEms`, broken near the middle; what does not fit ends in `…`. */
export function wrappedText(text: string, maxEms: number): readonly string[] {
  const total = textWidth(text);
  if (total <= maxEms) {
    return [text];
  }
  const first = fittingPart(text, Math.min(maxEms, total / 2 + 0.5));
  return [first, shortenedText(text.slice(first.length), maxEms)];
}

/** The text, or as much of it as fits with `…` behind. */
export function shortenedText(text: string, maxEms: number): string {
  return textWidth(text) <= maxEms ? text : `${fittingPart(text, maxEms - 1)}…`;
}

function fittingPart(text: string, maxEms: number): string {
  let part = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > maxEms) {
      break;
    }
    part += character;
  }
  return part;
}

function characterWidth(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x2000) {
    return 1;
  }
  return /[a-z0-9 .,:;'|()[\]-]/.test(character) ? NARROW : WIDE;
}

const NARROW = 0.6;
const WIDE = 0.95;
