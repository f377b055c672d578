import { describe, expect, it } from '@jest/globals';
import { checksValue } from '../../../src/settings/values/checks-value.js';
import type { AnswerCheck, CheckedAnswer } from '../../../src/plan/answer-check.js';

const ANSWER: CheckedAnswer = {
  status: 200,
  finish: 'stop',
  cutOff: false,
  outputTokens: 40,
  text: 'Paris is it.',
};

function parse(raw: unknown): readonly AnswerCheck[] {
  const parsed = checksValue.parse(raw, 'checks');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function holds(raw: unknown, answer: Partial<CheckedAnswer> = {}): boolean {
  return parse(raw).every((check) => check.holds({ ...ANSWER, ...answer }));
}

function problems(raw: unknown): string {
  const parsed = checksValue.parse(raw, 'checks');
  return parsed.ok ? '' : parsed.problems.map(({ message }) => message).join('\n');
}

describe('the checks setting', () => {
  it('reads lines and lists alike', () => {
    const names = ['contains Paris', 'not cut off', 'at most 50 output tokens'];
    expect(parse('contains: Paris\nnot-cut-off\nmax-output-tokens: 50').map(({ name }) => name)).toEqual(
      names,
    );
    expect(
      parse([{ contains: 'Paris' }, 'not-cut-off', { 'max-output-tokens': 50 }]).map(({ name }) => name),
    ).toEqual(names);
  });

  it.each([
    ['status: 200', {}, true],
    ['status: 201', {}, false],
    ['has-content', { text: ' \n' }, false],
    ['not-cut-off', { cutOff: true }, false],
    ['max-output-tokens: 39', {}, false],
    ['max-output-tokens: 39', { outputTokens: null }, false],
    ['contains: Rome', {}, false],
    ['matches: ^Paris\\b', {}, true],
    ['matches: ^Rome', {}, false],
    ['json', { text: '{"a": 1}' }, true],
    ['json', { text: '```json\n{"a": 1}\n```' }, true],
    ['json', { text: '{"a": ' }, false],
  ] as const)('judges `%s`', (check, answer, expected) => {
    expect(holds(check, answer)).toBe(expected);
  });

  it('validates against a JSON schema', () => {
    const check = [
      { 'json-schema': { type: 'object', required: ['city'], properties: { city: { type: 'string' } } } },
    ];
    expect(holds(check, { text: '{"city": "Paris"}' })).toBe(true);
    expect(holds(check, { text: '{"city": 1}' })).toBe(false);
    expect(holds(check, { text: 'Paris' })).toBe(false);
    expect(holds([{ 'json-schema': { $ref: '#/nowhere' } }], { text: '{}' })).toBe(false);
  });

  it('lets a check be named', () => {
    expect(parse([{ contains: 'Paris', name: 'capital' }])[0]?.name).toBe('capital');
  });

  it('names what is wrong, with a suggestion', () => {
    expect(problems('contain: x')).toContain('did you mean `contains`?');
    expect(problems('matches: (')).toContain('no regular expression');
    expect(problems('status: soon')).toContain('no HTTP status');
    expect(problems([{ contains: 'a', matches: 'b' }])).toContain('no single check');
    expect(problems([null, 3, ['x']])).toContain('no single check');
    expect(problems('json-schema: [1]')).toContain('no JSON Schema');
  });
});
