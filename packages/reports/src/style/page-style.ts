import { WATER_CLASSES } from '@shuize/domain';
import { markFill, STATE_MARKS } from '../marks/class-palette.ts';
import { HEI, SONG } from './typefaces.ts';

const markStyles = [...WATER_CLASSES, ...STATE_MARKS]
  .map((mark) => `.m-${mark} { background: ${markFill(mark)}; }`)
  .join('\n');

/** Page, type and running text on a screen. Only the class colours are loud. */
export const pageStyle = `
:root {
  --ink: #15191f;
  --soft: #4c5661;
  --rule: #c8cfd6;
  --hair: #e2e6ea;
  --wash: #f5f7f9;
  --accent: #1d3954;
  --hei: ${HEI};
  --song: ${SONG};
}
* { box-sizing: border-box; }
html { color: var(--ink); background: #e9edf0; font: 16px/1.75 var(--hei); -webkit-text-size-adjust: 100%; line-break: strict; }
body { margin: 0; }
:focus-visible { outline: 3px solid #2b6cb0; outline-offset: 2px; }
h2:focus, h3:focus, main:focus { outline: none; }
.skip { position: absolute; left: -999px; top: 0; padding: 8px 16px; background: var(--accent); color: #fff; z-index: 9; }
.skip:focus { left: 0; }
.nowrap { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sheet { display: grid; grid-template-columns: 186px minmax(0, 1fr); column-gap: 36px; align-items: start; max-width: 1330px; margin: 0 auto; padding: 36px 48px 72px; background: #fff; box-shadow: 0 0 0 1px var(--hair); }
.title-block { grid-column: 1 / -1; text-align: center; padding-bottom: 18px; margin-bottom: 30px; border-bottom: 4px double var(--accent); }
h1 { margin: 26px 0 0; font: 700 38px/1.35 var(--song); letter-spacing: .05em; }
.subtitle { margin: 2px 0 14px; font: 600 20px/1.5 var(--song); }
.imprint { display: flex; flex-wrap: wrap; justify-content: center; gap: 2px 40px; margin: 0; font-size: 15px; }
.imprint div { display: flex; }
.imprint dt::after { content: "："; }
.imprint dt { color: var(--soft); }
.imprint dd { margin: 0; }
html[lang="en"] .imprint dt::after { content: ": "; white-space: pre; }
.demonstration { margin: 0; padding: 7px 16px; border: 1px solid var(--ink); font-size: 15px; }
.contents { position: sticky; top: 20px; font-size: 14px; }
.contents-title { margin: 0 0 6px; font-weight: 700; color: var(--soft); }
html:lang(zh) .contents-title { letter-spacing: .5em; }
.contents ol { list-style: none; margin: 0; padding: 0; border-left: 2px solid var(--hair); }
.contents a { display: block; padding: 4px 0 4px 12px; color: var(--ink); text-decoration: none; line-height: 1.5; }
.contents a:hover { background: var(--wash); text-decoration: underline; }
.sheet > main:only-of-type:nth-child(2) { grid-column: 1 / -1; }
.chapter { margin-bottom: 52px; }
h2 { margin: 0 0 18px; padding-bottom: 6px; border-bottom: 1px solid var(--rule); font-size: 22px; line-height: 1.5; color: var(--accent); scroll-margin-top: 12px; }
h3 { margin: 26px 0 10px; font-size: 17px; line-height: 1.6; }
h4 { margin: 0 0 4px; font-size: 15px; line-height: 1.6; }
.prose { max-width: 50em; }
.prose p { margin: 0 0 10px; text-indent: 2em; line-height: 1.9; text-align: justify; text-wrap: pretty; }
p.prose { text-indent: 2em; }
html[lang="en"] .prose p, html[lang="en"] p.prose { text-indent: 0; text-align: left; }
.note, .version { margin: 8px 0 0; font-size: 13.5px; line-height: 1.7; color: var(--soft); text-align: left; }
.notes { margin: 0 0 18px; padding-left: 2em; max-width: 50em; }
.key-figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); margin: 0 0 22px; border-top: 2px solid var(--accent); border-bottom: 1px solid var(--rule); }
.key-figures > div { padding: 12px 18px 14px; border-left: 1px solid var(--hair); }
.key-figures > div:first-child { border-left: 0; }
.key-figures dt { font-size: 14.5px; color: var(--soft); }
.key-figures dd { margin: 0; font-size: 14px; color: var(--soft); }
.key-figures .value { font: 700 32px/1.35 var(--song); color: var(--ink); }
.chip { display: inline-block; min-width: 2.7em; padding: 0 .45em; border: 1px solid rgb(21 25 31 / .28); border-radius: 3px; color: var(--ink); font-size: .94em; font-weight: 600; line-height: 1.55; text-align: center; white-space: nowrap; }
${markStyles}
.m-no-data, .m-too-few-data { border-style: dashed; }
.chip.none { border-color: transparent; font-weight: 400; }
.chip.misses { border: 2.5px solid var(--ink); border-radius: 10px; font-weight: 400; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 16px; margin: 0 0 14px; padding: 0; list-style: none; font-size: 13.5px; }
.legend li { display: flex; align-items: center; gap: 6px; }
.legend .chip { min-width: 2.2em; }
.alternative { margin-top: 8px; font-size: 14px; }
.alternative summary { width: fit-content; cursor: pointer; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.alternative ul { padding-left: 1.6em; line-height: 1.8; }
@media (max-width: 1180px) {
  .sheet { grid-template-columns: minmax(0, 1fr); padding: 28px 32px 60px; }
  .contents { position: static; margin-bottom: 36px; }
  .contents ol { columns: 13em; border-left: 0; border-top: 1px solid var(--hair); border-bottom: 1px solid var(--hair); padding: 6px 0; }
}
@media (max-width: 640px) {
  .sheet { padding: 16px 14px 48px; }
  h1 { font-size: 26px; margin-top: 16px; }
  .subtitle { font-size: 18px; }
  .demonstration { text-align: left; }
  .contents ol { columns: 9.5em; column-gap: 12px; }
  .contents a { padding-left: 0; min-height: 32px; }
  h2 { font-size: 20px; }
  .key-figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .key-figures > div { padding: 8px 10px 10px; border-top: 1px solid var(--hair); }
  .key-figures > div:nth-child(odd) { border-left: 0; }
  .key-figures .value { font-size: 26px; }
}
`;
