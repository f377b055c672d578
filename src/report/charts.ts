import { formatNumber } from '../base/format.js';
import { type Chart, COLOUR_NAMES } from './markup/mermaid.js';
import type { ReportScenario, ReportStage } from './schema/schema.js';
import { latencyWord, percentile, type StageFigures, stageFigures } from './tables/stages.js';

/** A chart with the sentence that says what its lines are. The stage table holds the same numbers. */
interface ExplainedChart {
  readonly chart: Chart;
  readonly caption: string;
}

/** How latency, answers and cost move with the load; null where there is a single stage, or nothing to compare. */
export function chartStages(scenario: ReportScenario): ExplainedChart | null {
  const figures = stageFigures(scenario);
  const lines = linesOf(scenario).flatMap(({ name, read }) => {
    const values = figures.map(read);
    const first = values[0];
    if (first === undefined || first === null || first <= 0 || values.includes(null)) return [];
    return [{ name, values: values.map((value) => (100 * (value ?? 0)) / first) }];
  });
  if (figures.length < 2 || lines.length === 0) return null;
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
  return executor?.endsWith('-arrival-rate') ?? false;
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
