import { formatAmount, formatMs, formatNumber } from '../base/format.js';
import type { Ms } from '../base/units.js';
import { type Sample, wasSent } from '../samples/sample.js';
import { readsMostly } from '../metrics/cold-references.js';
import { percentile, sortAscending } from '../stats/estimates/percentile.js';
import type { Finding } from './finding.js';
import { endOf, inOrderOfStart, isAnswered, medianOf } from './measure.js';

/** A smaller ratio, or one within the spread of warm requests, is no cold start. */
const LEAST_PENALTY = 1.2;
/** Timers may fire a little early by the endpoint's clock. */
const IDLE_TOLERANCE: Ms = 50;

/** What idling costs the next caller. `samples` are those of the scenario. */
export function findColdStart(samples: readonly Sample[], idleMs: Ms): Finding[] {
  const ordered = inOrderOfStart(samples);
  const cold = ordered.filter(({ phase }) => phase === 'cold');
  const warm = ordered.filter(({ phase }) => phase === 'warm');
  const idle = afterIdling(ordered, idleMs);
  const trusted = cold.filter((sample) => idle.has(sample) && isAnswered(sample));
  return [
    ...comparePhases(
      'total generation time',
      idleMs,
      trusted.map(({ e2eMs }) => e2eMs),
      warm.filter(isAnswered).map(({ e2eMs }) => e2eMs),
    ),
    ...comparePhases(
      'time to first token',
      idleMs,
      trusted.map(({ ttftMs }) => ttftMs),
      warm.filter(isAnswered).map(({ ttftMs }) => ttftMs),
    ),
    ...findFailures(cold, idleMs),
    ...findShortIdle(cold.length, cold.length - idle.size, idleMs),
    ...findPromptCache(cold, warm),
  ];
}

/** The cold requests before which nothing was in flight, and nothing had ended, for as long as the plan says. */
function afterIdling(ordered: readonly Sample[], idleMs: Ms): Set<Sample> {
  const idle = new Set<Sample>();
  let lastEnd = -Infinity;
  for (const sample of ordered) {
    if (sample.startedMs === null) continue;
    if (sample.phase === 'cold' && sample.startedMs - lastEnd >= idleMs - IDLE_TOLERANCE) idle.add(sample);
    lastEnd = Math.max(lastEnd, endOf(sample) ?? sample.startedMs);
  }
  return idle;
}

function comparePhases(
  what: string,
  idleMs: Ms,
  coldValues: readonly (number | null)[],
  warmValues: readonly (number | null)[],
): Finding[] {
  const [cold, warm] = [medianOf(coldValues), medianOf(warmValues)];
  if (cold === null || warm === null || warm <= 0) return [];
  const [colds, warms] = [coldValues, warmValues].map(
    (values) => values.filter((value) => value !== null).length,
  ) as [number, number];
  const ratio = cold / warm;
  const usual = percentile(sortAscending(warmValues.filter((value) => value !== null)), 0.95) ?? warm;
  const seen = `after ${formatMs(idleMs)} idle the median ${what} is ${formatMs(cold)} (${formatAmount(colds, 'cold request')}), right after it ${formatMs(warm)} (${formatAmount(warms, 'warm request')})`;
  const values = {
    metric: what,
    coldMs: cold,
    warmMs: warm,
    penalty: ratio,
    coldRequests: colds,
    warmRequests: warms,
    idleMs,
  };
  if (ratio < LEAST_PENALTY || cold <= usual) {
    return [{ code: 'no_cold_start', message: `No cold start seen: ${seen}.`, values }];
  }
  const message = `Cold start: ${seen}: ${formatNumber(ratio)} times as long. Provisioned concurrency, or a keep-alive request more often than every ${formatMs(idleMs)}, avoids it; keeping the model cached on the instance, or a smaller model at the edge, shortens it.`;
  return [{ code: 'cold_start', message, values }];
}

/** What became of a request that was never sent, or that we took back, says nothing of a cold start. */
function findFailures(all: readonly Sample[], idleMs: Ms): Finding[] {
  const cold = all.filter(({ outcome }) => wasSent(outcome) && outcome !== 'cancelled');
  const failed = cold.filter((sample) => !isAnswered(sample));
  if (failed.length === 0) return [];
  const outcomes = [...new Set(failed.map(({ outcome }) => outcome))].join(', ');
  // Only what the timeout cut off can have been a cold start.
  const meaning = failed.some(({ outcome }) => outcome === 'timeout')
    ? ': a cold start may outlast the timeout, and then it costs more than the answers show.'
    : '; the comparison is without them.';
  const message = `${failed.length} of ${formatAmount(cold.length, 'request')} after ${formatMs(idleMs)} idle got no answer (${outcomes})${meaning}`;
  return [
    { code: 'cold_requests_failed', message, values: { failed: failed.length, cold: cold.length, outcomes } },
  ];
}

function findShortIdle(cycles: number, short: number, idleMs: Ms): Finding[] {
  if (short === 0) return [];
  const message = `In ${short} of ${formatAmount(cycles, 'cycle')} the endpoint was not idle for ${formatMs(idleMs)} before the cold request; they are left out of the comparison.`;
  return [{ code: 'idle_too_short', message, values: { short, cycles, idleMs } }];
}

/** Warm requests repeat the cold one's prompt; a prompt cache then explains a part of the difference. */
function findPromptCache(cold: readonly Sample[], warm: readonly Sample[]): Finding[] {
  const cached = (samples: readonly Sample[]): number => samples.filter(readsMostly).length;
  const [inWarm, inCold] = [cached(warm), cached(cold)];
  if (inWarm === 0 || inCold >= cold.length) return [];
  const message = `${inWarm} of ${formatAmount(warm.length, 'warm request')} read most of their prompt from the provider's cache, so a part of the difference is prompt caching, not the cold start; \`nonce: true\` keeps the two apart.`;
  return [
    {
      code: 'warm_prompt_cached',
      message,
      values: { cachedWarm: inWarm, cachedCold: inCold, warm: warm.length },
    },
  ];
}
