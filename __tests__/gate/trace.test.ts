import { describe, expect, it } from '@jest/globals';
import type { SettingsError } from '../../src/base/errors.js';
import { parseConfig } from '../../src/settings/config.js';
import { expectConserved } from '../support/conservation.js';
import { estimateOf } from '../support/estimated.js';
import { runVirtualGate } from '../support/virtual-gate.js';

const RECORDS = [
  { timestamp: 4_000, input_length: 600, output_length: 8, hash_ids: [1, 2] },
  { timestamp: 4_250, input_length: 700, output_length: 300, hash_ids: [1, 3] },
  { timestamp: 4_250, input_length: 30, output_length: 20 },
  { timestamp: 9_999, input_length: 40, output_length: 20 },
  { timestamp: 60_000, input_length: 50, output_length: 20 },
];
const FILES = { 't.jsonl': RECORDS.map((record) => JSON.stringify(record)).join('\n') };
const TRACE = { prompts: 't.jsonl', stages: '2s:1,5s:1', config: 'arrivals: trace' };

describe('a replayed trace', () => {
  it.each([
    [1, [0, 250, 250, 5_999]],
    [2, [0, 125, 125, 2_999.5]],
    [0.5, [0, 500, 500]],
    [10, [0, 25, 25, 599.9, 5_600]],
  ])('is sent at its times, %s times as fast', async (speed, instants) => {
    const inputs = { ...TRACE, config: `{arrivals: trace, trace-speed: ${speed}}` };
    const { report, samples, written } = await runVirtualGate({ inputs, files: FILES });
    const start = written[0]?.at ?? 0;
    expect(written.map(({ at }) => at - start)).toEqual(instants.map((due) => expect.closeTo(due, 6)));
    expectConserved(report, samples);
    expect(report.scenarios[0]).toMatchObject({ executor: 'trace' });
    expect(written[0]?.prompt.split(' ').slice(0, 512)).toEqual(written[1]?.prompt.split(' ').slice(0, 512));
  });

  it('says in the log what of it is not sent', async () => {
    const said: string[] = [];
    const tell = (message: string): void => void said.push(message);
    const log = { info: tell, debug: tell, warning: tell, error: tell, group: tell } as never;
    await runVirtualGate({ inputs: { ...TRACE, thresholds: 'error_rate: rate<50%' }, files: FILES, log });
    expect(said.join('\n')).toContain('1 record after the 7 s of `stages` is not sent');
    // A trace has its own rates.
    expect(said.join('\n')).not.toContain('constant-arrival-rate');
  });

  it('costs what its own lengths cost', async () => {
    const prices = '{input: 1, output: 10}';
    const inputs = { ...TRACE, endpoint: 'http://127.0.0.1:9/v1', model: 'm', prices };
    const { cost, reasons } = await estimateOf(inputs, FILES);
    expect(reasons[0]?.message).toContain('4 requests');
    // Dollars a million tokens: 1,370 of input; the caps are the trace's, and at most 256.
    expect(cost.expected).toBeCloseTo((1_370 + 10 * (8 + 256 + 20 + 20)) / 1e6, 9);
  });
});

describe('what a trace does not go with is refused by name', () => {
  const problemsOf = (config: string): string[] => {
    try {
      parseConfig({ inputs: { endpoint: 'simulator', prompts: 't.jsonl', config }, readFile: () => '' });
      return [];
    } catch (error) {
      return (error as SettingsError).problems.map(({ setting, message }) => `${setting}: ${message}`);
    }
  };

  it.each([
    ['{arrivals: trace, executor: constant-vus}', /^arrivals: .*users of `constant-vus`/],
    ['{arrivals: trace, scenario: cache}', /^arrivals: .*of type `cache`/],
    ['{arrivals: trace, scenario: capacity, good: {ttft: 2s}}', /^arrivals: .*of type `capacity`/],
    ['{arrivals: trace, compare: base}', /^arrivals: .*one arm/],
    ['{arrivals: trace, base-model: other}', /^arrivals: .*one arm/],
    ['{arrivals: trace, variables: {a: b}}', /^variables: .*no templates/],
    ['{trace-speed: 2}', /^trace-speed: .*without `arrivals: trace`/],
    ['{arrivals: trace, trace-speed: 0}', /^trace-speed: /],
    ['{arrivals: trace, thresholds: "breaking_point: value>3"}', /^thresholds: .*arrival rate/],
  ])('%s', (config, problem) => {
    expect(problemsOf(config)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    '{arrivals: trace}',
    '{arrivals: trace, trace-speed: 0.5, shard: 1/2}',
    '{arrivals: trace, executor: constant-arrival-rate}',
  ])('but %s is not', (config) => {
    expect(problemsOf(config)).toEqual([]);
  });

  it('a run without a trace', async () => {
    await expect(runVirtualGate({ inputs: { config: 'arrivals: trace' } })).rejects.toThrow(
      'needs one trace',
    );
  });
});
