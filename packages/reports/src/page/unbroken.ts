import { type Html, type HtmlValue, html } from '../html.ts';
import type { Say } from '../wording/say.ts';

const UNITED = /[+\u2212]?\d[\d.,]*(?:%|个百分点|个月|[个座条次位年月日])?|劣?[Ⅰ-Ⅴ](?:～[Ⅰ-Ⅴ])?类?/gu;

/** The text with figures tied to their units and numerals to 类, so that no line begins with a lone unit. */
export function unbroken(text: string): HtmlValue {
  const parts: HtmlValue[] = [];
  let done = 0;
  for (const match of text.matchAll(UNITED)) {
    parts.push(text.slice(done, match.index), html`<span class="nowrap">${match[0]}</span>`);
    done = match.index + match[0].length;
  }
  return [...parts, text.slice(done)];
}

/** Names with their separators; lines break between them only. */
export function unbrokenNames(names: readonly string[], say: Say): Html {
  return html`${names.map(
    (name, index) =>
      html`<span class="nowrap">${name}${index < names.length - 1 ? say('、', ',') : ''}</span>${index < names.length - 1 ? say('', ' ') : ''}<wbr>`,
  )}`;
}

/** A paragraph of running text. */
export function paragraph(text: string): Html {
  return html`<p>${unbroken(text)}</p>`;
}

/** A heading that breaks only between its parts; a part that one language has no use for is left out. */
export function headingParts(...texts: readonly string[]): Html {
  return html`${texts
    .filter((text) => text !== '')
    .map((text, index) => html`${index === 0 ? null : html`<wbr>`}<span class="nowrap">${text}</span>`)}`;
}
