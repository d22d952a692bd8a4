import { type Html, type HtmlValue, html } from '../html.ts';
import type { NumberedLabel } from './numbering.ts';
import type { ReportContext } from './report-context.ts';

/** A table with its caption 表1 above it, in a box that scrolls by itself when the page is narrow. */
export function numberedTable(
  context: ReportContext,
  parts: {
    readonly title: string;
    /** Class names for the style sheet. */
    readonly look: string;
    /** Rows of the head. */
    readonly head: Html;
    /** One or more `tbody`. */
    readonly body: HtmlValue;
    readonly note?: string | null;
    /** A number taken beforehand, when the text above already names the table. */
    readonly numbered?: NumberedLabel;
  },
): Html {
  const { label, id } = parts.numbered ?? context.numbering.table();
  return html`<div class="table-box" role="group" aria-labelledby="${id}" tabindex="0">
<table class="${parts.look}">
<caption id="${id}"><span class="caption-text"><b>${label}</b>${parts.title}</span></caption>
<thead>${parts.head}</thead>
${parts.body}
</table></div>${noteLine(parts.note ?? null)}`;
}

/** One row of column headings. */
export function headRow(headings: readonly HtmlValue[]): Html {
  return html`<tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr>`;
}

export function noteLine(note: string | null): Html | null {
  return note === null ? null : html`<p class="note">${note}</p>`;
}
