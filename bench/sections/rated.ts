import { quantile, show, table } from '../figures.js';
import type { Peer } from '../peers/peer.js';
import { inRounds, medianOf, medianRatio, type Row } from './rounds.js';
import type { Bench } from './section.js';

/** Arrivals at even distances, and what each asks for. */
export interface RatedLoad {
  readonly rate: number;
  readonly tokens: number;
  /** Between the tokens of a stream. */
  readonly intervalMs: number;
  readonly ms: number;
  readonly promptBytes?: number;
}

/** What one round came to; not a number where a client does not tell. */
export interface Rated {
  readonly lateness: readonly number[];
  readonly errors: readonly number[];
  readonly cpuPerToken: number;
  readonly cpuPerRequest: number;
  readonly requests: number;
  readonly failures: number;
}

export async function measureRated(
  bench: Bench,
  peers: readonly Peer[],
  load: RatedLoad,
): Promise<Row<Rated>[]> {
  // Compiled code and standing connections, as after a while of a real run.
  for (const peer of peers)
    if (peer.warmsUp) await runRated(bench, peer, { ...load, ms: bench.scale.warmUpMs });
  const { barRounds: rounds } = bench.scale;
  return inRounds(bench, { peers, rounds }, (peer) => runRated(bench, peer, load));
}

async function runRated({ endpoint }: Bench, peer: Peer, load: RatedLoad): Promise<Rated> {
  const { rate, tokens, intervalMs } = load;
  await endpoint.takeArrivals();
  const url = endpoint.stream(tokens, intervalMs);
  const ran = await peer.schedule?.({ kind: 'schedule', url, stream: true, ...load });
  const arrivals = await endpoint.takeArrivals();
  const result = ran?.load;
  if (result === undefined) throw new Error(`${peer.name} does not send at rates`);
  return {
    lateness: latenessOf(arrivals, ran?.dueMs ?? [], rate),
    errors: result.errorsMs,
    cpuPerToken: (result.cpuMs * 1_000) / result.tokens,
    cpuPerRequest: (result.cpuMs * 1_000) / result.requests,
    requests: arrivals.length,
    failures: result.failures,
  };
}

/**
 * Arrivals at the server against the instants at which they were due. Of a client that does not tell when it began, its most
 * punctual request counts as punctual, which can only flatter it.
 */
function latenessOf(arrivals: readonly number[], dueMs: readonly number[], rate: number): number[] {
  if (dueMs.length > 0) return dueMs.slice(0, arrivals.length).map((due, i) => (arrivals[i] ?? due) - due);
  const behind = arrivals.map((arrival, i) => arrival - (i * 1_000) / rate);
  const least = behind.reduce((min, value) => Math.min(min, value), Infinity);
  return behind.map((value) => value - least);
}

export const latenessP99 = ({ lateness }: Rated): number => quantile(lateness, 0.99);
export const errorP50 = ({ errors }: Rated): number => quantile(errors, 0.5);
export const errorP99 = ({ errors }: Rated): number => quantile(errors, 0.99);

/** One row a client, each figure the median of the rounds; ratios to the first one. */
export function ratedTable(rows: readonly Row<Rated>[]): string[] {
  const [base] = rows;
  return table(
    [
      'client',
      'lateness p50 / p99, ms',
      'first-token error p50 / p99, ms',
      'CPU µs a token',
      'CPU, ratio',
      'requests',
      'failures',
    ],
    rows.map((row) => [
      row.peer.name,
      `${show(medianOf(row, ({ lateness }) => quantile(lateness, 0.5)))} / ${show(medianOf(row, latenessP99))}`,
      `${show(medianOf(row, errorP50))} / ${show(medianOf(row, errorP99))}`,
      show(medianOf(row, ({ cpuPerToken }) => cpuPerToken)),
      `× ${show(medianRatio(row, base, ({ cpuPerToken }) => cpuPerToken) ?? Number.NaN)}`,
      show(medianOf(row, ({ requests }) => requests)),
      String(row.rounds.reduce((sum, result) => sum + (result?.failures ?? 0), 0)),
    ]),
  );
}
