import { type Html, html } from '../html.ts';
import { markLegend } from '../marks/legend.ts';
import type { Chapter } from '../page/chapter.ts';
import { numberedFigure, scrollBox } from '../page/numbered-figure.ts';
import type { ReportContext } from '../page/report-context.ts';
import { riverDrawing } from '../rivers/river-drawing.ts';
import { type RiverBranch, riverForest } from '../rivers/river-forest.ts';
import { riverLayout } from '../rivers/river-layout.ts';
import type { WaterReportModel } from '../water-report-model.ts';
import type { Say } from '../wording/say.ts';
import { numeralText, outcomeText } from '../wording/water-text.ts';

/** 河流图: rivers as lines in flow order, sections as stations; with the same told in words. */
export function riverChapter(model: WaterReportModel, context: ReportContext): Chapter | null {
  const { say } = context;
  const trees = riverForest(model.waterways, model.sections);
  if (trees.length === 0) {
    return null;
  }
  const basins = [...new Set(trees.map(({ waterway }) => waterway.basin))];
  const drawings = basins.map((basin) => basinDrawing(basin, trees, say));
  return {
    title: say('河流图', 'River diagram'),
    paper: 'running',
    body: html`${markLegend(say, [
      html`<span class="chip misses">${say('粗框', 'bold')}</span>${say('未达到水质目标', 'target missed')}`,
    ])}
${numberedFigure(context, {
  title: say('河流与断面水质类别', 'Rivers, sections and their class'),
  content: html`<div class="basins">${drawings}</div>`,
  note: say(
    '注：水自上而下流，支流在汇入处并入；图示只表示上下游和汇流关系，不表示距离、方位和左右岸。',
    'Water flows down the page and tributaries join where they flow in. Distances, bearings and banks are not shown.',
  ),
})}
<details class="alternative"><summary>${say('河流图文字版', 'The diagram in words')}</summary>
<ul>${trees.map((tree) => branchInWords(tree, say))}</ul></details>
${unplacedNote(model, say)}`,
  };
}

function basinDrawing(basin: string, trees: readonly RiverBranch[], say: Say): Html {
  const own = trees.filter(({ waterway }) => waterway.basin === basin);
  return html`<div class="basin"><h3>${basin}</h3><div class="trees">${own.map((tree) => {
    const label = say(
      `${tree.waterway.name}河流图，内容见文字版`,
      `Diagram of the ${tree.waterway.name}; told in words below`,
    );
    return scrollBox(label, riverDrawing(riverLayout(tree), label, say));
  })}</div></div>`;
}

function branchInWords({ waterway, stations, tributaries }: RiverBranch, say: Say): Html {
  const told = stations.map(({ name, outcome, attains, target }) => {
    const missed =
      attains === false && target !== null
        ? say(`，未达到目标${numeralText(target, say)}类`, `, misses target ${numeralText(target, say)}`)
        : '';
    return say(
      `${name}（${outcomeText(outcome, say)}${missed}）`,
      `${name} (${outcomeText(outcome, say)}${missed})`,
    );
  });
  const line = told.length === 0 ? say('无评价断面', 'no sections') : told.join(say('、', ', '));
  return html`<li>${waterway.name}${say('，自上而下：', ', downstream: ')}${line}${say('。', '.')}${
    tributaries.length === 0
      ? null
      : html`<ul>${tributaries.map(
          ({ branch, stationsAbove }) =>
            html`${branchInWordsAt(branch, stations[stationsAbove - 1]?.name ?? null, waterway.name, say)}`,
        )}</ul>`
  }</li>`;
}

function branchInWordsAt(branch: RiverBranch, below: string | null, receiver: string, say: Say): Html {
  const place =
    below === null
      ? say(`在${receiver}首个断面以上汇入`, `joins the ${receiver} above its first section`)
      : say(`在${receiver}${below}以下汇入`, `joins the ${receiver} below ${below}`);
  return html`<li>${place}${say('：', ': ')}<ul>${branchInWords(branch, say)}</ul></li>`;
}

/** Sections that stand in no waterway are named, never dropped. */
function unplacedNote({ sections, waterways }: WaterReportModel, say: Say): Html | null {
  const placed = new Set(waterways.flatMap(({ sectionIds }) => sectionIds));
  const unplaced = sections.filter(({ sectionId }) => !placed.has(sectionId));
  if (unplaced.length === 0) {
    return null;
  }
  const names = unplaced.map(({ name }) => name).join(say('、', ', '));
  return html`<p class="note">${say(
    `未列入河流图的断面${unplaced.length}个：${names}。`,
    `${unplaced.length} sections are not in the diagram: ${names}.`,
  )}</p>`;
}
