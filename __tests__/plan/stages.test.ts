import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseStages, totalDuration } from '../../src/plan/stages.js';

const messages = (value: unknown): string[] => parseStages(value).problems.map(({ message }) => message);

describe('parseStages', () => {
  it('reads pairs separated by commas or line breaks', () => {
    const expected = [
      { durationMs: 30_000, target: 1 },
      { durationMs: 90_000, target: 2.5 },
    ];
    expect(parseStages('30s:1,1m30s:2.5')).toEqual({ stages: expected, problems: [] });
    expect(parseStages('\n 30s : 1 \n1m30s:2.5,\n').stages).toEqual(expected);
  });

  it('reads a list of objects, of pairs, or of both', () => {
    expect(
      parseStages([{ duration: '2m', target: 3 }, { duration: 30, target: '4' }, '0s:9']).stages,
    ).toEqual([
      { durationMs: 120_000, target: 3 },
      { durationMs: 30_000, target: 4 },
      { durationMs: 0, target: 9 },
    ]);
  });

  it('names every wrong stage by its number and shows what was given', () => {
    const found = messages('30s:1,1m:-3,5x:2,7s,10s:NaN');
    expect(found).toHaveLength(4);
    expect(found[0]).toMatch(/^stage 2: target `-3` in `1m:-3`/);
    expect(found[1]).toMatch(/^stage 3: duration `5x`/);
    expect(found[2]).toMatch(/^stage 4: `7s` is no/);
    expect(found[3]).toMatch(/^stage 5: target `NaN`/);
  });

  it.each([
    ['', /no stages given/],
    [[], /no stages given/],
    [7, /`7` is not/],
    [null, /`null` is not/],
    ['0s:5', /last 0 s/],
    ['25h:1', /at most 24 h/],
    ['10s:1000001', /above 1000000/],
    [[{ duration: '1s', target: Number.NaN }], /target `NaN`/],
    [[{ duration: '1s', target: -1 }], /target `-1`/],
    [[{ duration: '1s', target: Infinity }], /target `Infinity`/],
    [[{ duration: '1s' }], /lacks target/],
    [[{ duration: '1s', target: 1, rate: 2 }], /unknown key `rate`/],
    [[[1, 2]], /is no \{duration, target\}/],
    [Array.from({ length: 1_001 }, () => '1s:1'), /1001 stages/],
  ])('refuses %j', (value, message) => {
    expect(messages(value)).toEqual([expect.stringMatching(message)]);
  });

  it('carries the name of the setting it was given', () => {
    expect(parseStages('x', 'scenarios.burst.stages').problems[0]?.setting).toBe('scenarios.burst.stages');
  });

  it('never throws, and either has stages or problems', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { stages, problems } = parseStages(value);
        expect(stages.length === 0).toBe(problems.length > 0);
        expect(Number.isFinite(totalDuration(stages))).toBe(true);
      }),
    );
  });
});
