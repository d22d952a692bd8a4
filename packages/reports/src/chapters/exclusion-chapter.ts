import { html } from '../html.ts';
import { outcomeChip } from '../marks/class-chip.ts';
import { markOf } from '../marks/class-palette.ts';
import type { Chapter } from '../page/chapter.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import { paragraph } from '../page/unbroken.ts';
import type { ExclusionEffect, WaterReportModel } from '../water-report-model.ts';
import { dayText, monthText } from '../wording/period-text.ts';
import type { Say } from '../wording/say.ts';
import { indicatorText } from '../wording/water-text.ts';

/** 数据剔除: every exclusion with its reason and approval, and the class with the value and without it. */
export function exclusionChapter(model: WaterReportModel, context: ReportContext): Chapter {
  const { say } = context;
  const { exclusions } = model;
  const title = say('数据剔除', 'Exclusions');
  if (exclusions.length === 0) {
    const none = say('本期没有剔除监测数据。', 'No value was excluded.');
    return { title, paper: 'running', body: html`<div class="prose">${paragraph(none)}</div>` };
  }
  return {
    title,
    paper: 'running',
    body: html`<div class="prose">${paragraph(exclusionSentence(exclusions, say))}</div>
${numberedTable(context, {
  title: say('经批准剔除的监测数据', 'Values excluded by approval'),
  look: 'exclusions',
  head: headRow([
    say('断面', 'Section'),
    say('月份', 'Month'),
    say('指标', 'Indicator'),
    say('剔除原因', 'Reason'),
    say('批准', 'Approved'),
    say('计入时类别', 'Class with it'),
    say('剔除后类别', 'Class without it'),
  ]),
  body: html`<tbody>${exclusions.map((exclusion) => exclusionRow(exclusion, say))}</tbody>`,
})}`,
  };
}

function exclusionSentence(exclusions: readonly ExclusionEffect[], say: Say): string {
  const changed = exclusions.filter((exclusion) => changesClass(exclusion)).length;
  return say(
    `经批准剔除监测数据${exclusions.length}条，其中改变断面当月类别的${changed}条。剔除的数据保留在案，下表并列计入与剔除两种结果。`,
    `${exclusions.length} values were excluded by approval; ${changed} of them change the class of the month. They stay on record, and the table gives both results.`,
  );
}

function exclusionRow(exclusion: ExclusionEffect, say: Say) {
  const { sectionName, month, indicator, reason, approvedBy, approvedOn } = exclusion;
  const name = indicator === '*' ? say('全部指标', 'all') : indicatorText(indicator, say);
  return html`
<tr><th scope="row">${sectionName}</th><td class="nowrap">${monthText(month, say)}</td><td>${name}</td><td>${reason}</td><td>${approvedBy}${say('，', ', ')}<span class="nowrap">${dayText(approvedOn, say)}</span></td><td class="middle">${outcomeChip(exclusion.classWith, say)}</td><td class="middle">${outcomeChip(exclusion.classWithout, say)}</td></tr>`;
}

function changesClass({ classWith, classWithout }: ExclusionEffect): boolean {
  return markOf(classWith) !== markOf(classWithout);
}
