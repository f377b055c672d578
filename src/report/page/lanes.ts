import { formatNumber } from '../../base/format.js';
import type { Report, ReportScenario } from '../schema/schema.js';
import { percent, renderChart, round, WIDTH } from './parts/chart.js';
import type { SampleColumns } from './data/columns.js';
import { html, type Html } from './parts/html.js';
import { drawTicks } from './parts/marks.js';
import type { Scale } from './parts/scale.js';
import { instantOf, isCanaryRow } from './data/series.js';
import { markOf, type Mark } from './data/windows.js';

const LOAD_HEIGHT = 44;
const LANE_HEIGHT = 16;

interface PlacedStage {
  readonly label: string;
  readonly from: number;
  readonly target: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The load that was asked for: a lane with its stages, or nothing where no scenario has a profile. */
export function renderLoad(report: Report, time: Scale): Html {
  const stages = report.scenarios.flatMap((scenario) => placeStages(scenario, report.scenarios.length > 1));
  const highest = Math.max(0, ...stages.flatMap(({ from, target }) => [from, target]));
  if (highest === 0) return html``;
  const up = (value: number): number => round((1 - (0.62 * value) / highest) * LOAD_HEIGHT);
  const shapes = stages.map(({ startMs, endMs, from, target }, index) => {
    const [left, right] = [round(time.at(startMs) * WIDTH), round(time.at(endMs) * WIDTH)];
    return html`<path class="load stage-${index % 2}" d="M${left} ${LOAD_HEIGHT}V${up(from)}L${right} ${up(target)}V${LOAD_HEIGHT}z"/>`;
  });
  const labels = stages.map(({ label, startMs, endMs }) => {
    const [left, right] = [time.at(startMs), time.at(endMs)];
    return (
      right - left > 0.07 &&
      html`<text class="stage-label${right - left < 0.16 && ' minor'}" x="${percent(left)}" y="11" dx="3">${label}</text>`
    );
  });
  return renderChart({
    label: `Load asked for: ${stages.map(({ label }) => label).join('; ')}`,
    height: LOAD_HEIGHT,
    x: { ...time, ticks: [] },
    y: { at: (value) => value, ticks: [{ at: 0, label: 'load', minor: false }] },
    marks: html`${shapes}`,
    labels: html`${labels}`,
  });
}

function placeStages(scenario: ReportScenario, named: boolean): PlacedStage[] {
  let start = scenario.startMs;
  const unit = /vus|iterations/.test(scenario.executor ?? '') ? ' users' : '/s';
  return scenario.stages.map((stage) => {
    const startMs = start;
    start += stage.durationMs;
    const [from, target] = [formatNumber(stage.from), formatNumber(stage.target)];
    const load = from === target ? `${target}${unit}` : `${from} → ${target}${unit}`;
    const label = `${named ? `${scenario.name} ` : ''}${stage.index}: ${load}`;
    return { label, from: stage.from, target: stage.target, startMs, endMs: start };
  });
}

const LANES: readonly (readonly [mark: Mark, name: string])[] = [
  ['rate_limited', '429'],
  ['failed', 'failed'],
  ['undelivered', 'not sent'],
];

/** One lane for each way in which a request has no latency: rate limited, failed, not delivered. */
export function renderLanes(columns: SampleColumns, time: Scale): Html {
  const marks = columns.texts.outcome.words.map(markOf);
  const isCanary = isCanaryRow(columns);
  const places: Record<Mark, number[]> = { answered: [], rate_limited: [], failed: [], undelivered: [] };
  columns.texts.outcome.values.forEach((outcome, row) => {
    const mark = marks[outcome];
    if (mark !== undefined && mark !== 'answered' && !isCanary(row))
      places[mark].push(time.at(instantOf(columns, row)));
  });
  const lanes = LANES.filter(([mark]) => places[mark].length > 0);
  if (lanes.length === 0)
    return html`<p class="quiet">Every request was sent and answered: no 429, no failure, nothing dropped.</p>`;
  const height = lanes.length * LANE_HEIGHT;
  const middle = (index: number): number => 1 - (index + 0.5) / lanes.length;
  return renderChart({
    label: `Requests without a latency. ${lanes.map(([mark, name]) => `${name}: ${places[mark].length}`).join(', ')}.`,
    height,
    x: { ...time, ticks: [] },
    y: {
      at: (value) => value,
      ticks: lanes.map(([, label], index) => ({ at: middle(index), label, minor: false })),
    },
    marks: html`${lanes.map(([mark], index) => drawTicks(places[mark], index * LANE_HEIGHT + 2, LANE_HEIGHT - 4, mark))}`,
  });
}
