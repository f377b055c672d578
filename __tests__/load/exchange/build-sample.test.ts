import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/base/redact.js';
import {
  buildSample,
  buildUnsentSample,
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

function build(seen: Partial<Observation> = {}, outcome: 'ok' | 'timeout' = 'ok', secrets: string[] = []) {
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
});
