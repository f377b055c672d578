import { LEAST_RUNS_TO_GATE } from '../../stats/estimates/baseline.js';
import type { ArmComparison } from '../compare/compare-arms.js';
import type { HistoryRow } from '../compare/compared-row.js';
import {
  type Gate,
  hasLimit,
  planFamily,
  planRows,
  planThresholds,
  replacementOf,
  type Tolerances,
} from '../compare/comparison-gates.js';
import { describeStoredRow, describeStoredThreshold } from './explain-stored.js';
import { judgeStored, type StoredEvidence, type StoredJudgement, tellStored } from './judge-stored.js';
import { type BaselineRun, storedValue } from './stored-values.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';

/** A stored run, and where it is told. */
export interface StoredRun extends BaselineRun {
  readonly commit: string;
  /** ISO 8601. */
  readonly date: string;
  readonly url: string | null;
  readonly verdict: HistoryRow['verdict'];
}

export interface BaselineRequest extends Omit<StoredEvidence, 'earlier'> {
  /** Oldest first. */
  readonly earlier: readonly StoredRun[];
  /** `6 runs of main, last def5678, 2 h ago`. */
  readonly source: string;
  readonly url: string | null;
  readonly tolerances: Tolerances;
  /** The relative ones. */
  readonly thresholds: readonly ThresholdSpec[];
}

/**
 * This run against the stored ones, by a prediction interval for one more run: runs differ from day to day by more
 * than requests within one, so few of them warn at most. Rows of the comparison's own fail where they are worse than
 * chance and their tolerance explain, and pass otherwise; a threshold passes only where the interval is within it.
 */
export function judgeStoredBaseline(request: BaselineRequest): ArmComparison {
  const rows = planRows(request.tolerances);
  const thresholds = planThresholds(request.thresholds);
  const family = planFamily(rows, thresholds).filter(hasLimit);
  const judged = judgeStored(family, request);
  const byGate = new Map(judged.map((each) => [each.gate, each]));
  const own = rows.flatMap((gate) => {
    const told = byGate.get(gate) ?? byThreshold(gate, thresholds, byGate) ?? tellStored(gate, request);
    const row = describeStoredRow(told);
    return row === null ? [] : [{ gate, row, judged: told }];
  });
  const warned = own.filter((each) => each.judged.worse && each.row.verdict !== 'fail');
  const notes = ['A stored baseline was measured at another time, perhaps on another machine.'];
  if (request.earlier.length < LEAST_RUNS_TO_GATE)
    notes.push(`It gates from ${LEAST_RUNS_TO_GATE} runs on; with fewer it only warns.`);
  return {
    comparison: {
      kind: 'baseline',
      source: request.source,
      url: request.url,
      pairs: 0,
      design: null,
      metrics: Object.fromEntries(own.map(({ gate, row }) => [gate.key, row])),
      prompts: [],
      notes,
      history: request.earlier.map((run) => describeRun(run, rows)),
    },
    thresholds: new Map(thresholds.flatMap((gate) => settleThreshold(gate, byGate))),
    gates: own.filter(({ gate, row }) => byGate.has(gate) && row.verdict !== 'info').map(({ row }) => row),
    warnings: warned.map(({ row }) => row.message),
  };
}

/** A row that a threshold judges shows the threshold's verdict. */
function byThreshold(
  row: Gate,
  thresholds: readonly Gate[],
  byGate: ReadonlyMap<Gate, StoredJudgement>,
): StoredJudgement | undefined {
  const replacement = replacementOf(row, thresholds);
  return replacement?.contrast.kind === 'ratio' ? byGate.get(replacement) : undefined;
}

/** None where no stored run measured it: that is for the caller to say. */
function settleThreshold(
  gate: Gate,
  byGate: ReadonlyMap<Gate, StoredJudgement>,
): (readonly [ThresholdSpec, ReturnType<typeof describeStoredThreshold>])[] {
  const judged = byGate.get(gate);
  if (gate.spec === null || judged === undefined) return [];
  const comparable = judged.head === null || judged.base !== null;
  return comparable ? [[gate.spec, describeStoredThreshold(judged, gate.spec)]] : [];
}

function describeRun(run: StoredRun, rows: readonly Gate[]): HistoryRow {
  const { commit, date, url, verdict } = run;
  const metrics: HistoryRow['metrics'] = {};
  for (const { key, contrast } of rows) {
    const value = storedValue(run, contrast.metric, contrast.aggregation);
    if (value !== null) metrics[key] = value;
  }
  return { commit, date, url, verdict, metrics };
}
