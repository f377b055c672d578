import { normal, type Random, seededRandom } from '../../src/base/random.js';
import type { LoadArm, Sample, StopRule } from '../../src/samples/sample.js';
import { compareArms, isSuspicious, judgeFamily } from '../../src/verdict/compare/compare-arms.js';
import { DEFAULT_TOLERANCES } from '../../src/verdict/compare/comparison-gates.js';
import { createComparisonRule } from '../../src/verdict/compare/comparison-looks.js';
import { type ComparisonPlan, planComparison } from '../../src/verdict/compare/plan-comparison.js';
import { bimodalLaw, drawLatency, heavyLaw, lognormalLaw } from './latency-laws.js';
import { failedWith, sampleWith } from './samples.js';

/** What head does otherwise than base; factors. */
export interface Effects {
  readonly ttft?: number;
  readonly itl?: number;
  readonly tokens?: number;
  readonly input?: number;
  /** Shares of failed requests. */
  readonly errors?: { readonly base: number; readonly head: number };
}

export interface PairedWorld extends Effects {
  readonly pairs: number;
  readonly prompts?: number;
  readonly law?: keyof typeof LAWS;
  /** Share of the answers that take `ttft` times as long, where not all do. */
  readonly share?: number;
  /** Every eighth stretch of 12 pairs is so many times as slow. */
  readonly burst?: number;
}

const LAWS = {
  lognormal: lognormalLaw(0.4),
  wide: lognormalLaw(0.8),
  heavy: heavyLaw,
  bimodal: bimodalLaw,
  /** As clocks of whole seconds would tell them: every other pair ties. */
  tied: { ...lognormalLaw(0.05), name: 'tied' },
};

/**
 * Samples of matched pairs in dispatch order: 300 ms to the first token, then some 200 tokens at 20 ms each; the
 * endpoint drifts, and whichever request of a pair comes second finds a warmer cache.
 */
export function drawPairedSamples(world: PairedWorld, random: Random): Sample[] {
  const { pairs, prompts = 3 } = world;
  let drift = 0;
  return Array.from({ length: pairs }, (_, pair) => {
    drift = 0.98 * drift + 0.06 * normal(random);
    const burst = Math.floor(pair / 12) % 8 === 3 ? (world.burst ?? 1) : 1;
    const headFirst = random.next() < 0.5;
    const [size, length] = [0.3 * normal(random), 0.3 * normal(random)];
    return (headFirst ? (['head', 'base'] as const) : (['base', 'head'] as const)).map((arm, place) => {
      const slowness = burst * Math.exp(drift + size) * (place === 1 ? 0.9 : 1);
      const own = { id: 2 * pair + place, pair: 2 * pair, arm, prompt: `prompts/${pair % prompts}.md` };
      return drawSample(own, { world, slowness, length }, random);
    });
  }).flat();
}

function drawSample(
  place: Pick<Sample, 'id' | 'pair' | 'prompt'> & { readonly arm: LoadArm },
  { world, slowness, length }: { world: PairedWorld; slowness: number; length: number },
  random: Random,
): Sample {
  const {
    ttft = 1,
    itl = 1,
    tokens = 1,
    input = 1,
    errors,
  } = place.arm === 'head' ? world : { ...world, ...SAME };
  const plannedMs = place.pair! * 100;
  if (random.next() < (errors?.[place.arm === 'base' ? 'base' : 'head'] ?? 0))
    return failedWith('http_error', { ...place, plannedMs });
  const drawn = 300 * slowness * drawLatency(LAWS[world.law ?? 'heavy'], random);
  const first =
    (world.share === undefined || random.next() < world.share ? ttft : 1) *
    (world.law === 'tied' ? 100 * Math.round(drawn / 100) : drawn);
  const output = Math.max(1, Math.round(200 * tokens * Math.exp(length + 0.25 * normal(random))));
  const gap = 20 * itl * slowness * Math.exp(0.1 * normal(random));
  const inputTokens = Math.round(200 * input);
  return sampleWith({
    ...place,
    plannedMs,
    startedMs: plannedMs,
    ttftMs: first,
    e2eMs: first + output * gap,
    tpotMs: output > 1 ? gap : null,
    events: output,
    inputTokens,
    outputTokens: output,
    costUsd: (inputTokens * 2.5 + output * 10) / 1e6,
  });
}

const SAME = { ttft: 1, itl: 1, tokens: 1, input: 1 };

export function planFor(pairs: number, changes: Partial<ComparisonPlan['settings']> = {}): ComparisonPlan {
  return planComparison({
    confidence: 0.95,
    redConfidence: 0.995,
    tolerances: DEFAULT_TOLERANCES,
    thresholds: [],
    design: 'pairs',
    seed: 'trial',
    plannedPairs: null,
    mayLook: true,
    mayPass: true,
    mayExtend: false,
    isControl: () => false,
    ...changes,
    ...(changes.plannedPairs === undefined ? {} : { plannedPairs: pairs }),
  });
}

/** The rule that ends a run of a plan with looks. */
export function ruleOf(plan: ComparisonPlan): StopRule {
  return createComparisonRule({ ...plan, looks: plan.looks! }, judgeFamily(plan), 0);
}

export const EVIDENCE = {
  prompts: [],
  source: 'main@def5678',
  url: null,
  endedByPass: false,
  extendedFrom: null,
  onInconclusive: 'warn',
  usdPerRequest: 0.0025,
} as const;

/** How often any row fails, judged once at the end. */
export function comparisonFailures(world: PairedWorld, reps: number): number {
  const random = seededRandom(`comparison/${JSON.stringify(world)}`);
  let failures = 0;
  for (let rep = 0; rep < reps; rep += 1) {
    const samples = drawPairedSamples(world, random);
    const { gates } = compareArms(planFor(world.pairs, { seed: `${rep}` }), { ...EVIDENCE, samples });
    if (gates.some(({ verdict }) => verdict === 'fail')) failures += 1;
  }
  return failures / reps;
}

export interface LookedAt {
  /** Shares of the runs. */
  readonly fail: number;
  readonly pass: number;
  readonly extended: number;
  /** Mean number of pairs. */
  readonly pairs: number;
}

/** The same with four looks: how often it fails, how often it passes, and after how many pairs it ends. */
export function lookedAtComparisons(
  world: PairedWorld,
  reps: number,
  { mayExtend = false, seed = 'looked' }: { readonly mayExtend?: boolean; readonly seed?: string } = {},
): LookedAt {
  const random = seededRandom(`${seed}/${JSON.stringify(world)}`);
  let [fail, pass, taken, extended] = [0, 0, 0, 0];
  const planned = planFor(world.pairs, { plannedPairs: world.pairs, mayExtend });
  for (let rep = 0; rep < reps; rep += 1) {
    const plan = { ...planned, settings: { ...planned.settings, seed: `${rep}` } };
    const rule = ruleOf(plan);
    const samples: Sample[] = [];
    let code = '';
    for (const sample of drawPairedSamples(world, random)) {
      samples.push(sample);
      code = rule.observe(sample)?.code ?? '';
      if (code !== '') break;
    }
    const more = mayExtend && code === '' && isSuspicious(plan, samples);
    const extendedFrom = more ? samples.length : null;
    if (more) {
      const shift = samples.length;
      extended += 1;
      for (const sample of drawPairedSamples(world, random))
        samples.push({ ...sample, id: sample.id + shift, pair: sample.pair! + shift });
    }
    const evidence = { ...EVIDENCE, samples, extendedFrom, endedByPass: code === 'decided_pass' };
    const { gates } = compareArms(plan, evidence);
    if (gates.some(({ verdict }) => verdict === 'fail')) fail += 1;
    else if (gates.every(({ verdict }) => verdict === 'pass')) pass += 1;
    taken += samples.length / 2;
  }
  return { fail: fail / reps, pass: pass / reps, extended: extended / reps, pairs: taken / reps };
}
