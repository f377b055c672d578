import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collectColumns, embedColumns, NUMBERS } from '../../../../src/report/page/data/columns.js';
import type { Sample } from '../../../../src/samples/sample.js';
import { pageClient, sendToClient } from '../../../support/page-client.js';
import { buildSample, drawSamples } from '../../../support/report-samples.js';
import { REPORT_CASES } from '../../../support/report-cases.js';

const measured = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null });
const anySample = fc
  .record({
    id: fc.nat(1e6),
    plannedMs: fc.double({ min: 0, max: 1e7, noNaN: true }),
    startedMs: measured,
    ttftMs: measured,
    e2eMs: measured,
    costUsd: fc.double({ min: 0, max: 100, noNaN: true }),
    status: fc.option(fc.integer({ min: 100, max: 599 }), { nil: null }),
    prompt: fc.string({ maxLength: 40 }),
    finish: fc.option(fc.string({ maxLength: 10 }), { nil: null }),
  })
  .map((changes): Sample => buildSample(changes));

describe('collectColumns and the client script', () => {
  it('agree on every number to the precision that is embedded', () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 30 }), (samples) => {
        const decoded = sendToClient(samples);
        expect(decoded.rows).toBe(samples.length);
        for (const [name, { scale, read }] of Object.entries(NUMBERS)) {
          samples.forEach((sample, row) => {
            const value = read(sample);
            const found = decoded.numbers[name]?.[row] ?? Number.NaN;
            if (value === null) expect(found).toBeNaN();
            else expect(Math.abs(found - value)).toBeLessThanOrEqual(0.51 / scale);
          });
        }
      }),
    );
  });

  it('agree on texts, null being the empty text', () => {
    const decoded = sendToClient([buildSample({ prompt: 'a' }), buildSample({ prompt: 'b', finish: null })]);
    expect(pageClient.textOf(decoded, 'prompt', 1)).toBe('b');
    expect(pageClient.textOf(decoded, 'finish', 0)).toBe('stop');
    expect(pageClient.textOf(decoded, 'finish', 1)).toBe('');
  });

  it('say each check with its result, and each error with its kind', () => {
    const error = { kind: 'http_503', message: 'busy' };
    const decoded = sendToClient([buildSample({ checks: { json: true, short: false }, error })]);
    expect(pageClient.textOf(decoded, 'checks', 0)).toBe('✓ json, ✗ short');
    expect(pageClient.textOf(decoded, 'error', 0)).toBe('http_503: busy');
  });

  it('keep an even selection past the limit, and say how many there were', () => {
    const samples = Array.from({ length: 1_000 }, (_, id) => buildSample({ id }));
    const decoded = sendToClient(samples, 100);
    expect(decoded.seen).toBe(1_000);
    expect(decoded.rows).toBeGreaterThan(50);
    expect(decoded.rows).toBeLessThanOrEqual(100);
    const ids = [...(decoded.numbers['id'] ?? [])];
    expect(new Set(ids.slice(1).map((id, i) => id - (ids[i] ?? 0))).size).toBe(1);
  });

  it('lose no row at the limit itself', () => {
    const samples = Array.from({ length: 100 }, (_, id) => buildSample({ id }));
    expect(sendToClient(samples, 100).rows).toBe(100);
  });
});

describe('embedColumns', () => {
  const bytes = (samples: Iterable<Sample>): number =>
    Buffer.byteLength([...embedColumns(collectColumns(samples))].join(''));

  it('spends at most 100 bytes on a usual sample', () => {
    const samples = [...drawSamples(REPORT_CASES['breaking-point']!, 5)];
    expect(bytes(samples) / samples.length).toBeLessThan(100);
  });

  it('is bounded where no text ever repeats', () => {
    const samples = Array.from({ length: 20_000 }, (_, i) =>
      buildSample({ error: { kind: 'http_error', message: `</script>\u0001${i}${'<"'.repeat(200)}` } }),
    );
    expect(bytes(samples)).toBeLessThan(15_000_000 / 2);
  });

  it('writes a column without variation as one value', () => {
    const json = [...embedColumns(collectColumns([buildSample(), buildSample()]))].join('');
    expect(json).toContain('"status":{"scale":1,"delta":false,"values":200}');
  });

  it('lets no text end the script element', () => {
    const json = [...embedColumns(collectColumns([buildSample({ prompt: '</script><!--<script>' })]))].join(
      '',
    );
    expect(json).not.toContain('<');
  });
});
