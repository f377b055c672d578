import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import { Cancellation, type GateWorld } from '../../src/gate/world.js';
import { silentLog } from '../../src/base/log.js';
import { parseConfig } from '../../src/settings/config.js';
import { anyLoad, expectCeiling, runBilled } from '../support/billed-gate.js';
import type { BilledFault } from '../support/billed-server.js';
import { threadedWorld } from '../support/gate-world.js';
import { CERTIFICATE, startTlsFront } from '../support/tls-front.js';

/** Answers after a while; `/limited` refuses the second request and asks for a second's wait. */
async function startServer(): Promise<{
  url: string;
  most: () => number;
  count: () => number;
  close(): Promise<void>;
}> {
  let [open, most, count] = [0, 0, 0];
  const server = createServer((incoming, response) => {
    count += 1;
    open += 1;
    most = Math.max(most, open);
    const isRefused = incoming.url?.startsWith('/limited') === true && count === 2;
    incoming.resume().on('end', () => {
      setTimeout(
        () => {
          open -= 1;
          if (isRefused) {
            response.writeHead(429, { 'retry-after': '600' }).end('{"error":{"message":"slow down"}}');
            return;
          }
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.write('data: {"choices":[{"index":0,"delta":{"content":"word"}}]}\n\n');
          response.write('data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n');
          response.end(
            'data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":1}}\n\ndata: [DONE]\n\n',
          );
        },
        isRefused ? 0 : 5,
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    most: () => most,
    count: () => count,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Server = Awaited<ReturnType<typeof startServer>>;

interface Threaded {
  readonly inputs: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly path?: string;
  readonly world?: Partial<GateWorld>;
  readonly cancellation?: Cancellation;
}

async function withServer(threaded: Threaded): Promise<{ result: GateResult; server: Server }> {
  const server = await startServer();
  try {
    const {
      inputs,
      config = 'workers: 2',
      path = '/v1',
      world = {},
      cancellation = new Cancellation(),
    } = threaded;
    const given = { endpoint: `${server.url}${path}`, model: 'm', prompts: 'Say a word.', prices: 'free' };
    const parsed = parseConfig({
      inputs: { ...given, 'stop-early': 'false', config, ...inputs },
      readFile: () => '',
    });
    const said: string[] = [];
    const log = { ...silentLog, info: (text: string) => void said.push(text) };
    const result = await runGate(parsed, cancellation, threadedWorld({ log, ...world }));
    if (world.log === undefined) expect(said).toContain(CARRIED);
    return { result, server };
  } finally {
    await server.close();
  }
}

const CARRIED = 'The load is carried by 2 threads beside the one that plans it';
const SHARED = { executor: 'shared-iterations', vus: '6', iterations: '60' };

describe('a load that threads carry', () => {
  it.each<BilledFault>(['none', 'usage missing', 'flood in batches', 'reset'])(
    'holds the ceiling of the whole against a server with the fault: %s',
    async (fault) => {
      const load = { faults: [fault], concurrency: 8, requests: 12, maxTokens: 20, slack: 1, workers: 2 };
      const run = await runBilled(load);
      expectCeiling(run);
      expect(run.bills.length).toBeGreaterThan(0);
      // One goes alone before them.
      expect(run.report.load.sent + 1).toBeGreaterThanOrEqual(run.bills.length);
    },
  );

  it('holds it against any mix of faults', async () => {
    await fc.assert(
      fc.asyncProperty(anyLoad({ requests: 40 }), async (load) =>
        expectCeiling(await runBilled({ ...load, workers: 2 })),
      ),
      { numRuns: 2 },
    );
  });

  it('is measured and paid as one that a thread carries alone', async () => {
    const load = { faults: ['short'], concurrency: 4, requests: 24, maxTokens: 20, slack: 2 } as const;
    const [threaded, alone] = [await runBilled({ ...load, workers: 2 }), await runBilled(load)];
    const facts = ({ report }: typeof alone): unknown => {
      const { load: amounts, cost, outcomes, errors, statuses } = report;
      return [{ ...amounts, maxInFlight: 0 }, cost.spent, cost.outputTokens, outcomes, errors, statuses];
    };
    expect(facts(threaded)).toEqual(facts(alone));
    expect(threaded.report.load).toMatchObject({ sent: 24, ok: 24 });
  });

  it('never has more in flight than was allowed, over all threads', async () => {
    const { result, server } = await withServer({
      inputs: { executor: 'constant-arrival-rate', stages: '1s:400', 'max-concurrency': '3' },
    });
    const { load } = result.report;
    expect(load).toMatchObject({ planned: 400, maxInFlight: 3 });
    expect(load.dropped).toBeGreaterThan(0);
    expect(load.sent).toBe(server.count());
    expect(server.most()).toBe(3);
    // Each thread tells what it carried, and how late its stamps may be.
    const { threads } = result.report.generator;
    expect(threads.map(({ requests }) => requests).reduce((sum, each) => sum + each, 0)).toBe(load.sent);
    expect(threads.map(({ firstTokenDelayMs }) => typeof firstTokenDelayMs.p99)).toEqual([
      'number',
      'number',
    ]);
  });

  it('waits out a 429 in all threads, whichever was told of it', async () => {
    const inputs = { executor: 'constant-arrival-rate', stages: '2s:30', 'max-concurrency': '50' };
    const { result, server } = await withServer({ inputs, path: '/limited/v1' });
    const { load, outcomes } = result.report;
    expect(outcomes['rate_limited']).toBe(1);
    expect(load.suppressed).toBeGreaterThan(0);
    expect(load.sent + load.suppressed + load.dropped).toBe(60);
    expect(server.count()).toBe(load.sent);
    // In the order of the plan: once one is held back, all are that come after it.
    const first = result.samples.findIndex(({ outcome }) => outcome === 'suppressed');
    expect(result.samples.slice(first).every(({ outcome }) => outcome === 'suppressed')).toBe(true);
  });

  it('speaks TLS in every thread, by the authority that the settings name', async () => {
    const server = await startServer();
    const front = await startTlsFront(Number(new URL(server.url).port));
    try {
      const inputs = {
        ...SHARED,
        endpoint: `https://127.0.0.1:${front.port}/v1`,
        model: 'm',
        prompts: 'Say a word.',
        prices: 'free',
        'stop-early': 'false',
        config: `workers: 2\ntls: { ca: ${CERTIFICATE} }`,
      };
      const parsed = parseConfig({ inputs, readFile: () => '' });
      const world = threadedWorld({ readFile: (path) => readFileSync(path, 'utf8') });
      const { report } = await runGate(parsed, new Cancellation(), world);
      expect(report.load).toMatchObject({ sent: 60, ok: 60 });
      expect(report.generator.threads.every(({ requests }) => requests > 0)).toBe(true);
    } finally {
      await front.close();
      await server.close();
    }
  });

  it('sends the pairs of a comparison together', async () => {
    const inputs = { executor: 'constant-arrival-rate', stages: '1s:30', 'max-concurrency': '50' };
    const { result } = await withServer({ inputs, config: 'workers: 2\nbase-model: other' });
    const pairs = new Map<number, number[]>();
    for (const { pair, startedMs } of result.samples)
      if (pair !== null && startedMs !== null) pairs.set(pair, [...(pairs.get(pair) ?? []), startedMs]);
    expect(pairs.size).toBe(30);
    expect([...pairs.values()].every((starts) => starts.length === 2)).toBe(true);
  });

  it('ends early over all threads where a threshold aborts', async () => {
    const inputs = { ...SHARED, iterations: '5000', thresholds: 'requests: count<20 abort' };
    const { result } = await withServer({ inputs });
    expect(result.report.run.stoppedBy).toBe('abort');
    expect(result.report.load.sent).toBeLessThan(200);
  });

  it('fails with its reason where a thread dies, and keeps what was measured', async () => {
    const world = { entry: new URL('../support/dying-worker.mjs', import.meta.url) };
    const { result } = await withServer({ inputs: { ...SHARED, iterations: '500' }, world });
    const { report, samples } = result;
    expect(report.run.stoppedBy).toBe('error');
    expect(report.passed).toBe(false);
    expect(report.reasons[0]).toMatchObject({ code: 'thread_died' });
    expect(report.reasons[0]?.message).toContain('nothing left');
    expect(samples.filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(0);
    expect(samples.some(({ error }) => error?.kind === 'THREAD_DIED')).toBe(true);
    expect(report.load.sent).toBe(samples.length);
  });

  it('is taken back over all threads where the run is cancelled', async () => {
    const cancellation = new Cancellation();
    const inputs = { executor: 'constant-vus', stages: '600s:6' };
    const onProgress = (): void => cancellation.cancel('SIGTERM: the run was cancelled');
    const { result } = await withServer({ inputs, cancellation, world: { onProgress } });
    const { report, samples } = result;
    expect(report.run.stoppedBy).toBe('cancelled');
    expect(report.load.sent).toBe(samples.length);
    expect(samples.length).toBeGreaterThan(5);
  });

  it('is carried by one thread where others cannot be started, and says so', async () => {
    const warnings: string[] = [];
    const log = {
      info: () => undefined,
      debug: () => undefined,
      warning: (text: string) => void warnings.push(text),
    };
    const world = { log, entry: new URL('../support/no-such-worker.mjs', import.meta.url) };
    const { result } = await withServer({ inputs: SHARED, world });
    expect(result.report.load.ok).toBe(60);
    expect(warnings.join()).toMatch(
      /One thread carries the load: thread [12] of the load died: .*Cannot find/,
    );
  });
});
