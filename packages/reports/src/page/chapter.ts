import { type Html, html } from '../html.ts';
import { chineseNumeral } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';

/** One chapter of the report, before it knows its number. */
export interface Chapter {
  readonly title: string;
  readonly body: Html;
  /** How it is printed: after what stands before it, or on lying pages of its own. */
  readonly paper: 'running' | 'wide';
}

/** The chapters under their numbers 一、二、…, in order. */
export function renderChapters(chapters: readonly Chapter[], say: Say): Html {
  return html`${chapters.map(
    ({ title, body, paper }, index) => html`
<section class="chapter ${paper}" aria-labelledby="${chapterId(index)}">
<h2 id="${chapterId(index)}" tabindex="-1">${chapterNumber(index, say)}${title}</h2>
${body}
</section>`,
  )}`;
}

export function renderContents(chapters: readonly Chapter[], say: Say): Html {
  return html`<nav class="contents" aria-labelledby="contents">
<p class="contents-title" id="contents">${say('目录', 'Contents')}</p>
<ol>${chapters.map(
    ({ title }, index) =>
      html`<li><a href="#${chapterId(index)}">${chapterNumber(index, say)}${title}</a></li>`,
  )}</ol>
</nav>`;
}

function chapterId(index: number): string {
  return `chapter-${index + 1}`;
}

function chapterNumber(index: number, say: Say): string {
  return say(`${chineseNumeral(index + 1)}、`, `${index + 1}. `);
}
