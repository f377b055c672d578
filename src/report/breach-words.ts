import { formatAmount } from '../base/format.js';
import { lossText } from '../verdict/thresholds/losses.js';
import type { Report, ThresholdResult } from './schema/schema.js';

/** Why a value is infinite, and the setting where it is ours. */
export function describeLosses({ losses, n }: ThresholdResult): string {
  const dropped = losses['dropped'] ?? 0;
  if (Object.keys(losses).length === 0) return 'it has no finite value';
  const most = Math.max(...Object.values(losses));
  const advice = dropped === most ? '; raise it, or offer less' : '';
  return `of ${formatAmount(n, dropped > 0 ? 'arrival' : 'request')} ${lossText(losses)}${advice}`;
}

/** Who met it too; not whose doing it is, for a change may itself have worn out what the others ask as well. */
export function troubleText({ comparison }: Pick<Report, 'comparison'>, { metBy }: ThresholdResult): string {
  const who = metBy === 'canaries' ? 'its canaries' : (comparison?.source ?? 'base');
  return `${who} met the same`;
}
