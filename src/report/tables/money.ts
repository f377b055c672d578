import { formatAmount, formatCount, formatLimit, formatPrice, formatUsd } from '../../base/format.js';
import { spentOfBudget } from '../headline.js';
import type { Report } from '../schema/schema.js';
import { numbers, type Table } from '../markup/table.js';

/** Below this share of what was spent, what is merely reserved is no row of its own. */
const NOTABLE = 0.005;

/** What the run was allowed, expected and found to cost. */
export function costTable({ cost, canaries }: Report): Table {
  return {
    title: 'Cost',
    columns: [{ title: 'Money' }, numbers('Dollars')],
    rows: [
      ['Budget', formatLimit(cost.budget, 'USD')],
      ...(cost.expected === null ? [] : [['Expected before the run', formatUsd(cost.expected)]]),
      ...(cost.worstCase === null ? [] : [['Worst case of the plan', formatUsd(cost.worstCase)]]),
      ['Spent', spentOfBudget({ cost })],
      ...(cost.spent - cost.likely > cost.spent * NOTABLE
        ? [
            [
              'Of it probably billed; the rest is the worst case of answers without usage',
              formatUsd(cost.likely),
            ],
          ]
        : []),
      ...(canaries === null
        ? []
        : [[`Of it ${formatAmount(canaries.sent, 'canary', 'canaries')}`, formatUsd(canaries.cost)]]),
      ...serverRows(cost.servers),
      ...(cost.saved > 0 ? [['Saved by stopping early', formatUsd(cost.saved)]] : []),
    ],
  };
}

function serverRows(servers: Report['cost']['servers']): string[][] {
  if (servers === null) return [];
  const { perHour, usd, perRequest, perMillionOutput } = servers;
  return [
    [`Servers at ${formatUsd(perHour)} an hour, for the time of the run`, formatUsd(usd)],
    ['Of it an answered request', formatUsd(perRequest)],
    ['A million output tokens, at the load that was offered', formatUsd(perMillionOutput)],
  ];
}

/** Dollars per million tokens of head, and of base where its model costs something else. */
export function priceTable({ cost, arms: named }: Report): Table {
  const own = [cost.prices, ...(cost.basePrices === null ? [] : [cost.basePrices])];
  const arms =
    named.length > 2 ? named.map(({ prices, name }) => ({ ...prices, model: prices.model ?? name })) : own;
  return {
    title: 'Prices in dollars per million tokens',
    columns: [
      { title: 'Model' },
      ...['Input', 'Cached input', 'Cache write', 'Output', 'Per request'].map(numbers),
      { title: 'Source' },
    ],
    rows: arms.map((prices) => [
      prices.model ?? 'as set',
      ...[prices.input, prices.cachedInput, prices.cacheWrite, prices.output, prices.request].map((price) =>
        formatPrice(price),
      ),
      prices.source,
    ]),
  };
}

/** `31,500 input tokens (4,096 cached), 14,700 output tokens (1,024 reasoning)`. */
export function tokenText({ cost }: Report): string {
  const part = (count: number, word: string): string => (count > 0 ? ` (${formatCount(count)} ${word})` : '');
  const input = `${formatCount(cost.inputTokens)} input tokens${part(cost.cachedInputTokens, 'cached')}`;
  return `${input}, ${formatCount(cost.outputTokens)} output tokens${part(cost.reasoningTokens, 'reasoning')}`;
}
