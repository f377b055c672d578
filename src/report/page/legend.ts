import { html, type Html } from './html.js';

/** What colours and dashes mean. Head and base differ in both, so that colour is never alone. */
export function renderLegend(compared: boolean, lines: boolean): Html {
  const arms = compared ? (['head', 'base'] as const) : (['head'] as const);
  return html`<ul class="legend">${arms.map((arm) =>
    lines
      ? html`${compared && entry(`${arm} steps`, arm === 'head' ? 'this change' : 'base')}${entry(`${arm} median`, 'median')}${entry(`${arm} p95`, 'p95')}`
      : entry(`${arm} curve`, arm === 'head' ? 'this change' : 'base'),
  )}</ul>`;
}

function entry(name: string, label: string): Html {
  return html`<li><svg width="22" height="10" aria-hidden="true"><path class="${name.endsWith('steps') ? name : `line ${name}`}" d="${name.endsWith('steps') ? 'M6 1h9v9h-9z' : 'M0 5h22'}"/></svg> ${label}</li>`;
}
