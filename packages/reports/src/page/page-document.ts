import type { Language } from '@shuize/domain';
import { cssString, type Html, html, trusted } from '../html.ts';
import { chartStyle } from '../style/chart-style.ts';
import { findingStyle } from '../style/finding-style.ts';
import { pageStyle } from '../style/page-style.ts';
import { pagedMediaStyle, printStyle } from '../style/print-style.ts';
import { tableStyle } from '../style/table-style.ts';
import { sayIn } from '../wording/say.ts';

/**
 * One finished HTML file: no script, nothing fetched, readable by itself on an inner network.
 *
 * @param parts.title - of the browser's tab and of every printed page
 * @param parts.notice - printed on every page beside the title, or `null`
 * @param parts.navigation - stands beside the body where there is room
 */
export function pageDocument(
  language: Language,
  parts: {
    readonly title: string;
    readonly notice: string | null;
    readonly header: Html;
    readonly navigation: Html | null;
    readonly body: Html;
  },
): string {
  const say = sayIn(language);
  const pageNumber = say('"第" counter(page) "页"', '"page " counter(page)');
  const styles = [
    pageStyle,
    tableStyle,
    chartStyle,
    findingStyle,
    printStyle,
    pagedMediaStyle(cssString(parts.title), cssString(parts.notice ?? ''), pageNumber),
  ].join('\n');
  return html`<!DOCTYPE html>
<html lang="${say('zh-CN', 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light">
<title>${parts.title}</title>
<link rel="icon" href="data:,">
<style>
${trusted(styles)}
</style>
</head>
<body>
<a class="skip" href="#content">${say('跳到正文', 'Skip to the report')}</a>
<div class="sheet">
${parts.header}
${parts.navigation}
<main id="content" tabindex="-1">${parts.body}</main>
</div>
</body>
</html>
`.markup;
}

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
