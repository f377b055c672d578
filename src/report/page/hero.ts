import {
  formatChange,
  formatCount,
  formatInstant,
  formatInterval,
  formatMs,
  formatRate,
  formatUsd,
  UNKNOWN,
} from '../../base/format.js';
import { spentOfBudget } from '../headline.js';
import { basisText, comparedRow, conditionText, intervalText, observedText, usedShare } from '../judged.js';
import type { ComparedMetric, Report, ThresholdResult } from '../schema/schema.js';
import { checkName, verdictSymbol, verdictWord, worstFirst } from '../words.js';
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
${renderReasons(report, headline)}
<dl class="facts">${renderFacts(report)}</dl>
</header>`;
}

function describeSubject({ source, target }: Report): string {
  const endpoint = target.model === null ? target.endpoint : `${target.model} at ${target.endpoint}`;
  if (source === null) return endpoint;
  const change = source.pullRequest === null ? source.ref : `#${source.pullRequest}`;
  return `${source.repository} ${change} @ ${source.commit.slice(0, 7)} · ${endpoint}`;
}

/** Reasons of which neither the headline nor the thresholds below speak already. */
const TOLD_ELSEWHERE = new Set([
  'threshold_failed',
  'no_data',
  'undecided',
  'regression',
  'generator_saturated',
  'generator_held_up',
]);

function renderReasons(report: Report, headline: string): Html {
  const reasons = report.reasons
    .filter(({ code, message }) => !TOLD_ELSEWHERE.has(code) && !headline.includes(message))
    .slice(0, 6);
  if (reasons.length === 0) return html``;
  return html`<ul class="reasons">${reasons.map(({ message }) => html`<li>${message}</li>`)}</ul>`;
}

function renderFacts(report: Report): Html {
  const decisive = selectDecisive(report.thresholds);
  return html`${decisive !== undefined && renderDecisive(report, decisive)}
${renderFact('cost', formatUsd(report.cost.spent), html`${spentOfBudget(report)} budget ${renderMeter(report)}`)}
${renderFact('requests', formatCount(report.load.sent), describeLoad(report))}
${renderFact('ran', formatMs(report.run.durationMs), formatInstant(report.run.startedAt))}`;
}

function renderDecisive(report: Report, decisive: ThresholdResult): Html {
  const interval = intervalText(decisive);
  const row = comparedRow(report, decisive);
  return html`${renderFact(
    checkName(decisive),
    observedText(decisive),
    `${interval === '' ? '' : `${interval}, `}${basisText(report, decisive)}`,
  )}
${renderFact('limit', conditionText(decisive), verdictWord(decisive.verdict))}
${renderFact('change', row === null ? UNKNOWN : formatChange(row.ratio), describeChange(report, row))}`;
}

function describeChange({ comparison, source }: Report, row: ComparedMetric | null): string {
  if (comparison === null) {
    return source?.base == null
      ? 'no base to compare with'
      : `not compared with base ${source.base.slice(0, 7)}`;
  }
  const interval = formatInterval(row?.low, row?.high, (ratio) => formatChange(ratio));
  return `${interval === '' ? '' : `${interval}, `}against ${comparison.source}`;
}

function describeLoad({ load }: Report): string {
  return `${formatRate(load.deliveredRatio)} of ${formatCount(load.planned)} planned delivered`;
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

/** The threshold on which the verdict hangs: the worst and, among equals, the one that uses most of its limit. */
function selectDecisive(thresholds: readonly ThresholdResult[]): ThresholdResult | undefined {
  const used = (threshold: ThresholdResult): number => usedShare(threshold) ?? -1;
  const byUse = [...thresholds].sort((a, b) => used(b) - used(a));
  return worstFirst(byUse)[0];
}
