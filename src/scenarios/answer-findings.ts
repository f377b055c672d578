import { formatAmount, formatRate, formatShare } from '../base/format.js';
import { isSilent, lacksPace } from '../metrics/answers.js';
import { trustGaps } from '../metrics/gap-trust.js';
import { type FinishKind, kindOfFinish } from '../protocols/decode/finish.js';
import type { GapStore, GapTags } from '../samples/gaps.js';
import type { Sample } from '../samples/sample.js';
import type { Finding } from './finding.js';
import { isAnswered } from './measure.js';

/** Where fewer answers than this share show no pace, the others speak for them. */
const NOTABLE_SHARE = 0.2;
const MOST_REASONS = 3;

/** What the answers of a scenario leave open, whatever it is. */
export function findAnswers(samples: readonly Sample[]): Finding[] {
  const answered = samples.filter(isAnswered);
  return [...findSilence(answered), ...findUnknownReasons(answered), ...findMissingPace(answered)];
}

/** Answers of which nobody saw a token: what they cost was paid for thoughts, or for nothing. */
function findSilence(answered: readonly Sample[]): Finding[] {
  const silent = answered.filter(isSilent);
  if (silent.length === 0) return [];
  const count = (...kinds: readonly FinishKind[]): number =>
    silent.filter(({ finish }) => finish !== null && kinds.includes(kindOfFinish(finish))).length;
  const [cut, refused, own] = [count('cap'), count('filter', 'refusal'), count('stop', 'tool')];
  const values = { silent: silent.length, answered: answered.length, cutByCap: cut, refused };
  const reasons = [
    ...(cut > 0 ? [`${were(cut)} cut by the output cap: raise \`max-tokens\``] : []),
    ...(refused > 0 ? [`${were(refused)} stopped by a filter or a refusal`] : []),
    ...(own > 0 ? [`${own} ended of ${own === 1 ? 'its' : 'their'} own accord`] : []),
  ];
  const why = reasons.length === 0 ? '' : `; ${reasons.join('; ')}`;
  const message = `${silent.length} of ${formatAmount(answered.length, 'answer')} ${silent.length === 1 ? 'holds' : 'hold'} no text, nor any other content${why}. They count as infinitely slow in latencies to and between tokens.`;
  return [{ code: 'silent_answers', message, values }];
}

function were(count: number): string {
  return `${count} ${count === 1 ? 'was' : 'were'}`;
}

function findUnknownReasons(answered: readonly Sample[]): Finding[] {
  const reasons = new Map<string, number>();
  for (const { finish } of answered)
    if (finish !== null && kindOfFinish(finish) === 'unknown')
      reasons.set(finish, (reasons.get(finish) ?? 0) + 1);
  const total = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...reasons].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (most === undefined) return [];
  const told = [...reasons].sort(([, x], [, y]) => y - x).slice(0, MOST_REASONS);
  const message = `${formatShare(total, answered.length)} of the answers ended for a reason that is not known here (${told.map(([reason, count]) => `${count} × ${reason}`).join(', ')}); they count as answered.`;
  return [{ code: 'unknown_stop_reason', message, values: { answers: total, mostCommon: most[0] } }];
}

/** Answers that were seen, but of which nobody knows how many tokens came behind the first. */
function findMissingPace(answered: readonly Sample[]): Finding[] {
  const unpaced = answered.filter((sample) => lacksPace(sample) && !isSilent(sample));
  if (unpaced.length === 0 || unpaced.length < NOTABLE_SHARE * answered.length) return [];
  const atOnce = unpaced.filter(({ events }) => events === 1).length;
  const uncounted = unpaced.filter(
    ({ events, outputTokens }) => events !== 1 && outputTokens === null,
  ).length;
  const rest = unpaced.length - atOnce - uncounted;
  const reasons = [
    ...(atOnce > 0 ? [`${atOnce} came in one event`] : []),
    ...(uncounted > 0 ? [`of ${uncounted} no token count was reported`] : []),
    ...(rest > 0
      ? [
          `of ${rest} it is not known how many tokens came after the first, as they came at once or hold reasoning that is not shown`,
        ]
      : []),
  ];
  const message = `${formatShare(unpaced.length, answered.length)} of the answers have no time per output token: ${reasons.join('; ')}. They count as infinitely slow there.`;
  return [
    {
      code: 'pace_unknown',
      message,
      values: { answers: unpaced.length, atOnce, uncounted, unknownSplit: rest },
    },
  ];
}

/** Whether what the head arm's gaps show is the model's, in one scenario. */
export function findBundles(store: GapStore, scenario: string): Finding[] {
  const isOurs = (tags: GapTags): boolean => tags.scenario === scenario && tags.arm === 'head';
  const gaps = store.select(isOurs);
  const bursts = store.bursts(isOurs);
  const { bundledBy, share, size } = trustGaps(gaps, bursts);
  if (bundledBy === 'nobody') return [];
  const all = gaps.count + bursts.within;
  const values = { share, size, bundledBy, gaps: all };
  const seen = `${formatRate(share)} of ${formatAmount(all, 'gap')} lie between events that one read brought`;
  const message =
    bundledBy === 'server'
      ? `The server sends ${size} events at a time: ${seen}, in equal bursts, as speculative decoding makes them. \`inter_token_latency\` is the time between these bursts, \`time_per_output_token\` that of a token.`
      : `Gaps between events do not measure the model here: ${seen}, as behind a proxy that bundles them, or from a server that hands on several tokens at a time. Thresholds on \`inter_token_latency\` are inconclusive; use \`time_per_output_token\`, or turn the buffering of a proxy off.`;
  return [{ code: 'gaps_bundled', message, values }];
}
