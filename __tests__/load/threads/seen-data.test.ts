import { describe, expect, it } from '@jest/globals';
import { judgeOutcome } from '../../../src/load/exchange/outcome.js';
import { nothingSeen, type Observation } from '../../../src/load/exchange/observation.js';
import { PaceRecorder } from '../../../src/load/exchange/pace.js';
import { packSeen, unpackSeen } from '../../../src/load/threads/seen-data.js';
import { protocolByName } from '../../../src/protocols/registry.js';

const protocol = protocolByName('openai-chat');

function sendOver(fields: Partial<Observation>): { sent: Observation; got: Observation } {
  const sent = { ...nothingSeen(new PaceRecorder()), ...fields };
  return { sent, got: unpackSeen(structuredClone(packSeen(sent))) };
}

function observe(): Observation {
  const pace = new PaceRecorder();
  const decoder = protocol.decoder({ stream: true, keepText: 100 });
  const bytes = Buffer.from(
    'data: {"id":"a","model":"m","choices":[{"index":0,"delta":{"content":"one two"}}]}\n\n' +
      'data: {"choices":[{"index":0,"delta":{"content":" three"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":3}}\n\n' +
      'data: [DONE]\n\n',
  );
  const events = decoder.push(bytes);
  pace.note(12.5, events, events, decoder);
  decoder.end(true);
  pace.end(40.25, events, decoder);
  const counts = {
    contentEvents: events,
    contentBytes: decoder.contentBytes,
    contentTokens: decoder.contentTokens,
  };
  const instants = { writtenAt: 1, firstContentAt: 12.5, lastContentAt: 40.25, endedAt: 41 };
  const head = { status: 200, headers: { 'content-type': 'text/event-stream', 'x-a': ['1', '2'] } };
  return {
    ...nothingSeen(pace),
    ...counts,
    ...instants,
    ...head,
    reportedTokens: decoder.outputTokens,
    gaps: [0, 27.75],
    answer: decoder.answer(),
  };
}

describe('an observation that goes from thread to thread', () => {
  it('arrives as it was sent', () => {
    const { sent, got } = sendOver(observe());
    expect(got).toEqual({ ...sent, pace: { ...got.pace } });
    const { content, answer, last, lastAnswerAt, veiled } = sent.pace;
    expect(got.pace).toEqual({ content, answer, last, lastAnswerAt, veiled });
    expect(content).not.toBeNull();
    expect(judgeOutcome(got, protocol, (text) => text)).toEqual(judgeOutcome(sent, protocol, (text) => text));
  });

  it.each([
    ['its own', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [
      "its cause's",
      new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code: 'ENOTFOUND' }) }),
      'ENOTFOUND',
    ],
    [
      'the first of several',
      Object.assign(
        new AggregateError([
          Object.assign(new Error('a'), { code: 'ECONNREFUSED' }),
          Object.assign(new Error('b'), { code: 'EHOSTUNREACH' }),
        ]),
        { code: 'ETIMEDOUT' },
      ),
      'ECONNREFUSED',
    ],
    ['its name', new RangeError('odd'), 'RangeError'],
  ])('keeps by what an error is told: %s', (_, networkError, kind) => {
    const { sent, got } = sendOver({ networkError, ending: 'network' });
    const judged = judgeOutcome(got, protocol, (text) => text);
    expect(judged).toEqual(judgeOutcome(sent, protocol, (text) => text));
    expect(judged.error?.kind).toBe(kind);
  });
});
