import type { ThresholdResult } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { isError, wasSent } from '../../src/samples/sample.js';
import { type Told, numberIn } from './told.js';

/* What a metric's name says in the documentation, counted anew from the raw samples. */

const JUDGED = ['measure', 'cold', 'warm', 'fill', 'again'];

type Read = (sample: Sample) => number | null;

/** Of an answer; what no answer gave is the worst there is. */
const LATENCIES: Readonly<Record<string, Read>> = {
  time_to_first_token: ({ ttftMs }) => ttftMs,
  total_generation_time: ({ e2eMs }) => e2eMs,
  time_per_output_token: ({ tpotMs }) => tpotMs,
};

const AMOUNTS: Readonly<Record<string, Read>> = {
  cost_per_request: ({ costUsd, resentUsd }) => costUsd - (resentUsd ?? 0),
  input_tokens: ({ inputTokens }) => inputTokens,
  output_tokens: ({ outputTokens }) => outputTokens,
  tokens_per_second: ({ outputTokens, e2eMs }) =>
    outputTokens === null || e2eMs === null || e2eMs <= 0 ? null : (outputTokens * 1_000) / e2eMs,
};

/** 1 where it is so, 0 where not, null where the request says nothing of it. */
const SHARES: Readonly<Record<string, Read>> = {
  error_rate: (sample) => ofSent(sample, isError(sample.outcome)),
  timeout_rate: (sample) => ofSent(sample, sample.outcome === 'timeout'),
  rate_limit_rate: (sample) => ofSent(sample, sample.outcome === 'rate_limited'),
  dropped_rate: ({ outcome }) => Number(outcome === 'dropped'),
  good_requests: ({ good }) => (good === null || good === undefined ? null : Number(good)),
};

function ofSent({ outcome }: Sample, holds: boolean): number | null {
  return wasSent(outcome) && outcome !== 'cancelled' ? Number(holds) : null;
}

/** Infinity for a request that should have the value and has none, 0 tokens a second; undefined for a metric of another kind. */
export function valuesOf(metric: string, samples: readonly Sample[]): number[] | undefined {
  const judged = samples.filter(({ phase }) => JUDGED.includes(phase));
  const [latency, amount, share] = [LATENCIES[metric], AMOUNTS[metric], SHARES[metric]];
  if (share !== undefined) return judged.flatMap((sample) => share(sample) ?? []);
  const worst = metric === 'tokens_per_second' ? 0 : latency === undefined ? null : Infinity;
  const read = latency ?? amount;
  if (read === undefined) return undefined;
  return judged.flatMap((sample): number[] => {
    const { outcome, events } = sample;
    if (outcome === 'ok') {
      const value = read(sample);
      if (value !== null) return [value];
      return latency !== undefined && (events === 0 || isPaceless(metric, sample)) ? [Infinity] : [];
    }
    if (worst === null || outcome === 'cancelled' || outcome === 'suppressed') return [];
    // A first token that came had come, whatever became of the answer; but for one that timed out.
    const came = metric === 'time_to_first_token' && isError(outcome) && outcome !== 'timeout';
    return [came ? (sample.ttftMs ?? worst) : worst];
  });
}

/** Tokens came, and nobody knows how many of them when. */
function isPaceless(metric: string, { events, ttftMs, outputTokens, reasoningTokens }: Sample): boolean {
  if (metric !== 'time_per_output_token' || events === null || ttftMs === null) return false;
  return events > 1 || (outputTokens ?? 0) - (reasoningTokens ?? 0) > 2;
}

/** Hyndman and Fan's seventh definition, as R, NumPy and spreadsheets have it; what touches the infinite is infinite. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return at === Math.floor(at) || below === above ? below : below + (at - Math.floor(at)) * (above - below);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** P(at most k of n), where each is so with this probability. */
export function atMost(k: number, n: number, share: number): number {
  if (share <= 0 || k >= n) return 1;
  if (share >= 1) return 0;
  let [log, sum] = [n * Math.log1p(-share), 0];
  for (let i = 0; i <= k; i += 1) {
    sum += Math.exp(log);
    log += Math.log((n - i) / (i + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return Math.min(1, sum);
}

/** The samples that a threshold speaks of: by its tags, and else those of head. */
export function samplesOf({ report, samples }: Told, { tags }: Pick<ThresholdResult, 'tags'>): Sample[] {
  const byName = report.arms.find(({ name }) => name === tags['arm'])?.arm;
  const arm = byName ?? tags['arm'] ?? 'head';
  return samples.filter(
    (sample) =>
      sample.arm === arm &&
      (tags['stage'] === undefined || String(sample.stage) === tags['stage']) &&
      (tags['prompt'] === undefined || sample.prompt === tags['prompt']) &&
      (tags['scenario'] === undefined || sample.scenario === tags['scenario']),
  );
}

/** Requests that the plan sent: what a suspicion adds to the comparison is judged by no absolute threshold. */
export function ownSamples(told: Told, threshold: ThresholdResult): readonly Sample[] {
  const { report } = told;
  const extended = [report.comparison, ...report.arms.map(({ comparison }) => comparison)].some((each) =>
    each?.notes.some((note) => note.startsWith('The plan ended with a suspicion')),
  );
  const own = samplesOf(told, threshold);
  // A search is judged at the load that it certified, and its plan is made while it goes on.
  if (isSearch(told)) return [];
  return extended && report.scenarios.length === 1 ? own.filter(({ stage }) => stage === 1) : own;
}

export const isSearch = ({ report }: Told): boolean =>
  report.scenarios.some(({ capacity }) => capacity !== null);

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000 };

/** `1 min 30 s`, `$0.12`, `4.2 %`, `12 req/s` as a number of milliseconds, dollars, shares of one or whatever it counts. */
export function amountIn(text: string): number {
  const said = text.replace(/^(just (over|under)|about|at least|at most) /, '');
  const times = [...said.matchAll(/([\d.,]+) (ms|s|min|h)\b/g)];
  if (times.length > 0)
    return (
      (/^[−-]/.test(said) ? -1 : 1) *
      times.reduce((sum, [, digits, unit = '']) => sum + numberIn(digits) * (UNITS[unit] ?? NaN), 0)
    );
  const digits = numberIn(/−?[<>]?\$?[<>]?([\d.,]+)/.exec(said)?.[1]);
  return (/^[−-]/.test(said) ? -1 : 1) * (said.includes('%') ? digits / 100 : digits);
}

/** Whether what was said, to two digits or so, can be this. */
export function isNear(text: string | undefined, value: number): boolean {
  if (text === undefined) return false;
  if (!Number.isFinite(value)) return /infinite|unbounded/.test(text);
  const said = amountIn(text);
  const last = /(\d+)\.(\d+)/.exec(text)?.[2]?.length ?? 0;
  const unit = /\d (s)\b/.test(text) ? 1_000 : /min/.test(text) ? 1_000 : text.includes('%') ? 0.01 : 1;
  return Math.abs(said - value) <= Math.max(0.006 * Math.abs(value), 0.51 * unit * 10 ** -last, 1e-9);
}
