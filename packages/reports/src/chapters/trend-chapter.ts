import { type Month, yearOfMonth } from '@shuize/domain';
import { pointShape, trendChart } from '../charts/trend-chart.ts';
import { type Html, html } from '../html.ts';
import { markLetter, markText, STATE_MARKS } from '../marks/class-palette.ts';
import type { Chapter } from '../page/chapter.ts';
import { numberedFigure, scrollBox } from '../page/numbered-figure.ts';
import type { ReportContext } from '../page/report-context.ts';
import type { Trend } from '../trend-model.ts';
import type { WaterReportModel } from '../water-report-model.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';
import { trendPointText, trendTitle } from '../wording/trend-text.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** 变化趋势: a panel for each selected section and indicator, the months of each told in a table as well. */
export function trendChapter(model: WaterReportModel, context: ReportContext): Chapter | null {
  if (model.trends.length === 0) {
    return null;
  }
  const { say } = context;
  return {
    title: say('变化趋势', 'Trends'),
    paper: 'running',
    body: html`${trendLegend(say)}
${numberedFigure(context, {
  title: say('重点断面主要指标逐月变化', 'Selected sections and indicators by month'),
  content: html`<div class="trends">${model.trends.map((trend) => trendPanel(trend, say))}</div>`,
  note: say(
    '注：底色为各类别限值的范围，虚线为水质目标限值；没有数据的月份不连线，其下注明状态。',
    'The background shows the limits of the classes, the dashed line the target. Months without a value are not bridged; their state stands below.',
  ),
})}`,
  };
}

function trendPanel(trend: Trend, say: Say): Html {
  const title = trendTitle(trend, say);
  return html`<div class="trend-panel"><h3>${title}</h3>${trend.note === null ? null : html`<p class="trend-note">${trend.note}</p>`}
${scrollBox(say(`${title}趋势图`, `Chart of ${title}`), trendChart(trend, say))}
<details class="alternative"><summary>${say('逐月数值', 'Values by month')}<span class="unseen">${say('：', ': ')}${title}</span></summary>
${valueTable(trend, title, say)}</details></div>`;
}

/** A row for each year, a column for each month. */
function valueTable(trend: Trend, title: string, say: Say): Html {
  const months = trend.points.map((_, index) => (trend.firstMonth + index) as Month);
  const years = [...new Set(months.map(yearOfMonth))];
  const cell = (year: number, month: number) => {
    const point = trend.points[year * 12 + month - 1 - trend.firstMonth];
    return html`<td>${point === undefined ? NO_FIGURE : trendPointText(point, say)}</td>`;
  };
  return html`<div class="table-box" role="group" aria-label="${say(`${title}逐月数值`, `Values of ${title} by month`)}" tabindex="0"><table class="figures values"><caption class="unseen">${title}</caption>
<thead><tr><th scope="col">${say('年', 'Year')}</th>${MONTHS.map((month) => html`<th scope="col">${say(`${month}月`, String(month))}</th>`)}</tr></thead>
<tbody>${years.map((year) => html`<tr><th scope="row">${year}</th>${MONTHS.map((month) => cell(year, month))}</tr>`)}</tbody></table></div>`;
}

function trendLegend(say: Say): Html {
  const plain = { isBelowDetection: false, isCorrected: false, isExcluded: false };
  const entries = [
    { look: plain, text: say('监测值', 'value') },
    {
      look: { ...plain, isBelowDetection: true },
      text: say('低于检出限（画在检出限处）', 'below detection (drawn at the limit)'),
    },
    { look: { ...plain, isExcluded: true }, text: say('已剔除，不参加统计', 'excluded from the statistics') },
    { look: { ...plain, isCorrected: true }, text: say('有更正', 'corrected') },
  ];
  const letters = [
    ...STATE_MARKS.filter((mark) => mark !== 'too-few-data').map((mark) => ({
      letter: markLetter(mark, say),
      word: markText(mark, say),
    })),
    { letter: say('未', '–'), word: say('该指标未监测', 'indicator not monitored') },
  ];
  return html`<ul class="legend" aria-label="${say('图例', 'Legend')}">
${entries.map(({ look, text }) => html`<li><svg class="trend" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${pointShape(look, 8, 8)}</svg>${text}</li>`)}
${letters.map(({ letter, word }) => html`<li><b class="gap-letter">${letter}</b>${word}</li>`)}
</ul>`;
}
