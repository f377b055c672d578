import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { eventually } from '../support/event-loop.js';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github.js';
import { onRequest, type RawServer, startRawServer } from '../support/raw-server.js';
import { token } from '../support/scripted-transport.js';
import {
  LONGEST_END,
  runSignalled,
  type Signal,
  type Signalled,
  type SignalledRun,
} from '../support/signalled.js';

const HEAD = 'a'.repeat(40);
const payload = {
  action: 'synchronize',
  pull_request: {
    number: 7,
    state: 'open',
    head: { sha: HEAD, repo: { full_name: 'acme/prompts' } },
    base: { ref: 'main', sha: 'b'.repeat(40) },
  },
};

let github: FakeGitHub;
let endpoint: RawServer;
/** Called when the endpoint has begun so many answers. */
let onAnswer: (begun: number) => void;
let begun: number;
beforeEach(async () => {
  begun = 0;
  onAnswer = () => undefined;
  github = await startFakeGitHub();
  endpoint = await startRawServer((socket) =>
    onRequest(socket, () => {
      begun += 1;
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n${token()}`);
      onAnswer(begun);
    }),
  );
});
afterEach(async () => {
  await github.close();
  await endpoint.close();
});

interface Ended extends Signalled {
  readonly report: Report;
  readonly samples: number;
}

/** Runs the bundle against an endpoint whose answers never end; `arm` says when it is sent a signal. */
async function cancel(
  arm: (signal: Signal, child: ChildProcess) => void,
  inputs: Readonly<Record<string, string>> = {},
  how: Pick<SignalledRun, 'isDeaf' | 'timed'> = {},
): Promise<Ended> {
  const result = await runSignalled({
    event: 'pull_request',
    payload,
    inputs: {
      endpoint: endpoint.url.href,
      prices: 'input: 1, output: 10',
      stages: '60s:4',
      timeout: '10m',
      config: 'executor: constant-arrival-rate\nstop-early: false',
      'github-token': 'ghs_token',
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` },
    servers: [github],
    ...how,
    arm(signal, child) {
      begun = 0;
      arm(signal, child);
    },
  });
  const directory = join(result.folder, 'llm-perf-gate-report');
  const report = reportSchema.parse(JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')));
  const samples = readFileSync(join(directory, 'samples.jsonl'), 'utf8').split('\n').length - 1;
  expect(existsSync(join(directory, 'report.html'))).toBe(true);
  return { ...result, report, samples };
}

/** The end that every cancelled run has. */
function expectCancelled({ code, ms, report, summary, outputs, samples, log }: Ended): void {
  expect({ code, log }).toMatchObject({ code: 1 });
  expect(ms).toBeLessThan(LONGEST_END);
  expect(report).toMatchObject({ verdict: 'error', passed: false });
  expect(outputs).toMatchObject({ verdict: 'error', requests: String(samples) });
  expect(summary.toLowerCase()).toContain('cancelled');
}

describe('a signal', () => {
  it('before anything was measured ends the run with a report that says so', async () => {
    // It idles before its first request, for longer than a signal is on its way on any machine.
    const idle = { scenario: 'cold-start', config: 'cold-start: {idle: 10m}' };
    const ended = await cancel((signal, child) => child.stdout?.once('data', () => signal()), idle);
    expectCancelled(ended);
    expect(ended.samples).toBe(0);
    expect(github.state.statuses).toMatchObject([{ sha: HEAD, state: 'error' }]);
  });

  it('in the middle of streams leaves all that was measured, charged at its worst', async () => {
    // The first of the four goes alone before the load.
    const ended = await cancel((signal) => {
      onAnswer = (begun) => begun === 4 && signal('SIGTERM');
    });
    expectCancelled(ended);
    expect(ended.samples).toBeGreaterThanOrEqual(3);
    expect(ended.report.outcomes).toEqual({ cancelled: ended.samples });
    expect(ended.report.cost.spent).toBeGreaterThan(0);
    expect(ended.report.cost.spent).toBeLessThanOrEqual(ended.report.cost.budget);
  });

  it('given twice, of both kinds, is as good as one', async () => {
    const ended = await cancel((signal) => {
      onAnswer = (begun) => {
        if (begun !== 2) return;
        signal('SIGINT');
        setTimeout(() => signal('SIGTERM'), 100);
        setTimeout(() => signal('SIGINT'), 150);
      };
    });
    expectCancelled(ended);
    expect(github.state.comments).toHaveLength(1);
  });

  it('while GitHub is asked and does not answer ends the asking', async () => {
    github.faults.push({ path: /files$/, kind: 'hang' });
    const isAsked = (): boolean => github.requests.some(({ path }) => path.endsWith('/files'));
    const inputs = { paths: 'prompts/**' };
    const ended = await cancel((signal) => void eventually(isAsked).then(() => signal()), inputs, {
      isDeaf: true,
    });
    expectCancelled(ended);
    expect(ended.samples).toBe(0);
  });

  it('while GitHub is told and does not answer ends the telling, and keeps the verdict', async () => {
    github.faults.push({ path: /statuses|comments/, kind: 'hang' });
    const isTold = (): boolean => github.requests.length > 0;
    const inputs = { endpoint: 'simulator', stages: '1s:10', thresholds: 'output_tokens: p(50)>1' };
    const ended = await cancel((signal) => void eventually(isTold).then(() => signal()), inputs, {
      isDeaf: true,
      // A pass takes a generator that kept up.
      timed: true,
    });
    expect(ended.ms).toBeLessThan(LONGEST_END);
    expect(ended).toMatchObject({ code: 0, outputs: { verdict: 'pass' }, report: { verdict: 'pass' } });
    expect(ended.log).toContain('comment: the job was cancelled');
  });
});
