import type { Fatal } from './charge.js';
import type { Observation } from './observation.js';
import type { Judged } from './outcome.js';
import type { PreparedRequest } from './prepare.js';

export function asksToWait(judged: Judged, seen: Observation): boolean {
  return judged.outcome === 'rate_limited' || seen.status === 503 || seen.status === 529;
}

/** A refusal that the run's own credentials are the reason of says nothing of the endpoint. */
export function lostCredential({ target }: PreparedRequest, { status }: Observation): Fatal | null {
  const why =
    status === 400 || status === 401 || status === 403 ? (target.credential?.failure() ?? null) : null;
  return why === null ? null : { code: 'credential_ended', message: why };
}

export function permanentRefusal(judged: Judged): Fatal | null {
  if (!judged.permanent) return null;
  return {
    code: 'quota_exhausted',
    message: `the provider's quota cannot recover within this run: ${judged.error?.message ?? ''}`,
  };
}
