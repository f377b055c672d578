import { formatCount, formatMs } from '../../base/format.js';
import type { Report } from '../schema/schema.js';
import { metricName } from '../../metrics/names.js';
import { renderChart } from './parts/chart.js';
import type { SampleColumns } from './data/columns.js';
import { html, type Html } from './parts/html.js';
import { renderCurveLegend } from './parts/legend.js';
import { drawLimits, labelLimits, selectLimits } from './limits.js';
import { drawLine, drawSteps } from './parts/marks.js';
import { linearScale, logScale, percentileScale } from './parts/scale.js';
import { ascending, LATENCIES, quantileOf, selectSeries, type Latency } from './data/series.js';
import { latencyScale } from './timeline.js';

const HEIGHT = 180;
const BINS = 48;
const CURVE_POINTS = 200;

interface SortedArm {
  readonly arm: 'head' | 'base';
  readonly values: Float64Array;
}

/** How the latencies of answered, judged requests are spread: histogram and percentile curve of each. */
export function renderDistribution(report: Report, columns: SampleColumns): Html {
  const drawn = LATENCIES.map((latency) => ({
    latency,
    arms: selectSeries(columns, latency, false).map(({ arm, values }) => ({
      arm,
      values: ascending(values),
    })),
  })).filter(({ arms }) => arms.some(({ values }) => values.length > 1));
  if (drawn.length === 0)
    return html`<p class="quiet">Too few requests were answered for a distribution.</p>`;
  const compared = drawn.some(({ arms }) => arms.length > 1);
  return html`${compared && renderCurveLegend()}<div class="pairs">${drawn.map(
    ({
      latency,
      arms,
    }) => html`<figure><h3>${metricName(latency.metric)}: how many took how long</h3>${renderHistogram(latency, arms)}</figure>
<figure><h3>${metricName(latency.metric)} by percentile</h3>${renderCurve(report, latency, arms)}</figure>`,
  )}</div>${renderPercentileTable(drawn)}`;
}

function renderHistogram(latency: Latency, arms: readonly SortedArm[]): Html {
  const low = Math.max(0.05, Math.min(...arms.map(({ values }) => quantileOf(values, 0))));
  const high = Math.max(low * 1.5, ...arms.map(({ values }) => quantileOf(values, 100)));
  const x = logScale(low, high, formatMs);
  const shares = arms.map(({ arm, values }) => ({ arm, heights: countBins(values, x.at) }));
  const top = Math.max(...shares.flatMap(({ heights }) => heights));
  const y = linearScale(0, top * 1.08, (share) => `${Math.round(share * 1000) / 10} %`, 4);
  const edges = Array.from({ length: BINS + 1 }, (_, i) => i / BINS);
  return renderChart({
    label: `Histogram of ${metricName(latency.metric)}, from ${formatMs(low)} to ${formatMs(high)} on a logarithmic axis; percentiles are in the table below.`,
    height: HEIGHT,
    x,
    y,
    marks: html`${shares.map(({ arm, heights }) => drawSteps(edges, heights.map(y.at), HEIGHT, arm))}`,
  });
}

/** The share of the values in each of the bins, even on the axis. */
function countBins(values: Float64Array, at: (value: number) => number): number[] {
  const counts = new Array<number>(BINS).fill(0);
  values.forEach((value) => {
    const bin = Math.min(BINS - 1, Math.floor(at(value) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  });
  return counts.map((count) => count / values.length);
}

function renderCurve(report: Report, latency: Latency, arms: readonly SortedArm[]): Html {
  const x = percentileScale(Math.max(...arms.map(({ values }) => values.length)));
  const limits = selectLimits(report, latency);
  const y = latencyScale(
    arms.map(({ values }) => ({ values: [...values] })),
    limits.map(({ valueMs }) => valueMs),
  );
  const lines = arms.map(({ arm, values }) => {
    const end = Math.log10(values.length);
    const percents = Array.from(
      { length: CURVE_POINTS + 1 },
      (_, i) => 100 * (1 - 10 ** ((-end * i) / CURVE_POINTS)),
    );
    const places = { x: percents.map(x.at), y: percents.map((percent) => y.at(quantileOf(values, percent))) };
    return drawLine(places, HEIGHT, `${arm} curve`);
  });
  return renderChart({
    label: `${metricName(latency.metric)} by percentile; the values are in the table below.`,
    height: HEIGHT,
    x,
    y,
    marks: html`${lines}${drawLimits(limits, y, HEIGHT)}`,
    labels: labelLimits(limits, y, HEIGHT),
  });
}

const LISTED = [0, 50, 75, 90, 95, 99, 99.9, 100];

function renderPercentileTable(drawn: readonly { latency: Latency; arms: readonly SortedArm[] }[]): Html {
  const name = (percent: number): string => (percent === 0 ? 'min' : percent === 100 ? 'max' : `p${percent}`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Percentiles"><table class="compact"><thead><tr><th scope="col">Percentiles</th><th scope="col" class="number">Requests</th>${LISTED.map(
    (percent) => html`<th scope="col" class="number">${name(percent)}</th>`,
  )}</tr></thead><tbody>${drawn.flatMap(({ latency, arms }) =>
    arms.map(
      ({ arm, values }) =>
        html`<tr><th scope="row">${metricName(latency.metric)}${arms.length > 1 && `, ${arm === 'head' ? 'this change' : 'base'}`}</th><td class="number">${formatCount(values.length)}</td>${LISTED.map(
          (percent) => html`<td class="number">${formatMs(quantileOf(values, percent))}</td>`,
        )}</tr>`,
    ),
  )}</tbody></table></div>`;
}
