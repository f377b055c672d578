import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseThresholds } from '../../../src/verdict/thresholds/parse-thresholds.js';

const messagesOf = (raw: unknown): string[] => parseThresholds(raw).problems.map(({ message }) => message);

describe('the thresholds setting', () => {
  it('is a line each, with aliases, tags and comments', () => {
    const { thresholds, problems } = parseThresholds(
      '# latency\nttft: p(95)<3s\n\n- time_to_first_token{stage:2, scenario:"load"}: p(99)<5s abort\n',
    );
    expect(problems).toEqual([]);
    expect(thresholds).toMatchObject([
      { metric: 'time_to_first_token', tags: {}, source: 'p(95)<3s' },
      { metric: 'time_to_first_token', tags: { stage: '2', scenario: 'load' }, abort: true },
    ]);
  });

  it('is a map of an expression or of lists, as in k6', () => {
    const { thresholds, problems } = parseThresholds({
      ttft: ['p(95)<3s', { threshold: 'p(99)<5s', abortOnFail: true }],
      'error_rate{stage:1}': 'rate<5%',
    });
    expect(problems).toEqual([]);
    expect(thresholds.map(({ source, abort }) => [source, abort])).toEqual([
      ['p(95)<3s', false],
      ['p(99)<5s abort', true],
      ['rate<5%', false],
    ]);
  });

  it('is a list of lines', () => {
    expect(parseThresholds(['ttft: p(95)<3s', 'error_rate: rate<0.1']).thresholds).toHaveLength(2);
  });

  it('names every mistake at once, with a suggestion', () => {
    const messages = messagesOf('tttf: p(95)<3s\nttft: p<100\nttft{stge:1}: p(95)<1\nttft p(95)<1');
    expect(messages).toHaveLength(4);
    expect(messages[0]).toContain('did you mean `ttft`');
    expect(messages[1]).toContain('p(95)');
    expect(messages[2]).toContain('did you mean `stage`');
    expect(messages[3]).toContain('metric: expression');
  });

  it.each([
    ['ttft{stage:0}: p(95)<1', 'numbered from 1'],
    ['ttft{stage}: p(95)<1', 'tag:value'],
    ['ttft{}: p(95)<1', 'tag:value'],
    ['ttft{stage:1,stage:2}: p(95)<1', 'twice'],
    ['', 'no threshold'],
  ])('refuses %s', (text, part) => {
    expect(messagesOf(text).join()).toContain(part);
  });

  it.each([[null], [5], [true], [[null]], [{ ttft: 5 }], [{ ttft: { limit: 3 } }], [{}], [[]]])(
    'refuses %j without an exception',
    (raw) => {
      expect(messagesOf(raw)).not.toEqual([]);
    },
  );

  it('never throws, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 4 })), (raw) => {
        const { thresholds, problems } = parseThresholds(raw);
        expect(thresholds.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads hostile lengths of blanks in no time', () => {
    const blanks = ' '.repeat(50_000);
    expect(messagesOf({ [`a${blanks}b`]: 'p(95)<1' })).toHaveLength(1);
    expect(messagesOf(`a${blanks}b: p(95)<1`)).toHaveLength(1);
  });
});
