import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeSample, encodeSample, LINE_ORDER } from '../../src/samples/jsonl.js';
import { anySample, sampleWith } from '../support/samples.js';

const problemOf = (line: string): string => {
  const decoded = decodeSample(line);
  return 'problem' in decoded ? decoded.problem : 'none';
};
const lineWith = (fields: object): string => JSON.stringify({ ...sampleWith(), ...fields });

describe('encodeSample', () => {
  it('writes every field of a sample, on one line', () => {
    expect([...LINE_ORDER].sort()).toEqual(Object.keys(sampleWith()).sort());
    const line = encodeSample(sampleWith({ error: { kind: 'reset', message: 'one\ntwo\r' } }));
    expect(line).not.toMatch(/[\r\n]/);
    expect(Object.keys(JSON.parse(line) as object)).toEqual([...LINE_ORDER]);
  });
});

describe('decodeSample', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        expect(decodeSample(encodeSample(sample))).toEqual({ sample });
      }),
    );
  });

  it('takes a nullable field that is missing as not measured, and drops what it does not know', () => {
    expect(decodeSample(lineWith({ ttftMs: undefined, limits: undefined, extra: 1 }))).toEqual({
      sample: sampleWith({ ttftMs: null }),
    });
  });

  it('survives any text and any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
        expect(problemOf(line)).not.toBe('none');
      }),
    );
  });

  it('survives any value in any field', () => {
    fc.assert(
      fc.property(anySample, fc.constantFrom(...LINE_ORDER), fc.jsonValue(), (sample, field, value) => {
        const decoded = decodeSample(JSON.stringify({ ...sample, [field]: value }));
        if ('sample' in decoded) expect(decodeSample(encodeSample(decoded.sample))).toEqual(decoded);
        else expect(decoded.problem).toContain(field);
      }),
    );
  });

  it.each<[string, RegExp]>([
    ['[]', /not a JSON object/],
    ['{"id":', /not a JSON object/],
    [lineWith({ id: 1.5 }), /^id /],
    [lineWith({ id: null }), /^id /],
    [lineWith({ stage: 0 }), /^stage /],
    [lineWith({ ttftMs: -1 }), /^ttftMs /],
    [lineWith({}).replace('"ttftMs":100', '"ttftMs":1e999'), /^ttftMs /],
    [lineWith({ costUsd: '0' }), /^costUsd /],
    [lineWith({ prompt: 7 }), /^prompt /],
    [lineWith({ outcome: 'fine' }), /^outcome is none of ok, /],
    [lineWith({ cacheHit: 1 }), /^cacheHit /],
    [lineWith({ error: { kind: 'x' } }), /^error /],
    [lineWith({ checks: { a: 'yes' } }), /^checks /],
    [`${lineWith({})}${' '.repeat(1_000_000)}`, /^a line of/],
  ])('refuses %.40s', (line, problem) => {
    expect(problemOf(line)).toMatch(problem);
  });

  it('keeps a check named like a property of every object', () => {
    const line = encodeSample(sampleWith()).replace('"checks":null', '"checks":{"__proto__":true}');
    const decoded = decodeSample(line);
    expect('sample' in decoded && Object.entries(decoded.sample.checks ?? {})).toEqual([['__proto__', true]]);
  });
});
