// Runs test files in plain Node, one after the other; exit code 1 at the first that fails. Tells the parent, where there is
// one, the processor time it took; past MUTATION_LIMIT_MS of it the watchdog ends it.
// node scripts/mutation/run-tests.mjs __tests__/stats/paired/holm.test.ts …
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const limitMs = Number(process.env.MUTATION_LIMIT_MS ?? Infinity);
new Worker(new URL('./watchdog.mjs', import.meta.url), { workerData: { limitMs } }).unref();
register('../typescript-loader.mjs', import.meta.url);
register('./hooks.mjs', import.meta.url);
await import('../../__tests__/support/fixed-seed.mjs');
const { takeTests } = await import('./plain-jest.mjs');

function end(code) {
  const { user, system } = process.cpuUsage();
  if (process.send === undefined) process.exit(code);
  process.send((user + system) / 1000, () => process.exit(code));
}

async function runFile(file) {
  await import(pathToFileURL(resolve(file)).href);
  const { tests, before, after } = takeTests();
  try {
    for (const run of before) await run();
    for (const { name, run } of tests) {
      try {
        await run();
      } catch (error) {
        console.error(`${file}: ${name}\n${error instanceof Error ? error.message : error}`);
        return false;
      }
    }
    return true;
  } finally {
    for (const run of after) await run();
  }
}

let holds = true;
for (const file of process.argv.slice(2)) {
  holds = await runFile(file);
  if (!holds) break;
}
end(holds ? 0 : 1);
