import { describe, expect, it } from '@jest/globals';
import { onRequest, startRawServer } from '../support/raw-server.js';
import { runScenario, runScenarioAt } from '../support/run-scenario.js';

/** However long a busy machine takes over an answer. */
const PATIENT = 'timeout: 10m\ngraceful-stop: 10m';
/** So that a verdict is there, whatever the machine does. */
const LENIENT = `${PATIENT}\nprices: free\nthresholds: {timeout_rate: "rate<0.9"}`;
const DEAR = 'budget: 50\nprices: "input: 1000, cached-input: 100, output: 1000"';

describe('the bundle looking for a cold start', () => {
  it('compares each cold request with the warm ones behind it', async () => {
    const { report, samples, finding } = await runScenario(
      `${LENIENT}\nscenario: cold-start\ncold-start: {cycles: 2, idle: 1200ms, warm-requests: 3}`,
      { coldStart: { idleMs: 1_000, penaltyMs: 900 } },
      { bears: 400 },
    );
    expect(samples.map(({ phase }) => phase).join(' ')).toBe('cold warm warm warm cold warm warm warm');
    expect(report.load).toMatchObject({ planned: 8, ok: 8, maxInFlight: 1 });
    expect(finding('cold_start')).toMatchObject({ coldRequests: 2, warmRequests: 6, idleMs: 1_200 });
    expect(report.metrics['cold_start_latency']).toMatchObject({ count: 2 });
    expect(report.metrics['warm_latency']).toMatchObject({ count: 6 });
    // How long it took, not how long it might have taken.
    expect(report.scenarios[0]?.stages[0]?.durationMs).toBe(report.scenarios[0]?.durationMs);
  });
});

describe('the bundle looking for a rate limit', () => {
  const SCENARIO = `${LENIENT}\nprompts: [Hello.]\nmax-tokens: 100\nscenario: rate-limit\nrate-limit: {rate: 10, duration: 1500ms}`;

  it('says that the limit on requests bound first, and that waiting as told was enough', async () => {
    const { report, finding } = await runScenario(
      SCENARIO,
      { limits: { requestsPerMinute: 120, tokensPerMinute: 1_000_000, burstSeconds: 2 } },
      { bears: 1_500 },
    );
    expect(report.load).toMatchObject({ planned: 18, sent: 18, dropped: 0, suppressed: 0 });
    expect(finding('limit_bound_first')).toMatchObject({ limit: 'requests', by: 'headers', of: 120 });
    expect(finding('waiting_enough')).toMatchObject({ probes: 3 });
    expect(finding('accepted_rate')).toMatchObject({ offeredPerMinute: 600 });
  });

  it('says that the limit on tokens bound first, and that waiting as told was not enough', async () => {
    const limits = {
      requestsPerMinute: 6_000,
      tokensPerMinute: 600,
      burstSeconds: 30,
      retryAfter: { named: true, factor: 0.02 },
    };
    const { report, finding } = await runScenario(SCENARIO, { limits }, { bears: 1_500 });
    expect(report.load.planned).toBe(18);
    expect(finding('limit_bound_first')).toMatchObject({ limit: 'tokens', by: 'headers', of: 600 });
    expect(finding('waiting_not_enough')).toMatchObject({ probes: 3, accepted: 0 });
  });

  it('goes on to the end where a threshold is long decided', async () => {
    const { report, code } = await runScenario(
      `${SCENARIO}\nthresholds: {rate_limit_rate: "rate<0.01"}`.replace(LENIENT, `${PATIENT}\nprices: free`),
      { limits: { requestsPerMinute: 120, burstSeconds: 2 } },
      { bears: 1_500 },
    );
    expect(code).toBe(1);
    expect(report).toMatchObject({ verdict: 'fail', run: { stoppedBy: 'completed' }, load: { planned: 18 } });
  });

  it.each([
    ['by the account’s balance', 'openai-chat'],
    ['for this day', 'gemini'],
  ] as const)(
    'ends at once where the quota is used up %s, and does not advise to wait',
    async (_, protocol) => {
      // Half a minute for three answers, though two seconds are enough.
      const { report, log, finding, code } = await runScenario(
        `${LENIENT}\nstop-early: false\nexecutor: constant-arrival-rate\nstages: 30s:1\nmax-concurrency: 1`,
        { faults: [{ kind: 'quota', every: 3 }] },
        { protocol },
      );
      expect(code).toBe(2);
      expect(report).toMatchObject({ verdict: 'error', run: { stoppedBy: 'error' } });
      expect(report.reasons[0]?.code).toBe('quota_exhausted');
      expect(report.load.planned + report.load.unsent).toBe(30);
      expect(finding('quota_exhausted')).toEqual({ refused: 1 });
      expect(finding('rate_limited')).toBeUndefined();
      expect(finding('capacity')).toBeUndefined();
      expect(log).toContain('neither waiting nor a lower rate helps');
      expect(log).not.toContain('100 % of the planned load');
    },
  );
});

describe('the bundle looking for a capacity', () => {
  it('searches by the thresholds where nobody says what is good, up to the highest load that was to be tried', async () => {
    const { report, samples } = await runScenario(
      `${PATIENT}\nprices: free\nprompts: [Hello.]\nscenario: capacity\nmax-concurrency: 300\ncapacity: {min: 5, start: 50, max: 50, dwell: 10s}\nthresholds: {e2e: "p(95)<5s", error_rate: "rate<10%", capacity: "value>20"}`,
      { slots: 200 },
      { bears: 400 },
    );
    const { capacity } = report.scenarios[0]!;
    expect(capacity).toMatchObject({ ended: 'max', low: 50, high: null, share: null });
    expect(capacity!.thresholds).toEqual(['total_generation_time: p(95)<5s', 'error_rate: rate<10%']);
    expect(capacity!.sentence).toContain('with all 2 thresholds kept');
    const [latency, errors, found] = report.thresholds.map(({ verdict }) => verdict);
    // What rests on the load itself is withheld where the machine was held up.
    expect([latency, errors, found === 'fail']).toEqual(['pass', 'pass', false]);
    expect(samples.length).toBeGreaterThan(300);
  });
});

describe('the bundle watching a cache', () => {
  const LONG = 'to be or not to be, that is the question that everybody asks of everybody else. '.repeat(4);
  const SCENARIO = `${PATIENT}\nprompts: ["A: ${LONG}", "B: ${LONG}"]\nscenario: cache\nthresholds: {cache_hit_rate: "rate>=0"}`;

  // Answers that come as a whole and have no id: nothing but the header or the time tells that one was there before.
  const WHOLE = 'stream: false';
  const UNNAMED = { protocol: 'ollama-chat' } as const;

  it('knows the same answer again, whatever else tells', async () => {
    const { finding } = await runScenario(`${SCENARIO}\n${DEAR}\ncache: {repeats: 4, hit-header: X-Cache}`, {
      cache: { answers: true, prefixMinTokens: 0 },
    });
    expect(finding('cache_hit_rate')).toMatchObject({ basis: 'replay', hits: 8, repeats: 8 });
  });

  it('knows hits by the header that was named, and what they saved', async () => {
    const { report, finding } = await runScenario(
      `${SCENARIO}\n${WHOLE}\n${DEAR}\ncache: {repeats: 4, hit-header: X-Cache}`,
      { cache: { answers: true, prefixMinTokens: 0 } },
      UNNAMED,
    );
    expect(report.load).toMatchObject({ planned: 10, ok: 10 });
    expect(finding('cache_hit_rate')).toMatchObject({ basis: 'header', hits: 8, repeats: 8 });
    expect(finding('cache_saving')).toMatchObject({ ifHitsAreFree: true });
    expect(report.metrics['cache_hit_rate']).toMatchObject({ rate: 1, count: 8 });
  });

  it('knows them by usage, and counts the discount', async () => {
    const { report, samples, finding } = await runScenario(`${SCENARIO}\n${DEAR}\ncache: {repeats: 4}`, {
      cache: { answers: false, prefixMinTokens: 8, prefixBlockTokens: 8 },
    });
    expect(finding('cache_hit_rate')).toMatchObject({ basis: 'usage', hits: 8, repeats: 8 });
    const repeats = samples.filter(({ phase }) => phase !== 'cold');
    const read = repeats.reduce((sum, { cachedInputTokens }) => sum + (cachedInputTokens ?? 0), 0);
    expect(read).toBeGreaterThan(0);
    const saving = finding('cache_saving');
    expect(saving).toMatchObject({ cachedTokens: read, ifHitsAreFree: false });
    // Without a price of its own a write costs a quarter more than input.
    const written = samples.reduce((sum, { cacheWriteTokens }) => sum + (cacheWriteTokens ?? 0), 0);
    expect(saving?.['savedUsd']).toBeCloseTo((read * (1_000 - 100) - written * 250) / 1e6, 6);
    expect(report.cost.cachedInputTokens).toBeGreaterThanOrEqual(read);
  });

  it('knows them by latency alone where nothing else tells', async () => {
    const { finding } = await runScenario(
      `${SCENARIO}\n${WHOLE}\nprices: free\ncache: {repeats: 4}`,
      {
        ttft: { medianMs: 1_500, sigma: 0 },
        usage: { reported: false },
        cache: { answers: true, prefixMinTokens: 0 },
      },
      { ...UNNAMED, bears: 300 },
    );
    expect(finding('cache_hit_rate')).toMatchObject({ basis: 'latency', hits: 8, repeats: 8 });
  });
});

describe('the bundle with several scenarios', () => {
  it('runs every executor one after the other against one budget', async () => {
    const { report, samples } = await runScenario(`
${PATIENT}
prices: 'input: 1, output: 1'
thresholds: {timeout_rate: 'rate<0.9'}
max-concurrency: 20
scenarios:
  users: {executor: constant-vus, vus: 2, stages: '500ms:2', think-time: 100ms}
  growing: {executor: ramping-vus, stages: '600ms:3', think-time: 50ms-100ms}
  shared: {executor: shared-iterations, vus: 3, iterations: 20, stages: '10m:3', think-time: 10ms-30ms}
  poisson: {executor: constant-arrival-rate, arrivals: poisson, stages: '1s:15'}
  idle: {scenario: cold-start, cold-start: {cycles: 1, idle: 100ms, warm-requests: 1}}
`);
    const names = ['users', 'growing', 'shared', 'poisson', 'idle'];
    expect(report.scenarios.map(({ name }) => name)).toEqual(names);
    const [users = 0, growing = 0, shared, , idle] = names.map(
      (name) => samples.filter(({ scenario }) => scenario === name).length,
    );
    expect(users).toBeGreaterThanOrEqual(2);
    expect(growing).toBeGreaterThanOrEqual(2);
    expect([shared, idle]).toEqual([20, 2]);
    expect(report.load.ok).toBe(report.load.planned);
    const spent = report.scenarios.flatMap(({ stages }) => stages).reduce((sum, { cost }) => sum + cost, 0);
    expect(report.cost.spent).toBeCloseTo(spent + (report.cost.opening?.spent ?? 0), 9);
    expect(spent).toBeGreaterThan(0);
  });

  it('finds the rate that breaks, and says what broke first', async () => {
    const { report, log, finding } = await runScenario(
      `prices: free
max-concurrency: 20
${PATIENT}
thresholds: {error_rate: 'rate<0.5', breaking_point: 'value>0'}
stages: [{duration: 0s, target: 8}, {duration: 5s, target: 8}, {duration: 0s, target: 80}, {duration: 2s, target: 80}]`,
      { slots: 1, ttft: { medianMs: 50, sigma: 0 } },
      { timed: true, bears: 1_000 },
    );
    expect(report.load.dropped).toBeGreaterThan(0);
    expect(finding('broke_first')).toMatchObject({ cause: 'latency' });
    expect(report.metrics['breaking_point']).toMatchObject({ value: 8 });
    expect(log).toContain('What broke first, at 80 req/s: latency');
  });

  it('judges a check on each stage', async () => {
    const { report, code } = await runScenario(`
${PATIENT}
prices: free
executor: constant-arrival-rate
stages: 1s:10,1s:20
checks: [{max-output-tokens: 100}, {contains: no answer says this}]
thresholds: {'checks{stage:1}': 'rate>=0.5', 'checks{stage:2}': 'rate>=0.9'}
stop-early: false
on-inconclusive: point
`);
    expect(code).toBe(1);
    expect(report.checks).toMatchObject([
      { passes: 30, fails: 0 },
      { passes: 0, fails: 30 },
    ]);
    const rows = report.thresholds.map(({ tags, verdict, n }) => [tags['stage'], verdict, n]);
    expect(rows).toEqual([
      ['1', 'pass', 10],
      ['2', 'fail', 20],
    ]);
  });
});

describe('the bundle under more load than it can read', () => {
  /** One answer takes its reader some 50 ms, and its writer nothing. */
  const EVENTS = 40_000;
  // An escape in each: events of plain text would be told by their bytes, too fast to be a burden.
  const content = String.raw`data: {"choices":[{"index":0,"delta":{"content":"hot\n"}}]}`
    .concat('\n\n')
    .repeat(EVENTS);
  const body = `${content}data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n`;
  const ANSWER = Buffer.from(
    `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );

  it('says that it was the bottleneck itself, and how many jobs the load takes', async () => {
    const server = await startRawServer((socket) => onRequest(socket, () => socket.write(ANSWER)));
    try {
      const {
        report,
        log,
        code: exit,
      } = await runScenarioAt(
        server.url.href,
        `
${PATIENT}
prices: free
max-tokens: 100000
executor: constant-arrival-rate
stages: 2s:60
max-concurrency: 200
stop-early: false
thresholds: {error_rate: 'rate<0.5', timeout_rate: 'rate<0.05'}
`,
      );
      expect(exit).toBe(0);
      expect(report).toMatchObject({ verdict: 'inconclusive', load: { planned: 120, ok: 120 } });
      const { generator } = report;
      expect(generator.healthy).toBe(false);
      expect(generator.utilization).toBeGreaterThan(0.7);
      expect(generator.lateRequests).toBeGreaterThan(12);
      // On a machine that others keep busy it does not get half of a core, and more jobs would not help it.
      const [code, words] =
        (generator.cpuShare ?? 0) >= 0.5
          ? ['generator_saturated', `shard over ${generator.shardsNeeded} jobs`]
          : ['generator_held_up', 'run again, or on a quieter runner'];
      expect(report.reasons[0]?.code).toBe(code);
      expect(log.replace(/\s+/g, ' ')).toContain(words);
    } finally {
      await server.close();
    }
  });
});
