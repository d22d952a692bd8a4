import type { FindingCard } from '../finding-model.ts';
import { type Html, html } from '../html.ts';
import type { Chapter } from '../page/chapter.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import { paragraph } from '../page/unbroken.ts';
import type { WaterReportModel } from '../water-report-model.ts';
import { findingCounts, findingStatement } from '../wording/finding-text.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';
import { findingCard, noTenure, statusChip } from './finding-card.ts';

/** 问责线索: a table of all, then a card for each; left out when no policy was evaluated. */
export function findingChapter({ findings }: WaterReportModel, context: ReportContext): Chapter | null {
  if (findings === null) {
    return null;
  }
  const { say } = context;
  const title = say('问责线索', 'Findings');
  if (findings.length === 0) {
    const none = say('本期没有触发或待定的问责线索。', 'No finding is met or undetermined.');
    return { title, paper: 'running', body: html`<div class="prose">${paragraph(none)}</div>` };
  }
  return {
    title,
    paper: 'running',
    body: html`<p class="statement">${findingStatement(say)}</p>
<div class="prose">${paragraph(findingCounts(findings, say))}</div>
${numberedTable(context, {
  title: say('问责线索一览', 'All findings'),
  look: 'findings',
  head: headRow([
    say('序号', 'No.'),
    say('状态', 'Status'),
    say('条款', 'Provision'),
    say('行政区', 'Division'),
    say('职务', 'Post'),
    say('时段', 'Window'),
    say('实际值', 'Observed'),
    say('触发值', 'Required'),
    say('任职人', 'In office'),
  ]),
  body: html`<tbody>${findings.map((finding, index) => findingRow(finding, index, say))}</tbody>`,
})}
${findings.map((finding, index) => findingCard(finding, cardId(index), say))}`,
  };
}

function findingRow(finding: FindingCard, index: number, say: Say): Html {
  const people = [...new Set(finding.holders.map(({ person }) => person ?? noTenure(say)))].join(
    say('、', ', '),
  );
  return html`
<tr><td class="number">${index + 1}</td><td class="middle">${statusChip(finding, say)}</td><th scope="row"><a href="#${cardId(index)}">${finding.provisionId}</a></th><td>${finding.division}${finding.section === null ? null : html`<br>${finding.section}`}</td><td>${finding.post}</td><td>${finding.window}</td><td class="number">${finding.observed}</td><td class="number">${finding.required}</td><td>${people || NO_FIGURE}</td></tr>`;
}

function cardId(index: number): string {
  return `finding-${index + 1}`;
}
