// Runs test files in plain Node, one after the other; exit code 1 at the first that fails.
// node scripts/mutation/run-tests.mjs __tests__/stats/paired/holm.test.ts …
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

register('../typescript-loader.mjs', import.meta.url);
register('./hooks.mjs', import.meta.url);
await import('../../__tests__/support/fixed-seed.mjs');
const { takeTests } = await import('./plain-jest.mjs');

for (const file of process.argv.slice(2)) {
  await import(pathToFileURL(resolve(file)).href);
  const { tests, before, after } = takeTests();
  try {
    for (const run of before) await run();
    for (const { name, run } of tests) {
      try {
        await run();
      } catch (error) {
        console.error(`${file}: ${name}\n${error instanceof Error ? error.message : error}`);
        process.exit(1);
      }
    }
  } finally {
    for (const run of after) await run();
  }
}
process.exit(0);
