import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Report } from '../../src/report/schema/schema.js';
import { writeReproduction } from '../../src/report/reproduce.js';
import { hashesOf, type Hashes } from '../support/hashes.js';

const BIN = resolve('bin/llm-perf-gate.mjs');

function run(command: string, cwd: string, env: Record<string, string> = {}): void {
  try {
    execFileSync('/bin/sh', ['-c', command], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`);
  }
}

function readReport(folder: string): Report {
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
}

/** Instead of `npx --yes github:…`: what it would run. */
function fakeNpx(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${BIN}' "$@"\n`);
  chmodSync(join(bin, 'npx'), 0o755);
  return `${bin}:${process.env['PATH'] ?? ''}`;
}

it('the printed lines, run in a copy of the artifact, make the same run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-'));
  mkdirSync(join(folder, 'prompts'));
  mkdirSync(join(folder, 'before/prompts'), { recursive: true });
  writeFileSync(join(folder, 'prompts/a.md'), 'Say one, in a sentence.');
  writeFileSync(join(folder, 'before/prompts/a.md'), 'Say one.');
  writeFileSync(join(folder, 'prices.json'), '{"models":{"m":{"input":1,"output":2}}}');
  writeFileSync(
    join(folder, 'gate.yml'),
    'prompts: [prompts/*.md]\nprices: prices.json\nmodel: m\nmax-tokens: 5\nstages: 2s:4\nbudget: 0.25\n',
  );
  const first = `'${process.execPath}' '${BIN}' --endpoint simulator --config-file gate.yml --compare base --base-prompts before --thresholds 'ttft: p(50)<+900%' --on-inconclusive warn`;
  run(first, folder);
  const report = readReport(join(folder, 'llm-perf-gate-report'));
  const copy = mkdtempSync(join(tmpdir(), 'artifact-'));
  cpSync(join(folder, 'llm-perf-gate-report'), copy, { recursive: true });
  run(writeReproduction(report).join('\n'), copy, { PATH: fakeNpx(copy) });
  const again = readReport(join(copy, 'reproduce/llm-perf-gate-report'));
  const expected: Hashes = hashesOf(report);
  expect(hashesOf(again)).toEqual(expected);
  expect(again.comparison?.pairs).toBe(report.comparison?.pairs);
  expect(again.thresholds.map(({ expression }) => expression)).toEqual(
    report.thresholds.map(({ expression }) => expression),
  );
}, 60_000);
