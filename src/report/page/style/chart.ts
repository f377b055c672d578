/** Charts: strokes keep their width however the plot is stretched. */
export const chartStyle = `
figure { margin: 0; min-width: 0; }
figcaption { color: var(--soft); font-size: 13px; margin-top: 8px; min-height: 3em; }
.chart { display: grid; grid-template-columns: 56px minmax(0, 1fr); margin-bottom: 8px; }
.chart svg { display: block; overflow: visible; }
.chart text { font-size: 11px; fill: var(--soft); }
.chart .y-axis { margin-top: -6px; margin-bottom: -6px; overflow: visible; }
.y-axis text { text-anchor: end; }
.x-axis { grid-column: 2; width: 100%; }
.middle { text-anchor: middle; }
.end { text-anchor: end; }
.plot { position: relative; min-width: 0; }
.plot[data-chart] { cursor: crosshair; touch-action: pan-y; }
.plot svg { width: 100%; }
.plot .labels { position: absolute; inset: 0; pointer-events: none; }
.plot path { vector-effect: non-scaling-stroke; fill: none; }
.grid { stroke: var(--faint); }
path.head { --series: var(--head); }
path.base { --series: var(--base); }
.dots { stroke: var(--series); stroke-width: 5; stroke-linecap: round; opacity: .38; }
.dots.sure { opacity: 1; stroke-width: 8; }
.plot .cell { fill: var(--series); }
.level-1 { opacity: .14; } .level-2 { opacity: .28; } .level-3 { opacity: .46; } .level-4 { opacity: .68; } .level-5 { opacity: .92; }
.line { stroke: var(--series); stroke-width: 2; stroke-linejoin: round; fill: none; }
.plot .line.median, .plot .line.p95 { stroke: var(--ink); }
.compared .plot .line.head { stroke: var(--head); }
.line.p95 { stroke-dasharray: 5 3; stroke-width: 1.5; }
.compared .plot .line.base { stroke: var(--base); }
.line.base.curve { stroke-dasharray: 7 4; }
.legend .line.median, .legend .line.p95 { stroke: var(--ink); }
.legend .dots { opacity: .8; stroke-width: 8; }
.steps { stroke: var(--series); stroke-width: 1.5; }
.plot .steps.head { fill: color-mix(in srgb, var(--head) 26%, transparent); }
.plot .steps.base { stroke-dasharray: 5 3; fill: none; }
path.episode, .plot path.episode { fill: color-mix(in srgb, var(--fail) 12%, transparent); stroke: var(--fail); stroke-width: .5; }
path.spell, .plot path.spell { fill: color-mix(in srgb, var(--ink) 9%, transparent); stroke: var(--ink); stroke-width: .5; stroke-dasharray: 3 2; }
.limit { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 3; }
.limit.failed { stroke: var(--fail); stroke-width: 1.5; }
.chart text.limit-label { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.chart text.limit-label.failed { fill: var(--fail); font-weight: 600; }
.plot .load { fill: var(--faint); stroke: var(--soft); stroke-width: 1; }
.plot .load.stage-1 { fill: var(--line); }
.tick { stroke-width: 1.5; }
.tick.rate_limited { stroke: var(--base); }
.tick.failed { stroke: var(--fail); }
.tick.undelivered { stroke: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--soft); font-size: 13px; margin-bottom: 8px; }
.legend svg { vertical-align: -1px; margin-right: 4px; }
.legend path { fill: none; }
.legend path.spell { fill: color-mix(in srgb, var(--ink) 9%, transparent); stroke: var(--ink); stroke-dasharray: 3 2; }
.legend path.episode { fill: color-mix(in srgb, var(--fail) 12%, transparent); }
.ring { position: absolute; width: 13px; height: 13px; margin: -6.5px; border: 2px solid var(--ink); border-radius: 50%; pointer-events: none; }
.brush { position: absolute; top: 0; bottom: 0; background: color-mix(in srgb, var(--head) 18%, transparent); border: solid var(--head); border-width: 0 1px; pointer-events: none; }
.pairs { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 40px; margin-bottom: 16px; }
@media (max-width: 760px) {
  .pairs { grid-template-columns: minmax(0, 1fr); }
  .chart .minor { display: none; }
}
`;
