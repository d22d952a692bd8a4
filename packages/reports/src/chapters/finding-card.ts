import type { FindingCard, FindingFact, FindingHolder } from '../finding-model.ts';
import { type Html, type HtmlValue, html } from '../html.ts';
import { markChip } from '../marks/class-chip.ts';
import type { Mark } from '../marks/class-palette.ts';
import { headRow } from '../page/numbered-table.ts';
import { findingStatusText } from '../wording/finding-text.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import { dayText } from '../wording/period-text.ts';
import type { Say } from '../wording/say.ts';

/**
 * One finding (问责线索) with its whole chain: measurement, statistic, class, condition, clause, post, holder.
 *
 * @param anchor - id of the card, unique in the document
 */
export function findingCard(card: FindingCard, anchor: string, say: Say): Html {
  const place = [card.division, card.section].filter((name) => name !== null).join(say('　', ', '));
  return html`
<article class="finding" aria-labelledby="${anchor}">
<div class="finding-head">
<h3 id="${anchor}" tabindex="-1">${statusChip(card, say)}<span class="provision">${card.provisionId}</span>${place}${say('　', ', ')}${card.post}</h3>
<p class="finding-sentence">${card.sentence}</p>
${summaryList(card, say)}</div>
<ol class="chain" aria-label="${say('证据链', 'Chain of proof')}">
${link(say('监测、统计与类别', 'Measurement, statistic, class'), factTable(card, anchor, say))}
${link(say('条件', 'Condition'), html`<p>${card.condition}</p>`)}
${link(say('条款', 'Clause'), html`<blockquote><p>${card.clause}</p></blockquote><p class="source">${card.citation}</p>`)}
${link(say('职务', 'Post'), heldList(card, say))}
${link(say('任职人', 'In office'), holderTable(card, anchor, say))}
</ol>
${openEnds(card, say)}
<p class="digest-line">${say('线索摘要值（SHA-256）', 'Digest (SHA-256)')}${say('：', ': ')}<span class="digest">${card.digest}</span></p>
</article>`;
}

export function statusChip({ status }: FindingCard, say: Say): Html {
  return html`<span class="status s-${status}">${findingStatusText(status, say)}</span>`;
}

function summaryList(card: FindingCard, say: Say): Html {
  const entries: readonly (readonly [string, string])[] = [
    [say('时段', 'Window'), card.window],
    [say('实际值', 'Observed'), card.observed],
    [say('触发值', 'Required'), card.required],
    ...(card.distance === null ? [] : [[say('变动条件', 'Distance'), card.distance] as const]),
  ];
  return html`<dl class="card-summary">${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function link(title: string, content: HtmlValue): Html {
  return html`<li><h4>${title}</h4>${content}</li>`;
}

function factTable({ facts }: FindingCard, anchor: string, say: Say): Html {
  if (facts.length === 0) {
    return html`<p>${say('没有计入的事实。', 'No fact counts.')}</p>`;
  }
  const headings = [
    say('序号', 'No.'),
    say('事实', 'Fact'),
    say('监测', 'Measurement'),
    say('统计', 'Statistic'),
    say('类别', 'Class'),
    say('对照', 'Compared with'),
  ];
  const rows = facts.map(
    (fact, index) => html`
<tr><td class="number">${index + 1}</td><th scope="row">${fact.subject}</th><td>${fact.measurement ?? NO_FIGURE}</td><td>${fact.statistic ?? NO_FIGURE}</td><td class="middle">${classCell(fact.waterClass, say)}</td><td class="nowrap">${comparedCell(fact, say)}</td></tr>`,
  );
  return cardTable(`${anchor}-facts`, say('计入的事实', 'Facts that count'), headings, rows);
}

function comparedCell({ comparedClass }: FindingFact, say: Say): Html {
  return comparedClass === null
    ? html`${NO_FIGURE}`
    : html`${comparedClass.label} ${classCell(comparedClass.class, say)}`;
}

function classCell(mark: Mark | null, say: Say): Html {
  return mark === null ? html`${NO_FIGURE}` : markChip(mark, say);
}

/** The post held or, of several roles, each with what it meets. */
function heldList({ division, post, roles }: FindingCard, say: Say): Html {
  if (roles.length === 0) {
    return html`<p>${division}${say('　', ', ')}${post}</p>`;
  }
  return html`<ul>${roles.map(
    ({ label, measures }) =>
      html`<li>${label}${measures === null ? '' : say(`：${measures}`, `: ${measures}`)}</li>`,
  )}</ul>`;
}

function holderTable({ holders, held }: FindingCard, anchor: string, say: Say): Html {
  if (held === 'body') {
    return html`<p>${say('问责对象为单位。', 'A body is held, not a person.')}</p>`;
  }
  if (holders.length === 0) {
    return html`<p>${say('没有计入的事实，不列任职人。', 'No fact counts, so nobody is named.')}</p>`;
  }
  const isOfRoles = holders.some(({ role }) => role !== null);
  const headings = [
    say('姓名', 'Name'),
    ...(isOfRoles ? [say('责任人', 'Role')] : []),
    say('任职起止', 'In office'),
    say('任内事实（序号）', 'Facts in that time (No.)'),
  ];
  const rows = holders.map(
    (holder) => html`
<tr><th scope="row">${holder.person ?? noTenure(say)}</th>${isOfRoles ? html`<td>${holder.role ?? NO_FIGURE}</td>` : null}<td>${tenureText(holder, say)}</td><td>${holderFacts(holder, say)}</td></tr>`,
  );
  return cardTable(`${anchor}-holders`, say('任职人', 'In office'), headings, rows);
}

/** Said wherever the name of a holder would stand. */
export function noTenure(say: Say): string {
  return say('无任职记录', 'no tenure on record');
}

function tenureText({ from, to }: FindingHolder, say: Say): string {
  if (from === null) {
    return say('不作推断', 'not guessed');
  }
  const end = to === null ? say('至今', 'still in office') : dayText(to, say);
  return to === null
    ? say(`${dayText(from, say)}${end}`, `${dayText(from, say)}, ${end}`)
    : say(`${dayText(from, say)}至${end}`, `${dayText(from, say)} to ${end}`);
}

function holderFacts({ facts, isPartial }: FindingHolder, say: Say): string {
  const numbers = facts.map((position) => String(position + 1)).join(say('、', ', '));
  const partial = isPartial ? say('（任期未覆盖整月）', ' (in office for only part of a month)') : '';
  return `${numbers || NO_FIGURE}${partial}`;
}

/** What is unknown, what was set locally, how the text was understood, and what would come out otherwise. */
function openEnds(
  { unknown, localValues = [], interpretations, otherInterpretations }: FindingCard,
  say: Say,
): Html {
  const separator = say('、', ', ');
  const answers = interpretations.map(({ name, answer }) =>
    say(`${name}${colonAfter(name)}${answer}`, `${name} ${answer}`),
  );
  const others = otherInterpretations.map(({ name, answer, status }) =>
    say(
      `“${name}”取“${answer}”时为${findingStatusText(status, say)}`,
      `${name}: ${answer} would make it ${findingStatusText(status, say)}`,
    ),
  );
  const entries: readonly (readonly [string, readonly string[], string])[] = [
    [say('尚缺数据', 'Unknown'), unknown, separator],
    [say('采用的本地值', 'Values set locally'), localValues, say('；', '; ')],
    [say('采用的条款理解口径', 'Interpretations'), answers, say('；', '; ')],
    [say('口径不同时的结果', 'With another answer'), others, say('；', '; ')],
  ];
  return html`<dl class="open-ends">${entries.map(([name, values, between]) =>
    values.length === 0
      ? null
      : html`<div><dt>${name}</dt><dd>${values.join(between)}${say('。', '.')}</dd></div>`,
  )}</dl>`;
}

/** A question is answered without a colon. */
function colonAfter(name: string): string {
  return name.endsWith('？') ? '' : '：';
}

function cardTable(id: string, caption: string, headings: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="table-box" role="group" aria-labelledby="${id}" tabindex="0"><table class="card-table"><caption id="${id}" class="unseen">${caption}</caption>
<thead>${headRow(headings)}</thead><tbody>${rows}</tbody></table></div>`;
}
