import { OUTCOMES, type Sample, wasSent } from '../../src/samples/sample.js';
import { hasRoomFor } from './free-cores.js';
import { amountIn, isNear, mean, quantile } from './recount.js';
import { type Groups, type Sentence, type Told, countOf, failed, numberIn } from './told.js';

/* What a rendering says beside headline, rows and findings: the run, its load generator, its bill, and the ways to a model. */

/** All that was sent of the load: canaries are beside it. */
const sentOf = ({ samples }: Told): Sample[] =>
  samples.filter(({ outcome, arm }) => wasSent(outcome) && arm !== 'canary');

const loadOf = ({ samples }: Told): Sample[] => samples.filter(({ arm }) => arm !== 'canary');

function dollarsHold(text: string | undefined, usd: number): boolean {
  if (text === undefined) return true;
  if (text.startsWith('<')) return usd > 0 && usd < 0.0001;
  const said = amountIn(text.replace(/^just (over|under) /, ''));
  return Math.abs(said - usd) <= Math.max(0.051 * usd, 0.00006);
}

export const RUN: readonly Sentence[] = [
  {
    says: /^((?<commits>[0-9a-f]{7}( against [0-9a-f]{7})?) · )?(?<target>[^·]+) · (?<unsent>nothing sent)(, worst case (?<worst>\S+))?$/,
    holds: ({ worst }, told) =>
      sentOf(told).length === 0 && dollarsHold(worst, told.report.cost.worstCase ?? Number.NaN),
  },
  {
    says: /^((?<commits>[0-9a-f]{7}( against [0-9a-f]{7})?) · )?(?<target>[^·]+) · ((?<sent>[\d,]+) of )?(?<planned>[\d,]+) requests? · (?<span>[^·,]+)(, shard (?<shard>\S+))? · (?<spent>.+) of (?<budget>\S+)$/,
    holds: ({ target, sent, planned, shard, spent, budget }, told) => {
      const { report, run } = told;
      const count = sentOf(told).length;
      const arms = /^(\d+) arms$/.exec(target ?? '')?.[1];
      return (
        numberIn(sent ?? planned) === count &&
        (sent === undefined || numberIn(planned) > count) &&
        (shard ?? null) === report.run.shard &&
        (arms === undefined || Number(arms) === report.arms.length) &&
        dollarsHold(spent, report.cost.spent) &&
        (run === undefined ||
          report.run.shard !== null ||
          dollarsHold(budget, amountIn(`$${run.inputs['budget'] ?? '1'}`)))
      );
    },
  },
];

export const BETWEEN: readonly Sentence[] = [
  {
    says: /^Compared: (?<what>[^.]+(\.[^ ][^.]*)*)\.( Stages, prompts and distributions are those of (?<head>.+)\.)?$/,
    holds: ({ head }, { report, samples }) =>
      (report.arms.length >= 2 || report.verdict === 'skipped') &&
      (head === undefined || report.arms.find(({ arm }) => arm === 'head')?.name === head) &&
      // Each arm that is named was asked, unless nobody was.
      (samples.every(({ outcome }) => !wasSent(outcome)) ||
        report.arms.every(({ arm }) => samples.some((sample) => sample.arm === arm))),
  },
];

const STOPS: Readonly<Record<string, string>> = {
  'the budget': 'budget',
  'a threshold with abort': 'abort',
  'a decided verdict': 'decided',
  cancellation: 'cancelled',
  'an error': 'error',
};

export const UNDELIVERED: readonly Sentence[] = [
  {
    says: /^(?<share>\S+) %? ?of the planned load was delivered: ((?<dropped>[\d,]+) dropped at the concurrency limit)?(, )?((?<held>[\d,]+) held back after a 429)?(, )?((?<never>[\d,]+) never reached \(stopped by (?<by>.+)\))?\.$/,
    holds: ({ share = '', dropped, held, never, by }, told) => {
      const load = { ...told, samples: loadOf(told) };
      const [lost, kept] = [countOf(load, 'dropped'), countOf(load, 'suppressed')];
      const { unsent } = told.report.load;
      const sent = sentOf(told).length;
      const whole = sent + lost + kept + unsent;
      return (
        numberIn(dropped ?? '0') === lost &&
        numberIn(held ?? '0') === kept &&
        numberIn(never ?? '0') === unsent &&
        (by === undefined || STOPS[by] === told.report.run.stoppedBy) &&
        Math.abs(amountIn(`${share} %`) - sent / whole) < 0.006
      );
    },
  },
];

export const GENERATOR: readonly Sentence[] = [
  {
    says: /^The load generator kept up\.$/,
    holds: (_, { report: { generator, reasons } }) =>
      generator.healthy && !reasons.some(({ code }) => code.startsWith('generator_')),
  },
  {
    says: /^(?<who>The load generator was the bottleneck|The machine was held up by others): latencies may include its own delays\.( Cores were free that `workers: (?<workers>\d+)` would use\.)?( Share the load among (?<jobs>\d+) jobs? with `shard`\.)?$/,
    holds: ({ who, jobs, workers }, { report }) =>
      !report.generator.healthy &&
      (report.generator.cause === 'busy') === who?.startsWith('The load') &&
      (jobs === undefined) === (report.generator.cause !== 'busy') &&
      hasRoomFor(workers, report),
  },
  {
    says: /^Requests were written (?<p50>.+?) \(median\) to (?<p99>.+?) \(p99\) after they were due, at most (?<max>.+?); at most (?<flight>[\d,]+) (was|were) in flight\.$/,
    holds: ({ p50, p99, max, flight }, told) => {
      const { run, report } = told;
      const lateness = run?.health?.lateness;
      const known = (text: string | undefined, value: number | null | undefined): boolean =>
        value === undefined || (value === null ? text === '–' : isNear(text, value));
      return (
        (report.run.shard !== null ||
          lateness === undefined ||
          (known(p50, lateness.p50) && known(p99, lateness.p99) && known(max, lateness.max))) &&
        numberIn(flight) >= 1 &&
        numberIn(flight) <= sentOf(told).length
      );
    },
  },
  {
    says: /^Event-loop delay was (?<p99>.+?) \(p99\)(, (?<busy>\S+) % busy)?; (?<cpu>.+?) of CPU time on (?<cores>\d+) cores?, Node (?<node>\S+)\.$/,
    holds: ({ cores }, { report }) => Number(cores) === report.run.cpus,
  },
  {
    says: /^(?<n>[\d,]+) requests? (was|were) later than both 20 ms and a tenth of the time between arrivals\.$/,
    holds: ({ n }, { run, report }) =>
      numberIn(n) === report.generator.lateRequests &&
      (run?.health === undefined ||
        report.run.shard !== null ||
        numberIn(n) % run.health.late.requests === 0),
  },
  {
    says: /^Hold-ups of the event loop may have added up to (?<ms>.+?) to the p95 first token\.$/,
    holds: ({ ms }, told) => amountIn(ms ?? '') > 0 && told.run?.health?.heldUp.kind !== undefined,
  },
  {
    says: /^Measuring adds (?<ms>.+?) \(median\) to a time to first token\.$/,
    holds: (_, { report }) => report.generator.overheadMs !== null,
  },
  {
    says: /^A proxy stood between the runner and the endpoint; its delay is part of every latency\.$/,
    holds: (_, { report }) => report.run.proxied,
  },
];

export const TOKENS: readonly Sentence[] = [
  {
    says: /^(?<input>[\d,]+) input tokens( \((?<cached>[\d,]+) cached\))?, (?<output>[\d,]+) output tokens( \((?<reasoning>[\d,]+) reasoning\))?$/,
    holds: ({ input, cached = '0', output, reasoning = '0' }, { samples }) => {
      const sum = (field: 'inputTokens' | 'cachedInputTokens' | 'outputTokens' | 'reasoningTokens'): number =>
        samples.reduce((all, sample) => all + (sample[field] ?? 0), 0);
      return (
        numberIn(input) === sum('inputTokens') &&
        numberIn(cached) === sum('cachedInputTokens') &&
        numberIn(output) === sum('outputTokens') &&
        numberIn(reasoning) === sum('reasoningTokens')
      );
    },
  },
];

/** Answered pairs of an arm and the control, and by how much the arm's took longer. */
function differences({ samples }: Told, arm: string, read: (sample: Sample) => number | null): number[] {
  const control = new Map(
    samples.flatMap((each) =>
      each.arm === 'base' && each.phase === 'measure' ? [[each.pair, each] as const] : [],
    ),
  );
  return samples.flatMap((sample) => {
    const other = control.get(sample.pair);
    if (sample.arm !== arm || sample.phase !== 'measure' || other === undefined) return [];
    if (sample.outcome !== 'ok' || other.outcome !== 'ok') return [];
    const [own, base] = [read(sample), read(other)];
    return own === null || base === null ? [] : [own - base];
  });
}

export const ADDED: readonly Sentence[] = [
  {
    says: /^(?<own>\S+) (?<verb>adds nothing that is shown \((?<little>\S+ \S+)\) to|adds (?<more>\S+ \S+) to|takes (?<less>\S+ \S+) off) (?<what>the first token|a whole answer) of (?<control>\S+)( \((?<low>\S+ \S+) to (?<high>\S+ \S+)\))? in (?<pairs>[\d,]+) pairs?(; .+)?\.$/,
    holds: (groups, told) => {
      const { own, control, what, pairs, low, high } = groups;
      const arm = told.report.arms.find(
        ({ name, endpoint }) => name === own || endpoint.includes(`//${own}`),
      );
      if (
        arm === undefined ||
        !told.report.arms.some(
          (each) => each.isControl && (each.name === control || each.endpoint.includes(`//${control}`)),
        )
      )
        return false;
      const isFirst = what === 'the first token';
      const added = differences(told, arm.arm, (each) => (isFirst ? each.ttftMs : each.e2eMs));
      if (numberIn(pairs) !== added.length) return false;
      const middle = quantile(added, 0.5);
      const [from, to] = [amountIn(low ?? '−1000000 ms'), amountIn(high ?? '1000000 ms')];
      // The typical difference is no median, but lies where most of the differences do.
      const said = amountIn(groups['little'] ?? groups['more'] ?? `−${groups['less']}`);
      const spread = quantile(added, 0.75) - quantile(added, 0.25);
      const isShown = low !== undefined && (from > 0 || to < 0);
      return (
        Math.abs(said - middle) <= 0.6 * spread + 0.1 + 0.02 * Math.abs(middle) &&
        (groups['little'] === undefined) === isShown &&
        (low === undefined || (from <= said + 0.1 && to >= said - 0.1))
      );
    },
  },
];

const whole = (text: string | undefined): number => amountIn((text ?? '').replaceAll(',', ''));

export const BILL: readonly Sentence[] = [
  {
    says: /^(?<month>A month of )?(?<n>[\d,]+) requests costs? (?<usd>−?\$[\d.,]+)( \((?<low>−?\$[\d.,]+) to (?<high>−?\$[\d.,]+)\))?(; this change (?<change>[+−]?\$?[\d.,$]+)( a month)?( \((?<from>[+−]\$[\d.,]+) to (?<to>[+−]\$[\d.,]+)\))?(: (?<parts>.+))?)?\.$/,
    holds: (groups, told) => {
      const { month, n, usd, low, high, change, from, to, parts } = groups;
      const { bill } = told.report;
      const monthly = told.run?.inputs['monthly-requests'];
      if (bill === null || (month !== undefined) !== (monthly !== undefined)) return false;
      if (monthly !== undefined && numberIn(n) !== Number(monthly)) return false;
      const said = whole(usd);
      // What one answer of head cost on average, each prompt as often as any other.
      const costs = told.samples.filter(
        ({ arm, outcome, phase, usageSource }) =>
          arm === 'head' && outcome === 'ok' && phase !== 'warmup' && usageSource === 'reported',
      );
      const byPrompt = [...new Set(costs.map(({ prompt }) => prompt))].map((prompt) =>
        mean(
          costs
            .filter((each) => each.prompt === prompt)
            .map(({ costUsd, resentUsd }) => costUsd - (resentUsd ?? 0)),
        ),
      );
      const right = mean(byPrompt) * numberIn(n);
      return (
        (told.report.run.stoppedBy !== 'completed' || Math.abs(said - right) <= 0.02 * right + 0.006) &&
        (low === undefined || (whole(low) <= said * 1.01 + 0.01 && whole(high) >= said * 0.99 - 0.01)) &&
        (change === undefined || changeHolds({ change, from, to, parts }))
      );
    },
  },
];

/** The parts sum to the change, as far as they are told, and its interval holds it. */
function changeHolds({ change, from, to, parts }: Groups): boolean {
  const signed = (text: string | undefined): number => whole((text ?? '').replace('+', ''));
  const all = [...(parts ?? '').matchAll(/([+−]\$[\d.,]*\d)/g)].map(([, part]) => signed(part));
  const sum = all.reduce((total, part) => total + part, 0);
  const total = signed(change);
  const rounding = 0.006 * all.reduce((size, part) => size + Math.abs(part), 0) + 0.6 * all.length;
  return (
    (parts === undefined || Math.abs(sum - total) <= rounding) &&
    (from === undefined || (signed(from) <= total + 1 && signed(to) >= total - 1))
  );
}

export const ERRORS: readonly Sentence[] = [
  {
    says: new RegExp(
      `^(?<n>[\\d,]+) × (?<outcome>${OUTCOMES.map((name) => name.replaceAll('_', ' ')).join('|')})( (?<status>\\d{3}))?( \\((?<kind>[^)]*)\\))?, (?<share>\\S+) % of the requests: .*$`,
    ),
    holds: ({ n, outcome = '', status, share }, told) => {
      const own = told.samples.filter(
        (sample) =>
          sample.arm !== 'canary' &&
          sample.outcome === outcome.replaceAll(' ', '_') &&
          (status === undefined || sample.status === Number(status)),
      );
      return (
        numberIn(n) <= own.length &&
        Math.abs(amountIn(`${share} %`) - numberIn(n) / sentOf(told).length) < 0.006
      );
    },
  },
];

export const LOOK: readonly Sentence[] = [
  {
    says: /^Look first at (?<prompt>.+), the slowest prompt: p95 (?<what>time to first token|total generation time) (?<p95>.+?) over (?<n>[\d,]+) answers?, the next (?<next>.+)\.$/,
    holds: ({ what, p95, next }, told) => {
      const read = (sample: Sample): number | null =>
        what === 'time to first token' ? sample.ttftMs : sample.e2eMs;
      const byPrompt = new Map<string, number[]>();
      for (const sample of told.samples)
        if (sample.outcome === 'ok' && sample.arm === 'head')
          byPrompt.set(sample.prompt, [...(byPrompt.get(sample.prompt) ?? []), read(sample) ?? NaN]);
      // Of fewer answers nobody knows.
      const sorted = [...byPrompt.values()]
        .filter(({ length }) => length >= 5)
        .map((values) => quantile(values, 0.95))
        .sort((a, b) => b - a);
      return (
        isNear(p95, sorted[0] ?? NaN) &&
        sorted.some((value) => isNear(next, value)) &&
        amountIn(p95 ?? '') > amountIn(next ?? '')
      );
    },
  },
  {
    says: /^Look first at (?<prompt>.+?): (?<name>.+) (?<change>[+−×]\S+( %)?) over (?<n>[\d,]+) pairs?\.$/,
    holds: ({ n }, told) =>
      numberIn(n) >= 1 && failed(told).length <= told.samples.length && told.report.verdict !== 'pass',
  },
];
