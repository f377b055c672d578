import type { Ms } from '../../base/units.js';
import { formatCount, formatMs } from '../../base/format.js';
import type { Report } from '../schema/schema.js';
import { metricName } from '../../metrics/names.js';
import { renderChart } from './parts/chart.js';
import type { SampleColumns } from './data/columns.js';
import { html, type Html } from './parts/html.js';
import { renderTimelineLegend } from './parts/legend.js';
import { drawBands, selectBands } from './bands.js';
import { drawLimits, labelLimits, selectLimits } from './limits.js';
import { drawLine, drawPoints } from './parts/marks.js';
import { renderLanes, renderLoad } from './lanes.js';
import { linearScale, logScale, timeScale, type Scale } from './parts/scale.js';
import {
  ascending,
  instantOf,
  LATENCIES,
  quantileOf,
  selectSeries,
  type Latency,
  type Series,
} from './data/series.js';
import { countWindows, windowQuantiles, type Window } from './data/windows.js';

const HEIGHT = 200;
const SLICES = 40;

/** Latency over time: the offered load, each latency with its limits, and the requests without one, on one clock. */
export function renderTimeline(report: Report, columns: SampleColumns): Html {
  const duration = measureDuration(report, columns);
  const drawn = LATENCIES.map((latency) => ({
    latency,
    series: selectSeries(columns, latency, true),
  })).filter(({ series }) => series.length > 0);
  const time = timeScale(duration);
  const compared = drawn.some(({ series }) => series.some(({ arm }) => arm === 'base'));
  return html`<figure class="timeline${compared && ' compared'}" data-duration="${duration}">
${renderTimelineLegend(compared, new Set(selectBands(report).map(({ kind }) => kind)))}
${renderLoad(report, time)}
${drawn.map(({ latency, series }) => renderPanel(report, latency, series, duration))}
${renderLanes(columns, time)}
<figcaption><output id="readout">Every dot is a request. Point at one to read it; drag across to keep a span of time in the request explorer.</output></figcaption>
${renderWindowTable(countWindows(columns, duration, SLICES / 2))}
</figure>`;
}

function renderPanel(report: Report, latency: Latency, series: readonly Series[], duration: Ms): Html {
  const limits = selectLimits(report, latency);
  const x = timeScale(duration);
  const y = latencyScale(
    series,
    limits.map(({ valueMs }) => valueMs),
  );
  const marks = html`${drawBands(selectBands(report), x, HEIGHT)}${series.map(({ arm, times, values }) =>
    drawPoints({ x: times.map(x.at), y: values.map(y.at) }, HEIGHT, arm),
  )}${series.map((one) => drawQuantiles(one, duration, y))}${drawLimits(limits, y, HEIGHT)}`;
  return html`<h3>${capitalise(metricName(latency.metric))}</h3>
${renderChart({
  label: describePanel(latency, series, duration),
  height: HEIGHT,
  x,
  y,
  marks,
  labels: labelLimits(limits, y, HEIGHT),
  kind: latency.column,
})}`;
}

function drawQuantiles(series: Series, duration: Ms, y: Scale): Html {
  const slices = Math.max(4, Math.min(SLICES, Math.floor(series.values.length / 8)));
  const middles = Array.from({ length: slices }, (_, i) => (i + 0.5) / slices);
  const line = (percent: number, name: string): Html => {
    const quantiles = windowQuantiles(series, duration, slices, percent);
    return drawLine({ x: middles, y: quantiles.map(y.at) }, HEIGHT, `${series.arm} ${name}`);
  };
  return html`${line(50, 'median')}${line(95, 'p95')}`;
}

/** Linear where the slowest is near the typical, logarithmic where a few would flatten all the rest. */
export function latencyScale(series: readonly Pick<Series, 'values'>[], limits: readonly Ms[]): Scale {
  const all = ascending(series.flatMap(({ values }) => values));
  const top = Math.max(quantileOf(all, 100), ...limits);
  if (top <= 12 * quantileOf(all, 50)) return linearScale(0, top * 1.04, formatMs);
  return logScale(Math.max(0.05, Math.min(quantileOf(all, 0), ...limits) * 0.9), top * 1.1, formatMs);
}

function describePanel(latency: Latency, series: readonly Series[], duration: Ms): string {
  const arms = series.map(({ arm, values }) => {
    const sorted = ascending(values);
    const [median, p95, slowest] = [50, 95, 100].map((percent) => formatMs(quantileOf(sorted, percent)));
    return `${arm}: ${formatCount(values.length)} requests, median ${median}, p95 ${p95}, slowest ${slowest}`;
  });
  return `${capitalise(metricName(latency.metric))} over ${formatMs(duration)}. ${arms.join('. ')}.`;
}

function measureDuration(report: Report, columns: SampleColumns): Ms {
  let last = Math.max(1, report.run.durationMs);
  for (let row = 0; row < columns.rows; row += 1) last = Math.max(last, instantOf(columns, row));
  return Math.ceil(last);
}

function renderWindowTable(windows: readonly Window[]): Html {
  return html`<details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Requests over time"><table><thead><tr><th scope="col">From</th><th scope="col" class="number">Requests</th><th scope="col" class="number">Rate limited</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Not delivered</th></tr></thead><tbody>${windows.map(
    (window) =>
      html`<tr><th scope="row">${formatMs(window.fromMs)}</th><td class="number">${formatCount(window.requests)}</td><td class="number">${formatCount(window.rateLimited)}</td><td class="number">${formatCount(window.failed)}</td><td class="number">${formatCount(window.undelivered)}</td></tr>`,
  )}</tbody></table></div></details>`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
