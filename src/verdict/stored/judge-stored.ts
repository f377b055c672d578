import { type BaselineJudgement, judgeBaseline, LEAST_RUNS_TO_GATE } from '../../stats/estimates/baseline.js';
import { adjustHolm } from '../../stats/paired/holm.js';
import type { ComparedRow } from '../compare/compared-row.js';
import type { Gate } from '../compare/comparison-gates.js';
import type { Contrast } from '../compare/contrast.js';
import { type BaselineRun, storedValue } from './stored-values.js';

/** This run, the earlier ones, and how sure a verdict must be. */
export interface StoredEvidence {
  readonly current: BaselineRun;
  /** Runs of the base branch with the same settings, oldest first. */
  readonly earlier: readonly BaselineRun[];
  /** One-sided, on each side. */
  readonly confidence: number;
  readonly onInconclusive: 'warn' | 'fail' | 'point';
}

/** One gate of the comparison with stored runs. */
export interface StoredJudgement {
  readonly gate: Gate;
  readonly head: number | null;
  /** What is usual: the geometric mean of the earlier runs. */
  readonly base: number | null;
  /** Turned so that more is worse; undefined where the runs allow no comparison. */
  readonly found: BaselineJudgement | undefined;
  /** The limit as a ratio, turned likewise; null where no ratio says it. */
  readonly limit: number | null;
  /** Adjusted by Holm over the family. */
  readonly p: number | null;
  /** Whether it is worse than chance explains and than the limit allows, however few the runs. */
  readonly worse: boolean;
  readonly verdict: ComparedRow['verdict'];
}

type Measured = Pick<StoredJudgement, 'gate' | 'head' | 'base' | 'found' | 'limit' | 'p'>;

/** Judges gates of one family: a threshold must be shown to hold, a row of the comparison's own to be worse. */
export function judgeStored(family: readonly Gate[], evidence: StoredEvidence): StoredJudgement[] {
  const alpha = 1 - evidence.confidence;
  const measured = family.map((gate) => measureGate(gate, evidence, alpha));
  const known = measured.filter(({ p }) => p !== null);
  const adjusted = adjustHolm(known.map(({ p }) => p ?? 1));
  return measured.map((each) => {
    const p = adjusted[known.indexOf(each)] ?? null;
    const beyond = each.found !== undefined && each.limit !== null && each.found.ratio > each.limit;
    const worse = beyond && p !== null && p <= alpha;
    return { ...each, p, worse, verdict: decide(each, worse, evidence.onInconclusive) };
  });
}

/** A gate whose values are told and not judged. */
export function tellStored(gate: Gate, evidence: StoredEvidence): StoredJudgement {
  const measured = measureGate(gate, evidence, 1 - evidence.confidence);
  return { ...measured, worse: false, verdict: 'info' };
}

function measureGate(gate: Gate, { current, earlier }: StoredEvidence, alpha: number): Measured {
  const { contrast } = gate;
  const { metric, aggregation } = contrast;
  const head = storedValue(current, metric, aggregation);
  const values = earlier.flatMap((run) => storedValue(run, metric, aggregation) ?? []);
  const face = (value: number): number => (contrast.side === 'below' ? value : 1 / value);
  const predict = (value: number): BaselineJudgement | undefined =>
    judgeBaseline(value, values.map(face), alpha);
  const found = head === null ? undefined : (judgeZeros(head, values) ?? predict(face(head)));
  const base = found === undefined ? (values.at(-1) ?? null) : usualOf(values);
  const limit = base === 0 && head !== null ? beyondNothing(contrast, head) : facedLimit(contrast, base);
  // Where an improvement is asked for, "no worse" means "meets it".
  const asked = head !== null && limit !== null && limit < 1 ? predict(face(head) / limit) : found;
  return { gate, head, base, found, limit, p: asked?.p ?? found?.p ?? null };
}

function usualOf(values: readonly number[]): number {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return 0;
  return Math.exp(positive.reduce((sum, value) => sum + Math.log(value), 0) / positive.length);
}

/** What costs nothing has no logarithm: all free are equal, and one that is not is beyond every limit. */
function judgeZeros(head: number, values: readonly number[]): BaselineJudgement | undefined {
  const runs = values.length;
  if (runs === 0 || head < 0 || (head > 0 && values.some((value) => value !== 0))) return undefined;
  const ratio = head > 0 ? Infinity : values.every((value) => value === 0) ? 1 : 0;
  const p = head > 0 ? 0.5 ** runs : 1;
  return { ratio, limit: 1, exceeded: head > 0, p, runs, gates: runs >= LEAST_RUNS_TO_GATE };
}

/** Of what was free no ratio says how much more it may cost: the difference is the value itself. */
function beyondNothing(contrast: Contrast, head: number): number | null {
  const { kind, limit, side } = contrast;
  if (kind === 'ratio') return facedLimit(contrast, 0);
  return (side === 'below' ? head <= limit : head >= limit) ? Infinity : 0;
}

function facedLimit({ kind, limit, side }: Contrast, base: number | null): number | null {
  const ratio = kind === 'ratio' ? limit : base === null || base <= 0 ? null : (base + limit) / base;
  if (ratio === null || side === 'below') return ratio === null ? null : Math.max(0, ratio);
  return ratio <= 0 ? Infinity : 1 / ratio;
}

function decide(
  { gate, head, found, limit }: Measured,
  worse: boolean,
  onInconclusive: StoredEvidence['onInconclusive'],
): ComparedRow['verdict'] {
  const own = gate.spec === null;
  if (head === null) return own ? 'info' : 'no_data';
  if (own) return found?.gates === true ? (worse ? 'fail' : 'pass') : 'info';
  if (found === undefined || limit === null) return 'inconclusive';
  if (found.gates && worse) return 'fail';
  if (found.gates && found.ratio * found.limit <= limit) return 'pass';
  if (onInconclusive !== 'point') return 'inconclusive';
  return found.ratio <= limit ? 'pass' : 'fail';
}
