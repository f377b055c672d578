import { describe, expect, it } from '@jest/globals';
import { createAnswerChecks } from '../../../src/load/exchange/answer-checks.js';
import type { Observation } from '../../../src/load/exchange/observation.js';
import { createTimeLimit } from '../../../src/load/exchange/time-limit.js';
import type { Prompt } from '../../../src/prompts/prompt.js';
import { checksValue } from '../../../src/settings/values/checks-value.js';

const PROMPT: Prompt = { id: 'p', messages: [] };

function evaluate(checks: unknown, text: string): Readonly<Record<string, boolean>> | null {
  const parsed = checksValue.parse(checks, 'checks');
  if (!parsed.ok) throw new Error('these are no checks');
  const seen = { status: 200, answer: { text, finish: 'stop', cutOff: false, usage: null } };
  return createAnswerChecks(parsed.value).evaluate(PROMPT, seen as unknown as Observation, true);
}

describe('checks that the settings bring', () => {
  it('hold or not, by their names', () => {
    expect(evaluate([{ matches: '^a+$' }, { 'json-schema': { type: 'string' } }], 'aaa')).toEqual({
      'matches ^a+$': true,
      'fits the JSON schema': false,
    });
  });

  it.each([
    ['a pattern', { matches: '^(a+)+$' }, `${'a'.repeat(60)}b`],
    ['a schema', { 'json-schema': { pattern: '^(a+)+$' } }, JSON.stringify(`${'a'.repeat(60)}b`)],
  ])('that would take years end, as failed and by that word: %s', (_, check, text) => {
    const [[name, holds] = []] = Object.entries(evaluate([check], text) ?? {});
    expect(name).toContain('took too long to evaluate');
    expect(holds).toBe(false);
  });
});

describe('a time limit', () => {
  const endless = (): boolean => {
    for (;;);
  };

  it('gives what was evaluated, and passes on what was thrown', () => {
    const limit = createTimeLimit();
    expect(limit(() => true)).toBe(true);
    expect(limit(() => false)).toBe(false);
    expect(() => limit(() => JSON.parse('{') as boolean)).toThrow();
  });

  it('begins no more once two took too long', () => {
    const limit = createTimeLimit([1_000]);
    let begun = 0;
    for (let i = 0; i < 5; i += 1)
      expect(
        limit(() => {
          begun += 1;
          return endless();
        }),
      ).toBeNull();
    expect(begun).toBe(2);
    expect(limit(() => true)).toBeNull();
  });
});
