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

describe('tags', () => {
  const of = (line: string) => parseThresholds(line);

  it('stand in braces behind the name, one or several, in quotes or not', () => {
    expect(of('ttft{stage:2}: p(95)<3s').thresholds[0]).toMatchObject({
      metric: 'time_to_first_token',
      tags: { stage: '2' },
    });
    expect(of('ttft { stage : 2 , prompt:"a: b.md" }: p(95)<3s').thresholds[0]?.tags).toEqual({
      stage: '2',
      prompt: 'a: b.md',
    });
    expect(of('ttft: p(95)<3s').thresholds[0]?.tags).toEqual({});
  });

  it('are refused where they are none, unknown, given twice, or number no stage', () => {
    const problemOf = (line: string): string => of(line).problems[0]?.message ?? '';
    expect(problemOf('ttft{}: p(95)<3s')).toContain('is no `tag:value`');
    expect(problemOf('ttft{stage}: p(95)<3s')).toContain('`stage` is no `tag:value`');
    expect(problemOf('ttft{stage:}: p(95)<3s')).toContain('`stage:` is no `tag:value`');
    expect(problemOf('ttft{:2}: p(95)<3s')).toContain('there is no tag ``');
    expect(problemOf('ttft{stge:2}: p(95)<3s')).toMatch(/there is no tag `stge`; tags are .*`stage`/);
    for (const stage of ['0', '01', 'a', '1.5', '-1'])
      expect(problemOf(`ttft{stage:${stage}}: p(95)<3s`)).toContain('numbered from 1');
    expect(of('ttft{stage:10}: p(95)<3s').problems).toEqual([]);
    expect(problemOf('ttft{stage:1,stage:2}: p(95)<3s')).toContain('`stage` is given twice');
    expect(problemOf('nothing{stage:1}: p(95)<3s')).toContain('no metric `nothing`');
    expect(problemOf('http_req_failed: rate<0.01')).toBe(
      'there is no metric `http_req_failed`, which is k6’s; did you mean `error_rate`?',
    );
    expect(problemOf('tfft: p(95)<3s')).toMatch(/^there is no metric `tfft`; did you mean/);
    expect(problemOf('zzzzzzzz: p(95)<3s')).toBe('there is no metric `zzzzzzzz`');
  });
});

describe('every form of the setting', () => {
  const expressionsOf = (raw: unknown): string[] =>
    parseThresholds(raw).thresholds.map(({ source }) => source);
  const problemsOf = (raw: unknown): string[] =>
    parseThresholds(raw, 'my-thresholds').problems.map(({ message }) => message);

  it('is read line by line, with comments and dashes', () => {
    expect(expressionsOf('# first\n- ttft: p(95)<3s  # fast\n\n  e2e: p(50)<2s\n')).toEqual([
      'p(95)<3s',
      'p(50)<2s',
    ]);
    expect(expressionsOf(['ttft: p(95)<3s', 'e2e: p(50)<2s\nttft: p(50)<1s'])).toEqual([
      'p(95)<3s',
      'p(50)<2s',
      'p(50)<1s',
    ]);
    expect(expressionsOf('"ttft": "p(95)<3s"')).toEqual(['p(95)<3s']);
  });

  it('is a map of expressions, of lists of them, or of what k6 has', () => {
    expect(expressionsOf({ ttft: ['p(95)<3s', 'p(50)<1s'], e2e: 'p(50)<2s' })).toEqual([
      'p(95)<3s',
      'p(50)<1s',
      'p(50)<2s',
    ]);
    const [plain, aborting] = parseThresholds({
      ttft: [{ threshold: 'p(95)<3s' }, { threshold: 'p(95)<3s', abortOnFail: true }],
    }).thresholds;
    expect([plain?.abort, aborting?.abort]).toEqual([false, true]);
    expect(
      parseThresholds({ ttft: { threshold: 'p(95)<3s', abortOnFail: false } }).thresholds[0]?.abort,
    ).toBe(false);
    expect(problemsOf({ ttft: { threshold: 5 } })[0]).toContain('is no expression such as');
    expect(problemsOf({ ttft: null })[0]).toBe('`ttft`: null is no expression such as `p(95)<3s`');
  });

  it('is no passing over of what is empty', () => {
    expect(problemsOf('')).toEqual(['no threshold is given; a gate without one could not fail']);
    expect(problemsOf([])).toEqual(['no threshold is given; a gate without one could not fail']);
    expect(problemsOf({ ttft: '' })).toEqual(['`ttft` has no expression such as `p(95)<3s`']);
    expect(problemsOf({ ttft: [] })).toEqual(['`ttft` has no expression such as `p(95)<3s`']);
    expect(problemsOf(['ttft: p(95)<3s', ''])).toEqual(['an entry of the list is empty']);
    expect(problemsOf(5)).toEqual(['5 is no `metric: expression`']);
    expect(problemsOf(null)).toEqual(['null is no `metric: expression`']);
    expect(problemsOf('ttft p(95)<3s')[0]).toContain('is no `metric: expression` such as');
    expect(parseThresholds('', 'my-thresholds').problems[0]?.setting).toBe('my-thresholds');
    expect(problemsOf('ttft: p(95)<')[0]).toMatch(/^`ttft`: .* is no limit/);
  });
});

describe('braces', () => {
  it('stand behind a name', () => {
    expect(parseThresholds('{stage:1}: p(95)<3s').problems[0]?.message).toMatch(/^there is no metric ``/);
    expect(parseThresholds('ttft{stage:1: p(95)<3s').problems).toHaveLength(1);
  });
});
