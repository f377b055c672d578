import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/schema/schema.js';
import { runBundle } from '../support/run-bundle.js';

describe('the bundle, run as a runner runs it', () => {
  it('measures the simulator, writes every file, sets the outputs and keeps the key to itself', async () => {
    const key = 'sk-very-secret-key-123';
    const { code, log, folder } = await runBundle({
      inputs: { endpoint: 'simulator', stages: '2s:5', 'api-key': key },
    });
    expect(code).toBe(0);
    const directory = join(folder, 'llm-perf-gate-report');
    const report = reportSchema.parse(JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')));
    expect(report.load).toMatchObject({ planned: 5, sent: 5, ok: 5, dropped: 0 });
    expect(report.metrics['time_to_first_token']).toMatchObject({ type: 'trend', count: 5 });
    const samples = readFileSync(join(directory, 'samples.jsonl'), 'utf8').trim().split('\n');
    expect(samples).toHaveLength(5);
    const written = [
      ...['report.json', 'samples.jsonl', 'summary.md', 'report.html', 'junit.xml', 'benchmark.json'].map(
        (name) => join(directory, name),
      ),
      join(folder, 'output'),
      join(folder, 'summary.md'),
    ];
    for (const path of written) expect(readFileSync(path, 'utf8')).not.toContain(key);
    expect(log.replaceAll(`::add-mask::${key}`, '')).not.toContain(key);
    expect(readFileSync(join(folder, 'output'), 'utf8')).toContain(`\n${report.verdict}\n`);
  });

  it('names wrong flags of its command line beside wrong settings, and no value', async () => {
    const args = ['local', '--endpoint', 'simulator', '--budget', 'lots', '--api-kye', 'sk-1234-5678'];
    const { code, log } = await runBundle({ inputs: {}, args });
    expect(code).toBe(2);
    expect(log).toContain('--api-kye: there is no such flag; did you mean `api-key`?');
    expect(log).toContain('budget: `lots`');
    expect(log).not.toContain('sk-1234-5678');
  });

  it('names every wrong setting at once and sends nothing', async () => {
    const { code, log, folder } = await runBundle({
      inputs: {
        endpoint: 'nowhere',
        budget: 'x',
        thresholds: 'ttft: p<100',
        timeout: 'soon',
      },
    });
    expect(code).toBe(1);
    for (const part of ['endpoint:', 'budget:', 'thresholds:', 'timeout:']) expect(log).toContain(part);
    expect(existsSync(join(folder, 'llm-perf-gate-report', 'samples.jsonl'))).toBe(true);
  });

  it('stops at once where nothing listens, and says what to check', async () => {
    const { code, log } = await runBundle({ inputs: { endpoint: 'http://127.0.0.1:9', prices: 'free' } });
    expect(code).toBe(1);
    expect(log).toContain('cannot be reached');
  });

  it('fails where a threshold fails', async () => {
    const { code, log } = await runBundle({
      inputs: {
        endpoint: 'simulator',
        stages: '3s:8',
        thresholds: 'output_tokens: p(50)<5',
      },
    });
    expect(code).toBe(1);
    expect(log).toContain('does not hold');
  });

  it('refuses a plan that is expected to cost more than its budget', async () => {
    const { code, log } = await runBundle({
      inputs: {
        endpoint: 'simulator',
        prices: 'input: 1000, output: 1000',
        budget: '0.01',
      },
    });
    expect(code).toBe(1);
    expect(log).toContain('expected to cost');
  });
});
