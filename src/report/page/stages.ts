import { formatCount, formatMs, formatNumber, formatRate, formatUsd } from '../../base/format.js';
import type { ReportScenario } from '../schema/schema.js';
import { LEAST_DRAWN, latencyWord, type StageFigures, stageFigures } from '../tables/stages.js';
import { renderChart } from './parts/chart.js';
import { html, type Html } from './parts/html.js';
import { drawLine, drawPoints } from './parts/marks.js';
import { linearScale, type Scale } from './parts/scale.js';
import { renderTable, type TableColumn } from './parts/table.js';

const PANEL_HEIGHT = 64;

type StageRow = StageFigures & { readonly scenario: string };

/** One line of a panel: the second of two is dashed. */
interface Line {
  readonly name: string;
  readonly read: (figures: StageFigures) => number | null;
}

interface Panel {
  readonly lines: readonly Line[];
  readonly format: (value: number) => string;
}

/** Every stage of every scenario in one table, and the chart of each scenario with enough of them; the probes of a search are none. */
export function renderStages(all: readonly ReportScenario[]): Html {
  const scenarios = all.filter(({ capacity }) => capacity === null);
  const rows = scenarios.flatMap((scenario) =>
    stageFigures(scenario).map((figures) => ({ ...figures, scenario: scenario.name })),
  );
  if (rows.length === 0) return html`<p class="quiet">No stage was run.</p>`;
  return html`${scenarios.filter(({ stages }) => stages.length >= LEAST_DRAWN).map(renderStageChart)}
${renderTable({ caption: 'Stages', columns: columnsOf(rows), rows, name: 'stages' })}`;
}

/** How latency, failures, answers and cost move with the load: panels over one axis of stages. */
function renderStageChart(scenario: ReportScenario): Html {
  const figures = stageFigures(scenario);
  const panels = panelsOf(scenario).filter(({ lines }) =>
    lines.some(({ read }) => figures.some((stage) => read(stage) !== null)),
  );
  return html`<figure><h3>${scenario.name}: how latency, failures, answers and cost move with the load</h3>
${panels.map((panel, index) => renderPanel(panel, figures, index === panels.length - 1))}</figure>`;
}

function panelsOf(scenario: ReportScenario): Panel[] {
  const word = latencyWord(scenario);
  return [
    {
      lines: [{ name: 'requests due a second', read: ({ offered }) => offered }],
      format: (value) => formatNumber(value),
    },
    {
      lines: [
        { name: `${word} p50`, read: ({ p50 }) => p50 },
        { name: 'p95', read: ({ p95 }) => p95 },
      ],
      format: (value) => formatMs(value),
    },
    {
      lines: [{ name: 'tokens a second', read: ({ tokensPerSecond }) => tokensPerSecond }],
      format: (value) => formatNumber(value),
    },
    {
      lines: [
        { name: 'errors', read: ({ errors }) => errors },
        { name: '429', read: ({ limited }) => limited },
      ],
      format: (value) => formatRate(value),
    },
    {
      lines: [{ name: 'good requests', read: ({ good }) => good }],
      format: (value) => formatRate(value),
    },
    {
      lines: [{ name: 'good requests a second', read: ({ goodput }) => goodput }],
      format: (value) => formatNumber(value),
    },
    {
      lines: [
        { name: 'checks passed', read: ({ checks }) => checks },
        { name: 'answers cut off', read: ({ cutOff }) => cutOff },
      ],
      format: (value) => formatRate(value),
    },
    { lines: [{ name: '$ per request', read: ({ usd }) => usd }], format: (value) => formatUsd(value) },
  ];
}

function renderPanel({ lines, format }: Panel, figures: readonly StageFigures[], isLast: boolean): Html {
  const measured = lines.filter(({ read }) => figures.some((stage) => read(stage) !== null));
  const values = measured.flatMap(({ read }) => figures.map((stage) => read(stage) ?? 0));
  const y = linearScale(0, 1.7 * Math.max(...values), format, 2);
  const x = stageScale(figures);
  const marks = measured.map(({ read }, index) => {
    const places = {
      x: figures.map((_, i) => (i + 0.5) / figures.length),
      y: figures.map((stage) => {
        const value = read(stage);
        return value === null ? Number.NaN : y.at(value);
      }),
    };
    const seen = places.y.flatMap((at, i) => (Number.isNaN(at) ? [] : [i]));
    const dots = { x: seen.map((i) => places.x[i] ?? 0), y: seen.map((i) => places.y[i] ?? 0) };
    return html`${drawLine(places, PANEL_HEIGHT, `head${index > 0 ? ' p95' : ''}`)}${drawPoints(dots, PANEL_HEIGHT, 'head')}`;
  });
  const names = measured.map(({ name }, index) => (index > 0 ? `${name} (dashed)` : name)).join(', ');
  return renderChart({
    label: `${names} by stage; the values are in the table below.`,
    height: PANEL_HEIGHT,
    x: isLast ? x : { ...x, ticks: [] },
    y,
    marks: html`${marks}`,
    labels: html`<text class="stage-label" x="0" y="11" dx="3">${names}</text>`,
  });
}

function stageScale(figures: readonly StageFigures[]): Scale {
  const ticks = figures.map(({ stage, load }, i) => ({
    at: (i + 0.5) / figures.length,
    label: load === '–' ? String(stage.index) : `${stage.index}: ${load}`,
    minor: i % 2 !== 0,
  }));
  return { at: (value) => value, ticks };
}

/** What never happened has no column, nor what nobody measured. */
function columnsOf(rows: readonly StageRow[]): readonly TableColumn<StageRow>[] {
  return COLUMNS.filter(({ absentAt, number }) =>
    rows.some((row) => absentAt?.includes(number?.(row) ?? null) !== true),
  );
}

interface StageColumn extends TableColumn<StageRow> {
  /** Values at which, in every stage, the column says nothing. */
  readonly absentAt?: readonly (number | null)[];
}

function happened(...column: Parameters<typeof measured>): StageColumn {
  return { ...measured(...column), absentAt: [null, 0] };
}

function known(...column: Parameters<typeof measured>): StageColumn {
  return { ...measured(...column), absentAt: [null] };
}

function measured(
  label: string,
  read: (row: StageRow) => number | null,
  format: (value: number | null) => string,
): TableColumn<StageRow> {
  return { label, cell: (row) => format(read(row)), number: read };
}

const COLUMNS: readonly StageColumn[] = [
  { label: 'Stage', cell: ({ scenario, stage }) => `${scenario} ${stage.index}` },
  measured('Lasts', ({ stage }) => stage.durationMs, formatMs),
  { label: 'Load', cell: ({ load }) => load, number: ({ stage }) => stage.target },
  measured('Offered a second', ({ offered }) => offered, formatNumber),
  measured('Sent', ({ stage }) => stage.sent, formatCount),
  measured('Answered', ({ stage }) => stage.ok, formatCount),
  measured('p50', ({ p50 }) => p50, formatMs),
  measured('p95', ({ p95 }) => p95, formatMs),
  known('Tokens/s', ({ tokensPerSecond }) => tokensPerSecond, formatNumber),
  happened('Errors', ({ errors }) => errors, formatRate),
  happened('429', ({ limited }) => limited, formatRate),
  happened('Not sent', ({ unsent }) => unsent, formatCount),
  known('Good', ({ good }) => good, formatRate),
  known('Good a second', ({ goodput }) => goodput, formatNumber),
  known('Checks passed', ({ checks }) => checks, formatRate),
  happened('Cut off', ({ cutOff }) => cutOff, formatRate),
  happened('$ per request', ({ usd }) => usd, formatUsd),
];
