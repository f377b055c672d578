import { formatCount, formatMs, formatNumber, formatRate } from '../../base/format.js';
import type { Capacity, ReportScenario } from '../schema/schema.js';
import { byLoad, goodTitle, probeFigures, type ProbeFigures, wordOf } from '../tables/capacity.js';
import { renderChart } from './parts/chart.js';
import { html, type Html } from './parts/html.js';
import { drawLine, drawPoints } from './parts/marks.js';
import { linearScale, logScale, type Scale } from './parts/scale.js';
import { renderTable, type TableColumn } from './parts/table.js';

const HEIGHT = 150;

/** What the capacity scenarios found: the sentence, the search as a ladder, and what became of loads below and beyond. */
export function renderCapacity(scenarios: readonly ReportScenario[]): Html {
  return html`${scenarios.map((scenario) => scenario.capacity !== null && renderSearch(scenario, scenario.capacity))}`;
}

function renderSearch(scenario: ReportScenario, capacity: Capacity): Html {
  const figures = probeFigures(scenario);
  const loads = byLoad(figures, capacity);
  return html`<p class="lead">${capacity.sentence}</p>
<figure><h3>${scenario.name}: the search, probe by probe</h3>${drawLadder(figures, capacity)}
<ul class="legend">${entry('head', 'good, or holds')}${entry('base', 'poor, or breaks')}<li>Dotted: the certified ends.</li></ul></figure>
<div class="pairs">${drawGood(loads, capacity)}${drawKnee(loads, capacity)}</div>
${renderTable({ caption: 'Probes', columns: columnsOf(scenario), rows: figures })}`;
}

function entry(name: string, label: string): Html {
  return html`<li><svg width="22" height="10" aria-hidden="true"><path class="dots ${name}" d="M11 5h0"/></svg> ${label}</li>`;
}

function unitOf({ by }: Capacity): string {
  return by === 'vus' ? 'users' : 'requests a second';
}

function isGood({ probe }: ProbeFigures): boolean {
  return probe.word === 'good' || probe.word === 'holds';
}

function drawLadder(figures: readonly ProbeFigures[], capacity: Capacity): Html {
  const loads = figures.map(({ probe }) => probe.load);
  const y = logScale(0.9 * Math.min(...loads), 1.15 * Math.max(...loads), (load) => formatNumber(load));
  const at = (i: number): number => (i + 0.5) / figures.length;
  const place = (wanted: (each: ProbeFigures) => boolean): { x: number[]; y: number[] } => {
    const shown = figures.map((each, i) => ({ each, i })).filter(({ each }) => wanted(each));
    return { x: shown.map(({ i }) => at(i)), y: shown.map(({ each }) => y.at(each.probe.load)) };
  };
  const ends = [capacity.low, capacity.high].filter((load) => load !== null);
  const x: Scale = {
    at: (value) => value,
    ticks: figures.map(({ order }, i) => ({ at: at(i), label: String(order), minor: i % 2 !== 0 })),
  };
  return renderChart({
    label: `The load of each probe, in ${unitOf(capacity)}; the values are in the table below.`,
    height: HEIGHT,
    x,
    y,
    marks: html`${ends.map((load) => drawLine({ x: [0, 1], y: [y.at(load), y.at(load)] }, HEIGHT, 'limit'))}${drawLine(
      place(() => true),
      HEIGHT,
      'head p95',
    )}${drawPoints(place(isGood), HEIGHT, 'head sure')}${drawPoints(
      place((each) => !isGood(each)),
      HEIGHT,
      'base sure',
    )}`,
    labels: html`${ends.map(
      (load) =>
        // The lower end's words stand below its line, lest those of a narrow interval meet.
        html`<text class="limit-label" x="0" y="${Math.round(HEIGHT * (1 - y.at(load))) + (load === capacity.low ? 12 : -4)}" dx="3">${formatNumber(load, 1)} ${load === capacity.low ? 'holds' : 'breaks'}</text>`,
    )}`,
  });
}

function loadScale(loads: readonly ProbeFigures[]): Scale {
  const values = loads.map(({ probe }) => probe.load);
  return linearScale(0, 1.02 * Math.max(...values), (load) => formatNumber(load));
}

/** Goodput against the load: along the diagonal as long as all are good. */
function drawGood(all: readonly ProbeFigures[], capacity: Capacity): Html {
  const loads = all.filter(({ goodput }) => goodput !== null);
  if (loads.length < 2) return html``;
  const x = loadScale(loads);
  const top = Math.max(...loads.map(({ goodput }) => goodput ?? 0));
  const y = linearScale(0, 1.3 * top, (value) => formatNumber(value), 3);
  const points = {
    x: loads.map(({ probe }) => x.at(probe.load)),
    y: loads.map(({ goodput }) => y.at(goodput ?? 0)),
  };
  const end = Math.min(1.3 * top, Math.max(...loads.map(({ probe }) => probe.load)));
  return html`<figure><h3>good requests a second, by what was offered</h3>${renderChart({
    label: `Good requests a second by ${unitOf(capacity)} offered; dotted: all of them good.`,
    height: HEIGHT,
    x,
    y,
    marks: html`${drawLine({ x: [0, x.at(end)], y: [0, y.at(end)] }, HEIGHT, 'limit')}${drawLine(points, HEIGHT, 'head')}${drawPoints(points, HEIGHT, 'head sure')}`,
  })}<figcaption>On the plateau of each probe; dotted: all of them good.</figcaption></figure>`;
}

/** Latency against the load: the knee. */
function drawKnee(all: readonly ProbeFigures[], capacity: Capacity): Html {
  const loads = all.filter(({ p50, p95 }) => p50 !== null && p95 !== null);
  if (loads.length < 2) return html``;
  const x = loadScale(loads);
  const y = linearScale(
    0,
    1.1 * Math.max(...loads.map(({ p95 }) => p95 ?? 0)),
    (value) => formatMs(value),
    3,
  );
  const line = (read: (each: ProbeFigures) => number | null): { x: number[]; y: number[] } => ({
    x: loads.map(({ probe }) => x.at(probe.load)),
    y: loads.map((each) => y.at(read(each) ?? 0)),
  });
  return html`<figure><h3>total generation time, by what was offered</h3>${renderChart({
    label: `Median and p95 of the total generation time by ${unitOf(capacity)} offered.`,
    height: HEIGHT,
    x,
    y,
    marks: html`${drawLine(
      line(({ p50 }) => p50),
      HEIGHT,
      'head',
    )}${drawLine(
      line(({ p95 }) => p95),
      HEIGHT,
      'head p95',
    )}${drawPoints(
      line(({ p50 }) => p50),
      HEIGHT,
      'head sure',
    )}`,
  })}<figcaption>On the plateau of each probe, p95 dashed: beyond the knee it is only queue.</figcaption></figure>`;
}

/** Where thresholds say what holds, the one that a probe is about, and how many kept it. */
function columnsOf(scenario: ReportScenario): readonly TableColumn<ProbeFigures>[] {
  return scenario.capacity?.share === null
    ? COLUMNS.flatMap((column): TableColumn<ProbeFigures>[] => {
        if (column.label === 'Good a second') return [];
        if (column.label !== 'Good') return [column];
        return [
          { label: 'Threshold', cell: ({ probe }) => probe.threshold ?? '' },
          { ...column, label: goodTitle(scenario) },
        ];
      })
    : COLUMNS;
}

const COLUMNS: readonly TableColumn<ProbeFigures>[] = [
  { label: 'Probe', cell: ({ order }) => formatCount(order) },
  { label: 'Load', cell: ({ probe }) => formatNumber(probe.load, 1), number: ({ probe }) => probe.load },
  { label: 'Word', cell: ({ probe }) => wordOf(probe) },
  { label: 'Good', cell: ({ good }) => formatRate(good), number: ({ good }) => good },
  { label: 'Good a second', cell: ({ goodput }) => formatNumber(goodput), number: ({ goodput }) => goodput },
  { label: 'Judged', cell: ({ probe }) => formatCount(probe.n), number: ({ probe }) => probe.n },
  {
    label: 'Worth',
    cell: ({ probe }) => formatCount(Math.round(probe.effective)),
    number: ({ probe }) => probe.effective,
  },
  { label: 'Total p50', cell: ({ p50 }) => formatMs(p50), number: ({ p50 }) => p50 },
  { label: 'Total p95', cell: ({ p95 }) => formatMs(p95), number: ({ p95 }) => p95 },
];
