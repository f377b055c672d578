import { formatAmount, formatMs, formatRate } from '../../base/format.js';
import type { Ms } from '../../base/units.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import { type FirstTokenDelay, lateBy } from '../../load/generator/hold-ups.js';
import type { Sample } from '../../samples/sample.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';

/** Whether the load generator kept up, and if not, why. */
export interface GeneratorJudgement {
  /** `busy`: its own work; `held_up`: others had the machine; null where it kept up, or too little was seen to tell. */
  readonly cause: 'busy' | 'held_up' | null;
  /** What went wrong, with its cause and what to do; the empty text where it kept up. */
  readonly message: string;
  /** What hold-ups of the event loop may have added to the measured first tokens, at most. */
  readonly firstTokenDelay: FirstTokenDelay;
  /** Whether requests were sent so late that the load was not what was planned. */
  readonly isLoadLate: boolean;
  /** Whether hold-ups may have added notably to what was measured. */
  readonly isSlowToNotice: boolean;
  /** Jobs among which the load would have to be shared; null where that would not help. */
  readonly shardsNeeded: number | null;
}

/** Fewer requests, or a shorter run, say nothing of a generator. */
const LEAST_REQUESTS = 20;
const LEAST_WINDOW: Ms = 1_000;
/** Late requests matter from both on. */
const LEAST_LATE_SHARE = 0.01;
const LEAST_LATE = 3;
/** What may have been added to a quantile of the first token matters beyond both. */
const LEAST_ADDED: Ms = 5;
const LEAST_ADDED_SHARE = 0.1;
/** Of one core: a generator that had less was not too slow by itself. */
const BUSY = 0.5;
/** What a job should have of a core, so that there is room for its peaks. */
const COMFORTABLE = 0.35;
/** Waiting for a processor is worth a word from here on. */
const NOTABLE_WAIT = 0.05;

/** `shares` are those of the percentiles that thresholds judge, 0 to 1. */
export function judgeGenerator(
  health: GeneratorHealth,
  samples: readonly Sample[],
  shares: readonly number[] = [],
): GeneratorJudgement {
  const added = measureAdded(health, samples);
  const { late, windowMs, cpuShare } = health;
  const firstTokenDelay = { p50: added(0.5)?.added ?? null, p95: added(0.95)?.added ?? null };
  const isSeen = late.of >= LEAST_REQUESTS && windowMs >= LEAST_WINDOW;
  const isLoadLate = isSeen && late.requests >= LEAST_LATE && late.requests >= LEAST_LATE_SHARE * late.of;
  const notable = [...new Set([0.5, 0.95, ...shares])]
    .flatMap((share) => added(share) ?? [])
    .filter((each) => each.added > Math.max(LEAST_ADDED, LEAST_ADDED_SHARE * each.measured));
  const worst = notable.reduce<Added | null>(
    (most, each) => (most === null || each.added > most.added ? each : most),
    null,
  );
  const isSlowToNotice = isSeen && worst !== null;
  const found = { firstTokenDelay, isLoadLate, isSlowToNotice };
  if (!isLoadLate && !isSlowToNotice) return { ...found, cause: null, message: '', shardsNeeded: null };
  const seen = [
    ...(isLoadLate ? [describeLate(health)] : []),
    ...(isSlowToNotice ? [describeAdded(worst)] : []),
  ].join(', and ');
  if (cpuShare === null || cpuShare < BUSY)
    return { ...found, cause: 'held_up', message: describeHeldUp(seen, health), shardsNeeded: null };
  const shardsNeeded = Math.max(2, Math.ceil(cpuShare / COMFORTABLE));
  const message = `the load generator was the bottleneck: ${seen}; it had ${formatRate(cpuShare)} of a core: share the load among ${shardsNeeded} jobs with \`shard\`, or offer less`;
  return { ...found, cause: 'busy', message, shardsNeeded };
}

interface Added {
  readonly share: number;
  readonly measured: Ms;
  /** By how much less the quantile would be without what may have been the generator's own delay. */
  readonly added: Ms;
}

/** Of the first tokens, or of the ends where nothing was streamed; null where nothing was measured. */
function measureAdded(
  { heldUp }: GeneratorHealth,
  samples: readonly Sample[],
): (share: number) => Added | null {
  const stamps = stampsOf(samples, 'ttftMs');
  const used = stamps.length > 0 ? stamps : stampsOf(samples, 'e2eMs');
  const measured = sortAscending(used.map(({ value }) => value));
  const without =
    heldUp.kind === 'told'
      ? null
      : sortAscending(used.map(({ value, at }) => Math.max(0, value - lateBy(heldUp, at))));
  return (share) => {
    const value = percentile(measured, share);
    if (value === undefined) return null;
    const less = without === null ? undefined : percentile(without, share);
    return { share, measured: value, added: less === undefined ? toldAdded(heldUp, share) : value - less };
  };
}

/** A shard tells two quantiles, and the longest hold-up bounds all others. */
function toldAdded(heldUp: GeneratorHealth['heldUp'], share: number): Ms {
  if (heldUp.kind !== 'told') return 0;
  const { firstTokenDelay, longest } = heldUp;
  if (share <= 0.5) return firstTokenDelay.p50 ?? 0;
  return share <= 0.95 ? (firstTokenDelay.p95 ?? 0) : longest;
}

function stampsOf(samples: readonly Sample[], field: 'ttftMs' | 'e2eMs'): { value: Ms; at: Ms }[] {
  return samples.flatMap((sample) => {
    const value = sample[field];
    return sample.outcome !== 'ok' || value === null || sample.startedMs === null
      ? []
      : [{ value, at: sample.startedMs + value }];
  });
}

function describeLate({ late, lateness }: GeneratorHealth): string {
  return `${formatAmount(late.requests, 'request')} of ${late.of} were sent late, by more than 20 ms and a tenth of the time between arrivals (at most ${formatMs(lateness.max)})`;
}

function describeAdded({ share, measured, added }: Added): string {
  const rank = Number((share * 100).toPrecision(4));
  return `hold-ups of its event loop may have added up to ${formatMs(added)} to the p${rank} of ${formatMs(measured)}`;
}

function describeHeldUp(seen: string, { cpuShare, waitedShare, pressureShare }: GeneratorHealth): string {
  const had = cpuShare === null ? '' : `, though it had only ${formatRate(cpuShare)} of a core`;
  const waited =
    waitedShare !== null && waitedShare >= NOTABLE_WAIT
      ? ` and waited for a processor ${formatRate(waitedShare)} of the time`
      : '';
  const pressure =
    pressureShare !== null && pressureShare >= NOTABLE_WAIT
      ? ` (tasks of the machine waited for one ${formatRate(Math.min(1, pressureShare))} of the time)`
      : '';
  return `the machine was held up: ${seen}${had}${waited}${pressure}; run again, or on a quieter runner`;
}
