/** Drawings. Their boxes scroll sideways by themselves, so that no letter shrinks on a narrow screen. */
export const chartStyle = `
figure.numbered { margin: 18px 0 8px; }
figcaption { margin-top: 8px; font-weight: 700; font-size: 15px; text-align: center; }

svg { display: block; font-family: var(--hei); font-variant-numeric: tabular-nums; }
svg text { fill: var(--ink); }
.share-bars { margin: 0 auto; }
.segment { stroke: #fff; stroke-width: 1; }
.segment.empty { fill: var(--wash); stroke: var(--rule); stroke-dasharray: 4 3; }
.leader { stroke: var(--soft); fill: none; }
.axis-head text { fill: var(--soft); }
.index-bar { fill: #7d93a8; }
.basins { display: flex; flex-wrap: wrap; gap: 10px 44px; }
.basin { min-width: 0; max-width: 100%; }
.basin h3 { margin: 4px 0 6px; padding-left: 8px; border-left: 4px solid var(--accent); }
.trees { display: flex; flex-wrap: wrap; gap: 8px 28px; align-items: flex-start; }
.trees .chart-box { max-width: 100%; }
.river { fill: none; stroke: #9db2c6; stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
.river.foot { stroke-width: 7; }
.river-mouth { fill: none; stroke: #9db2c6; stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.lake { fill: #e3ebf2; stroke: #9db2c6; stroke-width: 1.5; }
.river-names text { font-weight: 700; fill: var(--accent); }
.station rect { stroke: #3d4852; stroke-width: 1; }
.station.misses rect { stroke: var(--ink); stroke-width: 3; }
.station-letter { font-weight: 700; }
.trends { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 430px), 1fr)); gap: 22px 28px; }
.trend-panel { min-width: 0; }
.trend-panel h3 { margin: 0 0 2px; font-size: 15.5px; }
.trend-note { margin: 0 0 4px; font-size: 13.5px; color: var(--soft); }
.trend-panel svg { width: 100%; max-width: 560px; height: auto; min-width: 340px; }
.limit { stroke: #6b7580; stroke-width: .6; stroke-opacity: .7; }
.axis path { fill: none; stroke: var(--soft); stroke-width: 1; }
.axis text { fill: var(--ink); }
.target { fill: none; stroke: var(--ink); stroke-width: 1.4; stroke-dasharray: 6 3.5; }
.halo { paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
.line { fill: none; stroke: #14324f; stroke-width: 1.8; stroke-linejoin: round; }
.point { fill: #14324f; stroke: #14324f; stroke-width: 1; }
.point.hollow { fill: #fff; stroke-width: 1.4; }
.corrected { fill: none; stroke: #14324f; stroke-width: 1.1; }
.gap { fill: var(--soft); }
.gap-letter { min-width: 1.4em; text-align: center; }
`;
