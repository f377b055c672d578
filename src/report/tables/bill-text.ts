import { formatCount, formatNumber, formatRate } from '../../base/format.js';
import type { Bill } from '../schema/schema.js';

type Change = NonNullable<Bill['change']>;
type Part = Change['parts'][number];

/** One line: what production would pay by this run, and what the change adds, and why. Empty where nothing was billed. */
export function billLine(bill: Bill | null): string {
  if (bill === null || bill.usd === 0) return '';
  const period = bill.monthly
    ? `A month of ${formatCount(bill.requests)} requests costs`
    : `${formatCount(bill.requests)} requests cost`;
  const amount = `${period} ${dollars(bill.usd)}${interval(bill, dollars)}`;
  return bill.change === null ? `${amount}.` : `${amount}; ${changeText(bill, bill.change)}.`;
}

function changeText({ monthly }: Bill, change: Change): string {
  const period = monthly ? ' a month' : '';
  const total = `this change ${signed(change.usd)}${period}${interval(change, signed)}`;
  const parts = [...change.parts].sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
  const reasons = parts.map((part) => `${reasonOf(part, change)} ${signed(part.usd)}`);
  return reasons.length === 0 ? total : `${total}: ${reasons.join(', ')}`;
}

/** What a part of a change is, with the figures that moved. */
export function reasonOf({ part }: Part, { means: { base, head } }: Change): string {
  const tokens = (by: number, words: readonly [string, string]): string =>
    `${tokenCount(Math.abs(by))} tokens ${by < 0 ? words[1] : words[0]}`;
  const share = (count: number, whole: number): string => formatRate(whole > 0 ? count / whole : 0);
  switch (part) {
    case 'prompt_length':
      return `prompt ${tokens(head.input - base.input, ['longer', 'shorter'])}`;
    case 'cache_hits':
      return `cache hits ${share(base.cached, base.input)} → ${share(head.cached, head.input)}`;
    case 'cache_writes':
      return `cache writes ${share(base.written, base.input)} → ${share(head.written, head.input)}`;
    case 'output_length':
      return `output ${tokens(head.output - head.reasoning - base.output + base.reasoning, ['longer', 'shorter'])}`;
    case 'reasoning':
      return `reasoning ${tokens(head.reasoning - base.reasoning, ['longer', 'shorter'])}`;
    case 'model_price':
      return 'price of the model';
    default:
      return 'tier and extras';
  }
}

/** Means of few requests differ by less than a token, and that is paid for as well. */
function tokenCount(tokens: number): string {
  return tokens < 9.5 ? formatNumber(tokens) : formatCount(Math.round(tokens));
}

const RUN_PARTS: Readonly<Record<string, string>> = {
  input: 'Input',
  cached_input: 'Cached input',
  cache_writes: 'Cache writes',
  output: 'Output',
  reasoning: 'Reasoning',
  requests: 'Requests',
  tier: 'Tier and extras',
};

/** What a part of a run's bill is. */
export function nameOfPart(part: string): string {
  return RUN_PARTS[part] ?? part;
}

function interval(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  format: (usd: number) => string,
): string {
  return low === null || high === null ? '' : ` (${format(low)} to ${format(high)})`;
}

/** Whole dollars from a hundred on: nobody budgets a month to the cent. */
export function dollars(usd: number): string {
  const size = Math.abs(usd);
  const digits = size >= 100 ? 0 : size >= 1 ? 2 : 4;
  const [whole = '', fraction] = size.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${usd < 0 ? '−' : ''}$${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

export function signed(usd: number): string {
  return usd >= 0 ? `+${dollars(usd)}` : dollars(usd);
}
