import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../src/base/random.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import { LONGEST_END, runSignalled } from '../support/signalled.js';

const RUNS = 12;
/** After its first word; a run without signals goes on for longer. */
const LATEST = 3_300;

const random = seededRandom('signals', 'instants');
const instants = Array.from({ length: RUNS }, () => Math.round(random.next() * LATEST));

describe('a signal at any instant', () => {
  it.each(instants)('after %d ms leaves whole files that agree with each other', async (instant) => {
    const { code, folder, outputs, summary, ms } = await runSignalled({
      inputs: {
        endpoint: 'simulator',
        prices: 'input: 1, output: 10',
        budget: '100',
        stages: '60s:20',
        config: 'executor: constant-arrival-rate\nstop-early: false',
      },
      arm: (signal, child) =>
        child.stdout?.once('data', () =>
          setTimeout(() => signal(instant % 2 === 0 ? 'SIGINT' : 'SIGTERM'), instant),
        ),
    });
    expect(ms).toBeLessThan(LONGEST_END);
    const read = (name: string): string => readFileSync(join(folder, 'llm-perf-gate-report', name), 'utf8');
    const report = reportSchema.parse(JSON.parse(read('report.json')));
    const samples = read('samples.jsonl')
      .split('\n')
      .filter((line) => line !== '');
    const spent = samples.reduce((sum, line) => sum + (JSON.parse(line) as { costUsd: number }).costUsd, 0);
    expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'error' });
    expect(outputs).toMatchObject({ verdict: 'error', requests: String(samples.length) });
    expect(report.cost.spent).toBeCloseTo(spent + (report.cost.opening?.spent ?? 0), 6);
    expect(summary.toLowerCase()).toContain('cancelled');
    expect(read('report.html')).toMatch(/<\/html>\s*$/);
  });
});
