import type { GateResult } from '../../gate/gate.js';

/** How so many users at once were served. */
export interface Level {
  readonly users: number;
  readonly answered: number;
  /** Requests that ended otherwise than by an answer, but for those that the end of the level cut off. */
  readonly failed: number;
  /** Medians over answers; null where none tells. */
  readonly ttftMs: number | null;
  /** What one user gets after the first token. */
  readonly tokensPerSecond: number | null;
  /** Of all users together, while all of them were there. */
  readonly together: number | null;
  /** Whether tokens are counted by the server, or as the events of its stream. */
  readonly counted: 'tokens' | 'events' | 'nothing';
  readonly spent: number;
}

type Sample = GateResult['samples'][number];

/** What the samples of one level say; `lastsMs` is how long its users kept asking. */
export function describeLevel(
  { report, samples }: Pick<GateResult, 'report' | 'samples'>,
  users: number,
  lastsMs: number,
): Level {
  const answers = samples.filter(({ outcome }) => outcome === 'ok');
  const speeds = answers.map(speedOf).filter((speed) => speed !== null);
  const within = answers.map((sample) => tokensWithin(sample, lastsMs)).filter((tokens) => tokens !== null);
  const told = answers.some(({ outputTokens }) => outputTokens !== null);
  return {
    users,
    answered: answers.length,
    failed: samples.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'cancelled').length,
    ttftMs: median(answers.flatMap(({ ttftMs }) => ttftMs ?? [])),
    tokensPerSecond: median(speeds),
    together: within.length === 0 ? null : (1000 * within.reduce((sum, each) => sum + each, 0)) / lastsMs,
    counted: told ? 'tokens' : within.length > 0 ? 'events' : 'nothing',
    spent: report.cost.spent,
  };
}

/** Tokens after the first over the time that they took. */
function speedOf(sample: Sample): number | null {
  if (sample.tpotMs !== null && sample.tpotMs > 0) return 1000 / sample.tpotMs;
  const { ttftMs, e2eMs, events } = sample;
  if (sample.outputTokens !== null || ttftMs === null || e2eMs === null || events === null) return null;
  return events > 1 && e2eMs > ttftMs ? (1000 * (events - 1)) / (e2eMs - ttftMs) : null;
}

/** Of its tokens the share that came while all users were there, as evenly as they come. */
function tokensWithin(sample: Sample, lastsMs: number): number | null {
  const { startedMs, ttftMs, e2eMs } = sample;
  const tokens = sample.outputTokens ?? sample.events;
  if (startedMs === null || ttftMs === null || e2eMs === null || tokens === null) return null;
  const [first, last] = [startedMs + ttftMs, startedMs + e2eMs];
  if (first >= lastsMs) return 0;
  return last <= lastsMs ? tokens : (tokens * (lastsMs - first)) / (last - first);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Of fewer answers no median is to be believed. */
export const LEAST_ANSWERS = 3;
/** So many times the wait of a user alone, and so much longer, is a wait that people notice. */
const LONGER = 2;
const NOTICED_MS = 100;
/** A user that gets less than this share of the speed alone is slowed. */
const SLOWER = 0.5;
const FAILING = 0.05;

export type Fate = 'well' | 'slowed' | 'failing' | 'unknown';

/** How a level went, beside one user alone. */
export function judgeLevel(level: Level, alone: Level): Fate {
  const { answered, failed } = level;
  if (failed > 0 && failed >= FAILING * (answered + failed)) return 'failing';
  if (answered < LEAST_ANSWERS || alone.answered === 0) return 'unknown';
  const [wait, before] = [level.ttftMs, alone.ttftMs];
  if (wait !== null && before !== null && wait > LONGER * before && wait - before > NOTICED_MS)
    return 'slowed';
  const [speed, full] = [level.tokensPerSecond, alone.tokensPerSecond];
  if (speed !== null && full !== null && speed < SLOWER * full) return 'slowed';
  return wait === null && speed === null ? 'unknown' : 'well';
}
