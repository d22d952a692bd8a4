/** Cards of accountability findings. Their status is told by word and by frame, never in the colour of a class. */
export const findingStyle = `
.statement { margin: 0 0 14px; padding: 10px 16px; border: 1px solid var(--rule); border-left: 4px solid var(--accent); background: var(--wash); max-width: 58em; }
.status { display: inline-block; min-width: 4em; padding: 0 .5em; border: 1.5px solid var(--ink); border-radius: 2px; font-size: 13.5px; font-weight: 700; line-height: 1.5; text-align: center; white-space: nowrap; }
.s-met { background: var(--ink); color: #fff; }
.s-undetermined { border-style: dashed; }
.s-not-met { border-color: var(--rule); font-weight: 400; }
.finding { margin: 26px 0 0; padding: 16px 20px 18px; border: 1px solid var(--rule); border-top: 3px solid var(--accent); }
.finding h3 { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin: 0 0 8px; }
.provision { font-variant-numeric: tabular-nums; color: var(--accent); }
.finding-sentence { margin: 0 0 12px; font-size: 16px; line-height: 1.8; }
.card-summary { display: flex; flex-wrap: wrap; gap: 4px 36px; margin: 0 0 16px; font-size: 14.5px; }
.card-summary div, .open-ends div { display: flex; }
.card-summary dt, .open-ends dt { flex: none; color: var(--soft); }
.card-summary dt::after, .open-ends dt::after { content: "："; }
html[lang="en"] .card-summary dt::after, html[lang="en"] .open-ends dt::after { content: ": "; white-space: pre; }
.card-summary dd, .open-ends dd { margin: 0; }
.card-summary dd { font-weight: 600; }
.chain { list-style: none; counter-reset: link; margin: 0; padding: 0; font-size: 14.5px; }
.chain > li { position: relative; counter-increment: link; padding: 0 0 16px 40px; }
.chain > li::before { content: counter(link); position: absolute; left: 0; top: 0; width: 24px; height: 24px; border: 1.5px solid var(--accent); border-radius: 50%; background: #fff; color: var(--accent); font-size: 13px; font-weight: 700; line-height: 21px; text-align: center; }
.chain > li:not(:last-child)::after { content: ""; position: absolute; left: 11.25px; top: 25px; bottom: 1px; width: 1.5px; background: var(--rule); }
.chain p { margin: 0; }
.chain blockquote { margin: 0; }
.chain .source { color: var(--soft); }
.chain .table-box { margin-top: 0; }
.card-table th { white-space: nowrap; }
.card-table tbody th { white-space: normal; }
.card-table { min-width: 600px; font-size: 13.5px; border-width: 1px; }
.open-ends { margin: 4px 0 8px; font-size: 14px; }
.digest-line { margin: 0; padding-top: 8px; border-top: 1px solid var(--hair); font-size: 13px; color: var(--soft); overflow-wrap: anywhere; }
@media (max-width: 640px) {
  .finding { padding: 12px 12px 14px; }
  .chain > li { padding-left: 32px; }
  .open-ends div { display: block; }
}
`;
