import type { Arm, StopRule } from '../samples/sample.js';

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
 * `shownAs` names each arm's endpoint.
 */
export function createUnreachableRule(shownAs: Readonly<Record<Arm, string>>): StopRule {
  const answered = new Set<Arm>();
  return {
    observe(sample) {
      if (answered.has(sample.arm) || sample.outcome === 'dropped' || sample.outcome === 'suppressed')
        return null;
      answered.add(sample.arm);
      const shown = shownAs[sample.arm];
      const advice = HOPELESS[sample.status ?? 0];
      if (advice !== undefined)
        return {
          stoppedBy: 'error',
          code: 'endpoint_refuses',
          message: `${shown}: ${advice}; it said: ${sample.error?.message ?? ''}`,
        };
      if (sample.outcome !== 'network_error' || sample.startedMs !== null) return null;
      return {
        stoppedBy: 'error',
        code: 'endpoint_unreachable',
        message: `${shown} cannot be reached: ${sample.error?.message ?? 'no connection'}; check that it runs, and the host and port of \`endpoint\``,
      };
    },
  };
}
