import { formatCount, formatInstant, formatMs, formatRate, formatUsd } from '../format.js';
import { spentOfBudget } from '../headline.js';
import { changeText, comparedRow, conditionText, intervalText, observedText, usedShare } from '../judged.js';
import type { Report, ThresholdResult } from '../schema.js';
import { checkName, verdictSymbol, verdictWord, worstFirst } from '../words.js';
import { renderIcon } from './badge.js';
import { percent } from './chart.js';
import { html, type Html, type Part } from './html.js';

/** The first screen, complete without a script: verdict, decisive number, limit, change, dollars, base. */
export function renderHero(report: Report): Html {
  const headline = report.headline.replace(verdictSymbol(report.verdict), '').trim();
  return html`<header class="hero ${report.verdict}">
<p class="eyebrow">${report.name} <span aria-hidden="true">·</span> ${describeSubject(report)}</p>
<p class="verdict">${renderIcon(report.verdict, 28)} ${verdictWord(report.verdict)}</p>
<h1>${headline}</h1>
${renderReasons(report, headline)}
<dl class="facts">${renderFacts(report)}</dl>
</header>`;
}

function describeSubject(report: Report): Part {
  const { source, target } = report;
  const model = `${target.model ?? target.protocol} at ${target.endpoint}`;
  if (source === null) return model;
  const change = source.pullRequest === null ? source.ref : `#${source.pullRequest}`;
  return `${source.repository} ${change} @ ${source.commit.slice(0, 7)} · ${model}`;
}

function renderReasons(report: Report, headline: string): Html {
  const reasons = report.reasons.filter(({ message }) => !headline.includes(message)).slice(0, 6);
  if (reasons.length === 0) return html``;
  return html`<ul class="reasons">${reasons.map(({ message }) => html`<li>${message}</li>`)}</ul>`;
}

function renderFacts(report: Report): Html {
  const decisive = selectDecisive(report.thresholds);
  return html`${decisive !== undefined && renderDecisive(report, decisive)}
${renderFact('Cost', formatUsd(report.cost.spent), html`${spentOfBudget(report)} budget ${renderMeter(report)}`)}
${renderFact('Requests', formatCount(report.load.sent), describeLoad(report))}
${renderFact('Ran', formatMs(report.run.durationMs), formatInstant(report.run.startedAt))}`;
}

function renderDecisive(report: Report, decisive: ThresholdResult): Html {
  const row = comparedRow(report, decisive);
  const interval = intervalText(decisive);
  const against = report.comparison?.source ?? report.source?.base;
  const name = checkName(decisive);
  return html`${renderFact(
    name.charAt(0).toUpperCase() + name.slice(1),
    observedText(decisive),
    interval === '' ? `${formatCount(decisive.n)} requests` : `between ${interval.replace(' to ', ' and ')}`,
  )}
${renderFact('Limit', conditionText(decisive), decisive.verdict === 'no_data' ? 'nothing was measured' : verdictWord(decisive.verdict))}
${renderFact('Change', row === null ? '–' : changeText(row).replace(/ \(.*$/, ''), describeChange(row === null ? undefined : changeText(row), against))}`;
}

function describeChange(change: string | undefined, against: string | null | undefined): string {
  if (change === undefined)
    return against === null || against === undefined
      ? 'no base to compare with'
      : `not compared (base ${against})`;
  const interval = /\((.*)\)$/.exec(change)?.[1];
  return `${interval === undefined ? '' : `${interval}, `}against ${against ?? 'base'}`;
}

function describeLoad({ load }: Report): string {
  return `${formatRate(load.deliveredRatio)} of ${formatCount(load.planned)} planned delivered`;
}

function renderMeter({ cost }: Report): Html {
  const share = cost.budget > 0 ? Math.min(1, cost.spent / cost.budget) : 1;
  return html`<svg class="meter" height="4" aria-hidden="true"><rect width="100%" height="4" rx="2"/><rect class="used" width="${percent(share)}" height="4" rx="2"/></svg>`;
}

function renderFact(label: string, value: string, note: Part): Html {
  return html`<div><dt>${label}</dt><dd><strong>${value}</strong><span>${note}</span></dd></div>`;
}

/** The threshold on which the verdict hangs: the worst and, among equals, the one that uses most of its limit. */
export function selectDecisive(thresholds: readonly ThresholdResult[]): ThresholdResult | undefined {
  const used = (threshold: ThresholdResult): number => usedShare(threshold) ?? -1;
  const byUse = [...thresholds].sort((a, b) => used(b) - used(a));
  return worstFirst(byUse)[0];
}
