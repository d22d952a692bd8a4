/**
 * A piece of finished markup. Only {@link html} and {@link trusted} make one, so text can't pass for markup by
 * mistake.
 */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = string | number | Html | readonly HtmlValue[] | null;

/**
 * Markup with values put in. Every text is escaped, wherever it stands: inside elements and in attributes, which must
 * be quoted with `"`. Lists are joined without a separator; `null` prints nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = parts[0] ?? '';
  values.forEach((value, index) => {
    markup += markupOf(value) + (parts[index + 1] ?? '');
  });
  return { markup };
}

/** Marks a constant of the program as markup. Never for anything that came from outside. */
export function trusted(markup: string): Html {
  return { markup };
}

/** The values with a separator between them. */
export function joined(values: readonly HtmlValue[], separator: string): HtmlValue {
  return values.flatMap((value, index) => (index === 0 ? [value] : [separator, value]));
}

/**
 * Escapes text for HTML content and quoted attributes. Control characters and those that turn the direction of
 * writing become U+FFFD: no honest name holds them, and they could disguise what follows.
 */
export function escapeText(text: string): string {
  return text.replace(DISGUISE, '\ufffd').replace(SPECIAL, (character) => ESCAPES[character] ?? '');
}

/** Escapes text as a quoted CSS string, safe inside a `<style>` element. */
export function cssString(text: string): string {
  const escaped = Array.from(text.replace(DISGUISE, '\ufffd'), (character) =>
    CSS_PLAIN.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const SPECIAL = /[&<>"']/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// C0 and C1 controls but tab and line ends, lone surrogates, and the bidirectional overrides and isolates.
const DISGUISE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const CSS_PLAIN = /^[\p{Script=Han}A-Za-z0-9，。：；、 ]$/u;

function markupOf(value: HtmlValue): string {
  if (value === null) {
    return '';
  }
  if (typeof value === 'string') {
    return escapeText(value);
  }
  if (typeof value === 'number') {
    return String(value);
  }
  if ('markup' in value) {
    return value.markup;
  }
  return value.map(markupOf).join('');
}
