import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../src/settings/config.js';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import { Cancellation } from '../../src/gate/world.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { expectConserved } from '../support/conservation.js';
import { worldWith } from '../support/gate-world.js';
import { withSimulator } from '../support/simulator-client.js';

function run(
  config: string,
  simulated: Overrides<SimulatorOptions> = {},
  warnings: string[] = [],
): Promise<GateResult> {
  return withSimulator(simulated, ({ url }) => {
    const parsed = parseConfig({
      inputs: { endpoint: url, model: 'm', config: `prices: free\n${config}` },
      readFile: () => '',
    });
    const log = {
      info: () => undefined,
      debug: () => undefined,
      warning: (text: string) => warnings.push(text),
    };
    return runGate(parsed, new Cancellation(), worldWith({ log }));
  });
}

const BURST = 'executor: constant-arrival-rate\nstages: 1s:40\nstop-early: false';

describe('a whole run', () => {
  it('accounts for every planned request', async () => {
    const result = await run(BURST);
    expectConserved(result.report, result.samples);
    expect(result.report.load).toMatchObject({ planned: 40, sent: 40, ok: 40, unsent: 0 });
    expect(result.report.verdict).toBe('inconclusive');
    expect(result.report.passed).toBe(true);
  });

  it('accounts for arrivals that found no room, and does not pass without them', async () => {
    const result = await run(
      `${BURST}\nmax-concurrency: 1\ngraceful-stop: 2s\nthresholds: "error_rate: rate<50%"`,
      {
        ttft: { medianMs: 300, sigma: 0 },
      },
    );
    expectConserved(result.report, result.samples);
    expect(result.report.load.dropped).toBeGreaterThan(5);
    expect(result.report.verdict).toBe('inconclusive');
    expect(result.report.reasons.map(({ code }) => code)).toContain('load_not_delivered');
  });

  it('names before the run what can never pass', async () => {
    const warnings: string[] = [];
    await run(`${BURST}\nthresholds: "ttft: p(99)<9s"`, {}, warnings);
    expect(warnings.join()).toContain('can never pass');
  });

  it('aborts as soon as a threshold with abort is decided, in one of several scenarios too', async () => {
    const result = await run(
      'scenarios:\n  one: {executor: constant-arrival-rate, stages: 1s:20}\n  two: {executor: constant-arrival-rate, stages: 2s:20}\nthresholds: "requests: count<25 abort"',
    );
    expectConserved(result.report, result.samples);
    expect(result.report).toMatchObject({ verdict: 'fail', run: { stoppedBy: 'abort' } });
    expect(result.report.load.sent).toBeLessThan(35);
    expect(result.report.load.unsent).toBeGreaterThan(0);
  });

  it('ends a steady load that is decided, with the verdict that decided it', async () => {
    const result = await run('executor: constant-arrival-rate\nstages: 4s:50\nthresholds: "e2e: p(95)<1ms"');
    expectConserved(result.report, result.samples);
    expect(result.report).toMatchObject({ verdict: 'fail', run: { stoppedBy: 'decided' } });
    expect(result.report.load.sent).toBeLessThan(100);
  });
});
