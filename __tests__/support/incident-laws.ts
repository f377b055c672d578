import { lognormal, normal, type Random } from '../../src/base/random.js';

/** What became of requests sent at these instants (ms): their latencies, Infinity for one that failed. */
export type IncidentLaw = (random: Random, starts: readonly number[]) => number[];

/** p95 of the standard normal. */
const Z95 = 1.6448536269514722;
const SIGMA = 0.5;

/** Lognormal with a p95 of 1. */
const body = (random: Random): number => lognormal(random, Math.exp(-Z95 * SIGMA), SIGMA);

const each =
  (draw: (random: Random) => number): IncidentLaw =>
  (random, starts) =>
    starts.map(() => draw(random));

function autoregressive(phi: number): IncidentLaw {
  return (random, starts) => {
    let level = normal(random);
    return starts.map(() => {
      level = phi * level + Math.sqrt(1 - phi * phi) * normal(random);
      return Math.exp(SIGMA * (level - Z95));
    });
  };
}

/** Instants within any of the spans, in ms from the start. */
const within = (at: number, spans: readonly (readonly [number, number])[]): boolean =>
  spans.some(([from, to]) => at >= from && at < to);

function spans(random: Random, starts: readonly number[], count: number, length: number): [number, number][] {
  const end = starts.at(-1) ?? 0;
  return Array.from({ length: count }, () => {
    const from = random.next() * Math.max(0, end - length);
    return [from, from + length];
  });
}

/** Spans in which everything takes `factor` times as long (Infinity: fails), for a share of the requests. */
function incident(count: number, lengthMs: number, factor: number, share = 1): IncidentLaw {
  return (random, starts) => {
    const bad = spans(random, starts, count, lengthMs);
    return starts.map((at) => {
      const usual = body(random);
      return within(at, bad) && random.next() < share ? usual * factor : usual;
    });
  };
}

const PROMPTS = [1, 1.3, 1.7, 2.2, 2.8, 3.6, 4.6, 6, 7.7, 10];

/** Laws under which requests have nothing in common; what divides them is their p95, found by two million draws. */
export const INDEPENDENT: Readonly<Record<string, IncidentLaw>> = {
  lognormal: each(body),
  /** Four of five answers come out of a cache, ten times as fast. */
  'hit or miss': each((random) => (body(random) * (random.next() < 0.8 ? 0.1 : 1)) / 0.615),
  'prompts that differ by ten times': each(
    (random) => (body(random) * (PROMPTS[Math.floor(random.next() * PROMPTS.length)] ?? 1)) / 5.82,
  ),
  '2 % time-outs': each((random) => (random.next() < 0.02 ? Infinity : body(random) / 1.121)),
  'one of four replicas slow': each((random) => (body(random) * (random.next() < 0.25 ? 1.6 : 1)) / 1.213),
};

export const DEPENDENT: Readonly<Record<string, IncidentLaw>> = {
  /** From 0.7 to 1.3 of the usual over the run. */
  drift: (random, starts) => {
    const end = Math.max(1, starts.at(-1) ?? 1);
    return starts.map((at) => (body(random) * (0.7 + (0.6 * at) / end)) / 1.034);
  },
  'AR(1) .5': autoregressive(0.5),
  'AR(1) .95': autoregressive(0.95),
  /** Each of four replicas answers for ten requests on end. */
  'sticky slow replica': (random, starts) => {
    let slow = false;
    return starts.map((_, i) => {
      if (i % 10 === 0) slow = random.next() < 0.25;
      return (body(random) * (slow ? 1.6 : 1)) / 1.213;
    });
  },
  'a brown-out of 10 s, four times as slow': incident(1, 10_000, 4),
  'two brown-outs of 10 s': incident(2, 10_000, 4),
  'one outage of 10 s': incident(1, 10_000, Infinity),
  'an outage of 20 s at 60 %': incident(1, 20_000, Infinity, 0.6),
};
