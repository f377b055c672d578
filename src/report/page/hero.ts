import { formatCount, formatInstant, formatMs, formatRate, formatUsd, UNKNOWN } from '../../base/format.js';
import { type Decision, listDecisions } from '../decision.js';
import { describeBetween } from '../context.js';
import { isUnmade, wholePlan } from '../decisive.js';
import { spentOfBudget } from '../headline.js';
import { lookNext } from '../look-next.js';
import { reasonLines } from '../reason-lines.js';
import type { Comparison, Report } from '../schema/schema.js';
import { verdictSymbol, verdictWord } from '../words.js';
import { renderIcon } from './parts/badge.js';
import { percent } from './parts/chart.js';
import { html, type Html, type Part } from './parts/html.js';

/** The first screen, complete without a script: verdict, decisive number, limit, change, dollars, base. */
export function renderHero(report: Report): Html {
  const headline = report.headline.replace(verdictSymbol(report.verdict), '').trim();
  return html`<header class="hero ${report.verdict}">
<p class="eyebrow">${report.name} <span aria-hidden="true">·</span> ${describeSubject(report)}</p>
<p class="verdict">${renderIcon(report.verdict, 28)} ${verdictWord(report.verdict)}</p>
<h1>${keepUnits(headline)}</h1>
${report.between !== null && html`<p class="between">${describeBetween(report)}</p>`}
${renderReasons(report)}
${renderFacts(report)}
</header>`;
}

function describeSubject({ source, target }: Report): string {
  const endpoint = target.model === null ? target.endpoint : `${target.model} at ${target.endpoint}`;
  if (source === null) return endpoint;
  const change = source.pullRequest === null ? source.ref : `#${source.pullRequest}`;
  return `${source.repository} ${change} @ ${source.commit.slice(0, 7)} · ${endpoint}`;
}

function renderReasons(report: Report): Html {
  const lines = [...reasonLines(report), lookNext(report)].filter((line) => line !== '');
  if (lines.length === 0) return html``;
  return html`<ul class="reasons">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Of a run that was not made there is nothing to show but why. */
function renderFacts(report: Report): Html {
  if (isUnmade(report) || report.load.sent === 0) return html``;
  const [decisive] = listDecisions(report);
  return html`<dl class="facts">${decisive !== undefined && renderDecisive(report, decisive)}
${renderFact('cost', formatUsd(report.cost.spent), html`${spentOfBudget(report)} budget ${renderMeter(report)}`)}
${renderFact('requests', formatCount(report.load.sent), describeLoad(report))}
${renderFact('ran', formatMs(report.run.durationMs), formatInstant(report.run.startedAt))}</dl>`;
}

/** The row of which the headline speaks: value, limit, and what changed. */
function renderDecisive(report: Report, decisive: Decision): Html {
  const { interval, judgesChange, basis } = decisive;
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');
  const inBase = decisive.base && `${decisive.base} in base`;
  const own = judgesChange ? inBase : interval;
  return html`${renderFact(decisive.name, decisive.head, judgesChange ? own : join(own, basis))}
${decisive.limit !== '' && renderFact('limit', decisive.limit, verdictWord(decisive.verdict))}
${report.comparison !== null && renderFact('change', decisive.change === '' ? UNKNOWN : decisive.change, describeChange(report.comparison, judgesChange ? join(interval, basis) : ''))}`;
}

function describeChange({ kind, source }: Comparison, judged: string): string {
  const how = judged === '' ? (kind === 'base' ? 'within pairs' : '') : judged;
  return [how, `against ${source}`].filter((part) => part !== '').join(', ');
}

function describeLoad(report: Report): string {
  const [sent, planned] = [report.load.sent, wholePlan(report)];
  if (sent === planned) return 'all that were planned';
  return `${formatRate(planned === 0 ? null : sent / planned)} of ${formatCount(planned)} planned`;
}

function renderMeter({ cost }: Report): Html {
  const share = cost.budget > 0 ? Math.min(1, cost.spent / cost.budget) : 1;
  return html`<svg class="meter" height="4" aria-hidden="true"><rect width="100%" height="4" rx="2"/><rect class="used" width="${percent(share)}" height="4" rx="2"/></svg>`;
}

function renderFact(label: string, value: string, note: Part): Html {
  const kept = typeof note === 'string' ? keepUnits(note) : note;
  return html`<div><dt>${label}</dt><dd><strong>${keepUnits(value)}</strong><span>${kept}</span></dd></div>`;
}

/** A number and its unit stay on one line. */
function keepUnits(text: string): string {
  return text.replace(/(\d) (ms|s|min|h|%)(?![\w])/g, '$1\u00a0$2');
}
