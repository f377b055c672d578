import { describe, expect, it } from '@jest/globals';
import { boundInputTokens } from '../../../src/budget/bound.js';
import { FREE_PRICE } from '../../../src/budget/fixed-price.js';
import { type ArmTarget, optionsOf, RequestBook } from '../../../src/load/exchange/prepare.js';
import type { Prompt } from '../../../src/prompts/prompt.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { planPrompt } from '../../support/plans.js';

const target = (fields: Partial<ArmTarget> = {}): ArmTarget => ({
  endpoint: new URL('https://api.example/v1'),
  protocol: protocolByName('openai-chat'),
  apiKey: 'key',
  headers: {},
  body: undefined,
  stream: true,
  model: undefined,
  priceOf: () => FREE_PRICE,
  ...fields,
});

const SETTINGS = { maxTokens: 256, nonce: null };

function prepare(prompt: Partial<Prompt>, fields: Partial<ArmTarget> = {}, settings = {}) {
  const head: Prompt = { id: 'p', messages: [{ role: 'user', content: 'Hello' }], ...prompt };
  const book = new RequestBook({ head: target(fields) }, { ...SETTINGS, ...settings });
  return book.get({ id: 'p', head, base: null }, 'head');
}

describe('a prepared request', () => {
  it('is made once for each prompt and arm, and its bytes are shared', () => {
    const book = new RequestBook({ head: target(), base: target({ model: 'other' }) }, SETTINGS);
    const prompt = planPrompt('a');
    expect(book.get(prompt, 'head')).toBe(book.get(prompt, 'head'));
    expect(book.get(prompt, 'head').wire()).toBe(book.get(prompt, 'head').wire());
    expect(book.get(prompt, 'base').boundKey).not.toBe(book.get(prompt, 'head').boundKey);
  });

  it('throws for an arm or a base prompt that there is not', () => {
    const book = new RequestBook({ head: target() }, SETTINGS);
    expect(() => book.get(planPrompt('a'), 'base')).toThrow('no base arm');
    const both = new RequestBook({ head: target(), base: target() }, SETTINGS);
    expect(() => both.get(planPrompt('a', true), 'base')).toThrow('no base arm');
  });

  it('takes the settings’ model before the prompt’s, and the prompt’s cap before the settings’', () => {
    expect(prepare({ model: 'own', maxTokens: 10 })).toMatchObject({ model: 'own', maxTokens: 10 });
    expect(prepare({ model: 'own' }, { model: 'set' })).toMatchObject({ model: 'set', maxTokens: 256 });
  });

  it('counts everything that is sent as input, the user’s own fields included', () => {
    const tools = [{ type: 'function', function: { name: 'f'.repeat(500) } }];
    const plain = boundInputTokens(prepare({}).texts);
    expect(boundInputTokens(prepare({}, { body: { tools } }).texts)).toBeGreaterThan(plain + 500);
  });

  it('with a nonce differs each time, by no more tokens than it says', () => {
    let count = 0;
    const prepared = prepare({}, {}, { nonce: () => String((count += 1)).padStart(16, '0') });
    const [one, two] = [prepared.wire().body, prepared.wire().body];
    expect(one).not.toBe(two);
    expect(Buffer.byteLength(one) - Buffer.byteLength(prepare({}).wire().body)).toBe(prepared.varying);
  });
});

describe('a body of the user’s own', () => {
  const refusal = (body: Record<string, unknown>, fields: Partial<ArmTarget> = {}): string => {
    try {
      prepare({}, { body, ...fields });
      return '';
    } catch (error) {
      return String(error);
    }
  };

  it('raises and lowers what is reserved, as what is sent does', () => {
    expect(prepare({}, { body: { max_tokens: 4_000 } }).maxTokens).toBe(4_000);
    expect(prepare({}, { body: { max_tokens: 9, n: 3 } }).maxTokens).toBe(27);
    expect(prepare({ maxTokens: 10 }, { body: { top_k: 1 } }).maxTokens).toBe(10);
  });

  it('that bounds nothing is an error that names it', () => {
    expect(refusal({ max_tokens: null })).toContain('body: leaves a request without `max_tokens`');
    expect(refusal({ n: 0, max_tokens: 'many' })).toMatch(/`max_tokens`.*"many"\n.*`n` must be .* not 0/);
  });

  it('names neither another model nor another way to answer', () => {
    expect(refusal({ model: 'dearer' }, { model: 'cheap' })).toContain(
      'set `model`, by which its price is found',
    );
    expect(refusal({ model: 'same' }, { model: 'same' })).toBe('');
    expect(refusal({ model: null })).toBe('');
    expect(refusal({ stream: false })).toContain('may not contradict `stream: true`');
  });
});

describe('how a prompt is to be answered', () => {
  const plain: Prompt = { id: 'p', messages: [] };

  it('is what it says, and nothing where it says nothing', () => {
    expect(optionsOf(plain)).toEqual({});
    const responseFormat = { type: 'json_object' } as const;
    const tools = [{ name: 'f' }];
    const given = {
      ...plain,
      sampling: { temperature: 0, seed: 7 },
      responseFormat,
      tools,
      toolChoice: 'none',
    } as const;
    expect(optionsOf(given)).toEqual({ temperature: 0, seed: 7, responseFormat, tools, toolChoice: 'none' });
    for (const key of ['responseFormat', 'tools', 'toolChoice'] as const)
      expect(Object.keys(optionsOf({ ...plain, [key]: given[key] }))).toEqual([key]);
  });

  it('counts its recorded calls as input, and no empty list of them', () => {
    const of = (calls: readonly { id: string; name: string; arguments: string }[] | undefined) =>
      prepare({
        messages: [{ role: 'assistant', content: 'x', ...(calls === undefined ? {} : { toolCalls: calls }) }],
      }).texts;
    expect(of(undefined)).toEqual(['x']);
    expect(of([])).toEqual(['x']);
    const call = { id: 'c', name: 'f', arguments: '{}' };
    expect(of([call])).toEqual(['x', JSON.stringify([call])]);
  });

  it('varies by a nonce alone', () => {
    expect(prepare({}).varying).toBe(0);
    expect(prepare({}, {}, { nonce: () => '0'.repeat(16) }).varying).toBeGreaterThan(16);
  });
});
