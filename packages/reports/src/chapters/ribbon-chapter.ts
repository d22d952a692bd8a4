import { type Month, monthOfYear, type SectionId, type Year, yearOfMonth } from '@shuize/domain';
import { type Html, html } from '../html.ts';
import { markLetter, markText } from '../marks/class-palette.ts';
import { absentLegend, markLegend } from '../marks/legend.ts';
import type { Chapter } from '../page/chapter.ts';
import { numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import type { RibbonCell, WaterReportModel } from '../water-report-model.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';

/** Rows of one waterway, in flow order. */
interface RibbonGroup {
  readonly name: string;
  readonly rows: readonly { readonly name: string; readonly cells: readonly RibbonCell[] }[];
}

/** 月度类别: a table of section × month, coloured and lettered, grouped by waterway in flow order. */
export function ribbonChapter(model: WaterReportModel, context: ReportContext): Chapter | null {
  const { ribbon } = model;
  if (ribbon.rows.length === 0 || ribbon.monthCount === 0) {
    return null;
  }
  const { say } = context;
  const months = Array.from(
    { length: ribbon.monthCount },
    (_, index) => (ribbon.firstMonth + index) as Month,
  );
  const table = numberedTable(context, {
    title: say('断面月度水质类别', 'Class of every section by month'),
    look: 'ribbon',
    head: ribbonHead(months, say),
    body: ribbonGroups(model, say).map((group) => groupBody(group, months, say)),
    note: say(
      '注：同一河流自上而下按水流方向排列。',
      'Within a river the sections follow the flow, upstream first.',
    ),
  });
  return {
    title: say('月度类别', 'Classes by month'),
    paper: 'wide',
    body: html`${markLegend(say, [absentLegend(say)])}${table}`,
  };
}

/** The rows by waterway; those of no waterway come last, under a heading of their own. */
function ribbonGroups({ ribbon, waterways, sections }: WaterReportModel, say: Say): readonly RibbonGroup[] {
  const names = new Map(sections.map(({ sectionId, name }) => [sectionId, name]));
  const cells = new Map(ribbon.rows.map((row) => [row.sectionId, row.cells]));
  const rowsOf = (sectionIds: readonly SectionId[]) =>
    sectionIds.flatMap((sectionId) => {
      const found = cells.get(sectionId);
      return found === undefined ? [] : [{ name: names.get(sectionId) ?? sectionId, cells: found }];
    });
  const placed = new Set(waterways.flatMap(({ sectionIds }) => sectionIds));
  const rest = ribbon.rows.map(({ sectionId }) => sectionId).filter((sectionId) => !placed.has(sectionId));
  return [
    ...waterways.map(({ name, sectionIds }) => ({ name, rows: rowsOf(sectionIds) })),
    { name: say('其他断面', 'Other sections'), rows: rowsOf(rest) },
  ].filter(({ rows }) => rows.length > 0);
}

function ribbonHead(months: readonly Month[], say: Say): Html {
  const years = [...new Set(months.map(yearOfMonth))];
  const spanOf = (year: Year) => months.filter((month) => yearOfMonth(month) === year).length;
  return html`<tr><th scope="col" rowspan="2">${say('断面', 'Section')}</th>${years.map(
    (year) =>
      html`<th scope="colgroup" colspan="${spanOf(year)}" class="year">${say(`${year}年`, String(year))}</th>`,
  )}</tr>
<tr>${months.map((month) => html`<th scope="col" class="${edgeLook(month)}">${monthOfYear(month)}</th>`)}</tr>`;
}

function groupBody({ name, rows }: RibbonGroup, months: readonly Month[], say: Say): Html {
  return html`<tbody>
<tr class="waterway"><th scope="rowgroup" colspan="${months.length + 1}"><span class="caption-text">${name}</span></th></tr>${rows.map(
    (row) => html`
<tr><th scope="row">${row.name}</th>${months.map((month, index) => ribbonCell(row.cells[index] ?? 'absent', edgeLook(month), say))}</tr>`,
  )}
</tbody>`;
}

function ribbonCell(cell: RibbonCell, edge: string, say: Say): Html {
  if (cell === 'absent') {
    return html`<td class="none${edge}"><span aria-hidden="true">${NO_FIGURE}</span><span class="unseen">${say('无', 'none')}</span></td>`;
  }
  const letter = markLetter(cell, say);
  const word = markText(cell, say);
  return letter === word
    ? html`<td class="m-${cell}${edge}">${letter}</td>`
    : html`<td class="m-${cell}${edge}"><span aria-hidden="true">${letter}</span><span class="unseen">${word}</span></td>`;
}

/** A rule before every January. */
function edgeLook(month: Month): string {
  return monthOfYear(month) === 1 ? ' january' : '';
}
