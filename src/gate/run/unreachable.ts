import { type LoadArm, type Sample, type StopRule, wasSent } from '../../samples/sample.js';

/** Statuses that no later request will turn into an answer, and what to check. */
const HOPELESS: Readonly<Record<number, string>> = {
  301: 'the endpoint has moved (301): set `endpoint` to its final address',
  302: 'the endpoint redirects (302): set `endpoint` to its final address',
  307: 'the endpoint redirects (307): set `endpoint` to its final address',
  308: 'the endpoint has moved (308): set `endpoint` to its final address',
  401: 'the endpoint refuses the key (401): check `api-key` and `headers`',
  403: 'the endpoint forbids the request (403): check the rights of `api-key`',
  404: 'the endpoint does not know the path or the model (404): check `endpoint`, `protocol` and `model`',
  405: 'the endpoint does not take POST there (405): check the path of `endpoint`',
  407: 'a proxy wants a user name and password (407): set them in `http_proxy`, as in http://USER:PASSWORD@HOST:PORT',
  410: 'the endpoint is gone (410): check `endpoint`',
};

/** What no later request will change either, though it comes after the request was written. */
const HOPELESS_KINDS = /^(http2_only|tls_port|plain_port|tls_too_old|client_certificate|proxy_refused)$/;

/**
 * Ends the run where an arm's first answer shows that there will be none: minutes of failures would only cost time.
 * `addresses` names each arm's endpoint, `likely` the address that was probably meant where that one is not known.
 */
export function createUnreachableRule(
  addresses: Readonly<Partial<Record<LoadArm, string>>>,
  likely: Readonly<Partial<Record<LoadArm, string | null>>> = {},
): StopRule {
  const answered = new Set<LoadArm>();
  const refusals = new Map<LoadArm, Refusals>();
  return {
    observe(sample) {
      const { arm } = sample;
      // Where the load is answered, what refuses these tiny requests is no end of the run.
      if (arm === 'canary') return null;
      if (wasSent(sample.outcome) && sample.outcome !== 'cancelled') {
        const seen = refusals.get(arm) ?? { words: null, count: 0 };
        refusals.set(arm, seen);
        if (isRefusedAlways(seen, sample))
          return {
            stoppedBy: 'error',
            code: 'endpoint_refuses',
            message: `${addresses[arm] ?? ''}: the endpoint refuses every request (${sample.status}): ${seen.words}; ${fieldAdvice(seen.words ?? '')}`,
          };
      }
      if (answered.has(arm) || sample.outcome === 'dropped' || sample.outcome === 'suppressed') return null;
      answered.add(arm);
      const address = addresses[arm] ?? '';
      const kind = sample.error?.kind ?? '';
      if (kind === 'proxy_refused' && sample.status !== 407 && sample.status !== null)
        return {
          stoppedBy: 'error',
          code: 'endpoint_unreachable',
          message: `${address} is not reached: ${sample.error?.message ?? ''}; ask for it to be allowed, or name its host in \`no_proxy\``,
        };
      const advice = HOPELESS[sample.status ?? 0];
      if (advice !== undefined)
        return {
          stoppedBy: 'error',
          code: 'endpoint_refuses',
          message: `${address}: ${advice}${pathAdvice(sample, likely[arm])}; it said: ${sample.error?.message ?? ''}`,
        };
      if (sample.outcome !== 'network_error') return null;
      if (sample.startedMs !== null && !HOPELESS_KINDS.test(kind)) return null;
      return {
        stoppedBy: 'error',
        code: 'endpoint_unreachable',
        message: `${address} cannot be reached: ${sample.error?.message ?? 'no connection'}${adviceFor(sample.error)}`,
      };
    },
  };
}

/** The path was sent as it was given, and a base URL that nobody knows looks like any other path. */
function pathAdvice({ status }: Sample, likely: string | null | undefined): string {
  const address = status === 404 ? likely : null;
  return address == null ? '' : `; is it \`${address}\`?`;
}

/** So many requests, all of them an arm's first, are enough to tell that it is the request, and not its prompt. */
const ENOUGH_REFUSALS = 3;

interface Refusals {
  /** Of the first answer; null before it. */
  words: string | null;
  /** Of answers that were all refused in these words; NaN once one was not. */
  count: number;
}

function isRefusedAlways(seen: Refusals, { status, error }: Sample): boolean {
  const words = status === 400 || status === 422 ? (error?.message ?? '') : null;
  if (words === null || (seen.words !== null && words !== seen.words)) seen.count = Number.NaN;
  seen.words ??= words;
  seen.count += 1;
  return seen.count >= ENOUGH_REFUSALS;
}

/** The setting that changes the field which the endpoint names. */
function fieldAdvice(words: string): string {
  if (/max_completion_tokens/.test(words))
    return 'set `body: {max_tokens: null, max_completion_tokens: 256}` where it wants the other field';
  const field = /\b(stream_options|service_tier|temperature|top_p|response_format)\b/.exec(words)?.[1];
  return field === 'stream_options' || field === 'service_tier'
    ? `set \`body: {${field}: null}\` to leave it out`
    : 'change or leave out the field by `body`';
}

/** Of a name or an address that leads nowhere; what is known better says by itself what helps. */
const NOWHERE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|SOCKET_CLOSED)$/;

function adviceFor(error: Sample['error']): string {
  const isProxy = error?.message.startsWith('the proxy ') === true;
  if (isProxy) return error.kind === 'proxy_refused' ? '' : '; check `http_proxy` and `https_proxy`';
  return NOWHERE.test(error?.kind ?? '') ? '; check that it runs, and the host and port of `endpoint`' : '';
}
