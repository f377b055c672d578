import type { Arm, StopRule } from '../../samples/sample.js';

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
  410: 'the endpoint is gone (410): check `endpoint`',
};

/**
 * Ends the run where an arm's first answer shows that there will be none: minutes of failures would only cost time.
 * `addresses` names each arm's endpoint.
 */
export function createUnreachableRule(addresses: Readonly<Record<Arm, string>>): StopRule {
  const answered = new Set<Arm>();
  return {
    observe(sample) {
      if (answered.has(sample.arm) || sample.outcome === 'dropped' || sample.outcome === 'suppressed')
        return null;
      answered.add(sample.arm);
      const address = addresses[sample.arm];
      const advice = HOPELESS[sample.status ?? 0];
      if (advice !== undefined)
        return {
          stoppedBy: 'error',
          code: 'endpoint_refuses',
          message: `${address}: ${advice}; it said: ${sample.error?.message ?? ''}`,
        };
      if (sample.outcome !== 'network_error' || sample.startedMs !== null) return null;
      return {
        stoppedBy: 'error',
        code: 'endpoint_unreachable',
        message: `${address} cannot be reached: ${sample.error?.message ?? 'no connection'}; ${adviceFor(sample.error?.kind ?? '')}`,
      };
    },
  };
}

/** What OpenSSL calls a certificate that nobody known has signed. */
const UNTRUSTED = /^(DEPTH_ZERO_)?SELF_SIGNED_CERT|^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/;

function adviceFor(kind: string): string {
  return UNTRUSTED.test(kind)
    ? 'where that is right, name its authority’s file in `NODE_EXTRA_CA_CERTS`, in the environment that starts the runner'
    : 'check that it runs, and the host and port of `endpoint`';
}
