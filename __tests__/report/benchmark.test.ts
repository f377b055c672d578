import { describe, expect, it } from '@jest/globals';
import { renderBenchmark } from '../../src/report/benchmark.js';
import { buildReport, loadMetrics, rate } from '../support/report-builder.js';

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly extra: string;
}

const rowsOf = (over: Parameters<typeof buildReport>[0] = {}): Row[] =>
  JSON.parse(renderBenchmark(buildReport(over))) as Row[];

describe('benchmark.json', () => {
  it('has a name, a unit and a finite number for each figure, and no name twice', () => {
    const rows = rowsOf();
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['name', 'unit', 'value', 'extra']);
      expect(Number.isFinite(row.value)).toBe(true);
    }
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'median time to first token',
        'p95 time to first token',
        'mean cost per request',
      ]),
    );
  });

  it('holds only what is better when it is smaller, and shares in percent', () => {
    const names = rowsOf().map(({ name }) => name);
    for (const larger of ['tokens per second', 'throughput', 'breaking point', 'checks'])
      expect(names.join()).not.toContain(larger);
    const metrics = { ...loadMetrics(500), error_rate: rate(150, 0.02) };
    expect(rowsOf({ metrics })).toContainEqual(
      expect.objectContaining({ name: 'error rate', unit: '%', value: 2 }),
    );
  });

  it('carries the gate’s own name, so that two gates are two curves', () => {
    expect(rowsOf({ name: 'fast' }).every(({ name }) => name.startsWith('fast: '))).toBe(true);
  });

  it('is empty where nothing was answered, and of a part of the load', () => {
    expect(rowsOf({ load: { ok: 0 } })).toEqual([]);
    expect(rowsOf({ run: { shard: '1/2' } })).toEqual([]);
  });
});
