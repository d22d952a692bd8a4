import { HEI, SONG } from './typefaces.ts';

/**
 * Paper: A4, wide chapters lying, black on white in Song, colours kept, rows and cards unbroken, table heads repeated.
 */
export const printStyle = `
@media print {
  html { background: #fff; font: 10.5pt/1.65 var(--song); }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip, .contents, .alternative { display: none; }
  .sheet { display: block; max-width: none; padding: 0; box-shadow: none; }
  h1 { font-size: 23pt; margin-top: 4mm; }
  .subtitle { font-size: 14pt; margin-bottom: 2mm; }
  .title-block { padding-bottom: 3mm; margin-bottom: 5mm; }
  .key-figures { margin-bottom: 3mm; }
  .key-figures > div { padding: 1.5mm 4mm 2mm; }
  figure.numbered { margin: 3mm 0 2mm; }
  h2, h3, h4, caption { font-family: var(--hei); }
  h2 { font-size: 14pt; margin-bottom: 4mm; }
  h3, .trend-panel h3 { font-size: 10.5pt; }
  h2, h3, h4, caption, .legend, .trend-note, .statement { break-after: avoid; }
  .chapter { margin-bottom: 8mm; }
  .chapter.wide { page: wide; margin-bottom: 0; }
  .chapter.wide { break-before: page; }
  .prose { max-width: none; }
  .prose p { line-height: 1.62; margin-bottom: 1.2mm; }
  .table-box, .chart-box { overflow: visible; }
  table { font-size: 8.5pt !important; line-height: 1.4; min-width: 0 !important; }
  thead th, tbody th, tbody td, .sections tbody th, .sections tbody td { padding-top: 2.2px; padding-bottom: 2.2px; }
  .chip { line-height: 1.2; }
  .partition tbody th, .partition tbody td { padding-top: .6px; padding-bottom: .6px; line-height: 1.3; }
  .sections td { white-space: nowrap; }
  .sections td:nth-child(5), .sections td:nth-child(11) { white-space: normal; }
  .table-box:not(:first-child) { margin-top: 3mm; }
  .chain .table-box:not(:first-child) { margin-top: 0; }
  thead { display: table-header-group; }
  .partition, .groups, .lakes, .exclusions, .method, .card-table, tr, .key-figures, .legend, .statement, .trend-panel, .basin h3, .chain > li, .imprint { break-inside: avoid; }
  figure.numbered:not(:has(.basins, .trends)) { break-inside: avoid; }
  .basins, .trees { display: block; }
  .basin, .trees .chart-box { display: inline-block; margin-right: 8mm; vertical-align: top; }
  figcaption, .table-box + .note, figcaption + .note { break-before: avoid; }
  thead, tbody tr:nth-child(-n+2):not(:nth-last-child(-n+2)) { break-after: avoid; }
  .ribbon { font-size: 7.2pt !important; line-height: 3.9mm; }
  .ribbon thead th { font-size: 7.5pt; line-height: 4.6mm; min-width: 0; }
  .ribbon tbody td { width: 6.2mm; min-width: 6.2mm; }
  .ribbon .waterway th { padding-top: 1mm; font-size: 8pt; line-height: 1.3; }
  .ranking .bar { width: 36mm; }
  .ribbon tbody th { font-size: 8pt; }
  .ribbon .m-below-V { font-size: 6.6pt; }
  .sections th:first-child, .ribbon th:first-child, .caption-text { position: static; }
  svg { max-width: 100%; }
  .rivers { height: auto; max-height: 235mm; }
  .trends { grid-template-columns: 1fr 1fr; gap: 5mm 6mm; }
  .trend-panel svg { min-width: 0; }
  .finding { padding: 3mm 4mm; font-size: 9.5pt; }
  .finding-sentence, .chain, .card-summary, .open-ends { font-size: 9.5pt; line-height: 1.55; }
  .finding { margin-top: 5mm; }
  .finding-head { break-inside: avoid; break-after: avoid; }
  .finding h3, .finding-sentence, .card-summary { margin-bottom: 1.5mm; }
  .chain h4 { margin: 0; font-size: 9.5pt; line-height: 6.4mm; }
  .chain > li { padding-bottom: 1.5mm; }
  .key-figures .value { font-size: 20pt; }
  .key-figures dt, .key-figures dd, .imprint, .legend, .trend-note, .demonstration { font-size: 9pt; }
  figcaption, caption { font-size: 9.5pt; }
  .note, .version, .digest-line { font-size: 8.5pt; }
  a { color: inherit; text-decoration: none; }
}
`;

/**
 * Margins of every printed page: the title and the notice above, the number below.
 *
 * @param title - as a CSS string, the notice likewise
 * @param pageNumber - a CSS `content` value
 */
export function pagedMediaStyle(title: string, notice: string, pageNumber: string): string {
  const margins = `
  @top-left { content: ${title}; font: 8.5pt ${SONG}; color: #4c5661; }
  @top-right { content: ${notice}; font: bold 8.5pt ${HEI}; color: #15191f; }
  @bottom-center { content: ${pageNumber}; font: 8.5pt ${SONG}; color: #4c5661; }`;
  return `
@page { size: A4 portrait; margin: 18mm 16mm 15mm;${margins}
}
@page wide { size: A4 landscape; margin: 18mm 14mm 15mm;${margins}
}
`;
}
