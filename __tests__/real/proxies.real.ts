import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { findingsOf, type RealRun, runRealGate } from '../support/real-gate.js';
import { freePort, itWith, newFolder, startProgram } from '../support/real-program.js';
import { type Pace, startStreamServer } from '../support/stream-server.js';

const STEADY: Pace = { events: 200, everyMs: 5, burst: 1 };
/** As slow as a large model: what the kernel holds back for 200 ms makes equal bursts of it. */
const SLOW: Pace = { events: 40, everyMs: 45, burst: 1 };
const SLOWEST: Pace = { events: 16, everyMs: 150, burst: 1 };
const BURSTS: Pace = { events: 200, everyMs: 20, burst: 4 };
const RUN = ['--prices', 'free', '--executor', 'shared-iterations', '--vus', '4', '--iterations', '8'];
const LIMIT = 'inter_token_latency: p(50)<50';
/** What the first and the last read add or take away at most, of a second. */
const PACE_SHARE = 0.25;

type Config = (
  port: number,
  upstream: number,
  folder: string,
) => { text: string; args: (file: string) => string[] };

const haproxy =
  (options = ''): Config =>
  (port, upstream) => ({
    text: `defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
  ${options}
frontend front
  bind 127.0.0.1:${port}
  default_backend back
backend back
  server one 127.0.0.1:${upstream}
`,
    args: (file) => ['-db', '-f', file],
  });

const nginx =
  (buffering: 'on' | 'off'): Config =>
  (port, upstream, folder) => ({
    text: `daemon off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${upstream};
      proxy_http_version 1.1;
      proxy_buffering ${buffering};
    }
  }
}
`,
    args: (file) => ['-c', file],
  });

async function runBehind(path: string, config: Config, pace: Pace): Promise<RealRun & { truth: number }> {
  const server = await startStreamServer(pace);
  const [port, folder] = [await freePort(), newFolder()];
  const { text, args } = config(port, server.port, folder);
  const file = join(folder, 'proxy.conf');
  writeFileSync(file, text);
  const proxy = await startProgram(path, args(file), port);
  try {
    const run = await runRealGate(`http://127.0.0.1:${port}`, [
      ...RUN,
      '--max-tokens',
      '256',
      '--thresholds',
      LIMIT,
    ]);
    return { ...run, truth: medianOf(server.paces) };
  } finally {
    await proxy.close();
    await server.close();
  }
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function expectPace({ report, truth }: RealRun & { truth: number }): void {
  const { time_per_output_token: pace } = report.metrics;
  const median = pace?.type === 'trend' ? pace.med : null;
  expect(Math.abs((median ?? NaN) / truth - 1)).toBeLessThan(PACE_SHARE);
}

function expectBundled(run: RealRun & { truth: number }): void {
  const [finding] = findingsOf(run, 'gaps_bundled');
  expect(finding?.values).toMatchObject({ bundledBy: 'way' });
  expect(finding?.message).toContain('time_per_output_token');
  expect(run.report.thresholds[0]).toMatchObject({ verdict: 'inconclusive' });
  expect(JSON.stringify(run.report.thresholds[0])).toContain('`time_per_output_token` measures it');
  expectPace(run);
}

function expectTrusted(run: RealRun & { truth: number }): void {
  expect(findingsOf(run, 'gaps_bundled')).toEqual([]);
  expect(run.report.thresholds[0]).toMatchObject({ verdict: 'pass' });
  expectPace(run);
}

const HAPROXY = ['haproxy', 'HAPROXY'] as const;
const NGINX = ['nginx', 'NGINX'] as const;

for (const [name, pace] of [
  ['single events', STEADY],
  ['slow events', SLOW],
  ['very slow events', SLOWEST],
  ['bursts of four', BURSTS],
] as const)
  itWith(...HAPROXY, (path) => [
    `behind haproxy's defaults the gaps of ${name} are not the model's, and decide nothing`,
    async () => expectBundled(await runBehind(path, haproxy(), pace)),
  ]);

itWith(...HAPROXY, (path) => [
  "behind haproxy's http-no-delay the gaps are the model's",
  async () => expectTrusted(await runBehind(path, haproxy('option http-no-delay'), STEADY)),
]);

itWith(...HAPROXY, (path) => [
  "behind haproxy's http-no-delay the server's equal bursts are the server's",
  async () => {
    const run = await runBehind(path, haproxy('option http-no-delay'), BURSTS);
    expect(findingsOf(run, 'gaps_bundled')[0]?.values).toMatchObject({ bundledBy: 'server', size: 4 });
    expectPace(run);
    // Four tokens at a time: a step of the server takes as long as four of them.
    const { inter_token_latency: gaps } = run.report.metrics;
    const step = gaps?.type === 'trend' ? gaps.med : null;
    expect(Math.abs((step ?? NaN) / (4 * run.truth) - 1)).toBeLessThan(PACE_SHARE);
  },
]);

for (const buffering of ['on', 'off'] as const)
  itWith(...NGINX, (path) => [
    `nginx with its buffers ${buffering} hands on what it reads, so the gaps are the model's`,
    async () => expectTrusted(await runBehind(path, nginx(buffering), STEADY)),
  ]);
