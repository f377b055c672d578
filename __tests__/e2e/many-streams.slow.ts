import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { launchSimulator } from '../../src/simulator/launch.js';
import { runScenarioAt } from '../support/run-scenario.js';

const STREAMS = 10_000;
/** Beside the streams: files, pipes, the event loop. */
const SPARE_FILES = 500;

/** Node raises its own limit as far as it may go. */
function mostOpenFiles(): number {
  const limit = execFileSync('/bin/sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  return limit === 'unlimited' ? Number.POSITIVE_INFINITY : Number(limit);
}

describe('the bundle with 10,000 slow streams at once', () => {
  it('reads every one of them to its end', async () => {
    // No room for them is no reason to say that they were read.
    expect(mostOpenFiles()).toBeGreaterThanOrEqual(STREAMS + SPARE_FILES);
    const slow = {
      slots: STREAMS,
      ttft: { medianMs: 25_000, sigma: 0 },
      itl: { medianMs: 1_500, sigma: 0 },
      output: { median: 6, sigma: 0 },
    };
    const entry = new URL('../support/simulator-worker.mjs', import.meta.url);
    const simulator = await launchSimulator(slow, entry);
    const { report } = await runScenarioAt(
      simulator.url,
      `
prices: free
prompts: [Hello.]
executor: constant-arrival-rate
stages: 10s:${STREAMS / 10}
max-concurrency: ${STREAMS}
timeout: 3m
graceful-stop: 3m
stop-early: false
thresholds: {error_rate: 'rate<0.001'}
`,
    ).finally(() => simulator.close());
    expect(report.load).toMatchObject({
      planned: STREAMS,
      sent: STREAMS,
      ok: STREAMS,
      dropped: 0,
      maxInFlight: STREAMS,
    });
    expect(report.metrics['time_to_first_token']).toMatchObject({ count: STREAMS });
    expect(report.metrics['inter_token_latency']).toMatchObject({ count: STREAMS * 5 });
  });
});
