/**
 * Runs the bundle again and again against an endpoint of this file's own on loopback, and counts its verdicts: half of the runs
 * with a p95 at 0.8 of the limit, half at 1.5 times it. `node scripts/judge-runs.mjs [runs] [at a time]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [runs = 200, atATime = 2] = process.argv.slice(2).map(Number);
const BUNDLE = new URL('../dist/index.js', import.meta.url).pathname;
/** Lognormal times: median and p95 in milliseconds, of the logarithm the standard deviation. */
const [MEDIAN, SIGMA] = [150, 0.5];
const P95 = MEDIAN * Math.exp(1.6448536269514722 * SIGMA);
/** Some 60 requests each. */
const STAGES = '6s:10';

function normal() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

const answer = JSON.stringify({
  model: 'small',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Yes.' } }],
  usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
});
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    setTimeout(
      () => response.setHeader('content-type', 'application/json').end(answer),
      MEDIAN * Math.exp(SIGMA * normal()),
    );
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const counts = new Map();
const queue = Array.from({ length: runs }, (_, run) => (run % 2 === 0 ? 0.8 : 1.5));
await Promise.all(
  Array.from({ length: atATime }, async () => {
    for (let ratio = queue.shift(); ratio !== undefined; ratio = queue.shift()) {
      const verdict = await runOnce(ratio);
      const key = `p95 at ${ratio} of the limit: ${verdict}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }),
);
server.close();
for (const [key, count] of [...counts].sort()) console.log(`${key}: ${count}`);

async function runOnce(ratio) {
  const folder = await mkdtemp(join(tmpdir(), 'judge-runs-'));
  const flags = {
    endpoint: `http://127.0.0.1:${server.address().port}/v1`,
    model: 'small',
    stream: 'false',
    executor: 'constant-arrival-rate',
    stages: STAGES,
    prices: 'free',
    prompts: 'Say yes.',
    thresholds: `total_generation_time: p(95)<${Math.round(P95 / ratio)}ms`,
    'report-dir': folder,
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(process.execPath, [BUNDLE, 'local', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  await once(child, 'exit');
  const { readFile } = await import('node:fs/promises');
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
  await rm(folder, { recursive: true });
  return report.verdict === 'inconclusive'
    ? `inconclusive (${report.reasons.map(({ code }) => code).join(', ')})`
    : report.verdict;
}
