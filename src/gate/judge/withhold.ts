import { formatAmount, formatValue } from '../../base/format.js';
import type { Ms } from '../../base/units.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import { lateBy } from '../../load/generator/hold-ups.js';
import type { Sample } from '../../samples/sample.js';
import { judgeProportion } from '../../stats/estimates/proportion.js';
import type { JudgedThreshold } from '../../verdict/thresholds/evaluate-thresholds.js';
import { undecidedHull } from '../../verdict/thresholds/judge/interval.js';
import { nameOf } from '../../verdict/thresholds/explain.js';
import type { GeneratorJudgement } from './judge-generator.js';
import { reachOfLate } from '../../load/generator/late-reach.js';

/** What the generator's own delays leave of the verdicts. */
export interface Standing {
  /** Those that its delays could have turned are undecided. */
  readonly thresholds: readonly JudgedThreshold[];
  readonly withheld: number;
  /** How far the delays may have moved the threshold they came closest to turning; null where none rests on times. */
  readonly closest: string | null;
}

/** Judges the same thresholds on other samples. */
export type Rejudge = (samples: readonly Sample[]) => readonly JudgedThreshold[];

/** A share of violations allowed to a rate, when late requests are held against it. */
export interface LateRule {
  readonly alpha: number;
}

/**
 * Times count from the writing of a request, so a late one is not measured wrongly; but the load was another, and a stamp
 * taken late adds to what was measured. Both errors are bounded. Without its hold-up a stamp is earlier by `delayAt`. Had
 * all been sent in time, none would have ended later than it did: its time is at most what it was from the due instant.
 * And a queue passes on no more than the largest shift of its arrivals (max-plus maps are nonexpansive: Baccelli et al.
 * 1992), so its time is at least what it was less the largest lateness of the late ones that were under way with it; a
 * request that met none of them is taken to have had the planned load. A verdict that both bounds share stands.
 */
export function testStanding(
  judged: readonly JudgedThreshold[],
  { samples, rejudge, alpha }: { readonly samples: readonly Sample[]; readonly rejudge: Rejudge } & LateRule,
  { health, generator }: { readonly health: GeneratorHealth; readonly generator: GeneratorJudgement },
): Standing {
  const reach = generator.isLoadLate ? reachOfLate(samples) : (): Ms => 0;
  const earlier = rejudge(samples.map((sample) => moveEarlier(sample, health, reach(sample))));
  const later = rejudge(samples.map((sample) => moveLater(sample, health, generator.isLoadLate)));
  const moves: { readonly text: string; readonly share: number }[] = [];
  let withheld = 0;
  const thresholds = judged.map((each, index) => {
    const { verdict } = each.judgement;
    if (verdict !== 'pass' && verdict !== 'fail') return each;
    const bounds = [earlier[index], later[index]].filter((other) => other !== undefined);
    const doubt = doubtOf(each, bounds, { health, generator, alpha });
    if (doubt === null) {
      const move = describeMove(each, bounds);
      if (move !== null) moves.push(move);
      return each;
    }
    withheld += 1;
    const intervals = undecidedHull([each.judgement, ...bounds.map((other) => other.judgement)], each.spec);
    const undecided = { verdict: 'inconclusive' as const, needed: null, withheld: doubt };
    const judgement = { ...each.judgement, ...intervals, ...undecided };
    return { ...each, judgement };
  });
  const closest = moves.reduce<{ text: string; share: number } | null>(
    (most, move) => (most === null || move.share > most.share ? move : most),
    null,
  );
  return { thresholds, withheld, closest: closest?.text ?? null };
}

interface Doubting extends LateRule {
  readonly health: GeneratorHealth;
  readonly generator: GeneratorJudgement;
}

/** Why the verdict does not stand; null where it does. */
function doubtOf(
  { row, judgement }: JudgedThreshold,
  bounds: readonly JudgedThreshold[],
  { health, generator, alpha }: Doubting,
): string | null {
  const { metric, question } = row;
  if (metric.type === 'counter') return null;
  if (metric.type === 'gauge') return 'it rests on times that the load generator may have made longer';
  if (metric.type === 'rate') {
    // What failed, failed; but a load that came late may have been the easier one.
    if (judgement.verdict === 'fail' || question === null || !generator.isLoadLate) return null;
    const { requests } = health.late;
    const n = row.matching;
    const share = row.values.filter((value) => question.violates(value)).length / row.values.length;
    const counts = { violations: Math.min(n, share * n + requests), n };
    return judgeProportion(counts, question.theta0, { pass: alpha, fail: alpha }) === 'pass'
      ? null
      : `${formatAmount(requests, 'request')} came late, and with these against it it would not hold`;
  }
  if (metric.source === 'gaps')
    return generator.isSlowToNotice ? 'hold-ups of the load generator are gaps to it' : null;
  if (bounds.every((other) => other.judgement.verdict === judgement.verdict)) return null;
  const moved = movedBy(judgement.observed, bounds);
  const by = moved === null ? '' : ` by up to ${formatValue(moved, metric.unit)}`;
  return `the load generator’s own delays may have moved it${by}`;
}

function movedBy(observed: number | undefined, bounds: readonly JudgedThreshold[]): number | null {
  if (observed === undefined || !Number.isFinite(observed)) return null;
  const moves = bounds.map((other) => Math.abs((other.judgement.observed ?? observed) - observed));
  return moves.length === 0 || !moves.every(Number.isFinite) ? null : Math.max(...moves);
}

/** By how much the bounds lie closer to the limit; 0 where they lie farther away. */
function movedTowards(
  limit: number,
  observed: number | undefined,
  bounds: readonly JudgedThreshold[],
): number | null {
  if (observed === undefined || !Number.isFinite(observed)) return null;
  const moves = bounds.map(
    (other) => ((other.judgement.observed ?? observed) - observed) * Math.sign(limit - observed),
  );
  return moves.every(Number.isFinite) ? Math.max(0, ...moves) : null;
}

/** `p95 time to first token by up to 12 ms, and its limit is 340 ms away`. */
function describeMove(
  { spec, row, judgement }: JudgedThreshold,
  bounds: readonly JudgedThreshold[],
): { text: string; share: number } | null {
  const { metric } = row;
  const moved = movedTowards(spec.limit.value, judgement.observed, bounds);
  if (metric.type !== 'trend' || metric.source !== 'samples' || moved === null || moved === 0) return null;
  const away = Math.abs(spec.limit.value - (judgement.observed ?? spec.limit.value));
  const text = `${nameOf(spec)} by up to ${formatValue(moved, metric.unit)}, and its limit is ${formatValue(away, metric.unit)} away`;
  return { text, share: away === 0 ? Infinity : moved / away };
}

function moveEarlier(sample: Sample, health: GeneratorHealth, lateness: Ms): Sample {
  return move(
    sample,
    (value, at) => Math.max(0, value - lateBy(health.heldUp, at) - lateness),
    (sample) => {
      const { startedMs, e2eMs } = sample;
      return startedMs === null || e2eMs === null ? 0 : -lateBy(health.heldUp, startedMs + e2eMs) - lateness;
    },
  );
}

function moveLater(sample: Sample, health: GeneratorHealth, isLoadLate: boolean): Sample {
  const { startedMs, plannedMs } = sample;
  const own = isLoadLate && startedMs !== null ? Math.max(0, startedMs - plannedMs) : 0;
  return move(
    sample,
    (value) => value + own,
    ({ ttftMs }) =>
      startedMs === null || ttftMs === null ? own : lateBy(health.heldUp, startedMs + ttftMs) + own,
  );
}

/** `span` is what the time between first and last token may differ by. */
function move(sample: Sample, shift: (value: Ms, at: Ms) => Ms, span: (sample: Sample) => Ms): Sample {
  const { startedMs, ttftMs, e2eMs, tpotMs, outputTokens } = sample;
  if (startedMs === null) return sample;
  const moved = (value: Ms | null): Ms | null => (value === null ? null : shift(value, startedMs + value));
  const tokens = Math.max(1, (outputTokens ?? 2) - 1);
  return {
    ...sample,
    ttftMs: moved(ttftMs),
    e2eMs: moved(e2eMs),
    tpotMs: tpotMs === null ? null : Math.max(0, tpotMs + span(sample) / tokens),
  };
}
