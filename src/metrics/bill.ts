import type { Random } from '../base/random.js';
import type { Usd } from '../base/units.js';
import type { Sample } from '../samples/sample.js';
import type { Alphas } from '../stats/estimates/estimate.js';
import { roundAmount, roundParts, unitOf } from './round-parts.js';
import { estimateMean } from '../stats/estimates/mean.js';

/** Dollars per million tokens; `request` per request. */
export interface BillRates {
  readonly input: Usd;
  readonly cachedInput: Usd;
  readonly cacheWrite: Usd;
  readonly output: Usd;
  readonly request: Usd;
}

/** How often each prompt is asked, in the period that is billed. */
export interface Volume {
  /** Requests of all prompts together. */
  readonly requests: number;
  /** Of one prompt; null where all are asked equally often. */
  readonly byPrompt: Readonly<Record<string, number>> | null;
}

/** Dollars with a 95 % confidence interval; no bounds where too few requests tell. */
export interface BillAmount {
  readonly usd: Usd;
  readonly low: Usd | null;
  readonly high: Usd | null;
}

export interface BillPart extends BillAmount {
  readonly part: string;
}

export interface BillTotal extends BillAmount {
  /** Requests, or pairs of them, that it rests on. */
  readonly n: number;
  /** They sum to the total, to the cent. */
  readonly parts: readonly BillPart[];
}

/** Two-sided, 95 %. */
export const BILL_ALPHAS: Alphas = { pass: 0.025, fail: 0.025 };

const MILLION = 1e6;

/** Tokens and dollars of one answer. */
export interface Spending {
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  readonly output: number;
  readonly reasoning: number;
  readonly usd: Usd;
}

/** An answered request whose usage is known; null for any other, whose cost says nothing of a month. */
export function spendingOf(sample: Sample): Spending | null {
  const { outcome, costBasis, inputTokens, outputTokens } = sample;
  if (outcome !== 'ok' || costBasis !== 'reported' || inputTokens === null || outputTokens === null)
    return null;
  const written = Math.min(sample.cacheWriteTokens ?? 0, inputTokens);
  return {
    input: inputTokens,
    cached: Math.min(sample.cachedInputTokens ?? 0, inputTokens - written),
    written,
    output: outputTokens,
    reasoning: Math.min(sample.reasoningTokens ?? 0, outputTokens),
    usd: sample.costUsd,
  };
}

/** What requests at these rates cost by kind of token; what the rates do not explain is `tier`. */
const RUN_PARTS = [
  'input',
  'cached_input',
  'cache_writes',
  'output',
  'reasoning',
  'requests',
  'tier',
] as const;

function splitSpending(mean: Spending, rates: BillRates): readonly number[] {
  const { input, cached, written, output, reasoning, usd } = mean;
  const known = [
    ((input - cached - written) * rates.input) / MILLION,
    (cached * rates.cachedInput) / MILLION,
    (written * rates.cacheWrite) / MILLION,
    ((output - reasoning) * rates.output) / MILLION,
    (reasoning * rates.output) / MILLION,
    rates.request,
  ];
  return [...known, usd - known.reduce((sum, part) => sum + part, 0)];
}

/** One observation with the share of all requests that it stands for. */
export interface Weighed<T> {
  readonly value: T;
  readonly weight: number;
}

/**
 * The share of all requests that each observation stands for: its prompt's, divided among the observations of that
 * prompt. They sum to the share of the prompts that were observed.
 */
export function weigh<T>(
  observed: readonly { readonly prompt: string; readonly value: T }[],
  volume: Volume,
  prompts: readonly string[],
): Weighed<T>[] {
  const counts = new Map<string, number>();
  for (const { prompt } of observed) counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
  const all = new Set([...prompts, ...counts.keys()]).size;
  const shareOf = (prompt: string): number =>
    volume.byPrompt === null ? 1 / all : (volume.byPrompt[prompt] ?? 0) / volume.requests;
  return observed.map(({ prompt, value }) => ({
    value,
    weight: shareOf(prompt) / (counts.get(prompt) ?? 1),
  }));
}

/** What so many requests as head was asked cost; null without an answer whose usage is known. */
export function billRun(
  samples: readonly Sample[],
  { volume, prompts, rates, random }: BillQuestion,
): BillTotal | null {
  const observed = samples.flatMap((sample) => {
    const value = sample.arm === 'head' && sample.phase !== 'warmup' ? spendingOf(sample) : null;
    return value === null ? [] : [{ prompt: sample.prompt, value }];
  });
  const weighed = weigh(observed, volume, prompts);
  const covered = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (weighed.length === 0 || covered <= 0) return null;
  const scale = volume.requests / covered;
  const mean = sumSpending(weighed.map(({ value, weight }) => ({ value, weight: weight / covered })));
  const parts = splitSpending(mean, rates).map((usd) => usd * volume.requests);
  const costs = weighed.map(({ value, weight }) => value.usd * weight * scale * weighed.length);
  const total = { usd: mean.usd * volume.requests, ...boundsOf(costs, mean.usd * volume.requests, random) };
  return {
    ...roundAmount(total, unitOf(total.usd)),
    n: weighed.length,
    parts: roundParts(
      RUN_PARTS.map((part, i) => ({ part, usd: parts[i] ?? 0, low: null, high: null })),
      total.usd,
    ),
  };
}

/** What a bill is made from, beside the samples. */
export interface BillQuestion {
  readonly volume: Volume;
  /** Every prompt that is asked in the period, whether the run asked it or not. */
  readonly prompts: readonly string[];
  readonly rates: BillRates;
  readonly random: Random;
}

/** Weights sum to one. */
export function sumSpending(weighed: readonly Weighed<Spending>[]): Spending {
  const sum = (of: (value: Spending) => number): number =>
    weighed.reduce((total, { value, weight }) => total + weight * of(value), 0);
  return {
    input: sum((each) => each.input),
    cached: sum((each) => each.cached),
    written: sum((each) => each.written),
    output: sum((each) => each.output),
    reasoning: sum((each) => each.reasoning),
    usd: sum((each) => each.usd),
  };
}

/** Bounds of a mean of these values, moved to where the total stands. */
export function boundsOf(
  values: readonly number[],
  total: number,
  random: Random,
): Pick<BillAmount, 'low' | 'high'> {
  const bounds = estimateMean(values, BILL_ALPHAS, random);
  if (bounds === undefined || !Number.isFinite(bounds.low) || !Number.isFinite(bounds.high))
    return { low: null, high: null };
  const shift = total - bounds.estimate;
  return { low: bounds.low + shift, high: bounds.high + shift };
}
