import type { Day } from '@shuize/domain';
import { type Html, html } from '../html.ts';
import { dayText } from '../wording/period-text.ts';
import type { Say } from '../wording/say.ts';

/** The head of a report: title, period, issuer, state of knowledge, and whether it is a demonstration. */
export function titleBlock(
  parts: {
    readonly title: string;
    readonly subtitle: string | null;
    readonly issuer: string | null;
    readonly asOf: Day | null;
    readonly isDemonstration: boolean;
  },
  say: Say,
): Html {
  const known =
    parts.asOf === null
      ? say('截至编制时在册的全部数据', 'everything on record')
      : say(`截至${dayText(parts.asOf, say)}在册的数据`, `what was on record on ${dayText(parts.asOf, say)}`);
  return html`<header class="title-block">
${
  parts.isDemonstration
    ? html`<p class="demonstration"><strong>${demonstrationNotice(say)}</strong>${say(
        '行政区划、河流、断面、数据和人名均为虚构，不对应任何真实的地区、单位和个人。',
        ' Divisions, rivers, sections, data and names are invented and stand for no real place, unit or person.',
      )}</p>`
    : null
}
<h1>${parts.title}</h1>
${parts.subtitle === null ? null : html`<p class="subtitle">${parts.subtitle}</p>`}
<dl class="imprint">${
    parts.issuer === null
      ? null
      : html`<div><dt>${say('编制单位', 'Issued by')}</dt><dd>${parts.issuer}</dd></div>`
  }<div><dt>${say('数据范围', 'Based on')}</dt><dd>${known}</dd></div></dl>
</header>`;
}

/** The short notice, as printed on every page. */
export function demonstrationNotice(say: Say): string {
  return say('演示数据，内容均为虚构。', 'Demonstration: all content is invented.');
}
