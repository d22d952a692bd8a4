import { compareDecimals, formatDecimal } from '@shuize/domain';
import { coordinate } from '../charts/coordinate.ts';
import { numberOf } from '../charts/trend-points.ts';
import { type Html, html } from '../html.ts';
import type { Chapter } from '../page/chapter.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import type { CityRanking, WaterReportModel } from '../water-report-model.ts';
import { NO_FIGURE, signed } from '../wording/number-text.ts';
import { periodBeforeText } from '../wording/period-text.ts';
import type { Say } from '../wording/say.ts';

type RankingRow = CityRanking['rows'][number];

const BAR_WIDTH = 180;
const BAR_HEIGHT = 12;

/** 城市排名 by CWQI; the bar beside each index is drawn to one scale that begins at zero. */
export function rankingChapter(model: WaterReportModel, context: ReportContext): Chapter | null {
  const { ranking } = model;
  if (ranking === null) {
    return null;
  }
  const { say } = context;
  const before = periodBeforeText(model.period, say);
  const highest = ranking.rows
    .map(({ cwqi }) => cwqi)
    .toSorted(compareDecimals)
    .at(-1);
  const scale = highest === undefined || highest.mantissa <= 0 ? 0 : BAR_WIDTH / numberOf(highest);
  const table = numberedTable(context, {
    title: say('城市地表水环境质量排名', 'Ranking of the cities'),
    look: 'figures ranking',
    head: headRow([
      say('位次', 'Rank'),
      say('城市', 'City'),
      say('水质指数CWQI', 'Index CWQI'),
      html`<span class="unseen">${say('指数条形图', 'Index as a bar')}</span>`,
      say(`${before}位次`, 'Rank a year before'),
      say('位次变化', 'Rank change'),
      say(`${before}指数`, 'Index a year before'),
      say('指数变化（%）', 'Index change (%)'),
      say('断面（点位）数', 'Sections'),
    ]),
    body: html`<tbody>${ranking.rows.map((row) => rankingRow(row, scale, say))}</tbody>`,
    note: say(
      '注：指数越小水质越好，按指数由小到大排位，指数相同的位次相同；指数变化为负表示同比变好。',
      'The smaller the index the better the water; equal indices share a rank. A negative change is an improvement.',
    ),
  });
  return {
    title: say('城市水质排名', 'Ranking of the cities'),
    paper: 'running',
    body: html`${table}${unrankedList(ranking, say)}`,
  };
}

function rankingRow(row: RankingRow, scale: number, say: Say): Html {
  const { city, rank, cwqi, rankBefore, cwqiBefore, changePercent, sectionCount } = row;
  const length = coordinate(numberOf(cwqi) * scale);
  return html`
<tr><td class="rank">${rank}</td><th scope="row">${city}</th><td>${formatDecimal(cwqi)}</td><td class="bar"><svg viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}" width="${BAR_WIDTH}" height="${BAR_HEIGHT}" aria-hidden="true"><rect class="index-bar" width="${length}" height="${BAR_HEIGHT}"/></svg></td><td>${rankBefore ?? NO_FIGURE}</td><td>${rankChange(row, say)}</td><td>${
    cwqiBefore === null ? NO_FIGURE : formatDecimal(cwqiBefore)
  }</td><td>${changePercent === null ? NO_FIGURE : signed(formatDecimal(changePercent))}</td><td>${sectionCount}</td></tr>`;
}

function rankChange({ rank, rankBefore }: RankingRow, say: Say): string {
  if (rankBefore === null) {
    return NO_FIGURE;
  }
  if (rank === rankBefore) {
    return say('不变', 'same');
  }
  return rank < rankBefore
    ? say(`上升${rankBefore - rank}位`, `up ${rankBefore - rank}`)
    : say(`下降${rank - rankBefore}位`, `down ${rank - rankBefore}`);
}

function unrankedList({ unranked }: CityRanking, say: Say): Html | null {
  return unranked.length === 0
    ? null
    : html`<p class="prose">${say('未参与排名的城市：', 'Cities without a rank: ')}${unranked
        .map(({ city, reason }) => say(`${city}（${reason}）`, `${city} (${reason})`))
        .join(say('、', ', '))}${say('。', '.')}</p>`;
}
