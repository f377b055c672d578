import { html, type Html } from './html.js';
import type { Scale } from './scale.js';

/** Marks are drawn on a canvas this wide that stretches with the page; strokes and labels keep their size. */
export const WIDTH = 1000;

interface ChartFrame {
  /** What a screen reader says in place of the picture. */
  readonly label: string;
  /** In CSS pixels. */
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  /** SVG in a box of `WIDTH` by `height`. */
  readonly marks: Html;
  /** SVG text over it: x in percent, y in pixels. */
  readonly labels?: Html;
  /** The column that the client script reads to find the sample under the pointer: `ttftMs`. */
  readonly kind?: string;
}

/**
 * Axes and plot. The plot's SVG is stretched without keeping its proportions, so that one document fits every
 * width; text stands in SVGs of their own and therefore never shrinks.
 */
export function renderChart(frame: ChartFrame): Html {
  const { height, x, y } = frame;
  const down = (at: number): number => round(height * (1 - at));
  return html`<div class="chart" role="img" aria-label="${frame.label}">
<svg class="y-axis" width="56" height="${height + 12}" aria-hidden="true">${y.ticks.map(
    (tick) => html`<text x="50" y="${down(tick.at) + 10}">${tick.label}</text>`,
  )}</svg>
<div class="plot"${connect(frame)}><svg viewBox="0 0 ${WIDTH} ${height}" height="${height}" preserveAspectRatio="none" aria-hidden="true"><path class="grid" d="${y.ticks.map((tick) => `M0 ${down(tick.at)}h${WIDTH}`).join('')}"/>${frame.marks}</svg><svg class="labels" height="${height}" aria-hidden="true">${frame.labels}</svg></div>
<svg class="x-axis" height="20" aria-hidden="true">${x.ticks.map(
    (tick) =>
      html`<text x="${percent(tick.at)}" y="14" class="${anchor(tick.at)}${tick.minor ? ' minor' : ''}">${tick.label}</text>`,
  )}</svg>
</div>`;
}

/** What the client script needs to find the sample under the pointer. */
function connect({ kind, y: { domain } }: ChartFrame): Html {
  if (kind === undefined || domain === undefined) return html``;
  return html` data-chart="${kind}" data-low="${domain.low}" data-high="${domain.high}" data-log="${String(domain.log)}"`;
}

function anchor(at: number): string {
  return at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle';
}

/** `12.5%`: a position for text. */
export function percent(at: number): string {
  return `${round(at * 100)}%`;
}

/** Two decimals are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
