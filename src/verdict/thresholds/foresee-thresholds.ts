import { formatAmount, formatRate, formatUsd } from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import { binomialAtLeast, binomialAtMost } from '../../stats/distributions/binomial.js';
import { firstInteger } from '../../stats/distributions/bisect.js';
import { lognormalShareBeyond } from '../../stats/distributions/lognormal.js';
import { fewestToFail, mostToPass } from '../../stats/estimates/cut.js';
import { metricOf } from './evidence.js';
import { nameOf } from './explain.js';
import { startSequential } from './sequential-plan.js';
import type { SequentialPlan } from './sequential-plan.js';
import type { ThresholdSpec } from './threshold.js';
import { askProportion, type ProportionQuestion } from './violations.js';

export interface ForesightSettings {
  readonly confidence: number;
  /** Observations that the plan gives a threshold; null where only the run shows. */
  readonly planned: (spec: ThresholdSpec) => number | null;
  readonly sequential: (spec: ThresholdSpec) => SequentialPlan | null;
  readonly usdPerRequest: Usd;
}

/** Well within the limit, and well beyond it. */
const [WITHIN, BEYOND] = [0.8, 1.25];
const POWER = 0.8;
const MOST = 100_000;

/**
 * What the plan can decide of each share or percentile, before it is paid for: how often a run passes at 0.8 of the limit
 * and fails at 1.25 of it, and how many requests would do so in four of five. By the exact test, without what correlation
 * takes from it.
 */
export function foreseeThresholds(specs: readonly ThresholdSpec[], settings: ForesightSettings): string[] {
  const alpha = 1 - settings.confidence;
  const foresee = foreseer();
  return specs.flatMap((spec) => {
    const question = askProportion(spec, metricOf(spec));
    const planned = settings.planned(spec);
    if (question === null || planned === null || planned < 1) return [];
    const [within, beyond] = [WITHIN, BEYOND].map((ratio) => shareAt(spec, question, ratio));
    if (within === undefined || beyond === undefined) return [];
    const passes = foresee(passing, planned, { theta0: question.theta0, alpha, share: within });
    const fails = foresee(failing, planned, { theta0: question.theta0, alpha, share: beyond });
    const amount = formatAmount(planned, 'request');
    const told = `on ${amount} it passes in ${formatRate(passes.power)} of the runs where the truth is ${WITHIN} of the limit, and fails in ${formatRate(fails.power)} where it is ${BEYOND}`;
    const wanted = `four in five take ${priced(passes.least, settings)} and ${priced(fails.least, settings)}`;
    return [`${nameOf(spec)} (\`${spec.source}\`): ${told}; ${wanted}${earliest(spec, question, settings)}`];
  });
}

/** The share of violations where the judged value is `ratio` of the limit; for latencies that vary by half. */
function shareAt(spec: ThresholdSpec, { theta0 }: ProportionQuestion, ratio: number): number | undefined {
  if (metricOf(spec).type === 'rate') return Math.min(1, theta0 * ratio);
  return lognormalShareBeyond(theta0, ratio);
}

interface Test {
  readonly theta0: number;
  readonly alpha: number;
  readonly share: number;
}

type Power = (n: number, test: Test) => number;

function passing(n: number, { theta0, alpha, share }: Test): number {
  return binomialAtMost(mostToPass(n, theta0, alpha), n, share);
}

function failing(n: number, { theta0, alpha, share }: Test): number {
  return binomialAtLeast(fewestToFail(n, theta0, alpha), n, share);
}

interface Foreseen {
  /** On what is planned. */
  readonly power: number;
  /** Requests that have the power wanted; null beyond what anybody would send. */
  readonly least: number | null;
}

/** Limits are often alike, as those of errors and of timeouts are, and a run waits for this before its first request. */
function foreseer(): (power: Power, planned: number, test: Test) => Foreseen {
  const known = new Map<string, Foreseen>();
  return (power, planned, test) => {
    const key = [power.name, planned, test.theta0, test.alpha, test.share].join(' ');
    const found = known.get(key) ?? {
      power: power(planned, test),
      least: leastFor((n) => power(n, test)),
    };
    known.set(key, found);
    return found;
  };
}

/** Null beyond what anybody would send. Power climbs in saw teeth, so that this is the number to a few per cent. */
function leastFor(power: (n: number) => number): number | null {
  const least = firstInteger((n) => power(n) >= POWER, 1, MOST);
  return least > MOST ? null : least;
}

function priced(requests: number | null, { usdPerRequest }: ForesightSettings): string {
  if (requests === null) return `more than ${formatAmount(MOST, 'request')}`;
  const cost = usdPerRequest > 0 ? ` (${formatUsd(requests * usdPerRequest)})` : '';
  return `${formatAmount(requests, 'request')}${cost}`;
}

/** Whether a run may end before its plan, for a pass. */
function earliest(spec: ThresholdSpec, question: ProportionQuestion, settings: ForesightSettings): string {
  const plan = settings.sequential(spec);
  if (plan === null) return '; a pass is told at the end only';
  const test = startSequential(plan, question);
  const first = firstInteger((n) => (test.lookAt(n)?.passUpTo ?? -1) >= 0, 1, plan.planned);
  // What the plan sends and no threshold judges (a comparison's first pairs) takes it no nearer to a pass.
  const most = Math.min(plan.planned, settings.planned(spec) ?? plan.planned);
  return first > most ? '' : `; a pass may be told after ${formatAmount(first, 'request')}`;
}

/** Why no run of this load can end early by passing, and what could; null where it may. */
export function tellEarlyStop(
  { mayPass, couldPass }: { readonly mayPass: boolean; readonly couldPass: boolean },
  stopsEarly: boolean,
): string | null {
  if (mayPass) return 'A run that is clearly within its limits ends early and saves up to half of its cost';
  if (!stopsEarly) return null;
  const steady = couldPass
    ? '. One steady rate (`executor: constant-arrival-rate`) may end early by passing, too'
    : '';
  return `This load is judged as a whole: only a failure ends it early${steady}`;
}
