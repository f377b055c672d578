import { lognormal, type Random, seededRandom } from '../../src/base/random.js';
import { constantArrivals, constantSegments } from '../../src/plan/arrivals.js';
import { parseStages } from '../../src/plan/stages.js';
import type { Arm, Sample } from '../../src/samples/sample.js';
import { episodeLength } from '../../src/stats/estimates/episodes.js';
import { createEarlyStop } from '../../src/verdict/early/early-stop.js';
import { weighTrouble } from '../../src/verdict/trouble/forgive-trouble.js';
import { watchCanaries } from '../../src/verdict/trouble/watch-canaries.js';
import type { ThresholdSpec } from '../../src/verdict/thresholds/threshold.js';
import { judge, specsOf } from './judging.js';
import { failedWith, sampleWith } from './samples.js';

/** What an incident does to a request that is sent at an instant: times as long, or a failure. */
interface Hit {
  readonly factor: number;
  readonly failure: Partial<Sample> | null;
}

/** Over a run that takes so long. */
type Incident = (random: Random, endMs: number) => (at: number) => Hit;

const SOUND: Hit = { factor: 1, failure: null };
const ANSWERED = (status: number): Partial<Sample> => ({
  outcome: status === 429 ? 'rate_limited' : 'http_error',
  status,
  error: { kind: `http_${status}`, message: '' },
});
const TIMED_OUT: Partial<Sample> = { outcome: 'timeout', status: null };
const lost = (kind: string): Partial<Sample> => ({
  outcome: 'network_error',
  status: null,
  error: { kind, message: '' },
});

/** So many stretches of one length, wherever they fall, in which a share of the requests is hit. */
function stretches(count: number, length: number, hit: Partial<Hit>, share = 1): Incident {
  return (random, endMs) => {
    const spans = Array.from({ length: count }, () => random.next() * (endMs - length));
    return (at) =>
      spans.some((from) => at >= from && at < from + length) && random.next() < share
        ? { ...SOUND, ...hit }
        : SOUND;
  };
}

/** From an instant on, as a share of the run. */
function lasting(from: number, hit: Partial<Hit>, share = 1): Incident {
  return (random, endMs) => (at) =>
    at >= from * endMs && random.next() < share ? { ...SOUND, ...hit } : SOUND;
}

/** What happens to endpoints, whoever asks. */
export const INCIDENTS: Readonly<Record<string, Incident>> = {
  'a burst of 5xx': stretches(1, 15_000, { failure: ANSWERED(503) }, 0.8),
  'lasting 5xx': lasting(0.3, { failure: ANSWERED(500) }, 0.4),
  'time-outs': lasting(0.2, { failure: TIMED_OUT }, 0.15),
  'refused connections': stretches(2, 8_000, { failure: lost('ECONNREFUSED') }),
  'a brown-out, four times as slow': stretches(1, 20_000, { factor: 4 }),
  'a slow ramp-up': () => (at) => ({ ...SOUND, factor: Math.max(1, 4 - at / 8_000) }),
  'a replica down': lasting(0, { failure: ANSWERED(502) }, 0.25),
  'a rate-limit storm': stretches(1, 25_000, { failure: ANSWERED(429) }, 0.6),
  'a network that flaps': stretches(4, 3_000, { failure: lost('ECONNRESET') }),
  'a region that answers from afar': lasting(0.5, { factor: 1.6 }),
  nothing: () => () => SOUND,
};

export interface CanaryRuns {
  readonly incident: string;
  /** Head's p95 without the incident, over a limit of one second. */
  readonly ratio: number;
  readonly runs: number;
  readonly stages?: string;
  readonly canaries?: boolean;
  readonly seed?: string;
}

export interface CanaryTally {
  fail: number;
  pass: number;
  inconclusive: number;
  /** Runs whose latency row is red. */
  slow: number;
}

const THRESHOLDS = 'total_generation_time: p(95)<1s\nerror_rate: rate<5%\nrate_limit_rate: rate<5%';
const [SIGMA, Z95] = [0.5, 1.6448536269514722];
const EVERY = 6;
const ALPHAS = { pass: 0.05, fail: 0.05 };

/** Whole runs of a steady load by the product's judges: looks on the way, canaries, and the verdict. */
export function countCanaryRuns(trial: CanaryRuns): CanaryTally {
  const tally: CanaryTally = { fail: 0, pass: 0, inconclusive: 0, slow: 0 };
  const { stages } = parseStages(trial.stages ?? '65s:3');
  const starts = [...constantArrivals(constantSegments(stages, 1_000)).dueMs];
  const episode = episodeLength(starts.length, 10 * Math.max(...stages.map(({ target }) => target)));
  const plan = { planned: starts.length, alphas: ALPHAS };
  for (let run = 0; run < trial.runs; run += 1) {
    const samples = drawRun(
      trial,
      starts,
      seededRandom(trial.seed ?? 'canaries', `${trial.incident}/${run}`),
    );
    const specs = specsOf(THRESHOLDS);
    const rule = createEarlyStop({
      thresholds: specs.map((spec) => ({
        spec,
        look: { kind: 'sequential', plan },
        load: { even: true, episode },
      })),
      firstId: 0,
      isFinding: () => false,
      endsShared: false,
      canaries:
        trial.canaries === false
          ? null
          : watchCanaries({ even: true, planned: Math.floor(starts.length / EVERY) }),
      mayPass: true,
    });
    const sent = sendUntil(samples, (sample) => rule.observe(sample) !== null);
    const settings = {
      sequential: () => plan,
      planned: () => starts.length,
      episode: () => episode,
      decidedOn: ({ metric }: ThresholdSpec) => {
        const own = specs.find((spec) => spec.metric === metric);
        return own === undefined ? null : rule.decidedOn(own);
      },
    };
    const judged = judge(
      THRESHOLDS,
      sent.filter(({ arm }) => arm === 'head'),
      settings,
    );
    const rows = weighTrouble(judged, {
      mayForgive: true,
      samples: sent,
      even: () => true,
      judge: (spec, own) =>
        judge(`${spec.metric}: ${spec.source}`, own, {
          ...settings,
          sequential: () => null,
          decidedOn: () => null,
        })[0],
    });
    const verdicts = rows.map(({ judgement }) => judgement.verdict);
    const whole = verdicts.includes('fail')
      ? 'fail'
      : verdicts.every((v) => v === 'pass')
        ? 'pass'
        : 'inconclusive';
    tally[whole] += 1;
    if (verdicts[0] === 'fail') tally.slow += 1;
  }
  return tally;
}

function drawRun(
  { incident, ratio, canaries = true }: CanaryRuns,
  starts: readonly number[],
  random: Random,
): Sample[] {
  const hitAt = (INCIDENTS[incident] as Incident)(random, starts.at(-1) ?? 0);
  const draw = (id: number, arm: Arm, at: number): Sample => {
    const usual =
      arm === 'canary'
        ? lognormal(random, 250, 0.35)
        : 1_000 * ratio * Math.exp(-Z95 * SIGMA) * lognormal(random, 1, SIGMA);
    const { factor, failure } = hitAt(at);
    const place = {
      id,
      arm,
      startedMs: at,
      plannedMs: at,
      prompt: arm === 'canary' ? `canary ${id % 2}` : 'a',
    };
    if (failure !== null) return failedWith('http_error', { ...place, ttftMs: null, ...failure });
    const ms = usual * factor;
    return sampleWith({ ...place, e2eMs: ms, ttftMs: ms / 2 });
  };
  return starts.flatMap((at, id) => [
    draw(id, 'head', at),
    ...(canaries && id % EVERY === EVERY - 1 ? [draw(10_000 + (id + 1) / EVERY, 'canary', at)] : []),
  ]);
}

function sendUntil(samples: readonly Sample[], ends: (sample: Sample) => boolean): readonly Sample[] {
  const endOf = ({ startedMs, e2eMs, outcome }: Sample): number =>
    (startedMs ?? 0) + (e2eMs ?? (outcome === 'timeout' ? 30_000 : 50));
  for (const sample of [...samples].sort((a, b) => endOf(a) - endOf(b)))
    if (ends(sample)) return samples.filter(({ startedMs }) => (startedMs ?? 0) <= endOf(sample));
  return samples;
}
