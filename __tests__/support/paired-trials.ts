import { normal, type Random, seededRandom, shuffled } from '../../src/base/random.js';
import type { Comparison, Pair } from '../../src/stats/estimates/estimate.js';
import { compareMeans } from '../../src/stats/estimates/fieller.js';
import { groupSequentialBounds } from '../../src/stats/sequential/group-sequential.js';
import { compareTypical } from '../../src/stats/paired/hodges-lehmann.js';
import { adjustHolm } from '../../src/stats/paired/holm.js';
import { logRatios } from '../../src/stats/estimates/log-ratios.js';
import { judgeComparison } from '../../src/stats/paired/judge-comparison.js';
import { normalCdf } from '../../src/stats/distributions/normal.js';
import { signedRankPValue } from '../../src/stats/paired/signed-rank.js';
import { compareTails } from '../../src/stats/paired/tail-ratio.js';
import { autoregression, drawLatency, type LatencyLaw } from './latency-laws.js';

const ALPHAS = { pass: 0.05, fail: 0.05 };
const PROMPT_SD = 0.3;

/** ln of the common slowness of an endpoint, request by request, as a run goes on. */
export const DRIFTS: Readonly<Record<string, (random: Random, requests: number) => number[]>> = {
  none: (_, requests) => new Array<number>(requests).fill(0),
  autoregressive: (random, requests) => autoregression(random, requests, { phi: 0.98, sd: 0.3 }),
  trend: (_, requests) => along(requests, (t) => Math.log(0.7 + 0.6 * t)),
  step: (_, requests) => along(requests, (t) => (t < 0.5 ? 0 : Math.log(1.5))),
  stages: (_, requests) => along(requests, (t) => Math.log(1 + 0.8 * (Math.floor(t * 4) / 3))),
  burst: (random, requests) => {
    const start = random.next() * 0.88;
    return along(requests, (t) => (t >= start && t < start + 0.12 ? Math.log(3) : 0));
  },
};

function along(requests: number, level: (t: number) => number): number[] {
  return Array.from({ length: requests }, (_, i) => level(i / requests));
}

/** Whether head goes first, pair by pair: as often as not, in random order. */
function balancedOrder(random: Random, pairs: number): boolean[] {
  return shuffled(
    random,
    Array.from({ length: pairs }, (_, i) => i % 2 === 0),
  );
}

interface World {
  readonly pairs: number;
  readonly law: LatencyLaw;
  readonly drift: keyof typeof DRIFTS;
  /** Factor on head's latencies, and on whichever request of a pair comes second. */
  readonly effect?: number;
  readonly secondFactor?: number;
}

/** Matched pairs: the same prompt and neighbouring moments, each request with its own noise. */
export function drawPairs(world: World, random: Random): Pair[] {
  const levels = DRIFTS[world.drift]!(random, 2 * world.pairs);
  return balancedOrder(random, world.pairs).map((headFirst, i) => {
    const prompt = PROMPT_SD * normal(random);
    const draw = (second: boolean): number =>
      Math.exp(prompt + levels[2 * i + (second ? 1 : 0)]!) *
      drawLatency(world.law, random) *
      (second ? (world.secondFactor ?? 1) : 1);
    return { base: draw(headFirst), head: draw(!headFirst) * (world.effect ?? 1) };
  });
}

function share(reps: number, seed: string, trial: (random: Random) => boolean): number {
  const random = seededRandom(seed);
  let hits = 0;
  for (let i = 0; i < reps; i += 1) if (trial(random)) hits += 1;
  return hits / reps;
}

/** How often the signed-rank test rejects `head is no slower` (or no faster) at 5 %. */
export function signedRankRejections(
  world: World,
  reps: number,
  side: 'slower' | 'faster' = 'slower',
): number {
  return share(reps, `signed-rank/${side}/${JSON.stringify(world)}`, (random) => {
    const differences = logRatios(drawPairs(world, random));
    return signedRankPValue(side === 'slower' ? differences : differences.map((d) => -d)) <= 0.05;
  });
}

/** How often the swap permutation of the p95 rejects at 5 %. */
export function tailRejections(world: World, reps: number): number {
  return share(reps, `tail/${JSON.stringify(world)}`, (random) => {
    return compareTails(drawPairs(world, random), 0.95, ALPHAS, random)!.p <= 0.05;
  });
}

/** How often the typical latency fails with a tolerance of 10 %. */
export function typicalFailures(world: World, reps: number): number {
  return share(reps, `typical/${JSON.stringify(world)}`, (random) => {
    return judgeComparison(compareTypical(drawPairs(world, random), ALPHAS), 1.1, ALPHAS.fail) === 'fail';
  });
}

interface Effects {
  readonly ttft?: number;
  readonly itl?: number;
  readonly tokens?: number;
}

/** How often any of four gates fails after Holm: typical TTFT and total (10 %), p95 of TTFT (25 %), cost (10 %). */
export function familyFailures(effects: Effects, pairs: number, law: LatencyLaw, reps: number): number {
  return share(reps, `family/${JSON.stringify(effects)}/${pairs}`, (random) => {
    const answers = drawAnswers(effects, pairs, law, random);
    const of = (read: (answer: Answer) => number): Pair[] =>
      answers.map(({ base, head }) => ({ base: read(base), head: read(head) }));
    const gates: [Comparison, number][] = [
      [
        compareTypical(
          of(({ ttft }) => ttft),
          ALPHAS,
        )!,
        1.1,
      ],
      [
        compareTypical(
          of(({ total }) => total),
          ALPHAS,
        )!,
        1.1,
      ],
      [
        compareTails(
          of(({ ttft }) => ttft),
          0.95,
          ALPHAS,
          random,
        )!,
        1.25,
      ],
      [
        compareMeans(
          of(({ cost }) => cost),
          ALPHAS,
        )!,
        1.1,
      ],
    ];
    const adjusted = adjustHolm(gates.map(([{ p }]) => p));
    return gates.some(
      ([gate, limit], i) => judgeComparison({ ...gate, p: adjusted[i]! }, limit, 0.05) === 'fail',
    );
  });
}

interface Answer {
  readonly ttft: number;
  readonly total: number;
  readonly cost: number;
}

/** 300 ms to the first token, then about 200 tokens at 20 ms each, which at $10 a million make most of the cost. */
function drawAnswers(
  effects: Effects,
  pairs: number,
  law: LatencyLaw,
  random: Random,
): { base: Answer; head: Answer }[] {
  const levels = DRIFTS['autoregressive']!(random, 2 * pairs);
  return balancedOrder(random, pairs).map((headFirst, i) => {
    const [prompt, length] = [PROMPT_SD * normal(random), PROMPT_SD * normal(random)];
    const draw = (second: boolean, { ttft = 1, itl = 1, tokens = 1 }: Effects): Answer => {
      const slowness = Math.exp(levels[2 * i + (second ? 1 : 0)]!);
      const first = 300 * ttft * slowness * Math.exp(prompt) * drawLatency(law, random);
      const output = Math.max(1, Math.round(200 * tokens * Math.exp(length + 0.25 * normal(random))));
      const total = first + output * 20 * itl * slowness * Math.exp(0.1 * normal(random));
      return { ttft: first, total, cost: (200 * 2.5 + output * 10) / 1e6 };
    };
    return { base: draw(headFirst, {}), head: draw(!headFirst, effects) };
  });
}

/** Four looks at the typical latency of up to `world.pairs` pairs, each at its bound's level; tolerance 10 %. */
export function lookTrials(world: World, alpha: number, reps: number): { fail: number; pairs: number } {
  const levels = groupSequentialBounds(alpha).map((bound) => normalCdf(-bound));
  let taken = 0;
  const fail = share(reps, `looks/${JSON.stringify(world)}`, (random) => {
    const pairs = drawPairs(world, random);
    for (const [i, level] of levels.entries()) {
      const soFar = pairs.slice(0, (world.pairs * (i + 1)) / levels.length);
      const compared = compareTypical(soFar, { pass: level, fail: level });
      const decision = judgeComparison(compared, 1.1, level);
      if (decision === 'inconclusive' && i < levels.length - 1) continue;
      taken += soFar.length;
      return decision === 'fail';
    }
    throw new Error('There is always a last look.');
  });
  return { fail, pairs: taken / reps };
}
