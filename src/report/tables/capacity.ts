import { formatCount, formatNumber, formatRate, UNKNOWN } from '../../base/format.js';
import { metricName } from '../../metrics/names.js';
import { numbers, type Table } from '../markup/table.js';
import type { Capacity, ReportScenario } from '../schema/schema.js';
import { stageTable } from './stages.js';

type Probe = Capacity['probes'][number];

/** What one probe showed of its load. */
export interface ProbeFigures {
  /** In the order in which they were made, from 1. */
  readonly order: number;
  readonly probe: Probe;
  /** Share of the arrivals of its plateau that were good, or that kept the threshold it is about; null where none ended. */
  readonly good: number | null;
  /** Good requests a second at this load; null of users, whose rate is not given, and where nobody says what is good. */
  readonly goodput: number | null;
  /** Answers a second over the whole probe. */
  readonly answered: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** Of a capacity scenario; none of another. */
export function probeFigures({ capacity, stages }: ReportScenario): ProbeFigures[] {
  if (capacity === null) return [];
  return capacity.probes.map((probe, i): ProbeFigures => {
    const stage = stages.find(({ index }) => index === probe.stage);
    const good = probe.n === 0 ? null : 1 - probe.bad / probe.n;
    return {
      order: i + 1,
      probe,
      good,
      goodput: good === null || capacity.by === 'vus' || capacity.share === null ? null : good * probe.load,
      answered: stage === undefined || stage.durationMs <= 0 ? null : (stage.ok * 1_000) / stage.durationMs,
      p50: probe.latency?.p50 ?? null,
      p95: probe.latency?.p95 ?? null,
    };
  });
}

/**
 * One row a load, the last probe of it, from the lowest to the highest. A short probe that seemed to show the contrary of what
 * is certified of such a load shows a queue that had not built up yet, or not drained, and no load.
 */
export function byLoad(
  figures: readonly ProbeFigures[],
  { low, high }: Pick<Capacity, 'low' | 'high'>,
): ProbeFigures[] {
  const isContrary = ({ word, load }: Probe): boolean =>
    (word === 'good' && load >= (high ?? Infinity)) || (word === 'poor' && load <= (low ?? 0));
  const shown = figures.filter(({ probe }) => !isContrary(probe));
  const last = new Map(shown.map((each) => [each.probe.load, each]));
  return [...last.values()].sort((a, b) => a.probe.load - b.probe.load);
}

const KINDS: Readonly<Record<Probe['kind'], string>> = {
  steer: 'finds the way',
  'confirm-high': 'upper end',
  'confirm-low': 'lower end',
};

/** A word that is only what it seemed is told from one that is certified. */
export function wordOf({ word }: Probe): string {
  if (word === 'holds' || word === 'breaks') return `${word} (certified)`;
  return word === 'good' ? 'seems to hold' : 'seems to break';
}

/** The probes of a search in their order. */
export function probeTable(scenario: ReportScenario): Table {
  const unit = scenario.capacity?.by === 'vus' ? 'Users' : 'Requests/s';
  return {
    title: `Probes of ${scenario.name}`,
    columns: [
      numbers('Probe'),
      numbers(unit),
      { title: 'What for' },
      { title: 'Word' },
      ...[goodTitle(scenario), 'Judged', 'Worth'].map(numbers),
      { title: scenario.capacity?.share === null ? 'Threshold' : 'First to break' },
    ],
    rows: probeFigures(scenario).map(({ order, probe, good }) => [
      formatCount(order),
      formatNumber(probe.load, 1),
      KINDS[probe.kind],
      wordOf(probe),
      formatRate(good),
      formatCount(probe.n),
      formatCount(Math.round(probe.effective)),
      probe.threshold ?? mostOften(probe.brokenBy),
    ]),
  };
}

/** Where thresholds say what holds, it is the share that kept the one that the probe is about. */
export function goodTitle({ capacity }: ReportScenario): string {
  return capacity?.share === null ? 'Kept' : 'Good';
}

function mostOften(counts: Readonly<Record<string, number>>): string {
  const [first] = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return first === undefined ? UNKNOWN : metricName(first[0]);
}

/** How a scenario's load went: by its stages, or by the probes that take their place in a search. */
export function loadTable(scenario: ReportScenario): Table {
  return scenario.capacity === null ? stageTable(scenario) : probeTable(scenario);
}
