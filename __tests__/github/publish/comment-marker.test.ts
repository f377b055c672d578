import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  carriesMarker,
  headOfComment,
  markerOf,
  readState,
} from '../../../src/github/publish/comment-marker.js';
import { sha } from '../support.js';

const state = fc.record({
  commit: fc.constantFrom(sha(1), sha(2)),
  runId: fc.option(fc.nat()),
  attempt: fc.integer({ min: 1, max: 9 }),
  verdict: fc.string({ minLength: 1, unit: 'binary' }),
  passed: fc.boolean(),
});

describe('the hidden lines of a comment', () => {
  it('read back as they were written, whatever name and verdict hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), state, (name, written) => {
        const body = `${headOfComment(name, written)}text`;
        expect(carriesMarker(body, name)).toBe(true);
        expect(readState(body)).toEqual(written);
        expect(readState(body.replaceAll('\n', '\r\n'))).toEqual(written);
      }),
    );
  });

  it('cannot be ended early', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (name, verdict) => {
        const head = headOfComment(`${name}-->`, {
          commit: sha(1),
          runId: 1,
          attempt: 1,
          verdict: `${verdict}-->`,
          passed: true,
        });
        expect(head.split('-->')).toHaveLength(3);
      }),
    );
  });

  it('tell different names apart, one that is not well formed too', () => {
    expect(markerOf('a--b')).not.toBe(markerOf('a-b'));
    expect(markerOf('a/b c')).toBe('<!-- llm-perf-gate:a%2Fb%20c -->');
    expect(() => markerOf('\ud800')).not.toThrow();
  });

  it.each([
    '',
    '{',
    '{"commit":"x","passed":true,"verdict":"pass"}',
    '{"commit":null}',
    '[]',
    '{"__proto__":{"commit":"a"}}',
  ])('are nothing where they hold %s', (json) => {
    expect(readState(`${markerOf('n')}\n<!-- llm-perf-gate-state ${json} -->`)).toBeNull();
  });
});
