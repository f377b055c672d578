import type { Tokens } from '../../base/units.js';
import { kindOfFinish } from '../../protocols/decode/finish.js';
import type { Observation } from './observation.js';
import type { Judged } from './outcome.js';

/** Tokenizers of servers differ, but none makes of a text a quarter of the fewest tokens that it can be. */
const LEAST_SHARE = 1 / 4;

/** A report of far fewer tokens than a text has is no report: money is settled with it. */
export function isPlausible(reported: Tokens, least: Tokens): boolean {
  return reported >= least * LEAST_SHARE;
}

/**
 * Usage of an answer that broke off is a number on the way, not the bill. That of one that was cut is there only where
 * generation had stopped before; one whose own stop reason names a fault came to its end with it.
 */
export function isFinal({ outcome, error }: Judged, { answer, ending }: Observation): boolean {
  if (outcome === 'stream_error') return ending === 'complete' && isFault(answer?.finish ?? null);
  return (
    outcome === 'ok' || outcome === 'cut' || (outcome === 'invalid_response' && WHOLE.includes(error?.kind))
  );
}

function isFault(finish: string | null): boolean {
  return finish !== null && kindOfFinish(finish) === 'failure';
}

/** Answers that came whole although they are not what was asked for: empty, or not streamed. */
const WHOLE: readonly unknown[] = ['no_content', 'not_a_stream'];

/**
 * Somebody on the way gave up waiting, or the model failed at its work (424 of Bedrock's `ModelErrorException` and of TGI): it may
 * have generated all the same.
 */
const GAVE_UP: readonly (number | null)[] = [408, 424, 499];

/**
 * Never written, or refused with a status that says so before anything was generated, however the words with it
 * end. A 5xx may have cost.
 */
export function costsNothing(seen: Observation): boolean {
  const { writtenAt, status } = seen;
  if (writtenAt === null) return true;
  if (status === null || status < 300 || status >= 500 || GAVE_UP.includes(status)) return false;
  return !saysFiltered(seen) && !saysGenerated(seen);
}

/** Groq refuses with 400 what its own model generated, and shows it; an error that tells its usage has one. */
function saysGenerated({ status, errorBody }: Observation): boolean {
  return (status === 400 || status === 422) && /"(failed_generation|usage)"\s*:/.test(errorBody);
}

/** Whether a filter refused the prompt, which has read it and bills that. */
export function isFiltered(seen: Observation, { outcome }: Judged): boolean {
  return outcome === 'http_error' && saysFiltered(seen);
}

/** In `error.code` or `error.innererror.code`; gateways put Azure's words into a body of their own. */
function saysFiltered({ status, errorBody }: Observation): boolean {
  return (
    status === 400 && /content_?filter|ResponsibleAIPolicyViolation|content_policy_violation/i.test(errorBody)
  );
}
