import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUEUE } from './queue.js';

/*
 * Searches through the bundle on loopback against queues of known capacity: how often an end is wrong, and what it takes.
 * node scripts/run.mjs bench/capacity/main.ts [searches] [at once]
 */

interface Found {
  readonly low: number | null;
  readonly high: number | null;
  readonly ended: string;
  readonly sent: number;
}

async function openServer(queues: number): Promise<{ readonly ports: number[]; close: () => void }> {
  const server = spawn(
    process.execPath,
    ['scripts/run.mjs', 'bench/capacity/fifo-server.ts', String(queues)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ports = await new Promise<number[]>((resolve) => {
    server.stdout.once('data', (line: Buffer) => resolve(JSON.parse(String(line)) as number[]));
  });
  return { ports, close: () => void server.kill() };
}

function search(port: number, seed: string, folder: string): Promise<Found> {
  mkdirSync(folder, { recursive: true });
  const settings = {
    endpoint: `http://127.0.0.1:${port}/v1`,
    model: 'm',
    prices: 'free',
    prompts: 'Hi',
    stream: 'false',
    scenario: 'capacity',
    good: `e2e: ${QUEUE.limitMs}ms`,
    arrivals: 'poisson',
    seed,
    'max-concurrency': '400',
    thresholds: 'capacity: value>1',
    'report-dir': folder,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const gate = spawn(process.execPath, ['dist/index.js', 'local', ...flags], { stdio: 'ignore' });
  return new Promise((resolve) => {
    gate.once('exit', () => {
      try {
        const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
          scenarios: { capacity: Omit<Found, 'sent'> }[];
          load: { sent: number };
        };
        const { low = null, high = null, ended = 'none' } = report.scenarios[0]?.capacity ?? {};
        resolve({ low, high, ended, sent: report.load.sent });
      } catch {
        resolve({ low: null, high: null, ended: 'none', sent: 0 });
      }
    });
  });
}

const [searches, atOnce] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 5)];
const folder = mkdtempSync(join(tmpdir(), 'capacity-'));
const { ports, close } = await openServer(atOnce);
const found: Found[] = [];
let next = 0;
await Promise.all(
  ports.map(async (port) => {
    for (let i = next++; i < searches; i = next++) {
      const one = await search(port, `bench/${i}`, join(folder, String(i)));
      found.push(one);
      console.log(`${i + 1}: ${one.low ?? '–'} to ${one.high ?? '–'}, ${one.ended}, ${one.sent} requests`);
    }
  }),
);
close();
rmSync(folder, { recursive: true });
const judged = found.filter(({ ended }) => ended !== 'generator' && ended !== 'none');
const covers = judged.filter(
  ({ low, high }) => (low ?? 0) <= QUEUE.capacity && (high ?? Infinity) >= QUEUE.capacity,
);
const both = judged.filter(({ low, high }) => low !== null && high !== null);
const sorted = judged.map(({ sent }) => sent).sort((a, b) => a - b);
console.log(
  `${covers.length} of ${judged.length} intervals hold the capacity of ${QUEUE.capacity} a second; ${both.length} have both ends certified; ` +
    `${sorted[Math.floor(sorted.length / 2)] ?? 0} requests at the median; ${found.length - judged.length} ended as the machine was the limit`,
);
