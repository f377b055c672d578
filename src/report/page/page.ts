import { createHash } from 'node:crypto';
import type { Sample } from '../../samples/sample.js';
import { isUnmade } from '../decisive.js';
import type { Report } from '../schema/schema.js';
import { renderFindings, renderPromptTable } from './breakdown.js';
import { renderStages } from './stages.js';
import { clientScript } from './client/script.js';
import { collectColumns, embedColumns, type SampleColumns } from './data/columns.js';
import { renderArms } from './arms.js';
import { renderCapacity } from './capacity.js';
import { renderBill } from './bill.js';
import { renderCost } from './cost.js';
import { renderDistribution } from './distribution.js';
import { renderEvidence, renderReproduction } from './evidence.js';
import { renderExplorer } from './explorer.js';
import { renderHero } from './hero.js';
import { html, markupOf, trusted, type Html } from './parts/html.js';
import { renderComparison, renderThresholds } from './judgements.js';
import { style } from './style/style.js';
import { renderTimeline } from './timeline.js';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/**
 * `report.html` in chunks: one self-contained file that loads nothing and works without a script but for the
 * request explorer. The samples are read once; the policy in its head forbids whatever is not its own.
 */
export function* renderPage(report: Report, samples: Iterable<Sample>): Generator<string> {
  const columns = collectColumns(samples);
  yield markupOf(renderHead(report));
  yield markupOf(renderHero(report));
  const sections = listSections(report, columns);
  yield markupOf(html`<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="main">`);
  for (const { id, title, body } of sections) {
    yield markupOf(html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`);
  }
  yield '</main>\n';
  if (columns.rows > 0) {
    yield '<script type="application/json" id="samples">';
    yield* embedColumns(columns);
    yield '</script>\n';
  }
  yield markupOf(html`<script>${trusted(clientScript)}</script>
</body></html>
`);
}

function listSections(report: Report, columns: SampleColumns): Section[] {
  const { comparison, scenarios } = report;
  const found = !isUnmade(report) && scenarios.some(({ findings }) => findings.length > 0);
  const sent = columns.rows > 0;
  const judged = !isUnmade(report) && report.thresholds.length > 0;
  return [
    ...when(report.arms.length > 0 && sent, 'arms', 'Arms', () => renderArms(report)),
    ...when(judged, 'thresholds', 'Thresholds', () => renderThresholds(report)),
    ...when(
      comparison !== null,
      'comparison',
      'Base and head',
      () => comparison && renderComparison(comparison),
    ),
    ...when(
      scenarios.some(({ capacity }) => capacity !== null),
      'capacity',
      'Capacity',
      () => renderCapacity(scenarios),
    ),
    ...when(found, 'findings', 'Findings', () => renderFindings(scenarios)),
    ...when(sent, 'latency', 'Latency over time', () => renderTimeline(report, columns)),
    ...when(sent, 'distribution', 'Distribution', () => renderDistribution(report, columns)),
    ...when(
      scenarios.some(({ capacity }) => capacity === null),
      'stages',
      'Stages',
      () => renderStages(scenarios),
    ),
    ...when(report.prompts.length > 0, 'prompts', 'Prompts', () => renderPromptTable(report.prompts)),
    ...when(report.bill !== null && report.bill.usd > 0, 'bill', 'Bill', () => renderBill(report.bill)),
    ...when(report.load.sent > 0, 'cost', 'Cost', () => renderCost(report, columns)),
    ...when(sent, 'requests', 'Requests', () => renderExplorer(columns)),
    ...when(report.load.sent > 0, 'evidence', 'How it was measured', () => renderEvidence(report)),
    ...when(report.run.seed !== '', 'reproduce', 'Run it again', () => renderReproduction(report)),
  ];
}

function when(wanted: boolean, id: string, title: string, render: () => Html | null): Section[] {
  const body = wanted ? render() : null;
  return body === null ? [] : [{ id, title, body }];
}

function renderHead(report: Report): Html {
  const policy = [
    "default-src 'none'",
    `script-src '${fingerprint(clientScript)}'`,
    `style-src '${fingerprint(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${report.headline} – ${report.name}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style></head>
<body><a class="skip" href="#main">Skip to the details</a>
<svg width="0" height="0" class="defs" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6"/></pattern></defs></svg>
`;
}

/** A source expression of the Content-Security-Policy (W3C CSP 3): only this very text may run or style. */
function fingerprint(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
