import { statusText, WATER_CLASSES } from '@shuize/domain';
import { shareBars } from '../charts/share-bars.ts';
import { type Html, type HtmlValue, html } from '../html.ts';
import { markChip } from '../marks/class-chip.ts';
import type { Chapter } from '../page/chapter.ts';
import { numberedFigure, scrollBox } from '../page/numbered-figure.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import { paragraph } from '../page/unbroken.ts';
import type { ClassCounts, WaterReportModel } from '../water-report-model.ts';
import { attainedShare, belowFiveShare, classifiedCount, goodShare } from '../wording/group-figures.ts';
import { NO_FIGURE, pointsSentence, pointsText, type Share, shareText } from '../wording/number-text.ts';
import { overviewParagraphs } from '../wording/overview-text.ts';
import { periodBeforeText, periodText } from '../wording/period-text.ts';
import { type Say, spoken } from '../wording/say.ts';
import { changeText } from '../wording/water-text.ts';

/** 总体情况: key figures, the sentences, the shares of the classes and their table. */
export function overviewChapter(model: WaterReportModel, context: ReportContext): Chapter {
  const { say } = context;
  return {
    title: say('总体情况', 'Overview'),
    paper: 'running',
    body: html`${keyFigures(model, say)}
<div class="prose">${overviewParagraphs(model, say).map(paragraph)}</div>
${shareFigure(model, context)}
${partitionTable(model, context)}`,
  };
}

function keyFigures({ overall }: WaterReportModel, say: Say): Html {
  const { classes, before, status, change } = overall;
  const points = (shareOf: (classes: ClassCounts) => Share) => {
    const text = before === null ? null : pointsSentence(shareOf(classes), shareOf(before.classes), say);
    return text === null ? null : say(`同比${text}`, `${text} on the year before`);
  };
  const outOf = ({ part, whole }: Share) => say(`${part}个／${whole}个`, `${part} of ${whole}`);
  const [good, below, attained] = [goodShare(classes), belowFiveShare(classes), attainedShare(overall)];
  return html`<dl class="key-figures">
${keyFigure(say('Ⅰ～Ⅲ类比例', 'Classes Ⅰ to Ⅲ'), shareText(good), [outOf(good), points(goodShare)])}
${keyFigure(say('劣Ⅴ类比例', 'Below class Ⅴ'), shareText(below), [outOf(below), points(belowFiveShare)])}
${keyFigure(say('达标率', 'Targets attained'), shareText(attained), [outOf(attained)])}
${keyFigure(say('水质状况', 'Status'), status === null ? NO_FIGURE : spoken(statusText(status), say), [
  change === null ? null : say(`同比${changeText(change, say)}`, changeText(change, say)),
])}
</dl>`;
}

function keyFigure(name: string, value: string, notes: readonly (string | null)[]): Html {
  return html`<div><dt>${name}</dt><dd class="value">${value}</dd>${notes.map((note) =>
    note === null ? null : html`<dd>${note}</dd>`,
  )}</div>`;
}

function shareFigure({ overall, period }: WaterReportModel, context: ReportContext): Html {
  const { say } = context;
  const now = { name: periodText(period, say), classes: overall.classes };
  const bars =
    overall.before === null
      ? [now]
      : [now, { name: capitalized(periodBeforeText(period, say)), classes: overall.before.classes }];
  const title = say('断面水质类别比例', 'Sections by class');
  return numberedFigure(context, { title, content: scrollBox(title, shareBars(bars, say)) });
}

/** Every section is in exactly one line, and the last line is their sum. */
function partitionTable({ overall, period }: WaterReportModel, context: ReportContext): Html {
  const { say } = context;
  const { classes, before, undeterminedCount, notEvaluatedCount, sectionCount } = overall;
  const share = (counts: ClassCounts, part: number) => ({ part, whole: classifiedCount(counts) });
  const row = (look: string, heading: HtmlValue, countOf: (counts: ClassCounts) => number) => html`
<tr class="${look}"><th scope="row">${heading}</th><td>${countOf(classes)}</td><td>${shareText(share(classes, countOf(classes)))}</td>${
    before === null
      ? html`<td>${NO_FIGURE}</td><td>${NO_FIGURE}</td><td>${NO_FIGURE}</td>`
      : html`<td>${countOf(before.classes)}</td><td>${shareText(share(before.classes, countOf(before.classes)))}</td><td>${
          pointsText(share(classes, countOf(classes)), share(before.classes, countOf(before.classes))) ??
          NO_FIGURE
        }</td>`
  }</tr>`;
  const plain = (look: string, heading: string, count: number) =>
    html`<tr class="${look}"><th scope="row">${heading}</th><td>${count}</td><td>${NO_FIGURE}</td><td>${NO_FIGURE}</td><td>${NO_FIGURE}</td><td>${NO_FIGURE}</td></tr>`;
  const beforeName = capitalized(periodBeforeText(period, say));
  return numberedTable(context, {
    title: say('断面水质类别构成', 'Sections by class'),
    look: 'figures partition',
    head: headRow([
      say('水质类别', 'Class'),
      say('断面数（个）', 'Sections'),
      say('比例', 'Share'),
      say(`${beforeName}断面数（个）`, `Sections, ${periodBeforeText(period, say)}`),
      say(`${beforeName}比例`, `Share, ${periodBeforeText(period, say)}`),
      say('比例变化（百分点）', 'Change (points)'),
    ]),
    body: html`<tbody>
${WATER_CLASSES.map((waterClass) => row('', markChip(waterClass, say), (counts) => counts[waterClass]))}
${row('subtotal', say('其中：Ⅰ～Ⅲ类', 'of which Ⅰ to Ⅲ'), (counts) => goodShare(counts).part)}
${row('subtotal', say('有水质类别小计', 'With a class'), classifiedCount)}
${plain('', say('数据不足', 'Too few data'), undeterminedCount)}
${plain('', say('全期断流或冰封', 'Dry or frozen throughout'), notEvaluatedCount)}
${plain('total', say('合计', 'Total'), sectionCount)}
</tbody>`,
    note: say(
      '注：比例和比例变化均由个数直接计算，各修约一次，因此各项之和可能与合计相差0.1。',
      'Shares and their changes are each computed from the counts and rounded once, so parts may differ from sums by 0.1.',
    ),
  });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
