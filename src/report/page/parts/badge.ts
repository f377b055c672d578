import type { ComparedMetric, ThresholdResult, Verdict } from '../../schema/schema.js';
import { verdictWord } from '../../words.js';
import { html, trusted, type Html } from './html.js';

export type AnyVerdict = Verdict | ThresholdResult['verdict'] | ComparedMetric['verdict'];

/** One silhouette a verdict: they differ without colour. */
const SHAPES: Readonly<Record<AnyVerdict, string>> = {
  pass: '<circle cx="10" cy="10" r="9"/><path class="sign" d="M5.5 10.4l3 3 6-6.4"/>',
  fail: '<path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z"/><path class="sign" d="M6.8 6.8l6.4 6.4m0-6.4l-6.4 6.4"/>',
  no_data: '<path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z"/><path class="sign" d="M6 10h8"/>',
  error: '<path d="M1 1h18v18H1z"/><path class="sign" d="M10 4.8v6.4m0 2.8v.4"/>',
  inconclusive: '<path d="M10 1l9.5 17.5H.5z"/><path class="sign" d="M10 7.2v5m0 2.6v.3"/>',
  skipped: '<path d="M2 2l9 8-9 8zM11 2l8 8-8 8z"/>',
  info: '<circle cx="10" cy="10" r="9"/><path class="sign" d="M10 9v5.4m0-8.6v.4"/>',
};

/** Shape and word together: `pass`, `no data`. */
export function renderBadge(verdict: AnyVerdict): Html {
  return html`<span class="badge ${verdict}">${renderIcon(verdict)} ${verdictWord(verdict)}</span>`;
}

export function renderIcon(verdict: AnyVerdict, size = 16): Html {
  return html`<svg class="icon ${verdict}" viewBox="0 0 20 20" width="${size}" height="${size}" aria-hidden="true">${trusted(SHAPES[verdict])}</svg>`;
}
