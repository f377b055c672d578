import {
  formatAmount,
  formatCount,
  formatMs,
  formatNumber,
  formatShare,
  formatValue,
} from '../base/format.js';
import type { Ms } from '../base/units.js';
import { type Sample, wasSent } from '../samples/sample.js';
import type { Finding } from './finding.js';
import { findBoundLimit } from './limit-headers.js';
import { inOrderOfStart, isAnswered, medianOf } from './measure.js';

/** Slices of the load over which the statuses are told. */
const SLICES = 6;
/** Below this, "per minute" would be said of a moment. */
const SHORTEST_WINDOW: Ms = 1_000;

/** Where the limit is and how it speaks. `samples` are those of the scenario, which offered `rate` for `durationMs`. */
export function findRateLimit(
  samples: readonly Sample[],
  offered: { rate: number; durationMs: Ms },
): Finding[] {
  const sent = inOrderOfStart(samples).filter(({ outcome }) => wasSent(outcome));
  const load = sent.filter(({ phase }) => phase !== 'probe');
  const refused = load.filter(({ outcome }) => outcome === 'rate_limited');
  const begin = load[0]?.startedMs ?? null;
  if (begin === null) return [];
  return [
    describeStatuses(load, begin, offered.durationMs),
    ...(refused.length === 0 ? [limitNotReached(load, offered)] : [describeAccepted(load, begin, offered)]),
    ...findBoundLimit(load),
    ...findRetryAfter(refused),
    ...findWaiting(
      refused,
      sent.filter(({ phase }) => phase === 'probe'),
    ),
  ];
}

function describeStatuses(load: readonly Sample[], begin: Ms, durationMs: Ms): Finding {
  const width = durationMs / SLICES;
  const slices = Array.from({ length: SLICES }, (_, slice) => {
    const within = load.filter(({ startedMs }) => sliceOf(startedMs ?? begin, begin, width) === slice);
    return `${slice === 0 ? '0 s' : formatMs(slice * width)}: ${countStatuses(within)}`;
  });
  const values = { ...Object.fromEntries(statusesOf(load)), overTime: slices.join('; ') };
  return {
    code: 'statuses',
    message: `Answers: ${countStatuses(load)}. Over time: ${slices.join('; ')}.`,
    values,
  };
}

function sliceOf(instant: Ms, begin: Ms, width: Ms): number {
  return Math.min(SLICES - 1, Math.max(0, Math.floor((instant - begin) / width)));
}

function countStatuses(samples: readonly Sample[]): string {
  return (
    statusesOf(samples)
      .map(([status, count]) => `${formatCount(count)} × ${status}`)
      .join(', ') || 'none'
  );
}

function statusesOf(samples: readonly Sample[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { status, outcome } of samples) {
    const name = String(status ?? outcome);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function limitNotReached(
  load: readonly Sample[],
  { rate, durationMs }: { rate: number; durationMs: Ms },
): Finding {
  // Fewer were sent where the run ended early, or had too few requests at a time.
  const planned = Math.round((rate * durationMs) / 1_000);
  const sent =
    load.length >= planned - 1
      ? formatAmount(load.length, 'request')
      : `${formatCount(load.length)} of ${formatAmount(planned, 'request')}`;
  const message = `No limit was met: ${sent} at ${formatValue(rate, 'requests/s')} over ${formatMs(durationMs)} brought no 429. The limit is higher, or counts by a longer time.`;
  return { code: 'limit_not_reached', message, values: { requests: load.length, rate, durationMs } };
}

/**
 * Whether the limit let a request through: whatever became of it behind the limit, it was not refused by it. One whose
 * connection was lost before an answer began may never have come to the limit.
 */
function wasLetThrough({ outcome, status }: Sample): boolean {
  if (outcome === 'rate_limited' || outcome === 'cancelled') return false;
  return outcome !== 'network_error' || status !== null;
}

/** What gets through once the limit holds: what passed before the first refusal is the burst. */
function describeAccepted(
  load: readonly Sample[],
  begin: Ms,
  offered: { rate: number; durationMs: Ms },
): Finding {
  const first = load.find(({ outcome }) => outcome === 'rate_limited')?.startedMs ?? begin;
  // One interval behind the last arrival: where the plan ended, or where the run was stopped.
  const end = (load.at(-1)?.startedMs ?? begin) + 1_000 / offered.rate;
  const windowMs = Math.max(SHORTEST_WINDOW, end - first);
  const perMinute = (count: number): number => (count * 60_000) / windowMs;
  const within = load.filter(({ startedMs }) => (startedMs ?? begin) >= first);
  const passed = within.filter(wasLetThrough);
  const failed = passed.filter((sample) => !isAnswered(sample)).length;
  const burst = load.filter((sample) => (sample.startedMs ?? begin) < first && wasLetThrough(sample)).length;
  const { text: inTokens, tokensPerMinute } = describeTokens(passed, perMinute);
  const isTold = load.some(({ outcome, retryAfterS }) => outcome === 'rate_limited' && retryAfterS !== null);
  const advice = isTold ? 'Back off as Retry-After says' : 'Back off exponentially';
  const lost =
    failed === 0
      ? ''
      : `; ${formatCount(failed)} of these ${formatAmount(passed.length, 'request')} failed behind the limit`;
  const message = `The limit lets ${formatNumber(perMinute(passed.length))} requests a minute through${inTokens}, of ${formatNumber(perMinute(within.length))} a minute that were sent${lost}; the first 429 came after ${formatMs(first - begin)} and ${formatAmount(burst, 'request')} that passed. ${advice}, spread the load, or ask for a higher tier.`;
  const values = {
    acceptedPerMinute: perMinute(passed.length),
    tokensPerMinute,
    sentPerMinute: perMinute(within.length),
    offeredPerMinute: offered.rate * 60,
    failedBehind: failed,
    firstRefusalMs: first - begin,
    burst,
    windowMs,
  };
  return { code: 'accepted_rate', message, values };
}

/** Of failed requests no tokens are known, so that those of the others are the least that passed. */
function describeTokens(
  passed: readonly Sample[],
  perMinute: (count: number) => number,
): { text: string; tokensPerMinute: number | null } {
  const known = passed.flatMap(({ inputTokens, outputTokens }) =>
    inputTokens === null || outputTokens === null ? [] : [inputTokens + outputTokens],
  );
  if (known.length === 0) return { text: '', tokensPerMinute: null };
  const tokensPerMinute = perMinute(known.reduce((sum, count) => sum + count, 0));
  const least = known.length < passed.length ? 'at least ' : '';
  return { text: ` (${least}${formatCount(tokensPerMinute)} tokens a minute)`, tokensPerMinute };
}

function findRetryAfter(refused: readonly Sample[]): Finding[] {
  if (refused.length === 0) return [];
  const waits = refused.map(({ retryAfterS }) => retryAfterS).filter((seconds) => seconds !== null);
  const median = medianOf(waits);
  const values = {
    refused: refused.length,
    told: waits.length,
    medianS: median,
    minS: waits.length === 0 ? null : Math.min(...waits),
    maxS: waits.length === 0 ? null : Math.max(...waits),
  };
  if (median === null) {
    const message = `None of ${formatAmount(refused.length, 'refusal')} said how long to wait: clients can only guess. Back off exponentially, with jitter.`;
    return [{ code: 'retry_after_missing', message, values }];
  }
  const range = `${formatMs((values.minS ?? 0) * 1_000)} to ${formatMs((values.maxS ?? 0) * 1_000)}`;
  const message = `Retry-After came with ${formatShare(waits.length, refused.length)} of the refusals: median ${formatMs(median * 1_000)}, ${range}.`;
  return [{ code: 'retry_after', message, values }];
}

/** The probes were sent one after the other, each after the longest wait that any answer had asked for. */
function findWaiting(refused: readonly Sample[], probes: readonly Sample[]): Finding[] {
  if (refused.length === 0) return [];
  const values = { probes: probes.length, accepted: probes.filter(isAnswered).length };
  const first = probes[0];
  if (first === undefined) {
    return [
      {
        code: 'waiting_untested',
        message: 'Whether waiting as told is enough was not tried: no probe was sent within the time for it.',
        values,
      },
    ];
  }
  // Where nobody said how long, the wait before the probes is our own.
  if (refused.every(({ retryAfterS }) => retryAfterS === null)) {
    return [
      {
        code: 'waiting_untested',
        message: `Whether waiting as told is enough stays open: nobody said how long. Of ${formatAmount(probes.length, 'probe')} after waits of our own ${values.accepted} ${values.accepted === 1 ? 'was' : 'were'} answered.`,
        values,
      },
    ];
  }
  if (isAnswered(first)) {
    return [
      {
        code: 'waiting_enough',
        message: `Waiting as told was enough: the first request after it was answered, and ${values.accepted} of ${formatAmount(probes.length, 'probe')}.`,
        values,
      },
    ];
  }
  if (first.outcome !== 'rate_limited') {
    return [
      {
        code: 'waiting_untested',
        message: `Whether waiting as told is enough stays open: the first request after it ended as ${first.outcome}.`,
        values,
      },
    ];
  }
  const message = `Waiting as told was not enough: the first request after it was refused again (${values.accepted} of ${formatAmount(probes.length, 'probe')} answered). Back off for longer than Retry-After says, with jitter.`;
  return [{ code: 'waiting_not_enough', message, values }];
}
