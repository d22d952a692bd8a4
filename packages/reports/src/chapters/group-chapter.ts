import { statusText, WATER_CLASSES } from '@shuize/domain';
import { shareBars } from '../charts/share-bars.ts';
import { type Html, html } from '../html.ts';
import { markChip } from '../marks/class-chip.ts';
import type { Chapter } from '../page/chapter.ts';
import { numberedFigure, scrollBox } from '../page/numbered-figure.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import { headingParts, unbrokenNames } from '../page/unbroken.ts';
import type { ClassCounts, GroupEvaluation } from '../water-report-model.ts';
import { attainedShare, belowFiveShare, classifiedCount, goodShare } from '../wording/group-figures.ts';
import { NO_FIGURE, pointsText, type Share, shareText } from '../wording/number-text.ts';
import { type Say, spoken } from '../wording/say.ts';
import { changeText, indicatorText } from '../wording/water-text.ts';

/** Class shares of the basins (流域) or of the cities: bars, and a table with every count. */
export function groupChapter(
  grouping: 'basin' | 'city',
  groups: readonly GroupEvaluation[],
  context: ReportContext,
): Chapter | null {
  if (groups.length === 0) {
    return null;
  }
  const { say } = context;
  const name = grouping === 'basin' ? say('流域', 'Basin') : say('城市', 'City');
  const title = say(`各${name}断面水质类别比例`, `Sections by class and ${name.toLowerCase()}`);
  return {
    title: say(`${name}水质`, grouping === 'basin' ? 'Basins' : 'Cities'),
    paper: 'wide',
    body: html`${numberedFigure(context, {
      title,
      content: scrollBox(title, shareBars(groups, say)),
    })}
${groupTable(name, groups, context)}`,
  };
}

function groupTable(name: string, groups: readonly GroupEvaluation[], context: ReportContext): Html {
  const { say } = context;
  return numberedTable(context, {
    title: say(`各${name}断面水质评价结果`, `Evaluation by ${name.toLowerCase()}`),
    look: 'figures groups',
    head: headRow([
      name,
      say('断面数', 'Sections'),
      say('有类别', 'With class'),
      ...WATER_CLASSES.map((waterClass) => markChip(waterClass, say)),
      headingParts(say('数据', 'Too few '), say('不足', 'data')),
      headingParts(say('断流', 'Dry, '), say('冰封', 'frozen')),
      headingParts(say('Ⅰ～Ⅲ类', 'Ⅰ to Ⅲ'), say('比例', '')),
      headingParts(say('同比', 'Change '), say('（百分点）', '(points)')),
      headingParts(say('劣Ⅴ类', 'Below Ⅴ'), say('比例', '')),
      headingParts(say('同比', 'Change '), say('（百分点）', '(points)')),
      headingParts(say('达标／', 'Attained '), say('有目标', 'of')),
      say('水质状况', 'Status'),
      say('同比变化', 'Change'),
      say('主要污染指标', 'Main pollutants'),
    ]),
    body: html`<tbody>${groups.map((group) => groupRow(group, say))}</tbody>`,
  });
}

function groupRow(group: GroupEvaluation, say: Say): Html {
  const { classes, before, status, change, mainPollutants } = group;
  const attained = attainedShare(group);
  const points = (shareOf: (counts: ClassCounts) => Share) =>
    (before === null ? null : pointsText(shareOf(classes), shareOf(before.classes))) ?? NO_FIGURE;
  const pollutants = unbrokenNames(
    mainPollutants.map((code) => indicatorText(code, say)),
    say,
  );
  return html`
<tr><th scope="row">${group.name}</th><td>${group.sectionCount}</td><td>${classifiedCount(classes)}</td>${WATER_CLASSES.map(
    (waterClass) => html`<td>${classes[waterClass]}</td>`,
  )}<td>${group.undeterminedCount}</td><td>${group.notEvaluatedCount}</td><td>${shareText(goodShare(classes))}</td><td>${points(goodShare)}</td><td>${shareText(belowFiveShare(classes))}</td><td>${points(belowFiveShare)}</td><td>${attained.part}／${attained.whole}</td><td class="text">${
    status === null ? NO_FIGURE : spoken(statusText(status), say)
  }</td><td class="text">${change === null ? NO_FIGURE : changeText(change, say)}</td><td class="text">${mainPollutants.length === 0 ? NO_FIGURE : pollutants}</td></tr>`;
}
