import { formatAmount } from '../base/format.js';
import type { Sample } from '../samples/sample.js';
import type { Finding } from './finding.js';

/** What the costs of a run leave open, whatever its scenario. */
export function findCosts(samples: readonly Sample[]): Finding[] {
  const cut = samples.filter(({ outcome }) => outcome === 'cut');
  if (cut.length === 0) return [];
  const charged = cut.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const message = `${formatAmount(cut.length, 'stream')} ran past the output cap and ${cut.length === 1 ? 'was' : 'were'} cut: the endpoint does not keep \`max-tokens\`. Each is charged as many tokens as its content can be; what was generated behind the cut is in no figure here.`;
  return [{ code: 'cap_ignored', message, values: { cut: cut.length, charged } }];
}
