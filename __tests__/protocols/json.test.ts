import { describe, expect, it } from '@jest/globals';
import { mergeJson, parseJson } from '../../src/protocols/json.js';

describe('merging JSON', () => {
  it('goes into objects, replaces everything else, and removes by null', () => {
    const base = { a: 1, keep: { x: 1, y: { z: 1 } }, list: [1, 2], gone: { b: 1 } };
    expect(
      mergeJson(base, { a: 2, keep: { y: { w: 2 }, x: null }, list: [3], gone: null, absent: null }),
    ).toEqual({
      a: 2,
      keep: { y: { z: 1, w: 2 } },
      list: [3],
    });
  });

  it('removes a field below one that was not there', () => {
    expect(mergeJson({}, { a: { b: null, c: 1 } })).toEqual({ a: { c: 1 } });
  });

  it('puts an object where a scalar stood', () => {
    expect(mergeJson({ a: 1 }, { a: { b: 2 } })).toEqual({ a: { b: 2 } });
  });

  it('leaves both sides as they were', () => {
    const base = { a: { b: 1 } };
    mergeJson(base, { a: { b: 2 } });
    expect(base).toEqual({ a: { b: 1 } });
  });

  it('treats __proto__ as a mere key', () => {
    const merged = mergeJson({}, JSON.parse('{"__proto__":{"polluted":true}}') as Record<string, unknown>);
    expect(JSON.stringify(merged)).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('parsing JSON', () => {
  it('drops a byte order mark and tells malformed text from null', () => {
    expect(parseJson('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(parseJson('null')).toBeNull();
    expect(parseJson('{')).toBeUndefined();
  });
});
