import { type Html, type HtmlValue, html } from '../html.ts';
import { noteLine } from './numbered-table.ts';
import type { ReportContext } from './report-context.ts';

/** A figure with its caption 图1 below it. */
export function numberedFigure(
  context: ReportContext,
  parts: { readonly title: string; readonly content: HtmlValue; readonly note?: string | null },
): Html {
  const { label, id } = context.numbering.figure();
  return html`<figure class="numbered" aria-labelledby="${id}">
${parts.content}
<figcaption id="${id}"><b>${label}</b>${parts.title}</figcaption>
${noteLine(parts.note ?? null)}</figure>`;
}

/** A drawing of fixed size in a box that scrolls by itself when the page is narrow. */
export function scrollBox(label: string, content: HtmlValue): Html {
  return html`<div class="chart-box" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
}
