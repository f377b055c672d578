import { describe, expect, it } from '@jest/globals';
import { parseHitHeader, readHit } from '../../../src/load/wire/hit-header.js';

const hit = (setting: string, headers: Readonly<Record<string, string>>): boolean | null =>
  readHit(headers, parseHitHeader(setting));

describe('the header that tells a hit', () => {
  it.each([
    ['HIT', true],
    ['Hit from cloudfront', true],
    ['HIT, MISS', true],
    ['true', true],
    ['1', true],
    ['6f1e0c9a77', true],
    ['litellm:cache:abc', true],
    ['MISS', false],
    ['TCP_MISS', false],
    ['Miss from cloudfront', false],
    ['BYPASS', false],
    ['DYNAMIC', false],
    ['false', false],
    ['0', false],
    ['', false],
  ])('with the value %j says %s', (value, says) => {
    expect(hit('X-Cache', { 'x-cache': value })).toBe(says);
  });

  it('says nothing where it does not come, or none is named', () => {
    expect(hit('x-cache', { 'x-other': 'HIT' })).toBeNull();
    expect(hit('', { 'x-cache': 'HIT' })).toBeNull();
  });

  it('is held against a pattern, where there is one', () => {
    expect(hit('age: [1-9]', { age: '12' })).toBe(true);
    expect(hit('age: [1-9]', { age: '0' })).toBe(false);
    expect(hit('x-status:stale', { 'x-status': 'STALE' })).toBe(true);
  });
});
