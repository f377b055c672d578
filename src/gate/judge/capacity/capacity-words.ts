import { formatNumber, formatRate } from '../../../base/format.js';
import { aggregateName, metricName } from '../../../metrics/names.js';
import type { Capacity } from '../../../report/schema/schema.js';

type Told = Omit<Capacity, 'sentence'>;
type Reached = { readonly low: number | null; readonly high: number | null };

/** `12.4 requests a second (11.6 to 13.1) at 95 % good; first to break: p95 time to first token.` */
export function sayCapacity(
  capacity: Told,
  reached: Reached,
  {
    maxConcurrency,
    words,
  }: {
    readonly maxConcurrency: number;
    /** By what the search looked for where no `good` says it: each threshold, and how it is called. */
    readonly words: ReadonlyMap<string, string>;
  },
): string {
  const { low, high, value, share, ended, firstToBreak } = capacity;
  const at = share === null ? `with ${keptText(words.size)} kept` : `at ${formatRate(share)} good`;
  const load = (amount: number): string => loadText(capacity, amount);
  const broken = firstToBreak === null ? null : (words.get(firstToBreak) ?? breakWords(firstToBreak, share));
  const first = broken === null ? '' : `; first to break: ${broken}`;
  switch (ended) {
    case 'certified':
    case 'quota': {
      const interval = `${load(value ?? 0)} (${digits(low ?? 0)} to ${digits(high ?? 0)}) ${at}${first}.`;
      return ended === 'quota' ? `${interval} That is the rate limit’s, not the server’s.` : interval;
    }
    case 'max':
      return `At least ${load(low ?? 0)} ${at}: no load broke up to the highest that was to be tried, \`max\`.`;
    case 'min':
      return `Less than ${load(high ?? 0)} ${at}: no load held down to the lowest that was to be tried, \`min\`${first}.`;
    case 'generator':
      return `Not found: beyond ${low === null ? 'what was tried' : load(low)} the load generator was the limit, by \`max-concurrency: ${maxConcurrency}\` or by sending late, and not the endpoint.`;
    default:
      return `Not resolved${WHY[ended] ?? ''}: ${reachedText(capacity, reached)} ${at}.`;
  }
}

const WHY: Readonly<Record<string, string>> = {
  budget: ', as the budget was spent',
  time: ', as its `duration` was over',
  unresolved: ', for the probes that it may make could not tell',
};

/** What is certified, and what only seemed so. */
function reachedText(capacity: Told, { low, high }: Reached): string {
  const unit = unitText(capacity, 2);
  const seems = (certified: boolean): string => (certified ? 'certified' : 'seems');
  const lower =
    low === null ? 'no load seemed to hold' : `${digits(low)} holds (${seems(capacity.low !== null)})`;
  const upper = high === null ? 'none broke' : `${digits(high)} breaks (${seems(capacity.high !== null)})`;
  return `in ${unit}, ${lower} and ${upper}`;
}

/** Three digits: a search tells no more. */
function digits(amount: number): string {
  return formatNumber(Number(amount.toPrecision(3)), amount >= 10 ? 0 : 1);
}

function unitText({ by }: Told, amount: number): string {
  if (by === 'vus') return amount === 1 ? 'user' : 'users';
  return amount === 1 ? 'request a second' : 'requests a second';
}

function loadText(capacity: Told, amount: number): string {
  return `${digits(amount)} ${unitText(capacity, amount)}`;
}

/** All that must hold. */
function keptText(thresholds: number): string {
  return thresholds === 1 ? 'the threshold' : `all ${thresholds} thresholds`;
}

function breakWords(reason: string, share: number | null): string {
  switch (reason) {
    case '429':
      return 'the rate limit (429)';
    case 'dropped':
      return 'arrivals dropped at `max-concurrency`';
    case 'errors':
      return 'errors';
    case 'checks':
      return 'checks';
    case 'tokens_per_second':
      return metricName(reason);
    default:
      return share === null
        ? metricName(reason)
        : aggregateName(reason, `p(${Number((share * 100).toPrecision(4))})`);
  }
}
