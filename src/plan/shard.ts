import { RunError } from '../base/errors.js';
import type { Plan, PlanStage, Session } from './plan.js';

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
  const share = (amount: number): number => shareOf(amount, { total, shard });
  const maxConcurrency = share(plan.maxConcurrency);
  if (length > 0 && maxConcurrency === 0) {
    const message = `shard ${formatShard(shard)} may have no request in flight: max-concurrency ${plan.maxConcurrency} is less than the number of shards`;
    throw new RunError('shards_exceed_concurrency', message);
  }
  const get = (position: number): Session => plan.sessions.get(position * count + index - 1);
  const counted = countRequests(length, get);
  const iterations = plan.iterations === null ? null : share(plan.iterations);
  return {
    ...plan,
    sessions: { length, get },
    stages: plan.stages.map(
      (stage): PlanStage => ({ ...stage, planned: counted.byStage.get(stage.index) ?? 0 }),
    ),
    maxConcurrency,
    iterations,
    planned: plannedOf(plan, iterations, counted.total),
  };
}

/** Sessions at positions congruent to the shard's index. */
function stripeLength(total: number, { index, count }: Shard): number {
  return Math.max(0, Math.ceil((total - index + 1) / count));
}

/**
 * Cumulative rounding: the shares add up to the amount, and a shard of k among `total` sessions gets at least
 * k times what a single session is sure of.
 */
function shareOf(amount: number, { total, shard }: { total: number; shard: Shard }): number {
  let before = 0;
  for (let index = 1; index < shard.index; index += 1) before += stripeLength(total, { ...shard, index });
  const upTo = before + stripeLength(total, shard);
  if (total === 0) return 0;
  return Math.floor((amount * upTo) / total) - Math.floor((amount * before) / total);
}

function plannedOf(plan: Plan, iterations: number | null, counted: number): number | null {
  if (plan.planned === null) return null;
  return plan.iterations === null ? counted : ((iterations ?? 0) * plan.planned) / plan.iterations;
}

/** Requests of sessions that do not loop. */
function countRequests(
  length: number,
  get: (position: number) => Session,
): { byStage: Map<number, number>; total: number } {
  const byStage = new Map<number, number>();
  let total = 0;
  for (let position = 0; position < length; position += 1) {
    const { loop, stage, turns } = get(position);
    const requests = loop === null ? turns.reduce((sum, turn) => sum + turn.requests.length, 0) : 0;
    byStage.set(stage, (byStage.get(stage) ?? 0) + requests);
    total += requests;
  }
  return { byStage, total };
}
