import { formatAmount, formatValue, UNKNOWN } from '../../base/format.js';
import { basisText, changeText, intervalText, isRelative, limitPhrase, observedText } from '../judged.js';
import type { ComparedMetric, Comparison, Report, ThresholdResult } from '../schema/schema.js';
import { checkName, comparedName, splitExpression, worstFirst } from '../words.js';
import { renderBadge, type AnyVerdict } from './parts/badge.js';
import { renderHistory } from './history.js';
import { html, type Html, type Part } from './parts/html.js';
import { renderInterval, type IntervalPlot } from './parts/interval.js';
import { renderTable, type TableColumn } from './parts/table.js';

interface Judgement {
  readonly verdict: AnyVerdict;
  readonly name: string;
  readonly note: Part;
  readonly plot: IntervalPlot;
  readonly value: string;
  readonly range: string;
}

/** Every threshold with its interval, failing ones first. */
export function renderThresholds(report: Report): Html {
  if (report.run.shard !== null)
    return html`<p class="quiet">Thresholds are judged where the shards are merged.</p>`;
  if (report.thresholds.length === 0) return html`<p class="quiet">Nothing was judged.</p>`;
  return renderJudgements(
    worstFirst(report.thresholds).map((threshold) => judgeThreshold(threshold, report)),
  );
}

/** Head against base: a ratio with its interval for each metric, and for each prompt. */
export function renderComparison(comparison: Comparison): Html {
  const rows = worstFirst(Object.entries(comparison.metrics).map(([key, row]) => ({ key, ...row })));
  return html`<p class="lead">${describeBase(comparison)}</p>
${renderJudgements(rows.map(({ key, ...row }) => judgeMetric(key, row)))}
${comparison.notes.length > 0 && html`<ul class="notes">${comparison.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${comparison.prompts.length > 0 && renderPrompts(comparison.prompts)}
${comparison.history.length > 0 && renderHistory(comparison)}`;
}

function describeBase({ kind, source, pairs, design }: Comparison): Html {
  if (kind === 'baseline')
    return html`Against stored runs, <b>${source}</b>. The line marks no change; the bar is what the run and chance from run to run leave open.`;
  const shared = design === null ? '' : `, design: ${design}`;
  return html`Against <b>${source}</b>: ${formatAmount(pairs, 'matched pair')}${shared}. The line marks no change; the bar is the confidence interval of head over base.`;
}

function renderJudgements(rows: readonly Judgement[]): Html {
  return html`<ol class="judgements">${rows.map(
    (
      row,
    ) => html`<li>${renderBadge(row.verdict)}<div class="what"><b>${row.name}</b><span>${row.note}</span></div>${renderInterval(row.plot)}<div class="figure"><b>${row.value}</b><span>${row.range}</span></div></li>
`,
  )}</ol>`;
}

function judgeThreshold(threshold: ThresholdResult, report: Report): Judgement {
  const { operator } = splitExpression(threshold.expression);
  const ratio = allowedRatio(threshold);
  const interval = intervalText(threshold);
  return {
    verdict: threshold.verdict,
    name: checkName(threshold) + (isRelative(threshold) ? ' against base' : ''),
    note: threshold.message,
    plot: {
      value: threshold.observed,
      low: threshold.low,
      high: threshold.high,
      limit: ratio ?? threshold.limit,
      failsAbove: !operator.startsWith('>'),
      reference: ratio === null ? 0 : 1,
      failed: threshold.verdict === 'fail' || threshold.verdict === 'no_data',
    },
    value: `${observedText(threshold)}, ${limitPhrase(threshold)}`,
    range: `${interval === '' ? '' : `${interval}, `}${basisText(report, threshold)}`,
  };
}

/** `+15%` allows 1.15 times the base; null where the limit is no such share. */
function allowedRatio(threshold: ThresholdResult): number | null {
  const { limit } = splitExpression(threshold.expression);
  return isRelative(threshold) && limit.endsWith('%')
    ? 1 + Number.parseFloat(limit.replace(/\s/g, '')) / 100
    : null;
}

function judgeMetric(key: string, row: ComparedMetric): Judgement {
  return {
    verdict: row.verdict,
    name: comparedName(key),
    note: row.message,
    plot: {
      value: row.ratio,
      low: row.low,
      high: row.high,
      limit: row.tolerance,
      failsAbove: row.tolerance === null || row.tolerance >= 1,
      reference: 1,
      failed: row.verdict === 'fail',
    },
    value: changeText(row),
    range: `${formatValue(row.base, row.unit)} → ${formatValue(row.head, row.unit)}${row.p === null ? '' : `, p ${row.p < 0.001 ? '< 0.001' : row.p.toFixed(3)}`}`,
  };
}

type ComparedPrompt = Comparison['prompts'][number];

const MOST_METRICS = 5;

function renderPrompts(prompts: readonly ComparedPrompt[]): Html {
  const keys = [...new Set(prompts.flatMap(({ metrics }) => Object.keys(metrics)))].slice(0, MOST_METRICS);
  const columns: TableColumn<ComparedPrompt>[] = [
    { label: 'Prompt', cell: ({ id }) => id },
    { label: 'Status', cell: ({ status }) => status },
    { label: 'Pairs', cell: ({ pairs }) => pairs, number: ({ pairs }) => pairs },
    ...keys.map(
      (key): TableColumn<ComparedPrompt> => ({
        label: comparedName(key),
        cell: ({ metrics }) => describeRow(metrics[key]),
        number: ({ metrics }) => metrics[key]?.ratio ?? null,
      }),
    ),
  ];
  return renderTable({ caption: 'Comparison by prompt', columns, rows: prompts });
}

function describeRow(row: ComparedMetric | undefined): Part {
  if (row === undefined) return UNKNOWN;
  return html`${changeText(row)}${row.verdict !== 'info' && html` ${renderBadge(row.verdict)}`}`;
}
