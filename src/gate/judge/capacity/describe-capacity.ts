import type { Ms } from '../../../base/units.js';
import { capacityValue } from '../../../metrics/rows.js';
import type { Capacity } from '../../../report/schema/schema.js';
import type { Sample } from '../../../samples/sample.js';
import type { PreparedScenario } from '../../prepare/prepared-run.js';
import { SEARCH_ERROR } from '../../run/search/run-search.js';
import { criteriaOfSearch } from '../../run/search/search-criteria.js';
import type { ProbeRecord, SearchRecord, TwinRecord } from '../../run/search/search-record.js';
import { certified, certifyingProbe } from './at-capacity.js';
import { sayCapacity } from './capacity-words.js';

const HOUR: Ms = 3_600_000;
/** Where nobody says how long users think. */
const USUAL_PAUSE: Ms = 20_000;

/** What a search found, in the report. `judged`: its samples, of which those of the plateau of the certified load are `measure`. */
export function describeCapacity(
  record: SearchRecord,
  { scenario, target }: PreparedScenario,
  judged: readonly Sample[],
): Capacity {
  const { config } = scenario;
  const { by, share } = config.capacity;
  const { thresholds } = criteriaOfSearch(scenario);
  const texts = thresholds.map(({ text }) => text);
  const { low, high } = certified(record);
  const breaking = record.probes.findLast(({ load, result }) => load === high && result.word === 'breaks');
  const told: Omit<Capacity, 'sentence'> = {
    by,
    unit: by === 'rate' ? 'requests/s' : 'users',
    share: config.good === undefined ? null : share,
    thresholds: texts,
    value: capacityValue({ low, high }),
    low,
    high,
    error: SEARCH_ERROR,
    ended: record.ended,
    firstToBreak:
      breaking === undefined ? null : (thresholdOf(breaking, texts) ?? mostOften(breaking.brokenBy)),
    probes: record.probes.map((probe) => describeProbe(probe, texts)),
    pairs: record.twins.map(describePair),
    letGoMs: record.letGoMs,
    atCapacity: describeLoad(certifyingProbe(record), judged, {
      by,
      isGraded: config.good !== undefined,
      thinkMs: thinkOf(config['think-time']),
      perHour: target.price.perHour,
    }),
  };
  const reached = { low: record.state.low, high: record.state.high };
  const words = new Map(thresholds.map((each) => [each.text, each.words]));
  const { 'max-concurrency': maxConcurrency } = config;
  return { ...told, sentence: sayCapacity(told, reached, { maxConcurrency, words }) };
}

/** The threshold that its figures are about; null where none is asked. */
function thresholdOf({ result }: ProbeRecord, thresholds: readonly string[]): string | null {
  return thresholds[result.judgement.about] ?? null;
}

function describeProbe(record: ProbeRecord, thresholds: readonly string[]): Capacity['probes'][number] {
  const { stage, kind, load, result, brokenBy, latency } = record;
  const { word, judgement } = result;
  const { n, bad, effective, fromMs, isSettled } = judgement;
  return {
    stage: stage.index,
    kind,
    load,
    word,
    n,
    bad,
    threshold: thresholdOf(record, thresholds),
    effective,
    plateauFromMs: fromMs,
    settled: isSettled,
    brokenBy,
    latency,
  };
}

function describePair({ load, isClimb, head, base }: TwinRecord): Capacity['pairs'][number] {
  const counts = ({ result: { judgement } }: ProbeRecord): { n: number; bad: number } => ({
    n: judgement.n,
    bad: judgement.bad,
  });
  return { stage: head.stage.index, load, climb: isClimb, head: counts(head), base: counts(base) };
}

function mostOften(counts: Readonly<Record<string, number>>): string | null {
  const [first] = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

function thinkOf({ minMs, maxMs }: { readonly minMs: Ms; readonly maxMs: Ms }): Ms {
  return (minMs + maxMs) / 2;
}

/** Little's law, N = λ (Z + R), and money, at the certified load. */
function describeLoad(
  probe: ProbeRecord | undefined,
  samples: readonly Sample[],
  {
    by,
    isGraded,
    thinkMs,
    perHour,
  }: {
    readonly by: Capacity['by'];
    /** Whether somebody says what a good request is. */
    readonly isGraded: boolean;
    readonly thinkMs: Ms;
    readonly perHour: number | undefined;
  },
): Capacity['atCapacity'] {
  const judged = samples.filter(({ phase }) => phase === 'measure');
  const answered = judged.filter(({ outcome }) => outcome === 'ok');
  if (probe === undefined || answered.length === 0) return null;
  const sum = (of: (sample: Sample) => number): number => answered.reduce((all, each) => all + of(each), 0);
  const n = answered.length;
  const latencyMs = sum(({ e2eMs }) => e2eMs ?? 0) / n;
  const pauseMs = thinkMs === 0 ? USUAL_PAUSE : thinkMs;
  // The rate that was meant is known better than one that was counted; of users it is what their cycles make.
  const rate = by === 'rate' ? probe.load : (probe.load * 1_000) / (thinkMs + latencyMs);
  const tokens = sum(({ outputTokens }) => outputTokens ?? 0) / n;
  const usd = sum(({ costUsd }) => costUsd) / n;
  const usdPerHour = perHour ?? (usd > 0 ? (usd * rate * HOUR) / 1_000 : null);
  const tokensPerHour = (tokens * rate * HOUR) / 1_000;
  const good = judged.filter((sample) => sample.good === true).length / judged.length;
  return {
    throughput: isGraded ? rate * good : null,
    outputTokensPerSecond: tokens > 0 ? tokens * rate : null,
    latencyMs,
    inFlight: (rate * latencyMs) / 1_000,
    users: (rate * (pauseMs + latencyMs)) / 1_000,
    askEveryMs: pauseMs + latencyMs,
    usdPerHour,
    usdPerMillionOutput: usdPerHour === null || tokens === 0 ? null : (usdPerHour * 1e6) / tokensPerHour,
  };
}
