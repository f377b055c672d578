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

describe('checks that a prompt brings', () => {
  const seen = (text: string | null) =>
    ({
      status: 200,
      answer: text === null ? null : { text, finish: 'stop', cutOff: false, usage: null },
    }) as unknown as Observation;
  const promptOf = (...kinds: readonly ('contains' | 'startsWith' | 'endsWith' | 'equals')[]): Prompt => ({
    ...PROMPT,
    checks: kinds.map((kind) => ({ name: kind, kind, value: ' one two' })),
  });
  const all = promptOf('contains', 'startsWith', 'endsWith', 'equals');
  const holding = (text: string | null, answered = true): string[] =>
    Object.entries(createAnswerChecks([]).evaluate(all, seen(text), answered) ?? {}).flatMap(
      ([name, holds]) => (holds ? [name] : []),
    );

  it.each([
    ['x one two three', ['contains']],
    [' one two three', ['contains', 'startsWith']],
    ['x one two', ['contains', 'endsWith']],
    [' one two', ['contains', 'startsWith', 'endsWith', 'equals']],
    ['one two\n', ['equals']],
    ['one  two', []],
    ['', []],
    [null, []],
  ])('hold of %j: %j', (text, names) => {
    expect(holding(text)).toEqual(names);
    expect(holding(text, false)).toEqual([]);
  });

  it('are none where there are none, and say what they read', () => {
    const reading = { name: 'reads', readsText: true, holds: () => true };
    const blind = { name: 'blind', readsText: false, holds: () => true };
    expect(createAnswerChecks([]).evaluate(PROMPT, seen('x'), true)).toBeNull();
    expect(createAnswerChecks([blind]).evaluate(PROMPT, seen('x'), true)).toEqual({ blind: true });
    expect(createAnswerChecks([blind]).evaluate(PROMPT, seen('x'), false)).toEqual({ blind: false });
    const textOf = (checks: Parameters<typeof createAnswerChecks>[0], prompt: Prompt): number =>
      createAnswerChecks(checks).textNeeded(prompt);
    expect(textOf([], PROMPT)).toBe(0);
    expect(textOf([blind], { ...PROMPT, checks: [] })).toBe(0);
    expect(textOf([reading], PROMPT)).toBe(1_000_000);
    expect(textOf([blind], promptOf('equals'))).toBe(1_000_000);
  });

  it('see what the answer was, and of none at all nothing', () => {
    const given: unknown[] = [];
    const check = { name: 'sees', readsText: true, holds: (answer: unknown) => given.push(answer) > 0 };
    const usage = { input: 1, output: 9, cachedInput: null, cacheWrite: null, reasoning: null };
    const checks = createAnswerChecks([check]);
    checks.evaluate(
      PROMPT,
      { status: 201, answer: { text: 'x', finish: 'length', cutOff: true, usage } } as never,
      true,
    );
    checks.evaluate(PROMPT, seen(null), true);
    expect(given).toEqual([
      { status: 201, finish: 'length', cutOff: true, outputTokens: 9, text: 'x' },
      { status: 200, finish: null, cutOff: false, outputTokens: null, text: '' },
    ]);
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
