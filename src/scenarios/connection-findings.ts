import { formatAmount } from '../base/format.js';
import { type Sample, STALE_CONNECTION, wasResent } from '../samples/sample.js';
import type { Finding } from './finding.js';

/** What a run tells of connections that the server closed although it had promised to keep them. */
export function findStaleConnections(samples: readonly Sample[]): Finding[] {
  const resent = samples.filter(wasResent);
  const failed = samples.filter(({ error }) => error?.kind === STALE_CONNECTION);
  const lost = resent.length + failed.filter((sample) => !wasResent(sample)).length;
  if (lost === 0) return [];
  const charged = resent.reduce((sum, { resentUsd }) => sum + (resentUsd ?? 0), 0);
  const outcome =
    failed.length === 0
      ? `${lost === 1 ? 'it was' : 'they were'} sent once more on fresh connections, as every SDK does`
      : `${formatAmount(resent.length, 'request')} ${resent.length === 1 ? 'was' : 'were'} sent once more, and ${failed.length} failed, as the budget had no room for a second time`;
  const message = `The server closes connections that it promised to keep: ${formatAmount(lost, 'request')} met such an end before a byte of an answer; ${outcome}. Let it say \`Connection: close\`, or keep idle connections for longer than its clients do.`;
  return [
    {
      code: 'connections_closed',
      message,
      values: { lost, resent: resent.length, failed: failed.length, charged },
    },
  ];
}
