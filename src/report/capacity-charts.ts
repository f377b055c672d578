import { formatNumber } from '../base/format.js';
import type { ExplainedChart } from './charts.js';
import type { ReportScenario } from './schema/schema.js';
import { byLoad, fromIdle, probeFigures, type ProbeFigures } from './tables/capacity.js';

/** The search as a ladder, what was good at each load, and where latency turns up; none of another scenario. */
export function chartCapacity(scenario: ReportScenario): ExplainedChart[] {
  const figures = probeFigures(scenario);
  if (figures.length < 2) return [];
  const unit = scenario.capacity?.by === 'vus' ? 'users' : 'requests a second';
  return [drawLadder(figures, unit), ...drawGood(figures, unit), ...drawKnee(figures, unit)];
}

function drawLadder(figures: readonly ProbeFigures[], unit: string): ExplainedChart {
  const { length } = figures;
  return {
    chart: {
      title: 'The search, probe by probe',
      xTitle: 'probe',
      yTitle: unit,
      categories: figures.map(({ order }) => String(order)),
      series: [{ kind: 'line', values: figures.map(({ probe }) => probe.load) }],
    },
    caption: `The load of each of the ${length} probes; what each showed is in the table.`,
  };
}

function drawGood(all: readonly ProbeFigures[], unit: string): ExplainedChart[] {
  const figures = byLoad(all).filter(({ goodput }) => goodput !== null);
  if (figures.length < 2) return [];
  return [
    {
      chart: {
        title: 'Good requests by load',
        xTitle: `offered: ${unit}`,
        yTitle: 'requests a second',
        categories: figures.map(({ probe }) => formatNumber(probe.load, 1)),
        series: [
          { kind: 'line', values: figures.map(({ goodput }) => goodput) },
          { kind: 'line', values: figures.map(({ probe }) => probe.load) },
        ],
      },
      caption: 'Blue: good requests a second, on the plateau of each probe; orange: what was offered.',
    },
  ];
}

function drawKnee(all: readonly ProbeFigures[], unit: string): ExplainedChart[] {
  const figures = fromIdle(all).filter(({ p50, p95 }) => p50 !== null && p95 !== null);
  if (figures.length < 2) return [];
  return [
    {
      chart: {
        title: 'Latency by load',
        xTitle: `offered: ${unit}`,
        yTitle: 'milliseconds',
        categories: figures.map(({ probe }) => formatNumber(probe.load, 1)),
        series: [
          { kind: 'line', values: figures.map(({ p50 }) => p50) },
          { kind: 'line', values: figures.map(({ p95 }) => p95) },
        ],
      },
      caption:
        'Total generation time in the probes that began with an idle endpoint, blue p50 and orange p95: beyond the knee it is only queue.',
    },
  ];
}
