/** Tables with three rules, each in a box that scrolls sideways by itself. */
export const tableStyle = `
.table-box, .chart-box { position: relative; overflow-x: auto; }
.table-box { margin: 0 0 4px; padding-bottom: 2px; }
.table-box:not(:first-child) { margin-top: 24px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.55; font-variant-numeric: tabular-nums; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); }
caption { padding-bottom: 6px; font-weight: 700; font-size: 15px; text-align: center; }
caption.unseen { padding: 0; }
.caption-text { display: inline-block; position: sticky; left: 0; }
caption b, figcaption b { margin-right: .8em; }
th { font-weight: 600; }
thead th { padding: 6px 7px; border-bottom: 1px solid var(--ink); background: var(--wash); vertical-align: middle; text-align: center; line-height: 1.4; text-wrap: balance; }
tbody th { text-align: left; font-weight: 500; }
tbody th, tbody td { padding: 5px 7px; border-bottom: 1px solid var(--hair); vertical-align: middle; }
.figures td, .figures thead th { text-align: right; }
.figures thead th:first-child { text-align: left; }
.figures td.text { text-align: left; }
td.middle, .figures td.middle { text-align: center; white-space: nowrap; }
td.number { text-align: right; white-space: nowrap; }
.subtotal th, .subtotal td { background: var(--wash); }
.total th, .total td { border-top: 1px solid var(--ink); font-weight: 700; }
.partition { min-width: 560px; }
.partition th:first-child, .partition tbody th { text-align: center; }
.partition th, .partition td { padding-right: 2.2em; }
.groups { min-width: 1010px; }
.groups th:first-child { min-width: 5.5em; }
.groups .chip { min-width: 2.3em; padding: 0 .2em; }
.groups thead th { padding: 6px 4px; font-size: 13px; }
.groups tbody td { padding: 5px 4px; }
.groups thead th:nth-child(-n+3) { text-wrap: nowrap; }
.groups thead th:nth-last-child(-n+3) { text-align: left; }
.groups td.text { white-space: nowrap; }
.groups td.text:last-child { min-width: 8em; white-space: normal; }
.sections { min-width: 985px; font-size: 13.5px; }
.sections thead th { padding: 6px 5px; font-size: 13px; }
.sections tbody th, .sections tbody td { padding: 4px 6px; }
.sections tbody th { min-width: 6em; }
.sections tbody td:nth-child(2), .sections tbody td:nth-child(4) { white-space: nowrap; }
.sections .run th { position: static; padding: 8px 6px 3px; font-weight: 700; color: var(--accent); border-bottom: 1px solid var(--rule); }
.sections th:first-child, .ribbon th:first-child { position: sticky; left: 0; z-index: 1; }
.sections tbody th, .ribbon tbody th { background: #fff; }
.missed { font-weight: 700; text-decoration: underline; text-underline-offset: 3px; }
.ribbon { width: auto; border-collapse: separate; border-spacing: 1px; font-size: 11.5px; line-height: 22px; }
.ribbon thead th { padding: 0; min-width: 23px; font-size: 12px; line-height: 22px; border: 0; }
.ribbon tbody td { padding: 0; width: 23px; min-width: 23px; border: 0; text-align: center; font-weight: 600; }
.ribbon tbody th { padding: 0 8px 0 2px; min-width: 6.5em; max-width: 11em; border: 0; font-size: 13px; line-height: 1.3; }
.ribbon .m-below-V { font-size: 10.5px; letter-spacing: -.04em; }
.ribbon td.none { color: #6b7580; font-weight: 400; }
.ribbon .january { border-left: 2px solid var(--ink); }
.ribbon .waterway th { position: static; padding-top: 8px; font-size: 13px; font-weight: 700; color: var(--accent); border-bottom: 1px solid var(--rule); }
.ribbon .m-no-data, .ribbon .m-too-few-data { outline: 1px dashed #9aa4ae; outline-offset: -1px; }
.ranking { min-width: 760px; }
.ranking thead th:first-child { text-align: center; }
.ranking thead th:nth-child(2) { text-align: left; }
.ranking .rank { text-align: center; font-weight: 700; }
.ranking tbody th, .ranking tbody td { white-space: nowrap; }
.ranking .bar { width: 190px; padding-left: 0; }
.ranking svg { display: block; }
.lakes { min-width: 760px; }
.lakes tbody th { white-space: nowrap; }
.lakes thead th:nth-child(3), .lakes thead th:nth-child(4) { text-align: center; }
.lakes thead th:nth-child(5), .lakes thead th:nth-child(6), .lakes thead th:last-child { text-align: left; }
.exclusions { min-width: 680px; }
.exclusions tbody th { white-space: nowrap; }
.findings { min-width: 780px; }
.findings a { color: var(--accent); white-space: nowrap; }
.method { min-width: 420px; }
.method tbody th { width: 34%; }
.digest { font-family: "Noto Sans Mono CJK SC", Consolas, "DejaVu Sans Mono", monospace; font-size: .86em; overflow-wrap: anywhere; }
.values { min-width: 720px; font-size: 12.5px; }
/* Shadows at the ends of a box show that there is more to scroll to. */
@media screen and (max-width: 1180px) {
  .table-box, .chart-box { background:
    linear-gradient(to right, #fff 24px, #fff0) 0 0 / 48px 100% no-repeat local,
    linear-gradient(to left, #fff 24px, #fff0) 100% 0 / 48px 100% no-repeat local,
    linear-gradient(to right, #15191f2e, #15191f00) 0 0 / 12px 100% no-repeat scroll,
    linear-gradient(to left, #15191f2e, #15191f00) 100% 0 / 12px 100% no-repeat scroll; }
}
@media (max-width: 640px) {
  caption { text-align: left; }
  table { font-size: 13px; }
}
`;
