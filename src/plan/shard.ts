import { RunError } from '../base/errors.js';
import type { Canaries, Plan, PlanStage, SessionList } from './plan.js';
import { countShared } from './shared-iterations.js';

/** This job's part of a load that several jobs carry. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
}

const MOST_SHARDS = 256;

/** `2/4`; `undefined` where it is no such thing. */
export function parseShard(text: string): Shard | undefined {
  const match = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : undefined;
}

export function formatShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/**
 * The shard's stripe of a plan: every count-th session, at its instant and with its ids, so that all shards
 * together send exactly the whole plan. In-flight requests and shared iterations are divided in proportion to the
 * sessions. RunError where that leaves a shard with sessions but nothing it may have in flight.
 */
export function shardPlan(plan: Plan, shard: Shard): Plan {
  const { index, count } = shard;
  const total = plan.sessions.length;
  const length = stripeLength(total, shard);
  const share = (amount: number): number => shareOf(amount, total, shard);
  const maxConcurrency = share(plan.maxConcurrency);
  if (length > 0 && maxConcurrency === 0) {
    const message = `shard ${formatShard(shard)} may have no request in flight: max-concurrency ${plan.maxConcurrency} is less than the number of shards`;
    throw new RunError('shards_exceed_concurrency', message);
  }
  const sessions: SessionList = {
    length,
    get: (position) => plan.sessions.get(position * count + index - 1),
  };
  const counted = countRequests(sessions);
  const iterations = plan.iterations === null ? null : share(plan.iterations);
  return {
    ...plan,
    sessions,
    stages: plan.stages.map(
      (stage): PlanStage => ({ ...stage, planned: counted.byStage.get(stage.index) ?? 0 }),
    ),
    maxConcurrency,
    iterations,
    planned:
      plan.planned === null ? null : iterations === null ? counted.total : countShared(sessions, iterations),
    ...(plan.canaries === undefined ? {} : { canaries: shardCanaries(plan.canaries, shard) }),
  };
}

/** Each shard follows its own load with them. */
function shardCanaries(canaries: Canaries, { index, count }: Shard): Canaries {
  const { first, step } = canaries.ids;
  return { ...canaries, ids: { first: first + (index - 1) * step, step: step * count } };
}

/** Sessions at positions congruent to the shard's index. */
function stripeLength(total: number, { index, count }: Shard): number {
  return Math.max(0, Math.ceil((total - index + 1) / count));
}

/**
 * In proportion to the sessions, rounded down; what is left goes one each to the last shards that have sessions, whose
 * stripes are the shorter ones. So the shares add up, and an amount of at least the shards' number leaves none without.
 */
function shareOf(amount: number, total: number, { index, count }: Shard): number {
  const lengths = Array.from({ length: count }, (_, i) => stripeLength(total, { index: i + 1, count }));
  const shares = lengths.map((length) => (total === 0 ? 0 : Math.floor((amount * length) / total)));
  const left = amount - shares.reduce((sum, share) => sum + share, 0);
  const last = Math.min(count, total);
  return (shares[index - 1] ?? 0) + (index <= last && index > last - left ? 1 : 0);
}

/** Requests of sessions that do not loop. */
function countRequests(sessions: SessionList): { byStage: Map<number, number>; total: number } {
  const byStage = new Map<number, number>();
  let total = 0;
  for (let position = 0; position < sessions.length; position += 1) {
    const { loop, stage, turns } = sessions.get(position);
    const requests = loop === null ? turns.reduce((sum, turn) => sum + turn.requests.length, 0) : 0;
    byStage.set(stage, (byStage.get(stage) ?? 0) + requests);
    total += requests;
  }
  return { byStage, total };
}
