import { formatNumber } from '../base/format.js';
import { type Chart, COLOUR_NAMES } from './markup/mermaid.js';
import type { Comparison, ReportScenario } from './schema/schema.js';
import { byLoad, probeFigures, type ProbeFigures } from './tables/capacity.js';
import { LEAST_DRAWN, latencyWord, type StageFigures, stageFigures } from './tables/stages.js';

/** A chart with the sentence that says what its lines are. The stage table holds the same numbers. */
export interface ExplainedChart {
  readonly chart: Chart;
  readonly caption: string;
}

/** How latency, answers and cost move with the load; null where the table of few stages says it at a glance. */
export function chartStages(scenario: ReportScenario): ExplainedChart | null {
  const figures = stageFigures(scenario);
  const lines = linesOf(scenario).flatMap(({ name, read }) => {
    const values = figures.map(read);
    const first = values[0];
    if (first === undefined || first === null || first <= 0 || values.includes(null)) return [];
    return [{ name, values: values.map((value) => (100 * (value ?? 0)) / first) }];
  });
  const isSearch = scenario.capacity !== null;
  if (figures.length < LEAST_DRAWN || lines.length === 0 || isSearch) return null;
  return {
    chart: {
      xTitle: isOpen(scenario) ? 'stage: requests per second at its end' : 'stage',
      categories: figures.map(({ stage }) =>
        isOpen(scenario) ? `${stage.index}: ${formatNumber(stage.target)}` : String(stage.index),
      ),
      title: 'How latency, answers and cost move with the load',
      yTitle: 'percent of the first stage',
      series: lines.map(({ values }) => ({ kind: 'line', values })),
    },
    caption: `Each line in percent of its first stage: ${lines.map(({ name }, index) => `${COLOUR_NAMES[index]} ${name}`).join(', ')}.`,
  };
}

/** At most as many as there are colours. */
function linesOf(
  scenario: ReportScenario,
): { name: string; read: (figures: StageFigures) => number | null }[] {
  const hasChecks = scenario.stages.some(({ metrics }) => metrics['checks'] !== undefined);
  return [
    { name: `p95 ${latencyWord(scenario).toLowerCase()}`, read: ({ p95 }) => p95 },
    { name: 'tokens a second', read: ({ tokensPerSecond }) => tokensPerSecond },
    hasChecks
      ? { name: 'checks passed', read: ({ checks }) => checks }
      : {
          name: 'share answered',
          read: ({ stage }) => (stage.planned === 0 ? null : stage.ok / stage.planned),
        },
    { name: 'dollars a request', read: ({ usd }) => usd },
  ];
}

function isOpen({ executor }: ReportScenario): boolean {
  return executor === 'trace' || (executor?.endsWith('-arrival-rate') ?? false);
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  'time_to_first_token:p(50)': 'first token p50',
  'time_to_first_token:p(95)': 'first token p95',
  'total_generation_time:p(50)': 'total p50',
  'total_generation_time:p(95)': 'total p95',
  'cost_per_request:avg': 'mean cost',
  'output_tokens:avg': 'output tokens',
  'input_tokens:avg': 'input tokens',
};

/** A bar a metric: this change as a share of base, which is the line at 100. None below two metrics. */
export function chartComparison({ kind, metrics }: Comparison): ExplainedChart[] {
  const rows = Object.entries(metrics).filter(([key, { ratio }]) => ratio !== null && key in SHORT_NAMES);
  if (kind !== 'base' || rows.length < 2) return [];
  return [
    {
      chart: {
        title: 'This change in percent of base',
        xTitle: 'metric',
        yTitle: 'percent of base',
        categories: rows.map(([key]) => SHORT_NAMES[key] ?? key),
        series: [
          { kind: 'bar', values: rows.map(([, { ratio }]) => (ratio ?? 0) * 100) },
          { kind: 'line', values: rows.map(() => 100) },
        ],
      },
      caption:
        'Bars: this change in percent of base, estimated within pairs; line: base. Whether a difference is more than chance is in the table.',
    },
  ];
}

/** The search as a ladder, what was good at each load, and where latency turns up; none of another scenario. */
export function chartCapacity(scenario: ReportScenario): ExplainedChart[] {
  const figures = probeFigures(scenario);
  if (figures.length < 2 || scenario.capacity === null) return [];
  const loads = byLoad(figures, scenario.capacity);
  const unit = scenario.capacity.by === 'vus' ? 'users' : 'requests a second';
  return [drawLadder(figures, unit), ...drawGood(loads, unit), ...drawKnee(loads, unit)];
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

function drawGood(loads: readonly ProbeFigures[], unit: string): ExplainedChart[] {
  const figures = loads.filter(({ goodput }) => goodput !== null);
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

function drawKnee(loads: readonly ProbeFigures[], unit: string): ExplainedChart[] {
  const figures = loads.filter(({ p50, p95 }) => p50 !== null && p95 !== null);
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
        'Total generation time on the plateau of each probe, blue p50 and orange p95: beyond the knee it is only queue.',
    },
  ];
}
