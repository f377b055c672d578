import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/base/redact.js';
import {
  buildSample,
  buildUnsentSample,
  type Measured,
  type RequestPlace,
} from '../../../src/load/exchange/build-sample.js';
import type { Observation } from '../../../src/load/exchange/observation.js';
import type { Mark, PaceMarks } from '../../../src/load/exchange/pace.js';

const PLACE: RequestPlace = {
  id: 7,
  scenario: 'load',
  stage: 1,
  pair: null,
  planned: { id: 7, prompt: 0, arm: 'head', phase: 'measure' },
  promptId: 'a',
  shard: null,
  plannedMs: 100,
};

const FIRST: Mark = {
  at: 1_202.12345,
  events: 1,
  bytes: 4,
  tokens: 1,
  thoughtEvents: 0,
  thoughtBytes: 0,
  thoughtTokens: 0,
  reported: null,
};

const PACE: PaceMarks = {
  content: FIRST,
  answer: FIRST,
  last: { ...FIRST, at: 1_310, events: 11, bytes: 44, tokens: 9 },
  lastAnswerAt: 1_302.12345,
  veiled: false,
};

const SEEN: Observation = {
  writtenAt: 1_102,
  firstContentAt: 1_202.12345,
  lastContentAt: 1_302.12345,
  endedAt: 1_310,
  status: 200,
  headers: {},
  contentEvents: 11,
  contentBytes: 44,
  contentTokens: 9,
  reportedTokens: 11,
  pace: PACE,
  gaps: [],
  openedMs: null,
  headAt: null,
  errorBody: '',
  answer: { finish: 'stop', cutOff: false, usage: null, text: '', model: null, failure: null },
  ending: 'complete',
  networkError: null,
};

const USAGE = { input: 9, output: 11, cachedInput: null, cacheWrite: null, reasoning: null };

function build(
  seen: Partial<Observation> = {},
  outcome: 'ok' | 'timeout' = 'ok',
  secrets: string[] = [],
  measured: Partial<Measured> = {},
) {
  const error = outcome === 'ok' ? null : { kind: 'timeout', message: 'too late' };
  return buildSample(
    PLACE,
    {
      model: 'm',
      seen: { ...SEEN, ...seen },
      judged: { outcome, error, retryAfterS: null, permanent: false },
      settlement: { costUsd: 0.5, costBasis: 'reported', usage: USAGE },
      lostUsd: null,
      retryAfterS: null,
      cacheHit: null,
      textHash: null,
      checks: null,
      ...measured,
    },
    1_000,
    createRedactor(secrets),
  );
}

describe('a sample', () => {
  it('counts instants from the run’s start and durations from the writing', () => {
    expect(build()).toMatchObject({
      plannedMs: 100,
      startedMs: 102,
      ttftMs: 100.123,
      e2eMs: 208,
      tpotMs: 10,
      events: 11,
      outputTokens: 11,
      usageSource: 'reported',
    });
  });

  it('has no total time and no pace where the answer was none', () => {
    expect(build({}, 'timeout')).toMatchObject({ ttftMs: 100.123, e2eMs: null, tpotMs: null });
  });

  it('has no pace from a single burst', () => {
    expect(build({ contentEvents: 1, pace: { ...PACE, last: FIRST } })).toMatchObject({ tpotMs: null });
  });

  it('has no times at all where it was never written', () => {
    expect(build({ writtenAt: null, firstContentAt: null })).toMatchObject({
      startedMs: null,
      ttftMs: null,
      e2eMs: null,
    });
  });

  it('keeps the limits’ headers, as many and as long as a provider would send', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`x-ratelimit-${i}`, 'y'.repeat(10_000)]),
    );
    expect(build({ headers: { 'x-ratelimit-remaining-requests': '59', server: 'x' } }).limits).toEqual({
      'x-ratelimit-remaining-requests': '59',
    });
    expect(JSON.stringify(build({ headers: many }).limits).length).toBeLessThan(10_000);
  });

  it('lets no secret through that the endpoint repeats, wherever it does', () => {
    const secret = 'key-sesame-1';
    const answer = {
      finish: `stop ${secret}`,
      cutOff: false,
      usage: null,
      text: '',
      model: null,
      failure: null,
    };
    const sample = build({ answer, headers: { 'x-ratelimit-key': secret } }, 'timeout', [secret]);
    expect(JSON.stringify(sample)).not.toContain(secret);
  });

  it('lets no beginning of a secret through that the endpoint cut off', () => {
    const { limits } = build({ headers: { 'x-ratelimit-key': 'is key-sesa' } }, 'ok', ['key-sesame-1']);
    expect(limits?.['x-ratelimit-key']).not.toContain('key-sesa');
  });

  it('of an arrival that was not sent costs nothing and measured nothing', () => {
    expect(buildUnsentSample(PLACE, 'dropped')).toMatchObject({
      id: 7,
      outcome: 'dropped',
      plannedMs: 100,
      startedMs: null,
      ttftMs: null,
      costUsd: 0,
    });
  });

  it('tells the place of its request, and everything that was measured of it', () => {
    const place: RequestPlace = {
      id: 9,
      scenario: 'cache',
      stage: 3,
      pair: 4,
      planned: { id: 9, prompt: 1, arm: 'base', phase: 'warmup' },
      promptId: 'b',
      shard: '2/3',
      plannedMs: 0.00049,
    };
    const usage = { input: 1, output: 22, cachedInput: 3, cacheWrite: 4, reasoning: 11 };
    const billing = { tier: 'flex', speed: null, geo: null, toolCalls: 0, statedUsd: null, unknown: [] };
    const answer = {
      finish: 'length',
      cutOff: true,
      usage,
      text: 'x',
      model: 'm-2',
      failure: null,
      provider: 'p',
      billing,
    };
    const sample = buildSample(
      place,
      {
        model: 'm',
        seen: { ...SEEN, openedMs: 3.00049, headAt: 1_150.5, answer },
        judged: { outcome: 'ok', error: null, retryAfterS: null, permanent: false },
        settlement: { costUsd: 0.5, likelyUsd: 0.25, costBasis: 'reported', usage },
        lostUsd: 0.125,
        retryAfterS: 6,
        cacheHit: true,
        textHash: 'abc',
        checks: { short: false },
      },
      1_000,
      createRedactor([]),
    );
    expect(sample).toEqual({
      id: 9,
      scenario: 'cache',
      stage: 3,
      arm: 'base',
      prompt: 'b',
      model: 'm',
      shard: '2/3',
      pair: 4,
      phase: 'warmup',
      plannedMs: 0,
      startedMs: 102,
      outcome: 'ok',
      status: 200,
      error: null,
      connectMs: 3,
      firstByteMs: 48.5,
      ttftMs: 100.123,
      e2eMs: 208,
      tpotMs: 10,
      events: 11,
      inputTokens: 1,
      cachedInputTokens: 3,
      cacheWriteTokens: 4,
      outputTokens: 22,
      reasoningTokens: 11,
      usageSource: 'reported',
      costUsd: 0.625,
      // Nobody knows what became of the writing that was lost.
      costBasis: 'worst_case',
      likelyUsd: 0.25,
      servedModel: 'm-2',
      serviceTier: 'flex',
      servedBy: 'provider p',
      finish: 'length',
      retryAfterS: 6,
      cacheHit: true,
      checks: { short: false },
      good: null,
      limits: null,
      textHash: 'abc',
      resentUsd: 0.125,
    });
  });

  it('has nulls for what is not known, and zeros for what was zero', () => {
    const settlement = { costUsd: 1, costBasis: 'worst_case', usage: null } as const;
    expect(build({ answer: null, writtenAt: 0 }, 'ok', [], { settlement })).toMatchObject({
      startedMs: -1_000,
      connectMs: null,
      firstByteMs: null,
      tpotMs: null,
      events: null,
      inputTokens: null,
      cachedInputTokens: null,
      cacheWriteTokens: null,
      outputTokens: null,
      reasoningTokens: null,
      usageSource: 'none',
      costUsd: 1,
      costBasis: 'worst_case',
      likelyUsd: null,
      servedModel: null,
      serviceTier: null,
      servedBy: null,
      finish: null,
      resentUsd: null,
    });
    const usage = { input: 0, output: 0, cachedInput: 0, cacheWrite: 0, reasoning: 0 };
    const free = { costUsd: 0, likelyUsd: 0, costBasis: 'reported', usage } as const;
    expect(build({ openedMs: 0, headAt: 1_102 }, 'ok', [], { settlement: free })).toMatchObject({
      connectMs: 0,
      firstByteMs: 0,
      inputTokens: 0,
      cachedInputTokens: 0,
      cacheWriteTokens: 0,
      outputTokens: 0,
      reasoningTokens: 0,
      costUsd: 0,
      costBasis: 'reported',
      likelyUsd: 0,
    });
  });

  it('that was not sent has nulls in all that an answer tells, and no error', () => {
    const {
      id,
      scenario,
      stage,
      arm,
      prompt,
      phase,
      plannedMs,
      outcome,
      costUsd,
      costBasis,
      likelyUsd,
      usageSource,
      ...rest
    } = buildUnsentSample(PLACE, 'suppressed');
    expect([id, scenario, stage, arm, prompt, phase, plannedMs, outcome]).toEqual([
      7,
      'load',
      1,
      'head',
      'a',
      'measure',
      100,
      'suppressed',
    ]);
    expect([costUsd, costBasis, likelyUsd, usageSource]).toEqual([0, 'reported', 0, 'none']);
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });

  it('keeps 32 limits, of names of 120 letters at most, and 120 letters of each', () => {
    const named = (length: number): string => 'x-ratelimit-'.padEnd(length, 'a');
    const limits = build({ headers: { [named(120)]: 'y'.repeat(121), [named(121)]: 'z' } }).limits;
    expect(limits).toEqual({ [named(120)]: 'y'.repeat(120) });
    const many = Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`ratelimit-${i}`, ['1', '2']]));
    expect(Object.keys(build({ headers: many }).limits ?? {})).toHaveLength(32);
    expect(build({ headers: many }).limits?.['ratelimit-0']).toBe('1');
    expect(build({ headers: { 'x-ratelimit': undefined } }).limits).toEqual({ 'x-ratelimit': '' });
  });
});
