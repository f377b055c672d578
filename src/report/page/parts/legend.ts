import { html, type Html } from './html.js';

const ARM_NAMES = { head: 'this change', base: 'base' } as const;

/** What the timeline's dots and lines stand for; one arm alone needs no name. */
export function renderTimelineLegend(compared: boolean, bands: ReadonlySet<string>): Html {
  return html`<ul class="legend">${
    compared
      ? [entry('dots head', ARM_NAMES.head), entry('dots base', ARM_NAMES.base)]
      : entry('dots head', 'a request')
  }${entry('line median', 'median')}${entry('line p95', 'p95')}${bands.has('episode') && entry('episode', 'an episode: violations that lie together in time')}${bands.has('spell') && entry('spell', 'its canaries failed or were slow')}</ul>`;
}

/** Head and base differ in colour and dash, so that colour is never alone. */
export function renderCurveLegend(): Html {
  return html`<ul class="legend">${entry('line head curve', ARM_NAMES.head)}${entry('line base curve', ARM_NAMES.base)}</ul>`;
}

function entry(name: string, label: string): Html {
  const path = name.startsWith('dots')
    ? 'M11 5h0'
    : name === 'episode' || name === 'spell'
      ? 'M0 0H22V10H0z'
      : 'M0 5h22';
  return html`<li><svg width="22" height="10" aria-hidden="true"><path class="${name}" d="${path}"/></svg> ${label}</li>`;
}
