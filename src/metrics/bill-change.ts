import type { Sample } from '../samples/sample.js';
import {
  BILL_ALPHAS,
  type BillPart,
  type BillQuestion,
  type BillRates,
  type BillTotal,
  boundsOf,
  type Spending,
  spendingOf,
  sumSpending,
  type Weighed,
  weigh,
} from './bill.js';
import { roundAmount, roundParts, unitOf } from './round-parts.js';
import { boundSkewed } from '../stats/estimates/skewed-bounds.js';

/** Why a request costs more or less than before. */
const CHANGE_PARTS = [
  'prompt_length',
  'cache_hits',
  'cache_writes',
  'output_length',
  'reasoning',
  'model_price',
  'tier',
] as const;

export type ChangePart = (typeof CHANGE_PARTS)[number];

/** Means of one request, before and after. */
export interface ChangeMeans {
  readonly base: Spending;
  readonly head: Spending;
}

export interface BillChange extends BillTotal {
  readonly means: ChangeMeans;
}

/** Both arms of one pair, or of one prompt in a pair of blocks, answered, with usage that is known. */
interface SpentPair {
  readonly base: Spending;
  readonly head: Spending;
}

const MILLION = 1e6;

/**
 * What the change costs in the period, and why, from matched pairs. Prompts that differ in nothing, and so were not sent
 * twice, change nothing. Null without two pairs.
 */
export function billChange(
  samples: readonly Sample[],
  question: BillQuestion & { readonly baseRates: BillRates; readonly unchanged: ReadonlySet<string> },
): BillChange | null {
  const { volume, prompts, rates, baseRates, random, unchanged } = question;
  const pairs = pairUp(samples).filter(({ prompt }) => !unchanged.has(prompt));
  const weighed = weigh(pairs, volume, prompts);
  const covered = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (weighed.length < 2 || covered <= 0) return null;
  const scale = volume.requests * covered;
  const normal = weighed.map(({ value, weight }) => ({ value, weight: weight / covered }));
  const means = meansOf(normal);
  const parts = explainChange(means, baseRates, rates).map((usd) => usd * scale);
  const influences = influencesOf(normal, means, (each) => explainChange(each, baseRates, rates)).map(
    (values) => values.map((value) => value * scale),
  );
  const total = (means.head.usd - means.base.usd) * scale;
  const totals = normal.map(
    ({ value, weight }) => (value.head.usd - value.base.usd) * weight * normal.length * scale,
  );
  return {
    ...roundAmount({ usd: total, ...boundsOf(totals, total, random) }, unitOf(total)),
    n: pairs.length,
    parts: roundParts(
      CHANGE_PARTS.map((part, i): BillPart => {
        const usd = parts[i] ?? 0;
        return {
          part,
          usd,
          ...boundSkewed(
            influences.map((values) => values[i] ?? 0),
            usd,
            BILL_ALPHAS.pass,
          ),
        };
      }),
      total,
    ),
    means,
  };
}

/**
 * A pair holds one request of each arm, or a block of them (`design: switchback`): then what each prompt cost on the average of
 * each block.
 */
function pairUp(samples: readonly Sample[]): { readonly prompt: string; readonly value: SpentPair }[] {
  const open = new Map<
    string,
    { readonly prompt: string; readonly base: Spending[]; readonly head: Spending[] }
  >();
  for (const sample of samples) {
    const spending = sample.pair === null || sample.phase !== 'measure' ? null : spendingOf(sample);
    if (spending === null) continue;
    const { prompt, pair, arm } = sample;
    if (arm !== 'head' && arm !== 'base') continue;
    const key = `${pair}/${prompt}`;
    const arms = open.get(key) ?? { prompt, base: [], head: [] };
    open.set(key, arms);
    arms[arm].push(spending);
  }
  return [...open.values()].flatMap(({ prompt, base, head }) =>
    base.length > 0 && head.length > 0 ? [{ prompt, value: { base: meanOf(base), head: meanOf(head) } }] : [],
  );
}

function meanOf(all: readonly Spending[]): Spending {
  const [first] = all;
  if (first !== undefined && all.length === 1) return first;
  return sumSpending(all.map((value) => ({ value, weight: 1 / all.length })));
}

function meansOf(weighed: readonly Weighed<SpentPair>[]): ChangeMeans {
  const of = (arm: keyof SpentPair): Spending =>
    sumSpending(weighed.map(({ value, weight }) => ({ value: value[arm], weight })));
  return { base: of('base'), head: of('head') };
}

/**
 * The difference of the mean costs, by cause, in the order of `CHANGE_PARTS`; the sum is the difference. Length is at
 * base's own mix of fresh, cached and written input; the mix then at head's length; all of it at base's rates, so that
 * what the rates change is by itself. What no rate explains is the tier.
 */
function explainChange({ base, head }: ChangeMeans, before: BillRates, after: BillRates): number[] {
  const growth = base.input > 0 ? head.input / base.input : 0;
  const length =
    base.input > 0 ? (growth - 1) * inputCost(base, before) : (head.input * before.input) / MILLION;
  const known = [
    length,
    ((head.cached - base.cached * growth) * (before.cachedInput - before.input)) / MILLION,
    ((head.written - base.written * growth) * (before.cacheWrite - before.input)) / MILLION,
    ((head.output - head.reasoning - base.output + base.reasoning) * before.output) / MILLION,
    ((head.reasoning - base.reasoning) * before.output) / MILLION,
    listCost(head, after) - listCost(head, before),
  ];
  return [...known, head.usd - base.usd - known.reduce((sum, part) => sum + part, 0)];
}

function inputCost({ input, cached, written }: Spending, rates: BillRates): number {
  const fresh = input - cached - written;
  return (fresh * rates.input + cached * rates.cachedInput + written * rates.cacheWrite) / MILLION;
}

function listCost(spending: Spending, rates: BillRates): number {
  return inputCost(spending, rates) + (spending.output * rates.output) / MILLION + rates.request;
}

/**
 * For each observation the values whose mean is the statistic and whose spread is its error: by leaving it out
 * (the infinitesimal jackknife, Efron 1982), weights included. The parts are smooth functions of means.
 */
function influencesOf(
  weighed: readonly Weighed<SpentPair>[],
  means: ChangeMeans,
  statistic: (means: ChangeMeans) => readonly number[],
): number[][] {
  const whole = statistic(means);
  return weighed.map(({ value, weight }) => {
    const without = statistic({
      base: leaveOut(means.base, value.base, weight),
      head: leaveOut(means.head, value.head, weight),
    });
    return whole.map(
      (center, i) => center + (1 - weight) * weighed.length * (center - (without[i] ?? center)),
    );
  });
}

function leaveOut(mean: Spending, one: Spending, weight: number): Spending {
  const rest = (all: number, own: number): number => (all - weight * own) / (1 - weight);
  return {
    input: rest(mean.input, one.input),
    cached: rest(mean.cached, one.cached),
    written: rest(mean.written, one.written),
    output: rest(mean.output, one.output),
    reasoning: rest(mean.reasoning, one.reasoning),
    usd: rest(mean.usd, one.usd),
  };
}
