import { formatRate, formatValue } from '../base/format.js';
import type { Finding } from './finding.js';
import type { LoadAssessment } from './load-assessment.js';

/** An endpoint that loses more of what it is offered did not serve it, and one that refuses more did not bear it. */
const TOLERATED = 0.05;

/**
 * What the endpoint bears: only where rates differed, and only where more load made answers longer. What a rate limit
 * refuses or holds back is a limit; what is dropped never came to the endpoint.
 */
export function findCapacity(
  { capacity: fit, maxRate, effect }: LoadAssessment,
  stopCode: string | null,
): Finding[] {
  if (fit === undefined || effect.groups === null) return [];
  const { capacity } = fit;
  const values = { capacity: capacity ?? null, maxRate, gain: fit.gain };
  if (effect.limitedShare > TOLERATED) {
    if (capacity === undefined) return [];
    const message = `The rate limit lets about ${formatValue(capacity, 'requests/s')} through (fluid fit to arrivals and answers): it refused or held back ${formatRate(effect.limitedShare)} of the arrivals at the highest rates. What the endpoint would bear beyond it is not known.`;
    return [{ code: 'limit_rate', message, values: { ...values, capacity: null, limit: capacity } }];
  }
  if (capacity !== undefined && effect.latencyRose) {
    const message = `Estimated capacity: ${formatValue(capacity, 'requests/s')}, beyond which answers only queue (fluid fit to arrivals and answers).`;
    return [{ code: 'capacity', message, values }];
  }
  if (capacity === undefined && stopCode === 'saturated' && effect.latencyRose) {
    const message = `Saturated: the endpoint fell behind at up to ${formatValue(maxRate, 'requests/s')}, where the ramp was ended; too little was seen beyond its capacity to estimate it.`;
    return [{ code: 'saturated', message, values }];
  }
  if (capacity !== undefined || stopCode === 'saturated' || effect.lostShare > TOLERATED) return [];
  const message = `Not saturated: the endpoint served what it was offered, so its capacity is about ${formatValue(maxRate, 'requests/s')} or more. Ramp to one and a half times what you expect it to bear to find it.`;
  return [{ code: 'not_saturated', message, values }];
}
