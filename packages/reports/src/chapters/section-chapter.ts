import { type Html, html } from '../html.ts';
import { markChip, outcomeChip } from '../marks/class-chip.ts';
import type { Chapter } from '../page/chapter.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import { headingParts, unbrokenNames } from '../page/unbroken.ts';
import type { SectionEvaluation, WaterReportModel } from '../water-report-model.ts';
import { NO_FIGURE } from '../wording/number-text.ts';
import { periodBeforeText } from '../wording/period-text.ts';
import type { Say } from '../wording/say.ts';
import { changeText, controlText, pollutantText } from '../wording/water-text.ts';

const COLUMNS = 12;

/** 断面水质: every section of the report, a row each. */
export function sectionChapter(model: WaterReportModel, context: ReportContext): Chapter | null {
  if (model.sections.length === 0) {
    return null;
  }
  const { say } = context;
  const table = numberedTable(context, {
    title: say('断面水质评价结果', 'Evaluation of the sections'),
    look: 'sections',
    head: headRow([
      say('断面（点位）', 'Section'),
      say('级别', 'Control'),
      headingParts(say('河流', 'Water '), say('（湖库）', 'body')),
      say('城市', 'City'),
      headingParts(say('考核县', 'Counties'), say('（市、区）', '')),
      headingParts(say('水质', 'Target'), say('目标', '')),
      headingParts(say('水质', 'Class'), say('类别', '')),
      headingParts(say('是否', 'Attained'), say('达标', '')),
      say(`${periodBeforeText(model.period, say)}类别`, 'Class a year before'),
      say('同比变化', 'Change'),
      headingParts(say('主要污染指标', 'Main pollutants '), say('（超标倍数）', '(times over)')),
      headingParts(say('评价／', 'Months of '), say('应评月数', 'expected')),
    ]),
    body: basinRuns(model.sections).map((run) => runBody(run, say)),
    note: say(
      '注：超标倍数以Ⅲ类标准限值为基准；pH和溶解氧不计超标倍数。“—”表示不适用或无可比数据。',
      'Times over are against the limit of class Ⅲ; pH and dissolved oxygen have none. A dash: not applicable, or nothing to compare with.',
    ),
  });
  return { title: say('断面水质', 'Sections'), paper: 'wide', body: table };
}

/** Neighbouring rows of one basin; the order of the model stays. */
function basinRuns(sections: readonly SectionEvaluation[]): readonly (readonly SectionEvaluation[])[] {
  const runs: SectionEvaluation[][] = [];
  for (const section of sections) {
    const run = runs.at(-1);
    if (run?.[0]?.basin === section.basin) {
      run.push(section);
    } else {
      runs.push([section]);
    }
  }
  return runs;
}

function runBody(run: readonly SectionEvaluation[], say: Say): Html {
  return html`<tbody>
<tr class="run"><th scope="rowgroup" colspan="${COLUMNS}"><span class="caption-text">${run[0]?.basin ?? ''}</span></th></tr>${run.map((section) => sectionRow(section, say))}
</tbody>`;
}

function sectionRow(section: SectionEvaluation, say: Say): Html {
  const { target, attains, change, mainPollutants, evaluatedMonths, expectedMonths } = section;
  const pollutants = unbrokenNames(
    mainPollutants.map((pollutant) => pollutantText(pollutant, say)),
    say,
  );
  return html`
<tr><th scope="row">${section.name}</th><td>${controlText(section.control, say)}</td><td>${section.waterBody}</td><td>${section.city}</td><td>${unbrokenNames(section.divisions, say)}</td><td class="middle">${
    target === null ? NO_FIGURE : markChip(target, say)
  }</td><td class="middle">${outcomeChip(section.outcome, say)}</td><td class="middle">${attainment(attains, say)}</td><td class="middle">${outcomeChip(section.before, say)}</td><td class="middle">${
    change === null ? NO_FIGURE : changeText(change, say)
  }</td><td>${mainPollutants.length === 0 ? NO_FIGURE : pollutants}</td><td class="number">${evaluatedMonths}／${expectedMonths}</td></tr>`;
}

function attainment(attains: boolean | null, say: Say): Html {
  if (attains === null) {
    return html`${NO_FIGURE}`;
  }
  return attains ? html`${say('达标', 'yes')}` : html`<strong class="missed">${say('未达标', 'no')}</strong>`;
}
