import type { Report } from '../../report/schema/schema.js';
import { type Sample, wasResent, wasSent } from '../../samples/sample.js';
import type { Price } from '../../budget/price.js';
import { splitSpending, sumTokens } from './count-samples.js';
import type { Reported } from '../judge/judge-run.js';
import { baseOf, type PreparedRun } from '../prepare/prepared-run.js';
import { expectedCost, expectedPerRequest, worstCost } from '../prepare/run-estimate.js';
import type { Opening } from '../run/first-request.js';
import type { RunResult } from '../run/run-plans.js';
import type { GeneratorJudgement } from '../judge/judge-generator.js';
import type { GateWorld } from '../world.js';

export function describeRun(
  { result, prepared, startedAt, proxied }: Reported,
  world: GateWorld,
): Report['run'] {
  return {
    id: `${prepared.configHash}-${startedAt.getTime().toString(36)}`,
    startedAt: startedAt.toISOString(),
    endedAt: world.date().toISOString(),
    durationMs: result.durationMs,
    seed: prepared.seed,
    stoppedBy: result.stopped?.stoppedBy ?? 'completed',
    shard: prepared.shard,
    configHash: prepared.configHash,
    promptHash: prepared.promptHash,
    judgeHash: prepared.judgeHash,
    proxied,
    cpus: world.cpus,
    node: world.node,
  };
}

export function describeTarget({
  prepared,
  parsed,
}: Pick<Reported, 'prepared' | 'parsed'>): Report['target'] {
  const target = prepared.scenarios[0]?.target;
  return {
    endpoint: target?.shown ?? '',
    protocol: target?.protocol.name ?? '',
    model: target?.model ?? prepared.scenarios[0]?.plan.prompts[0]?.head.model ?? null,
    models: modelsOf(prepared),
    stream: parsed.config.stream,
  };
}

/** Of head, where they are several. */
function modelsOf({ whole }: PreparedRun): string[] {
  const asked = whole.flatMap(({ target, plan }) =>
    target.model === undefined ? plan.prompts.map(({ head }) => head.model) : [target.model],
  );
  const models = [...new Set(asked)].filter((model) => model !== undefined).sort();
  return models.length > 1 ? models : [];
}

/** What is compared with what; null where only the prompts of a branch may differ. */
export function describeBetween({ scenarios }: Pick<PreparedRun, 'scenarios'>): string | null {
  return scenarios.map((each) => baseOf(each)?.between ?? null).find((line) => line !== null) ?? null;
}

export function describeLoad({ prepared, result }: Reported, samples: readonly Sample[]): Report['load'] {
  const count = (outcome: Sample['outcome']): number =>
    samples.filter((sample) => sample.outcome === outcome).length;
  const sent = samples.filter(({ outcome }) => wasSent(outcome)).length;
  const total = prepared.scenarios.reduce(
    (sum, { plan }) => sum + (plan.type === 'rate-limit' ? 0 : (plan.planned ?? 0)),
    0,
  );
  const planned = samples.length;
  // A search sends beyond what the endpoint bears, and beyond what fits into its concurrency.
  const searching = new Set(
    prepared.scenarios.flatMap(({ plan }) => (plan.type === 'capacity' ? [plan.scenario] : [])),
  );
  const meant = samples.filter(({ scenario }) => !searching.has(scenario));
  const delivered = meant.filter(({ outcome }) => wasSent(outcome)).length;
  return {
    planned,
    sent,
    ok: count('ok'),
    dropped: count('dropped'),
    suppressed: count('suppressed'),
    resent: samples.filter(wasResent).length,
    unsent: result.stopped === null ? 0 : Math.max(0, total - planned),
    deliveredRatio: meant.length === 0 ? Number(planned > 0) : delivered / meant.length,
    maxInFlight: result.maxInFlight,
  };
}

export function describeGenerator(
  { health, overheadMs, threads }: RunResult,
  { cause, firstTokenDelay, shardsNeeded }: GeneratorJudgement,
): Report['generator'] {
  return {
    healthy: cause === null,
    cause,
    scheduleDelayMs: health.lateness,
    lateRequests: health.late.requests,
    eventLoopDelayMs: health.eventLoopDelay,
    firstTokenDelayMs: firstTokenDelay,
    cpuSeconds: health.cpuSeconds,
    cpuShare: health.cpuShare,
    waitedShare: health.waitedShare,
    pressureShare: health.pressureShare,
    utilization: health.utilization,
    overheadMs,
    threads: threads.map(
      ({ health: { cpuShare, utilization, eventLoopDelay }, requests, firstTokenDelay }) => ({
        requests,
        cpuShare,
        utilization,
        eventLoopDelayMs: eventLoopDelay,
        firstTokenDelayMs: firstTokenDelay,
      }),
    ),
    shardsNeeded,
  };
}

export function describeCost(
  { prepared, parsed, result }: Reported,
  samples: readonly Sample[],
  load: Report['load'],
): Report['cost'] {
  const { estimate } = prepared;
  return {
    currency: 'USD',
    budget: parsed.config.budget,
    expected: expectedCost(estimate),
    worstCase: worstCost(estimate),
    spent: result.spent,
    ...withOpening(splitSpending(samples), result.opening),
    saved: load.unsent * expectedPerRequest(estimate),
    ...sumTokens(samples),
    servers: describeServers(prepared.scenarios[0]?.target.price.perHour, result.durationMs, samples),
    prices: describePrices(prepared.scenarios[0]?.target.price),
    basePrices: describeBasePrices(prepared.scenarios),
  };
}

/** What went alone before the load is in no sample. */
function withOpening(
  { reported, likely }: Pick<Report['cost'], 'reported' | 'likely'>,
  { spent, reported: own, likely: ownLikely }: Opening,
): Pick<Report['cost'], 'reported' | 'likely' | 'opening'> {
  if (spent === 0) return { reported, likely };
  const opening = { spent, reported: own, likely: ownLikely };
  return { reported: reported + own, likely: likely + ownLikely, opening };
}

const MS_PER_HOUR = 3_600_000;

/** A server costs the same whether it is asked or not: each answer its share of the run's wall time. */
function describeServers(
  perHour: number | undefined,
  durationMs: number,
  samples: readonly Sample[],
): Report['cost']['servers'] {
  if (perHour === undefined) return null;
  const usd = (perHour * durationMs) / MS_PER_HOUR;
  const answered = samples.filter(({ outcome }) => outcome === 'ok').length;
  const { outputTokens } = sumTokens(samples);
  return {
    perHour,
    usd,
    perRequest: answered === 0 ? null : usd / answered,
    perMillionOutput: outputTokens === 0 ? null : (usd * 1e6) / outputTokens,
  };
}

export function describePrices(price: Price | undefined): Report['cost']['prices'] {
  return {
    input: price?.rates.input ?? 0,
    cachedInput: price?.rates.cachedInput ?? 0,
    cacheWrite: price?.rates.cacheWrite ?? 0,
    output: price?.rates.output ?? 0,
    request: price?.rates.request ?? 0,
    source: price?.source ?? '',
    model: price?.model ?? null,
    ...(price?.published === undefined ? {} : { published: price.published }),
  };
}

/** Null where base has none, or the same. */
function describeBasePrices(scenarios: PreparedRun['scenarios']): Report['cost']['basePrices'] {
  const compared = scenarios.find((scenario) => baseOf(scenario) !== null);
  if (compared === undefined) return null;
  const [head, base] = [
    describePrices(compared.target.price),
    describePrices(baseOf(compared)?.target.price),
  ];
  return JSON.stringify(head) === JSON.stringify(base) ? null : base;
}
