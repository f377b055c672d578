// Loads test files once, with all mutants switched off, and asks for one mutant after the other whether a test notices it:
// only those that reach it are run, and each that fails must hold again with the mutant off. Told by the parent's first
// message: {files, mutants: [{index, files}], count}; answers {index, outcome} each: killed, hangs, survives, or own, which
// a process of its own must decide.
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Beyond what the test took with all mutants off. */
const [SPARE_MS, TIMES] = [4_000, 5];
const beat = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL('./watchdog.mjs', import.meta.url), { workerData: { limitMs: 60_000, beat } }).unref();
register('../typescript-loader.mjs', import.meta.url);
register('./hooks.mjs', import.meta.url);
await import('../../__tests__/support/fixed-seed.mjs');
const { takeTests } = await import('./plain-jest.mjs');

class Hang extends Error {}

let [active, calls, until] = [-1, 0, Infinity];
let reached = new Set();
/** What runs before any test, as constants do, is not switched any more: such a one is judged in a process of its own. */
const atLoad = new Set();
const cpuMs = () => process.cpuUsage().user / 1000;

/** A loop without end most often comes by its mutant. */
globalThis.__m = (index) => {
  if (active === -1) reached.add(index);
  if (index !== active) return false;
  calls += 1;
  if (calls % 4096 === 0 && cpuMs() > until) throw new Hang();
  return true;
};

let stray = null;
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => {
    stray = error;
  });

/** Null where it holds, or why not. */
async function failureOf({ run, usualMs = 20_000 }) {
  Atomics.add(beat, 0, 1);
  let waitMs = SPARE_MS + TIMES * usualMs;
  until = cpuMs() + waitMs;
  let timer;
  try {
    const limit = new Promise((_, reject) => {
      timer = setInterval(() => {
        waitMs -= 200;
        if (waitMs <= 0) reject(new Hang());
      }, 200);
    });
    await Promise.race([(async () => run())(), limit]);
    return null;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  } finally {
    clearInterval(timer);
  }
}

async function loadFile(file) {
  try {
    await import(pathToFileURL(resolve(file)).href);
    const taken = takeTests();
    for (const run of taken.before) await run();
    return taken;
  } catch (error) {
    console.log(`left out, for it fails by itself: ${file}: ${error.message}`);
    return { tests: [] };
  }
}

async function loadTests(files) {
  const tests = [];
  for (const file of files) {
    reached = new Set();
    const taken = await loadFile(file);
    const early = reached;
    for (const { name, run } of taken.tests) {
      reached = new Set();
      const from = performance.now();
      const failure = await failureOf({ run });
      if (failure === null) tests.push({ file, name, run, reached, usualMs: performance.now() - from });
      else console.log(`left out, for it fails by itself: ${file}: ${name}: ${failure.message}`);
    }
    for (const index of early) atLoad.add(index);
  }
  return tests;
}

async function judge({ index, files }, tests) {
  const mine = tests
    .filter((test) => test.reached.has(index) && files.includes(test.file))
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.usualMs - b.usualMs);
  // What a test reaches only once, for the result is kept, it does not reach now that the mutant is on.
  let isKept = false;
  for (const test of mine) {
    if (test.unsound === true) continue;
    [active, calls, stray] = [index, 0, null];
    const failure = await failureOf(test);
    active = -1;
    isKept ||= calls === 0;
    if (failure === null && stray === null) continue;
    if (failure === null) return 'own';
    if ((await failureOf(test)) === null) return failure instanceof Hang ? 'hangs' : 'killed';
    test.unsound = true;
  }
  // What no test reaches here may run in threads that tests start, which know no switches.
  const isOwn = mine.length === 0 || isKept || mine.some(({ unsound }) => unsound) || atLoad.has(index);
  return isOwn ? 'own' : 'survives';
}

process.once('message', async ({ files, mutants }) => {
  const tests = await loadTests(files);
  for (const mutant of mutants) {
    process.send({ index: mutant.index, outcome: 'begun' });
    process.send({ index: mutant.index, outcome: await judge(mutant, tests) });
  }
  process.send({ index: -1 }, () => process.exit(0));
});
