import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/schema.js';

interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly folder: string;
}

/** Runs the committed bundle as a runner would. */
function runBundle(inputs: Readonly<Record<string, string>>): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  for (const [name, content] of [
    ['event.json', '{}'],
    ['output', ''],
    ['summary.md', ''],
  ] as const) {
    writeFileSync(join(folder, name), content);
  }
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: 'octo/gate',
    GITHUB_SHA: '0123456789012345678901234567890123456789',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [resolve('dist/index.js')], { cwd: folder, env });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code, log, folder }));
  });
}

describe('the bundle, run as a runner runs it', () => {
  it('measures the simulator, writes every file, sets the outputs and keeps the key to itself', async () => {
    const key = 'sk-very-secret-key-123';
    const { code, log, folder } = await runBundle({ endpoint: 'simulator', stages: '2s:5', 'api-key': key });
    expect(code).toBe(0);
    const directory = join(folder, 'llm-perf-gate-report');
    const report = reportSchema.parse(JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')));
    expect(report.load).toMatchObject({ planned: 5, sent: 5, ok: 5, dropped: 0 });
    expect(report.metrics['time_to_first_token']).toMatchObject({ type: 'trend', count: 5 });
    const samples = readFileSync(join(directory, 'samples.jsonl'), 'utf8').trim().split('\n');
    expect(samples).toHaveLength(5);
    const written = [
      ...['report.json', 'samples.jsonl', 'summary.md', 'report.html'].map((name) => join(directory, name)),
      join(folder, 'output'),
      join(folder, 'summary.md'),
    ];
    for (const path of written) expect(readFileSync(path, 'utf8')).not.toContain(key);
    expect(log.replaceAll(`::add-mask::${key}`, '')).not.toContain(key);
    expect(readFileSync(join(folder, 'output'), 'utf8')).toContain(`\n${report.verdict}\n`);
  }, 60_000);

  it('names every wrong setting at once and sends nothing', async () => {
    const { code, log, folder } = await runBundle({
      endpoint: 'nowhere',
      budget: 'x',
      thresholds: 'ttft: p<100',
      timeout: 'soon',
    });
    expect(code).toBe(1);
    for (const part of ['endpoint:', 'budget:', 'thresholds:', 'timeout:']) expect(log).toContain(part);
    expect(existsSync(join(folder, 'llm-perf-gate-report', 'samples.jsonl'))).toBe(true);
  }, 60_000);

  it('stops at once where nothing listens, and says what to check', async () => {
    const { code, log } = await runBundle({ endpoint: 'http://127.0.0.1:9', prices: 'free' });
    expect(code).toBe(1);
    expect(log).toContain('cannot be reached');
  }, 60_000);

  it('fails where a threshold fails', async () => {
    const { code, log } = await runBundle({
      endpoint: 'simulator',
      stages: '3s:8',
      thresholds: 'total_generation_time: p(50)<5ms',
    });
    expect(code).toBe(1);
    expect(log).toContain('does not hold');
  }, 60_000);

  it('refuses a plan that is expected to cost more than its budget', async () => {
    const { code, log } = await runBundle({
      endpoint: 'simulator',
      prices: 'input: 1000, output: 1000',
      budget: '0.01',
    });
    expect(code).toBe(1);
    expect(log).toContain('expected to cost');
  }, 60_000);
});
