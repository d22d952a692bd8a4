import type { Language } from '@shuize/domain';
import { exclusionChapter } from './chapters/exclusion-chapter.ts';
import { findingChapter } from './chapters/finding-chapter.ts';
import { groupChapter } from './chapters/group-chapter.ts';
import { lakeChapter } from './chapters/lake-chapter.ts';
import { methodChapter } from './chapters/method-chapter.ts';
import { overviewChapter } from './chapters/overview-chapter.ts';
import { rankingChapter } from './chapters/ranking-chapter.ts';
import { ribbonChapter } from './chapters/ribbon-chapter.ts';
import { riverChapter } from './chapters/river-chapter.ts';
import { sectionChapter } from './chapters/section-chapter.ts';
import { trendChapter } from './chapters/trend-chapter.ts';
import { renderChapters, renderContents } from './page/chapter.ts';
import { pageDocument } from './page/page-document.ts';
import { createContext } from './page/report-context.ts';
import { demonstrationNotice, titleBlock } from './page/title-block.ts';
import type { WaterReportModel } from './water-report-model.ts';
import { periodText } from './wording/period-text.ts';

/**
 * The water report (水环境质量报告) as one self-contained HTML document: figures drawn inside it, no script, nothing
 * fetched. The same model gives the same bytes.
 */
export function renderWaterReport(model: WaterReportModel, language: Language = 'zh'): string {
  const context = createContext(language);
  const { say } = context;
  // In reading order: each takes the next numbers of figures and tables.
  const chapters = [
    overviewChapter(model, context),
    riverChapter(model, context),
    groupChapter('basin', model.basins, context),
    groupChapter('city', model.cities, context),
    sectionChapter(model, context),
    ribbonChapter(model, context),
    lakeChapter(model, context),
    rankingChapter(model, context),
    trendChapter(model, context),
    exclusionChapter(model, context),
    findingChapter(model, context),
    methodChapter(model, context),
  ].filter((chapter) => chapter !== null);
  const title = say(`${model.province}水环境质量报告`, `Water quality report of ${model.province}`);
  const period = periodText(model.period, say);
  return pageDocument(language, {
    title: say(`${title}（${period}）`, `${title}, ${period}`),
    notice: model.isDemonstration ? demonstrationNotice(say) : null,
    header: titleBlock({ ...model, title, subtitle: say(`（${period}）`, period) }, say),
    navigation: renderContents(chapters, say),
    body: renderChapters(chapters, say),
  });
}
