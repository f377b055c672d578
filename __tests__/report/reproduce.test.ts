import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { writeReproduction } from '../../src/report/reproduce.js';
import { buildReport, scenario } from '../support/report-builder.js';
import { REPORT_CASES } from '../support/report-cases.js';
import { HOSTILE_TEXTS } from '../support/report-hostile.js';

describe('writeReproduction', () => {
  it('repeats the plan with its seed from the commit', () => {
    expect(writeReproduction(buildReport())).toEqual([
      'git checkout abc1234f00d5e1f2a3b4c5d6e7f8091a2b3c4d5e',
      'npm start -- --endpoint https://api.openai.com/v1/chat/completions --protocol openai-chat --model gpt-4o-mini --stages 30s:1,1m:3,30s:1 --budget 1 --seed 7f3a9c21',
    ]);
  });

  it('names the scenario or the executor where they are not the default', () => {
    expect(writeReproduction(REPORT_CASES['cold-start']!)[1]).toContain('--scenario cold-start --budget');
    const closed = buildReport({ scenarios: [scenario({ executor: 'constant-vus' })] });
    expect(writeReproduction(closed)[1]).toContain('--executor constant-vus --stages 30s:1,1m:3,30s:1');
  });

  it('repeats shared iterations by their number, and prices that were set by hand', () => {
    const shared = buildReport({ scenarios: [scenario({ executor: 'shared-iterations' })] });
    expect(writeReproduction(shared)[1]).toContain(
      `--executor shared-iterations --vus ${shared.scenarios[0]!.stages[0]!.target} --iterations ${shared.load.planned} --budget`,
    );
    const { cost } = buildReport();
    const free = buildReport({ cost: { ...cost, prices: { ...cost.prices, source: 'free' } } });
    expect(writeReproduction(free)[1]).toContain('--prices free');
    const set = buildReport({ cost: { ...cost, prices: { ...cost.prices, source: 'setting' } } });
    expect(writeReproduction(set)[1]).toContain(
      "--prices 'input: 0.15, cached-input: 0.075, cache-write: 0.15, output: 0.6, request: 0'",
    );
  });

  it('has nothing to repeat of a skipped run', () => {
    expect(writeReproduction(REPORT_CASES['skipped']!)).toEqual([]);
  });

  it('has nothing to repeat where there was no plan', () => {
    const { run } = buildReport();
    expect(writeReproduction(buildReport({ verdict: 'error', run: { ...run, seed: '' } }))).toEqual([]);
  });

  it('hands hostile values to a shell as they are, as one argument', () => {
    for (const model of [...HOSTILE_TEXTS, "it's; rm -rf $(x) `y`", '-n']) {
      const command = writeReproduction(buildReport({ source: null, target: { model } }))[0] ?? '';
      const script = command.replace(/^npm start --/, "printf '%s\\n'");
      const printed = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\n');
      expect(printed[5]).toBe(model.replace(/\s+/g, ' '));
    }
  });
});
