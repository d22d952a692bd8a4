import type { Day, Language } from '@shuize/domain';
import { findingCard } from './chapters/finding-card.ts';
import type { FindingCard } from './finding-model.ts';
import { html } from './html.ts';
import { type Chapter, renderChapters } from './page/chapter.ts';
import { pageDocument } from './page/page-document.ts';
import { createContext } from './page/report-context.ts';
import { demonstrationNotice, titleBlock } from './page/title-block.ts';
import { findingStatement } from './wording/finding-text.ts';

/** What a page about one finding says beside the finding. */
export interface FindingPageContext {
  /** Name of the province, such as `云川省`. */
  readonly province: string;
  readonly isDemonstration: boolean;
  /** What was known on that day counts; `null` when everything on record counts. */
  readonly asOf: Day | null;
  readonly issuer: string | null;
  readonly programVersion: string;
}

/** One finding (问责线索) with its whole chain of proof, as a self-contained HTML document. */
export function renderFindingPage(
  card: FindingCard,
  context: FindingPageContext,
  language: Language = 'zh',
): string {
  const { say } = createContext(language);
  const title = say(`${context.province}水环境问责线索`, `Accountability finding, ${context.province}`);
  const subtitle = say(`${card.provisionId}　${card.window}`, `${card.provisionId}, ${card.window}`);
  const chapters: readonly Chapter[] = [
    {
      title: say('线索与证据链', 'The finding and its proof'),
      paper: 'running',
      body: html`<p class="statement">${findingStatement(say)}</p>${findingCard(card, 'finding', say)}`,
    },
    {
      title: say('核对方法', 'How to check it'),
      paper: 'running',
      body: html`<div class="prose"><p>${say(
        `本页由程序${context.programVersion}版生成。用同一数据、同一制度包和同一版本重新计算，线索摘要值应与本页一致；不一致的，说明数据、条款或程序有变动。`,
        `Made by version ${context.programVersion} of the program. The same data, pack and version give the digest printed above; another digest means that one of them has changed.`,
      )}</p></div>`,
    },
  ];
  return pageDocument(language, {
    title: `${title}${say('　', ', ')}${subtitle}`,
    notice: context.isDemonstration ? demonstrationNotice(say) : null,
    header: titleBlock({ ...context, title, subtitle }, say),
    navigation: null,
    body: renderChapters(chapters, say),
  });
}
