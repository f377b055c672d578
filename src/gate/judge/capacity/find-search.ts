import { formatMs, formatNumber, formatUsd } from '../../../base/format.js';
import type { Capacity, Finding } from '../../../report/schema/schema.js';
import type { Config } from '../../../settings/schema.js';
import type { SearchRecord } from '../../run/search/search-record.js';

/** Longer than this the endpoint is said to take its time. */
const NOTABLE_MS = 10_000;

/** What a search found, in sentences; the first is the answer. */
export function findSearch(
  capacity: Capacity,
  record: SearchRecord | null,
  asked: Config['capacity'],
): Finding[] {
  const { by, low, high, ended, sentence, letGoMs } = capacity;
  const found: Finding[] = [
    { code: `capacity_${ended}`, message: sentence, values: { by, low, high, value: capacity.value } },
    ...findWidth(capacity, asked),
    ...findUsers(capacity),
    ...findMoney(capacity),
  ];
  const rising =
    record?.probes.filter(({ kind, result }) => kind === 'confirm-high' && result.stillRises) ?? [];
  if (rising.length > 0)
    found.push({
      code: 'capacity_rises',
      message:
        'The endpoint still carried more and more when the load was called too high: it was adapting, as an autoscaler does. Set `capacity.settle` to the time that takes.',
      values: { probes: rising.length },
    });
  if (letGoMs >= NOTABLE_MS)
    found.push({
      code: 'slow_to_recover',
      message: `After a load beyond its capacity the endpoint took up to ${formatMs(letGoMs)} to answer single requests as quickly as before.`,
      values: { letGoMs },
    });
  return found;
}

/** Users come in whole ones: fewer than that apart no interval is narrower. */
const LEAST_USERS = 2;
/** So many times the precision that is asked for, and the reader wonders why. */
const NOTABLE_WIDTH = 2;

/** Why an interval is wider than what was asked: a probe certifies what its own length bears out, and no more. */
function findWidth({ by, low, high }: Capacity, { precision, dwell }: Config['capacity']): Finding[] {
  if (low === null || high === null || high / low - 1 <= NOTABLE_WIDTH * precision) return [];
  if (by === 'vus' && high - low < LEAST_USERS) return [];
  const width = high / low;
  const message = `The upper end is ${formatNumber(width)} times the lower one, where \`precision\` asks for ${formatNumber(1 + precision)}: probes of \`dwell\` (${formatMs(dwell)}) certified none nearer to each other. Longer ones may.`;
  return [{ code: 'capacity_wide', message, values: { width, precision, dwellMs: dwell } }];
}

/** By Little's law. */
function findUsers({ by, atCapacity, low }: Capacity): Finding[] {
  if (atCapacity === null || low === null) return [];
  const { users, inFlight, askEveryMs, latencyMs } = atCapacity;
  if (users === null || inFlight === null) return [];
  const amount = users < 10 ? formatNumber(users) : formatNumber(Math.round(users));
  const message =
    by === 'rate'
      ? `At the certified ${formatNumber(low, 1)} a second that is about ${amount} users who ask every ${formatMs(askEveryMs)} (Little’s law; answers take ${formatMs(latencyMs)}), with ${formatNumber(inFlight)} requests in flight.`
      : `The certified ${formatNumber(low)} users have ${formatNumber(inFlight)} requests in flight; users who ask every ${formatMs(askEveryMs)} might be about ${amount} (Little’s law).`;
  return [{ code: 'capacity_users', message, values: { users, inFlight, askEveryMs } }];
}

function findMoney({ atCapacity }: Capacity): Finding[] {
  if (atCapacity === null || atCapacity.usdPerHour === null) return [];
  const { usdPerHour, usdPerMillionOutput } = atCapacity;
  const per =
    usdPerMillionOutput === null ? '' : `, ${formatUsd(usdPerMillionOutput)} per million output tokens`;
  return [
    {
      code: 'capacity_cost',
      message: `At the certified load it costs ${formatUsd(usdPerHour)} an hour${per}.`,
      values: { usdPerHour, usdPerMillionOutput },
    },
  ];
}
