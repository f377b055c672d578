import type { Sample } from '../../src/samples/sample.js';
import { amountIn, isNear } from './recount.js';
import { type Sentence, type Told, numberIn } from './told.js';

/* What is said of the answers, of their bill and of connections, whatever the scenario: counted anew. */

const CAPPED = /^(length|max_tokens|max_output_tokens|MAX_TOKENS|model_length|incomplete)$/i;

/** Of the scenario that speaks. */
const ownOf = ({ samples, scenario }: Told): Sample[] =>
  samples.filter((sample) => sample.arm !== 'canary' && sample.scenario === scenario?.name);

const answersOf = (told: Told): Sample[] => ownOf(told).filter(({ outcome }) => outcome === 'ok');
const headOf = (told: Told): Sample[] => answersOf(told).filter(({ arm }) => arm === 'head');

function isShareOf(text: string | undefined, part: number, whole: number): boolean {
  return Math.abs(amountIn(`${text} %`) - part / whole) < 0.0055;
}

/** Of all answers, or of head's: findings of several arms say whose they are by their counts. */
function counts(told: Told, holds: (samples: readonly Sample[]) => boolean): boolean {
  return holds(answersOf(told)) || holds(headOf(told));
}

export const ANSWERS: Readonly<Record<string, readonly Sentence[]>> = {
  silent_answers: [
    {
      says: /^(?<n>\d+) of (?<of>[\d,]+) answers? holds? no text, nor any other content(; (?<cut>\d+) (was|were) cut by the output cap: raise `max-tokens`)?(; (?<refused>\d+) (was|were) stopped by a filter or a refusal)?(; (?<own>\d+) ended of (its|their) own accord)?\. They count as infinitely slow in latencies to and between tokens\.$/,
      holds: ({ n, of, cut = '0' }, told) =>
        counts(told, (answers) => {
          const silent = answers.filter(({ events }) => events === 0);
          return (
            silent.length === numberIn(n) &&
            answers.length === numberIn(of) &&
            silent.filter(({ finish }) => CAPPED.test(finish ?? '')).length === numberIn(cut)
          );
        }),
    },
  ],
  unknown_stop_reason: [
    {
      says: /^(?<share>\S+) % \((?<n>[\d,]+) of (?<of>[\d,]+)\) of the answers ended for a reason that is not known here \((?<list>.+)\); they count as answered\.$/,
      holds: ({ share, n, of, list = '' }, told) =>
        counts(told, (answers) => {
          const named = list.split(', ').map((part) => part.split(' × '));
          return (
            answers.length === numberIn(of) &&
            isShareOf(share, numberIn(n), answers.length) &&
            named.every(
              ([count, reason]) => answers.filter(({ finish }) => finish === reason).length === Number(count),
            )
          );
        }),
    },
  ],
  pace_unknown: [
    {
      says: /^(?<share>\S+) % \((?<n>[\d,]+) of (?<of>[\d,]+)\) of the answers have no time per output token: ((?<once>\d+) came in one event)?(; )?(of (?<uncounted>\d+) no token count was reported)?(; )?(of (?<rest>\d+) it is not known how many tokens came after the first, as they came at once or hold reasoning that is not shown)?\. They count as infinitely slow there\.$/,
      holds: ({ share, n, of, once = '0', uncounted = '0', rest = '0' }, told) =>
        counts(told, (answers) => {
          const unpaced = answers.filter(
            ({ tpotMs, events, ttftMs, outputTokens, reasoningTokens }) =>
              tpotMs === null &&
              events !== null &&
              events > 0 &&
              (events > 1
                ? ttftMs !== null
                : ttftMs !== null && (outputTokens ?? 0) - (reasoningTokens ?? 0) > 2),
          );
          return (
            answers.length === numberIn(of) &&
            unpaced.length === numberIn(n) &&
            isShareOf(share, unpaced.length, answers.length) &&
            unpaced.filter(({ events }) => events === 1).length === numberIn(once) &&
            unpaced.filter(({ events, outputTokens }) => events !== 1 && outputTokens === null).length ===
              numberIn(uncounted) &&
            numberIn(once) + numberIn(uncounted) + numberIn(rest) === unpaced.length
          );
        }),
    },
  ],
  gaps_bundled: [
    {
      says: /^The server sends (?<size>\d+) events at a time: (?<share>\S+) % of (?<gaps>[\d,]+) gaps? lie between events that one read brought, in equal bursts, as speculative decoding makes them\. Gaps show its steps and not its tokens; `time_per_output_token` measures the pace\.$/,
      holds: ({ share, gaps }, told) => amountIn(`${share} %`) > 0.2 && gapsOf(told) >= numberIn(gaps),
    },
    {
      says: /^Gaps between events do not measure the model here: (?<share>\S+) % of (?<gaps>[\d,]+) gaps? lie between events that one read brought, as behind a proxy that bundles them, or from a server that hands on several tokens at a time\. Thresholds on `inter_token_latency` are inconclusive; use `time_per_output_token`, or turn the buffering of a proxy off\.$/,
      holds: ({ share, gaps }, told) =>
        amountIn(`${share} %`) > 0.2 &&
        gapsOf(told) >= numberIn(gaps) &&
        told.report.thresholds
          .filter(({ metric }) => metric === 'inter_token_latency')
          .every(({ verdict }) => verdict === 'inconclusive' || verdict === 'no_data'),
    },
  ],
  cap_ignored: [
    {
      says: /^(?<n>[\d,]+) streams? ran past the output cap and (was|were) cut: the endpoint does not keep `max-tokens`\. Each is charged as many tokens as its content can be; what was generated behind the cut is in no figure here\.$/,
      holds: ({ n }, told) => ownOf(told).filter(({ outcome }) => outcome === 'cut').length === numberIn(n),
    },
  ],
  other_model: [
    {
      says: /^(?<share>\S+) % \((?<n>[\d,]+) of (?<of>[\d,]+)\) answers name another model than the one that was asked for \((?<asked>.*)\): (?<served>.+)\. Where its price is known, each is charged at the dearer of the two\.$/,
      holds: ({ n, of }, told) => {
        const named = ownOf(told).filter(({ servedModel }) => typeof servedModel === 'string');
        const other = named.filter(({ model, servedModel }) => model !== servedModel);
        return named.length === numberIn(of) && numberIn(n) <= other.length && numberIn(n) > 0;
      },
    },
  ],
  service_tier: [
    {
      says: /^Answers came at other tiers than the standard one: (?<list>.+)\. Each is charged at the price of its tier; `body: \{service_tier: default\}` asks for the standard one\.$/,
      holds: ({ list = '' }, told) =>
        [...list.matchAll(/(\S+) \((\d+)\)/g)].every(
          ([, tier, count]) =>
            ownOf(told).filter(({ serviceTier }) => serviceTier === tier).length === Number(count),
        ),
    },
  ],
  served_by: [
    {
      says: /^Answers came by several ways, as the gateway says: (?<list>.+?)( and (?<more>\d+) more)?\. A fallback is another endpoint, whose times are among these\.$/,
      holds: ({ list = '' }, told) =>
        [...list.matchAll(/([^;]+) \((\d+)\)/g)].every(
          ([, server, count]) =>
            ownOf(told).filter(({ servedBy }) => servedBy === server?.trim()).length === Number(count),
        ),
    },
  ],
  usage_unknown: [
    {
      says: /^(?<n>[\d,]+) answers? told no usage that is credible and (is|are) charged at the worst case, (?<charged>\S+); probably billed is (?<likely>\S+) of it\.$/,
      holds: ({ n, charged, likely }, told) => {
        const unknown = ownOf(told).filter(
          ({ costBasis, costUsd }) => costBasis === 'worst_case' && costUsd > 0,
        );
        const sum = (read: (sample: Sample) => number): number =>
          unknown.reduce((all, sample) => all + read(sample), 0);
        return (
          unknown.length === numberIn(n) &&
          isDollars(
            charged,
            sum(({ costUsd }) => costUsd),
          ) &&
          isDollars(
            likely,
            sum(({ costUsd, likelyUsd }) => Math.min(costUsd, likelyUsd ?? costUsd)),
          )
        );
      },
    },
  ],
  connections_closed: [
    {
      says: /^The server closes connections that it promised to keep: (?<lost>[\d,]+) requests? met such an end before a byte of an answer; ((it was|they were) sent once more on fresh connections, as every SDK does|(?<again>[\d,]+) requests? (was|were) sent once more, and (?<failed>[\d,]+) failed, as the budget had no room for a second time)\. Let it say `Connection: close`, or keep idle connections for longer than its clients do\.$/,
      holds: ({ lost, again, failed }, told) => {
        const resent = ownOf(told).filter(({ resentUsd }) => resentUsd != null).length;
        const stale = ownOf(told).filter(({ error }) => error?.kind === 'stale_connection').length;
        return again === undefined
          ? numberIn(lost) === resent && stale === 0
          : numberIn(again) === resent && numberIn(failed) === stale;
      },
    },
  ],
};

function isDollars(text: string | undefined, usd: number): boolean {
  return text?.startsWith('<') === true
    ? usd < 0.0001
    : isNear(text, usd) || Math.abs(amountIn(text ?? '') - usd) < 0.00006;
}

const gapsOf = (told: Told): number =>
  ownOf(told).reduce(
    (sum, { events, arm }) => sum + (arm === 'head' ? Math.max(0, (events ?? 0) - 1) : 0),
    0,
  );
