import { percent } from './chart.js';
import { html, type Html } from './html.js';

/** A value with its interval on a line, the side of the limit that fails hatched. */
export interface IntervalPlot {
  /** Null: not measured, or beyond every number. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly limit: number | null;
  /** True where values above the limit fail. */
  readonly failsAbove: boolean;
  /** What the line must show besides: 0 for a quantity, 1 for a ratio. */
  readonly reference: number;
  readonly failed: boolean;
}

/** Decoration for the numbers beside it: hidden from screen readers. */
export function renderInterval(plot: IntervalPlot): Html {
  const { value, low, high, limit } = plot;
  const shown = [plot.reference, value, low, high, limit].filter((one): one is number => one !== null);
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const from = least === plot.reference && plot.reference === 0 ? 0 : least - room;
  const x = (at: number): string => percent((at - from) / (most + room - from));
  return html`<svg class="interval${plot.failed && ' failed'}" height="26" aria-hidden="true">${drawForbidden(plot, x)}<line class="track" x1="0" x2="100%" y1="13" y2="13"/>${
    plot.reference !== 0 &&
    html`<line class="reference" x1="${x(plot.reference)}" x2="${x(plot.reference)}" y1="5" y2="21"/>`
  }${(low !== null || high !== null) && html`<line class="span" x1="${low === null ? '0' : x(low)}" x2="${high === null ? '100%' : x(high)}" y1="13" y2="13"/>`}${
    limit !== null && html`<line class="limit-mark" x1="${x(limit)}" x2="${x(limit)}" y1="1" y2="25"/>`
  }${value !== null && html`<circle cx="${x(value)}" cy="13" r="5"/>`}</svg>`;
}

function drawForbidden({ limit, failsAbove }: IntervalPlot, x: (at: number) => string): Html {
  if (limit === null) return html``;
  const share = Number.parseFloat(x(limit));
  return failsAbove
    ? html`<rect class="forbidden" x="${x(limit)}" width="${percent(1 - share / 100)}" y="3" height="20"/>`
    : html`<rect class="forbidden" x="0" width="${x(limit)}" y="3" height="20"/>`;
}
