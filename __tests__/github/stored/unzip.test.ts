import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzip, ZipError } from '../../../src/github/stored/unzip.js';
import { zipOf } from '../../support/zip.js';

const WANTED = new Set(['report.json', 'samples.jsonl']);

describe('unzip', () => {
  it('reads the wanted files, packed and stored', () => {
    const files = unzip(
      zipOf([
        { name: 'report.json', content: '{"a":1}' },
        { name: 'samples.jsonl', content: 'x\n'.repeat(10_000), stored: true },
        { name: 'other', content: 'y' },
      ]),
      WANTED,
      100_000,
    );
    expect([...files.keys()]).toEqual(['report.json', 'samples.jsonl']);
    expect(files.get('report.json')?.toString()).toBe('{"a":1}');
    expect(files.get('samples.jsonl')).toHaveLength(20_000);
  });

  it('finds the directory before a comment, and reads empty files', () => {
    expect(
      unzip(zipOf([{ name: 'report.json', content: '' }], 'hello'), WANTED, 10).get('report.json'),
    ).toHaveLength(0);
  });

  it('knows no paths but the wanted names', () => {
    const names = ['../report.json', '/report.json', 'a/report.json', 'report.json/', '..\\report.json'];
    expect(unzip(zipOf(names.map((name) => ({ name, content: 'x' }))), WANTED, 100).size).toBe(0);
  });

  it('stops at the limit, whatever size the archive claims', () => {
    const bomb = Buffer.alloc(5_000_000);
    expect(() => unzip(zipOf([{ name: 'report.json', content: bomb }]), WANTED, 1_000)).toThrow(
      /larger than 1000 bytes/,
    );
    expect(() =>
      unzip(zipOf([{ name: 'report.json', content: bomb, claimedSize: 900 }]), WANTED, 1_000),
    ).toThrow(ZipError);
    const two = [...WANTED].map((name) => ({ name, content: 'x'.repeat(600) }));
    expect(() => unzip(zipOf(two), WANTED, 1_000)).toThrow(ZipError);
  });

  it('takes no name twice', () => {
    const twice = [1, 2].map((n) => ({ name: 'report.json', content: `${n}` }));
    expect(() => unzip(zipOf(twice), WANTED, 1_000)).toThrow(/twice/);
  });

  it('fails by a ZipError on anything else', () => {
    const good = zipOf([{ name: 'report.json', content: 'hello '.repeat(20) }]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(good.length),
        (changes, length) => {
          const damaged = Buffer.from(good);
          for (const [at, byte] of changes) damaged[at] = byte;
          for (const archive of [damaged, damaged.subarray(0, length), damaged.subarray(length)]) {
            try {
              const files = unzip(archive, WANTED, 1_000);
              expect(files.get('report.json')?.length ?? 0).toBeLessThanOrEqual(1_000);
            } catch (error) {
              expect(error).toBeInstanceOf(ZipError);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
