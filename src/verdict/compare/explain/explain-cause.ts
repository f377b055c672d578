import { formatCount, formatMs, formatRate } from '../../../base/format.js';
import { findMetric } from '../../../metrics/catalogue.js';
import { answerUsd, type Sample } from '../../../samples/sample.js';
import { average } from '../../../stats/estimates/average.js';
import type { Pair } from '../../../stats/estimates/estimate.js';
import { compareMeans } from '../../../stats/estimates/fieller.js';
import { compareTypical } from '../../../stats/paired/hodges-lehmann.js';
import { gatherContrast } from '../contrast.js';
import type { MatchedGroup, MatchedSamples } from '../pair-samples.js';
import type { Aggregation } from '../../thresholds/threshold.js';

/** A cause is only told where the data leave little doubt, and it is large enough to matter. */
const ALPHAS = { pass: 0.01, fail: 0.01 };
const LEAST_GROWTH = 1.05;
/** Input is read many times faster than output is written, and costs a fraction: a few words more explain nothing. */
const LEAST_INPUT = 50;
const LEAST_SHARE_LOST = 0.1;
const MOST_CAUSES = 2;

type Cause = (matched: MatchedSamples) => string | null;

/** What can make each metric worse, the most telling first. */
const CAUSES: Readonly<Record<string, readonly Cause[]>> = {
  time_to_first_token: [longerInput, colderCache],
  total_generation_time: [longerAnswers, slowerTokens, laterStart, longerInput, colderCache],
  cost_per_request: [longerAnswers, longerInput, colderCache, otherModel],
};

/** `because answers grew from 180 to 310 tokens`; the empty text where the samples show no cause. */
export function explainCause(metric: string, matched: MatchedSamples): string {
  const shown = (CAUSES[metric] ?? []).flatMap((cause) => cause(matched) ?? []);
  return shown.length === 0 ? '' : `because ${shown.slice(0, MOST_CAUSES).join(' and ')}`;
}

function longerAnswers(matched: MatchedSamples): string | null {
  return grown(matched, { metric: 'output_tokens', words: 'answers grew', least: 1 });
}

function longerInput(matched: MatchedSamples): string | null {
  return grown(matched, { metric: 'input_tokens', words: 'prompts grew', least: LEAST_INPUT });
}

function grown(
  matched: MatchedSamples,
  { metric, words, least }: { metric: string; words: string; least: number },
): string | null {
  const { pairs, base = 0, head = 0 } = gather(matched, metric, { kind: 'avg' });
  const ratio = compareMeans(pairs, ALPHAS);
  if (ratio === undefined || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH || head - base < least)
    return null;
  return `${words} from ${formatCount(base)} to ${formatCount(head)} tokens`;
}

function slowerTokens(matched: MatchedSamples): string | null {
  return slowed(matched, 'time_per_output_token', 'each token takes');
}

function laterStart(matched: MatchedSamples): string | null {
  return slowed(matched, 'time_to_first_token', 'the first token takes');
}

function slowed(matched: MatchedSamples, metric: string, words: string): string | null {
  const { pairs, base, head } = gather(matched, metric, { kind: 'percentile', percent: 50 });
  const ratio = compareTypical(pairs, ALPHAS);
  if (ratio === undefined || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH) return null;
  return `${words} ${formatMs(head)} instead of ${formatMs(base)}`;
}

/** The share of the input that the provider served from its prefix cache. */
function colderCache({ groups }: MatchedSamples): string | null {
  const share = (arm: keyof MatchedGroup): number => {
    const samples = groups.flatMap((group) => group[arm]);
    const input = sumOf(samples, 'inputTokens');
    return input === 0 ? 0 : sumOf(samples, 'cachedInputTokens') / input;
  };
  const [base, head] = [share('base'), share('head')];
  return base - head < LEAST_SHARE_LOST
    ? null
    : `${formatRate(head)} of the input came from the prompt cache instead of ${formatRate(base)}`;
}

function otherModel({ groups }: MatchedSamples): string | null {
  const models = (arm: keyof MatchedGroup): Set<string | null> =>
    new Set(groups.flatMap((group) => group[arm].map(({ model }) => model)));
  const [base, head] = [models('base'), models('head')];
  const [[of], [to]] = [[...base], [...head]];
  if (base.size !== 1 || head.size !== 1 || of === to) return null;
  const perToken = (arm: keyof MatchedGroup): number =>
    average(
      groups.flatMap((group) =>
        group[arm].map((sample) => {
          const tokens = (sample.inputTokens ?? 0) + (sample.outputTokens ?? 0);
          return tokens === 0 ? 0 : answerUsd(sample) / tokens;
        }),
      ),
    );
  return perToken('head') <= perToken('base') * LEAST_GROWTH
    ? null
    : `${to ?? 'its model'} costs more a token than ${of ?? "base's"}`;
}

function sumOf(samples: readonly Sample[], field: 'inputTokens' | 'cachedInputTokens'): number {
  return samples.reduce((sum, sample) => sum + (sample[field] ?? 0), 0);
}

function gather(
  matched: MatchedSamples,
  name: string,
  aggregation: Aggregation,
): { pairs: readonly Pair[]; base: number | undefined; head: number | undefined } {
  const metric = findMetric(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return gatherContrast({ metric, aggregation, tags: {}, kind: 'ratio', limit: 1, side: 'below' }, matched);
}
