import { formatDecimal } from '@shuize/domain';
import { type Html, html } from '../html.ts';
import { outcomeChip } from '../marks/class-chip.ts';
import type { Chapter } from '../page/chapter.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import { headingParts, paragraph, unbrokenNames } from '../page/unbroken.ts';
import type { LakeEvaluation, TrophicState, WaterReportModel } from '../water-report-model.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import { periodBeforeText } from '../wording/period-text.ts';
import type { Say } from '../wording/say.ts';
import { changeText, indicatorText, pollutantText, trophicText } from '../wording/water-text.ts';

const TROPHIC_STATES: readonly TrophicState[] = ['oligotrophic', 'mesotrophic', 'light', 'moderate', 'heavy'];

/** 湖库水质与营养状态. */
export function lakeChapter(model: WaterReportModel, context: ReportContext): Chapter | null {
  const { lakes, period } = model;
  if (lakes.length === 0) {
    return null;
  }
  const { say } = context;
  const before = periodBeforeText(period, say);
  return {
    title: say('湖库水质与营养状态', 'Lakes and reservoirs'),
    paper: 'running',
    body: html`<div class="prose">${paragraph(lakeSentence(lakes, say))}</div>
${numberedTable(context, {
  title: say('湖库水质类别和综合营养状态指数', 'Class and trophic index of the lakes'),
  look: 'figures lakes',
  head: headRow([
    say('湖库', 'Lake'),
    say('点位数', 'Points'),
    say('水质类别', 'Class'),
    say(`${before}类别`, 'Class a year before'),
    say('同比变化', 'Change'),
    headingParts(say('主要污染指标', 'Main pollutants '), say('（超标倍数）', '(times over)')),
    headingParts(say('综合营养', 'Trophic '), say('状态指数', 'index')),
    say(`${before}指数`, 'Index a year before'),
    say('营养状态', 'Trophic state'),
  ]),
  body: html`<tbody>${lakes.map((lake) => lakeRow(lake, say))}</tbody>`,
})}`,
  };
}

/** How the lakes divide by trophic state; the parts add up to all of them. */
function lakeSentence(lakes: readonly LakeEvaluation[], say: Say): string {
  const countOf = (state: TrophicState) =>
    lakes.filter(({ trophic }) => trophic.kind === 'index' && trophic.state === state).length;
  const missing = lakes.filter(({ trophic }) => trophic.kind === 'not-computable').length;
  const parts = [
    ...TROPHIC_STATES.map((state) => ({ name: trophicText(state, say), count: countOf(state) })),
    { name: say('无法计算', 'not computable'), count: missing },
  ].filter(({ count }) => count > 0);
  const text = parts
    .map(({ name, count }) => say(`${name}${count}座`, `${count} ${name}`))
    .join(say('、', ', '));
  return say(`${lakes.length}座湖库中，${text}。`, `Of ${lakes.length} lakes: ${text}.`);
}

function lakeRow(lake: LakeEvaluation, say: Say): Html {
  const { trophic, trophicIndexBefore, change, mainPollutants } = lake;
  const pollutants = unbrokenNames(
    mainPollutants.map((pollutant) => pollutantText(pollutant, say)),
    say,
  );
  return html`
<tr><th scope="row">${lake.name}</th><td>${lake.pointCount}</td><td class="middle">${outcomeChip(lake.outcome, say)}</td><td class="middle">${outcomeChip(lake.before, say)}</td><td class="text">${
    change === null ? NO_FIGURE : changeText(change, say)
  }</td><td class="text">${mainPollutants.length === 0 ? NO_FIGURE : pollutants}</td><td>${
    trophic.kind === 'index' ? formatDecimal(trophic.index) : NO_FIGURE
  }</td><td>${trophicIndexBefore === null ? NO_FIGURE : formatDecimal(trophicIndexBefore)}</td><td class="text">${trophicCell(lake, say)}</td></tr>`;
}

function trophicCell({ trophic }: LakeEvaluation, say: Say): string {
  if (trophic.kind === 'index') {
    return trophicText(trophic.state, say);
  }
  const missing = trophic.missing.map((code) => indicatorText(code, say)).join(say('、', ', '));
  return say(`无法计算（缺${missing}）`, `not computable (no ${missing})`);
}
