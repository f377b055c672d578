// Changes operators, numbers and conditions of a room, one at a time, and asks whether the room's own tests notice:
// npm run mutate -- verdict stats --count 40 --seed one [--file compare/controls] [--least 0.9]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSources, type SourceFile } from '../__tests__/support/house.js';
import { seededRandom, shuffled } from '../src/base/random.js';
import { findMutants, type Mutant } from './mutation/sites.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: 'mutants' },
    file: { type: 'string', default: '' },
    least: { type: 'string', default: '0.9' },
    workers: { type: 'string', default: '2' },
  },
});

/** The nearest test files of a mutant; what these do not notice, far ones seldom do. */
const MOST_TESTS = 6;
/** A mutant that hangs its tests is noticed. */
const LIMIT_MS = 240_000;

const tests = readSources('__tests__');
const all: ReadonlyMap<string, SourceFile> = new Map(
  [...readSources('src'), ...tests].map((file) => [file.path, file]),
);

/** The room's tests that reach a file, the one beside it and those that import it themselves first. */
function testsOf(room: string, path: string): string[] {
  const own = tests.filter(
    (test) => test.path.startsWith(`__tests__/${room}/`) && test.path.endsWith('.test.ts'),
  );
  const mirror = path.replace('src/', '__tests__/').replace('.ts', '.test.ts');
  return own
    .map((test) => ({ path: test.path, steps: test.path === mirror ? 0 : stepsTo(path, test) }))
    .filter(({ steps }) => steps < Infinity)
    .sort((a, b) => a.steps - b.steps)
    .map((test) => test.path);
}

function stepsTo(path: string, from: SourceFile): number {
  const seen = new Set([from.path]);
  let front = [from];
  for (let steps = 1; front.length > 0; steps += 1) {
    const next = new Set(front.flatMap(({ imports }) => imports));
    if (next.has(path)) return steps;
    front = [...next].filter((each) => !seen.has(each)).flatMap((each) => all.get(each) ?? []);
    for (const { path: each } of front) seen.add(each);
  }
  return Infinity;
}

/** Whether a test file holds on the code as it is: one that does not would kill every mutant. */
const sound = new Map<string, Promise<boolean>>();

async function soundOf(files: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) {
    const known = sound.get(file) ?? runTests(null, [file]);
    sound.set(file, known);
    if (await known) kept.push(file);
    else console.log(`left out, for it fails by itself: ${file}`);
  }
  return kept;
}

/** Resolves with whether they all hold. */
async function runTests(mutant: Mutant | null, files: readonly string[]): Promise<boolean> {
  const env = { ...process.env };
  delete env['MUTANT'];
  const child = spawn(process.execPath, ['scripts/mutation/run-tests.mjs', ...files], {
    env: mutant === null ? env : { ...env, MUTANT: JSON.stringify(mutant) },
    stdio: mutant === null ? 'inherit' : 'ignore',
    timeout: LIMIT_MS,
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code === 0));
  });
}

async function mutateRoom(room: string): Promise<boolean> {
  const files = [...all.values()].filter(
    ({ path }) => path.startsWith(`src/${room}/`) && path.includes(values.file),
  );
  const sites = files.flatMap(({ path, code }) => findMutants(path, code));
  const chosen = shuffled(seededRandom(values.seed, room), sites).slice(0, Number(values.count));
  const survivors: Mutant[] = [];
  const waiting = [...chosen];
  const work = async (): Promise<void> => {
    for (let mutant = waiting.pop(); mutant !== undefined; mutant = waiting.pop()) {
      const own = await soundOf(testsOf(room, mutant.file).slice(0, MOST_TESTS));
      if (own.length > 0 && !(await runTests(mutant, own))) {
        console.log(`killed: ${mutant.file}:${mutant.line}: ${mutant.change}`);
        continue;
      }
      survivors.push(mutant);
      console.log(`survives: ${mutant.file}:${mutant.line}: ${mutant.change}`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, work));
  const killed = chosen.length - survivors.length;
  const share = chosen.length === 0 ? 1 : killed / chosen.length;
  console.log(
    `${room}: ${killed} of ${chosen.length} of ${sites.length} mutants killed (${(100 * share).toFixed(1)} %)`,
  );
  return share >= Number(values.least);
}

const results: boolean[] = [];
for (const room of positionals) {
  if (!existsSync(`src/${room}`)) throw new Error(`there is no room src/${room}`);
  results.push(await mutateRoom(room));
}
process.exit(results.every(Boolean) ? 0 : 1);
