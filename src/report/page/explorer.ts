import { html, type Html } from './parts/html.js';
import type { SampleColumns } from './data/columns.js';

/** The explorer's columns, by the names the client script knows. */
const COLUMNS: readonly (readonly [name: string, label: string, number?: true])[] = [
  ['id', '#', true],
  ['plannedMs', 'At (s)', true],
  ['stage', 'Stage'],
  ['prompt', 'Prompt'],
  ['arm', 'Arm'],
  ['outcome', 'Outcome'],
  ['status', 'HTTP', true],
  ['ttftMs', 'First token', true],
  ['e2eMs', 'Total', true],
  ['outputTokens', 'Tokens out', true],
  ['costUsd', 'Cost', true],
  ['error', 'Error'],
];

/** The frame of the request explorer, which the client script fills and unhides; and the dialog for one request. */
export function renderExplorer(columns: SampleColumns): Html {
  if (columns.rows === 0) return html`<p class="quiet">No request was sent.</p>`;
  const compared = columns.texts.arm.words.length > 1;
  const shown = COLUMNS.filter(([name]) => compared || name !== 'arm');
  return html`<noscript><p class="quiet">The explorer needs a script. <code>samples.jsonl</code> beside this page has every request.</p></noscript>
<div id="explorer" hidden>
<form>${renderSearch('text', 'Search', 'prompt, error, 503, #17 …')}${(['outcome', 'scenario', 'stage', 'prompt', 'arm'] as const).map(renderSelect)}
${renderNumber('from', 'From (s)')}${renderNumber('to', 'to (s)')}${renderNumber('slower', 'Total at least (ms)')}
<button type="reset">Clear</button></form>
<p class="count"><output aria-live="polite"></output></p>
<div class="scroll port" tabindex="0" role="region" aria-label="Requests, table"><table><thead><tr>${shown.map(
    ([name, label, number]) =>
      html`<th scope="col" data-name="${name}" class="${name}${number === true && ' number'}">${label}</th>`,
  )}</tr></thead><tbody></tbody></table></div>
</div>
<dialog id="request" aria-labelledby="request-title"><div class="bar"><h2 id="request-title">Request</h2><button type="button" data-step="-1" aria-label="Previous request">←</button><button type="button" data-step="1" aria-label="Next request">→</button><button type="button" data-close aria-label="Close">×</button></div><dl></dl></dialog>`;
}

function renderSearch(name: string, label: string, hint: string): Html {
  return html`<label class="wide">${label}<input type="search" name="${name}" placeholder="${hint}"></label>`;
}

function renderSelect(name: string): Html {
  return html`<label>${name.charAt(0).toUpperCase() + name.slice(1)}<select name="${name}"><option value="">all</option></select></label>`;
}

function renderNumber(name: string, label: string): Html {
  return html`<label class="narrow">${label}<input type="number" name="${name}" min="0" step="any"></label>`;
}
