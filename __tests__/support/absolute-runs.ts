import { seededRandom } from '../../src/base/random.js';
import { constantArrivals, constantSegments, rampArrivals, rampSegments } from '../../src/plan/arrivals.js';
import { parseStages, type Stage } from '../../src/plan/stages.js';
import { episodeLength } from '../../src/stats/estimates/episodes.js';
import type { Sample } from '../../src/samples/sample.js';
import type { Look } from '../../src/verdict/early/early-looks.js';
import { createEarlyStop } from '../../src/verdict/early/early-stop.js';
import { type IncidentLaw, DEPENDENT, INDEPENDENT } from './incident-laws.js';
import { judge, specOf } from './judging.js';
import { failedWith, sampleWith } from './samples.js';

/*
 * Runs by the product's own judges, its looks on the way included, without the load that would measure them: what a
 * whole gate comes to, a hundred times as fast.
 */

export interface AbsoluteRuns {
  readonly law: string;
  readonly threshold: string;
  /** True (or quiet) p95 over a limit of one second. */
  readonly ratio: number;
  readonly stages: string;
  readonly steady: boolean;
  readonly runs: number;
  readonly seed?: string;
  /** The first run's number. */
  readonly from?: number;
}

export interface Tally {
  pass: number;
  fail: number;
  inconclusive: number;
  /** Mean number of requests sent. */
  sent: number;
}

const ALPHAS = { pass: 0.05, fail: 0.05 };
const TIMEOUT = 30_000;

export const LAWS: Readonly<Record<string, IncidentLaw>> = { ...INDEPENDENT, ...DEPENDENT };

export function countRuns(trial: AbsoluteRuns): Tally {
  const tally: Tally = { pass: 0, fail: 0, inconclusive: 0, sent: 0 };
  const spec = specOf(trial.threshold);
  const starts = arrivalsOf(trial);
  const plan = { planned: starts.length, alphas: ALPHAS };
  const busiest = 10 * Math.max(...stagesOf(trial.stages).map(({ target }) => target));
  const load = { even: trial.steady, episode: episodeLength(starts.length, busiest) };
  const look: Look = trial.steady ? { kind: 'sequential', plan } : { kind: 'curtailed', plan };
  for (let run = trial.from ?? 0; run < (trial.from ?? 0) + trial.runs; run += 1) {
    const random = seededRandom(trial.seed ?? 'absolute', `${trial.law}/${run}`);
    const latencies = (LAWS[trial.law] ?? lawMissing(trial.law))(random, starts);
    const samples = latencies.map((latency, id) =>
      sampleOf(id, starts[id] ?? 0, latency * trial.ratio * 1_000),
    );
    const rule = createEarlyStop({
      thresholds: [{ spec, look, load }],
      firstId: 0,
      isFinding: () => false,
      endsShared: false,
      canaries: null,
      mayPass: trial.steady,
    });
    const sent = sendUntil(samples, (sample) => rule.observe(sample) !== null);
    const [row] = judge(trial.threshold, sent, {
      sequential: () => (trial.steady ? plan : null),
      decidedOn: () => rule.decidedOn(spec),
      even: () => trial.steady,
      planned: () => starts.length,
      episode: () => load.episode,
    });
    const verdict = row?.judgement.verdict;
    if (verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive') tally[verdict] += 1;
    tally.sent += sent.length / trial.runs;
  }
  return tally;
}

/** In the order in which they end; what is under way when one ends the run is part of it. */
function sendUntil(samples: readonly Sample[], ends: (sample: Sample) => boolean): readonly Sample[] {
  const endOf = ({ startedMs, e2eMs }: Sample): number => (startedMs ?? 0) + (e2eMs ?? 1_000);
  for (const sample of [...samples].sort((a, b) => endOf(a) - endOf(b)))
    if (ends(sample)) return samples.filter(({ startedMs }) => (startedMs ?? 0) <= endOf(sample));
  return samples;
}

function sampleOf(id: number, startedMs: number, ms: number): Sample {
  const at = { id, startedMs, plannedMs: startedMs };
  if (ms >= TIMEOUT) return failedWith(Number.isFinite(ms) ? 'timeout' : 'http_error', at);
  return sampleWith({ ...at, e2eMs: ms, ttftMs: ms });
}

function arrivalsOf({ stages, steady }: AbsoluteRuns): readonly number[] {
  const parsed = stagesOf(stages);
  const arrivals = steady
    ? constantArrivals(constantSegments(parsed, 1_000))
    : rampArrivals(rampSegments(parsed, 0, 1_000));
  return [...arrivals.dueMs];
}

function stagesOf(text: string): readonly Stage[] {
  return parseStages(text).stages;
}

function lawMissing(name: string): never {
  throw new Error(`no law ${name}`);
}
