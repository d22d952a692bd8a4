import { type Html, html } from '../html.ts';
import type { ClassOutcome } from '../water-report-model.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';
import { type Mark, markOf, markText } from './class-palette.ts';

/** The numeral on the colour of its class, or the word of a state on grey. */
export function markChip(mark: Mark, say: Say): Html {
  return html`<span class="chip m-${mark}">${markText(mark, say)}</span>`;
}

/** The same for an outcome; a dash where there is none. */
export function outcomeChip(outcome: ClassOutcome | null, say: Say): Html {
  return outcome === null ? html`${NO_FIGURE}` : markChip(markOf(outcome), say);
}
