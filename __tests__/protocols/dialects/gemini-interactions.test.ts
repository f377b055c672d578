import { describe, expect, it } from '@jest/globals';
import { protocolByName, protocolFor } from '../../../src/protocols/registry.js';
import { decodeText } from '../support/decode.js';

const sse = (...events: readonly object[]): string =>
  events.map((event) => `event: x\ndata: ${JSON.stringify(event)}\n\n`).join('');

const CREATED = {
  event_type: 'interaction.created',
  interaction: { id: 'i', status: 'in_progress', model: 'm-1' },
};
const USAGE = {
  total_input_tokens: 9,
  total_output_tokens: 4,
  total_thought_tokens: 3,
  total_cached_tokens: 2,
  total_tokens: 16,
};

describe('Gemini’s interactions', () => {
  it('give text, usage with thoughts, and an end', () => {
    const answer = decodeText(
      'gemini-interactions',
      sse(
        CREATED,
        { event_type: 'step.start', index: 0, step: { type: 'model_output' } },
        { event_type: 'step.delta', index: 0, delta: { type: 'text', text: 'Hel' } },
        { event_type: 'step.delta', index: 0, delta: { type: 'text', text: 'lo' } },
        { event_type: 'step.stop', index: 0 },
        { event_type: 'interaction.completed', interaction: { id: 'i', status: 'completed', usage: USAGE } },
      ),
    );
    expect(answer).toMatchObject({
      text: 'Hello',
      failure: null,
      cutOff: false,
      model: 'm-1',
      usage: { input: 9, output: 7, cachedInput: 2, reasoning: 3 },
    });
  });

  it('count a call of a tool from its name on', () => {
    const answer = decodeText(
      'gemini-interactions',
      sse(
        CREATED,
        {
          event_type: 'step.start',
          index: 0,
          step: { type: 'function_call', id: 'c', name: 'rain', arguments: {} },
        },
        {
          event_type: 'step.delta',
          index: 0,
          delta: { type: 'arguments_delta', arguments: '{"city":"Oslo"}' },
        },
        { event_type: 'interaction.completed', interaction: { status: 'requires_action', usage: USAGE } },
      ),
    );
    expect(answer.events).toBe(2);
    expect(answer).toMatchObject({ text: '', failure: null, finish: 'tool_calls' });
  });

  it('may be cut off, fail, or break off', () => {
    const end = (interaction: object): ReturnType<typeof decodeText> =>
      decodeText('gemini-interactions', sse(CREATED, { event_type: 'interaction.completed', interaction }));
    expect(end({ status: 'incomplete' }).cutOff).toBe(true);
    expect(end({ status: 'failed' }).failure).toMatchObject({ outcome: 'stream_error' });
    const error = { event_type: 'error', error: { code: 'unavailable', message: 'try later' } };
    expect(decodeText('gemini-interactions', sse(CREATED, error)).failure).not.toBeNull();
    expect(decodeText('gemini-interactions', sse(CREATED)).failure).toMatchObject({
      kind: 'no_terminal_marker',
    });
  });

  it('have whole answers too, and a path of their own', () => {
    const body = {
      status: 'completed',
      usage: USAGE,
      steps: [{ type: 'model_output', content: [{ type: 'text', text: 'Hi' }] }],
    };
    const decoder = protocolByName('gemini-interactions').decoder({ stream: false, keepText: 100 });
    decoder.push(new TextEncoder().encode(JSON.stringify(body)));
    decoder.end(true);
    expect(decoder.answer()).toMatchObject({ text: 'Hi', failure: null });
    const { protocol } = protocolFor(
      new URL('https://generativelanguage.googleapis.com/v1beta/interactions'),
    );
    expect(protocol.name).toBe('gemini-interactions');
  });
});
