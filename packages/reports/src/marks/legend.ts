import { WATER_CLASSES } from '@shuize/domain';
import { type Html, html } from '../html.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';
import { markLetter, markText, STATE_MARKS } from './class-palette.ts';

/** What the colours and letters mean: the six classes, then the states with their letter and word. */
export function markLegend(say: Say, extra: readonly Html[] = []): Html {
  return html`<ul class="legend" aria-label="${say('图例', 'Legend')}">
${WATER_CLASSES.map((waterClass) => html`<li><span class="chip m-${waterClass}">${markLetter(waterClass, say)}</span></li>`)}
${STATE_MARKS.map((mark) => html`<li><span class="chip m-${mark}">${markLetter(mark, say)}</span>${markText(mark, say)}</li>`)}
${extra.map((item) => html`<li>${item}</li>`)}
</ul>`;
}

/** The dash of a month that does not exist. */
export function absentLegend(say: Say): Html {
  return html`<span class="chip none">${NO_FIGURE}</span>${say('未设断面或尚未到期', 'no section yet, or month to come')}`;
}
