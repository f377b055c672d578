import { formatNumber } from '../base/format.js';
import type { Chart } from './markup/mermaid.js';
import type { ReportScenario, ReportStage } from './schema/schema.js';
import { percentile } from './tables/load.js';

/** A chart with the sentence that says what its lines are. The stage table holds the same numbers. */
interface ExplainedChart {
  readonly chart: Chart;
  readonly caption: string;
}

/** The charts of one scenario over its stages; none where it has a single stage. */
export function chartScenario(scenario: ReportScenario): ExplainedChart[] {
  const { stages } = scenario;
  if (stages.length < 2) return [];
  return [
    chartLatency(scenario),
    ...(isOpen(scenario) ? [chartDelivery(scenario)] : []),
    chartCost(scenario),
  ];
}

function chartLatency(scenario: ReportScenario): ExplainedChart {
  const { stages } = scenario;
  const streamed = stages.some(({ metrics }) => percentile(metrics['time_to_first_token'], '50') !== null);
  const metric = streamed ? 'time_to_first_token' : 'total_generation_time';
  const name = streamed ? 'Time to first token' : 'Total generation time';
  const line = (rank: string) => ({
    kind: 'line' as const,
    values: stages.map(({ metrics }) => percentile(metrics[metric], rank)),
  });
  return {
    chart: {
      ...overStages(scenario),
      title: `${name} by stage`,
      yTitle: 'milliseconds',
      series: [line('50'), line('95'), line('99')],
    },
    caption: `${name} in milliseconds; lines from bottom to top: p50, p95, p99.`,
  };
}

function chartDelivery(scenario: ReportScenario): ExplainedChart {
  const { stages } = scenario;
  const offered = stages.map(({ planned, durationMs }) => perSecond(planned, durationMs));
  const answered = stages.map(({ ok, durationMs }) => perSecond(ok, durationMs));
  return {
    chart: {
      ...overStages(scenario),
      title: 'Offered and answered load by stage',
      yTitle: 'requests per second',
      series: [
        { kind: 'bar', values: offered },
        { kind: 'line', values: answered },
      ],
    },
    caption: 'Bars: requests per second that were due; line: those that were answered.',
  };
}

function chartCost(scenario: ReportScenario): ExplainedChart {
  let spent = 0;
  const values = scenario.stages.map(({ cost }) => (spent += cost) * 100);
  return {
    chart: {
      ...overStages(scenario),
      title: 'Cost up to the end of each stage',
      yTitle: 'US cents',
      series: [{ kind: 'line', values }],
    },
    caption: 'Cost in US cents, added up over the stages.',
  };
}

function overStages(scenario: ReportScenario): Pick<Chart, 'xTitle' | 'categories'> {
  const open = isOpen(scenario);
  return {
    xTitle: open ? 'stage: requests per second at its end' : 'stage',
    categories: scenario.stages.map(({ index, target }) =>
      open ? `${index}: ${formatNumber(target)}` : String(index),
    ),
  };
}

function isOpen({ executor }: ReportScenario): boolean {
  return executor?.endsWith('-arrival-rate') ?? false;
}

function perSecond(count: number, durationMs: number): number | null {
  return durationMs > 0 ? count / (durationMs / 1000) : null;
}

/** The p95 of the first token, or of the whole where nothing was streamed, stage by stage. */
export function latencySeries(stages: readonly ReportStage[]): {
  readonly name: string;
  readonly values: (number | null)[];
} {
  const of = (metric: string): (number | null)[] =>
    stages.map(({ metrics }) => percentile(metrics[metric], '95'));
  const first = of('time_to_first_token');
  return first.some((value) => value !== null)
    ? { name: 'p95 time to first token', values: first }
    : { name: 'p95 total generation time', values: of('total_generation_time') };
}
