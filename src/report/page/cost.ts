import { formatCount, formatPrice, formatRate, formatUsd } from '../../base/format.js';
import type { Report } from '../schema/schema.js';
import { percent } from './parts/chart.js';
import type { SampleColumns } from './data/columns.js';
import { html, type Html } from './parts/html.js';

type Prices = Report['cost']['prices'];

interface Step {
  readonly label: string;
  readonly detail: string;
  readonly usd: number;
}

interface Usage {
  requests: number;
  input: number;
  cached: number;
  written: number;
  output: number;
}

const MILLION = 1e6;
/** Below it a difference is rounding, not a cost. */
const NEGLIGIBLE_USD = 1e-6;

/** Where the dollars went, one step after the other up to what was spent, beside the plan and the budget. */
export function renderCost(report: Report, columns: SampleColumns): Html {
  const { cost } = report;
  const steps = splitCost(report, columns);
  const scale = Math.max(cost.spent, cost.expected ?? 0, sumOf(steps), NEGLIGIBLE_USD);
  let sum = 0;
  const rows = steps.map((step) => {
    const start = sum;
    sum += step.usd;
    return renderRow(step, start / scale, scale, 'part');
  });
  const planned =
    cost.saved > NEGLIGIBLE_USD ? `${formatUsd(cost.saved)} of it not sent` : 'for the whole plan';
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Cost, table"><table class="cost"><thead><tr><th scope="col">Cost</th><th scope="col">How</th><th scope="col" class="number">Dollars</th><th scope="col" class="bar"><span class="visually-hidden">Drawn</span></th></tr></thead><tbody>${rows}
${renderRow({ label: 'Spent', detail: describeBudget(report), usd: cost.spent }, 0, scale, 'total')}
${cost.expected !== null && renderRow({ label: 'Expected before the run', detail: planned, usd: cost.expected }, 0, scale, 'plan')}</tbody></table></div>
<p class="quiet">Prices: ${cost.prices.source}${cost.prices.model !== null && `, ${cost.prices.model}`}. ${describeWorst(cost)}</p>`;
}

function describeWorst({ worstCase, spent, budget }: Report['cost']): string {
  const most =
    worstCase === null
      ? 'How many requests fit only the run could show'
      : `At its very worst the plan could have cost ${formatUsd(worstCase)}`;
  const within = `the budget of ${formatUsd(budget)} could not have been passed by anything that was asked for`;
  return spent <= budget ? `${most}; ${within}.` : `${most}.`;
}

function renderRow({ label, detail, usd }: Step, start: number, scale: number, name: string): Html {
  return html`<tr class="${name}"><th scope="row">${label}</th><td>${detail}</td><td class="number">${formatUsd(usd)}</td><td class="bar"><svg height="16" aria-hidden="true"><rect class="${name}" x="${percent(start)}" width="${percent(Math.max(usd / scale, usd > 0 ? 0.003 : 0))}" y="2" height="12"/></svg></td></tr>`;
}

function describeBudget({ cost }: Report): string {
  return cost.budget > 0
    ? `${formatRate(cost.spent / cost.budget)} of the budget of ${formatUsd(cost.budget)}`
    : 'no budget';
}

/** Each kind of token at its price, both arms; requests whose usage never became known at their worst case. */
export function splitCost(report: Report, columns: SampleColumns): Step[] {
  const { spent } = report.cost;
  const steps = report.arms.length > 0 ? priceArms(report, columns) : priceChange(report, columns);
  steps.push(...priceUsage(sumUsage(columns, 'canary'), report.cost.prices, ', canaries'));
  const worst = sumWorstCase(columns);
  if (worst.usd > 0) {
    const detail = `${formatCount(worst.requests)} requests whose real usage never became known`;
    steps.push({ label: 'Charged at worst case', detail, usd: worst.usd });
  }
  const rest = spent - sumOf(steps);
  if (rest > NEGLIGIBLE_USD && rest > spent * 1e-6) {
    steps.push({ label: 'Other', detail: 'not in the samples shown here', usd: rest });
  }
  return steps.filter(({ usd }) => usd > 0);
}

function priceChange({ cost: { prices, basePrices } }: Report, columns: SampleColumns): Step[] {
  const [head, base] = [sumUsage(columns, 'head'), sumUsage(columns, 'base')];
  const steps = priceUsage(head, prices, basePrices === null ? '' : ', this change');
  return base.requests > 0 ? [...steps, ...priceUsage(base, basePrices ?? prices, ', base')] : steps;
}

function priceArms({ arms }: Report, columns: SampleColumns): Step[] {
  return arms.flatMap(({ arm, name, prices }) => priceUsage(sumUsage(columns, arm), prices, `, ${name}`));
}

function sumOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { usd }) => sum + usd, 0);
}

function priceUsage(usage: Usage, prices: Prices, arm: string): Step[] {
  const tokens = (label: string, count: number, price: number): Step => ({
    label: label + arm,
    detail: `${formatCount(count)} at ${formatPrice(price)} a million`,
    usd: (count * price) / MILLION,
  });
  return [
    tokens('Input', Math.max(0, usage.input - usage.cached - usage.written), prices.input),
    tokens('Cached input', usage.cached, prices.cachedInput),
    tokens('Cache writes', usage.written, prices.cacheWrite),
    tokens('Output', usage.output, prices.output),
    {
      label: `Requests${arm}`,
      detail: `${formatCount(usage.requests)} at ${formatPrice(prices.request)} each`,
      usd: usage.requests * prices.request,
    },
  ];
}

function sumUsage({ numbers, texts }: SampleColumns, arm: string): Usage {
  const usage: Usage = { requests: 0, input: 0, cached: 0, written: 0, output: 0 };
  const [wanted, reported] = [texts.arm.words.indexOf(arm), texts.costBasis.words.indexOf('reported')];
  numbers.costUsd.forEach((usd, row) => {
    if (texts.arm.values[row] !== wanted || texts.costBasis.values[row] !== reported || !(usd > 0)) return;
    usage.requests += 1;
    usage.input += numbers.inputTokens[row] || 0;
    usage.cached += numbers.cachedInputTokens[row] || 0;
    usage.written += numbers.cacheWriteTokens[row] || 0;
    usage.output += numbers.outputTokens[row] || 0;
  });
  return usage;
}

function sumWorstCase({ numbers, texts }: SampleColumns): { requests: number; usd: number } {
  const worst = texts.costBasis.words.indexOf('worst_case');
  let [requests, usd] = [0, 0];
  numbers.costUsd.forEach((value, row) => {
    if (texts.costBasis.values[row] !== worst || !(value > 0)) return;
    requests += 1;
    usd += value;
  });
  return { requests, usd };
}
