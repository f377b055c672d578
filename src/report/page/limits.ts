import { conditionText, isRelative } from '../judged.js';
import type { Report, ThresholdResult } from '../schema/schema.js';
import { splitExpression } from '../words.js';
import { percent, round, WIDTH } from './parts/chart.js';
import { html, type Html } from './parts/html.js';
import type { Scale } from './parts/scale.js';
import type { Latency } from './data/series.js';

/** An absolute limit on a latency, as the charts draw it. */
interface LimitLine {
  readonly valueMs: number;
  /** `p(95) < 3 s`, with the tags that narrow it. */
  readonly label: string;
  readonly failed: boolean;
}

/** At most three, the failing ones first: more would hide what they limit. */
export function selectLimits(report: Report, latency: Latency): LimitLine[] {
  return report.thresholds
    .filter((threshold) => threshold.metric === latency.metric || threshold.metric === latency.alias)
    .flatMap((threshold) =>
      threshold.limit === null || isRelative(threshold) ? [] : [toLine(threshold, threshold.limit)],
    )
    .sort((a, b) => Number(b.failed) - Number(a.failed) || a.valueMs - b.valueMs)
    .slice(0, 3);
}

function toLine(threshold: ThresholdResult, valueMs: number): LimitLine {
  const tags = Object.entries(threshold.tags).map(([tag, value]) => ` ${tag} ${value}`);
  const { aggregation } = splitExpression(threshold.expression);
  return {
    valueMs,
    label: `${aggregation} ${conditionText(threshold)}${tags.join('')}`,
    failed: threshold.verdict === 'fail',
  };
}

/** A dashed line across the plot for each limit. */
export function drawLimits(limits: readonly LimitLine[], y: Scale, height: number): Html {
  return html`${limits.map(
    ({ valueMs, failed }) =>
      html`<path class="limit${failed && ' failed'}" d="M0 ${round((1 - y.at(valueMs)) * height)}h${WIDTH}"/>`,
  )}`;
}

/** Their labels, right-aligned above the lines; one that would cover another goes below its line. */
export function labelLimits(limits: readonly LimitLine[], y: Scale, height: number): Html {
  let lowest = Number.POSITIVE_INFINITY;
  const byPosition = [...limits].sort((a, b) => a.valueMs - b.valueMs);
  return html`${byPosition.map(({ valueMs, label, failed }) => {
    const line = (1 - y.at(valueMs)) * height;
    const above = line - 5 > 10 && lowest - line > 16;
    lowest = line;
    return html`<text class="end limit-label${failed && ' failed'}" x="${percent(0.995)}" y="${round(above ? line - 5 : line + 13)}">${label}</text>`;
  })}`;
}
