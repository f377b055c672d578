import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/schema/schema.js';
import { type Simulator, startSimulator } from '../../src/simulator/server.js';
import { type BundleResult, runBundle } from '../support/run-bundle.js';
import { CERTIFICATE, startTlsFront, type TlsFront } from '../support/tls-front.js';

let simulator: Simulator;
let front: TlsFront;
beforeEach(async () => {
  simulator = await startSimulator({ ttft: { medianMs: 300, sigma: 0 }, output: { median: 4, sigma: 0 } });
  front = await startTlsFront(Number(new URL(simulator.url).port));
});
afterEach(async () => {
  await front.close();
  await simulator.close();
});

function run(host: string, env: Readonly<Record<string, string>>): Promise<BundleResult> {
  return runBundle({
    inputs: {
      endpoint: `https://${host}:${front.port}/v1`,
      model: 'sim',
      prompts: 'Hello.',
      prices: 'free',
      // Spread, so that the first handshake is over before the last arrival, on a busy machine too.
      stages: '4s:10',
      thresholds: 'error_rate: rate<0.5',
      'max-concurrency': '50',
    },
    env,
  });
}

describe('the bundle before an endpoint over https', () => {
  it.each(['localhost', '127.0.0.1'])('trusts an authority that the runner names: %s', async (host) => {
    const { code, folder } = await run(host, { NODE_EXTRA_CA_CERTS: CERTIFICATE });
    const json = readFileSync(join(folder, 'llm-perf-gate-report', 'report.json'), 'utf8');
    expect(reportSchema.parse(JSON.parse(json)).load).toMatchObject({ planned: 20, ok: 20 });
    expect(code).toBe(0);
    expect(front.resumed.length).toBeGreaterThan(1);
    // The handshakes of connections behind the first are short ones.
    expect(front.resumed.filter(Boolean).length).toBeGreaterThan(0);
  });

  it('says whose certificate is not trusted, and sends nothing', async () => {
    const { code, log } = await run('localhost', {});
    expect(code).toBe(1);
    expect(log).toContain('/v1/chat/completions cannot be reached: localhost:');
    expect(log).toContain('has a certificate of an');
    expect(log).toContain('NODE_EXTRA_CA_CERTS');
    expect(simulator.stats().requests).toBe(0);
  });
});
