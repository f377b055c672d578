// Changes operators, numbers, conditions and statements of a room, one at a time, and asks whether the room's own tests notice:
// npm run mutate -- verdict stats --count 40 --seed one [--least 0.9]
// All mutants of a folder, a file or a line, or as many of them as asked for: npm run mutate -- src/stats/paired/holm.ts:9
import { parseArgs } from 'node:util';
import { seededRandom, shuffled } from '../src/base/random.js';
import { type NearTest, nearestTests, sourcesOf } from './mutation/nearest-tests.js';
import { runTests, type TestRun } from './mutation/run-mutant.js';
import { runSwitched, separate } from './mutation/run-switched.js';
import { findMutants, type Mutant } from './mutation/sites.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** 40 of a room, all of anything smaller. */
    count: { type: 'string' },
    seed: { type: 'string', default: 'mutants' },
    least: { type: 'string', default: '0.9' },
    /** The nearest test files of a mutant; what these do not notice, far ones seldom do. */
    tests: { type: 'string', default: '8' },
  },
});

/** How the tests do on the code as it is: those that fail would kill every mutant. */
const usual = new Map<string, Promise<TestRun>>();

async function usualRun(path: string): Promise<TestRun> {
  const known = usual.get(path) ?? runTests(null, [path], 300_000);
  usual.set(path, known);
  return known;
}

/** Those of them that hold, cheap ones first, and the processor time of all. */
async function soundOf(near: readonly NearTest[]): Promise<{ files: string[]; cpuMs: number }> {
  const kept: { path: string; cpuMs: number }[] = [];
  for (const { path } of near) {
    const { outcome, cpuMs } = await usualRun(path);
    if (outcome === 'holds') kept.push({ path, cpuMs });
    else console.log(`left out, for it fails by itself: ${path}`);
  }
  kept.sort((a, b) => a.cpuMs - b.cpuMs);
  return {
    files: kept.map(({ path }) => path),
    cpuMs: kept.reduce((sum, each) => sum + each.cpuMs, 0),
  };
}

function nearestFiles(room: string, { file }: Mutant): string[] {
  const near = nearestTests(room, file).slice(0, Number(values.tests));
  return near.map(({ path }) => path);
}

const WORDS = { killed: 'killed', hangs: 'killed, for it hangs', survives: 'survives' } as const;

/** In a process of its own. The nearest test file notices most mutants; the others are loaded only for the rest. */
async function judge(room: string, mutant: Mutant): Promise<string> {
  const near = nearestTests(room, mutant.file).slice(0, Number(values.tests));
  if (near.length === 0) return 'survives, for no test reaches it';
  for (const batch of [near.slice(0, 1), near.slice(1, 3), near.slice(3)]) {
    const { files, cpuMs } = await soundOf(batch);
    const { outcome } = files.length === 0 ? { outcome: 'holds' } : await runTests(mutant, files, cpuMs);
    if (outcome !== 'holds') return WORDS[outcome === 'hangs' ? 'hangs' : 'killed'];
  }
  return 'survives';
}

/** Fewer mutants than that cost less in processes of their own, which stop at the first test file that notices. */
const WORTH_LOADING = 4;

/** A module that keeps results, or counts. */
const KEEPS = /^(?:let |const \w+ = new (?:Weak)?Map)/m;

async function mutateRoom(place: string): Promise<boolean> {
  const [path = '', line] = place.replace(/^src\//, '').split(':');
  const [room = ''] = path.split('/');
  const files = sourcesOf(room).filter((file) => `${file.path}/`.startsWith(`src/${path}/`));
  if (files.length === 0) throw new Error(`there is no src/${path}`);
  const sites = files.flatMap((file) => findMutants(file.path, file.code));
  const asked = sites.filter((site) => line === undefined || String(site.line) === line);
  const count = values.count ?? (path === room ? '40' : String(asked.length));
  const chosen = shuffled(seededRandom(values.seed, room), asked).slice(0, Number(count));
  // What a module keeps of the code as it was is not that of the mutant.
  const keeps = new Set(files.filter(({ code }) => KEEPS.test(code)).map(({ path: file }) => file));
  let killed = 0;
  const tell = (mutant: Mutant, word: string): void => {
    if (word.startsWith('killed')) killed += 1;
    console.log(`${word}: ${mutant.file}:${mutant.line}: ${mutant.change}`);
  };
  const alone: Mutant[] = [];
  let waiting: readonly Mutant[] = chosen;
  while (waiting.length > 0) {
    const { apart, others } = separate(waiting);
    waiting = others;
    if (apart.length < WORTH_LOADING) {
      alone.push(...apart);
      continue;
    }
    const tested = apart.map((mutant) => ({ mutant, files: nearestFiles(room, mutant) }));
    await runSwitched(tested, (mutant, outcome) => {
      if (outcome === 'own' || (outcome === 'survives' && keeps.has(mutant.file))) alone.push(mutant);
      else tell(mutant, WORDS[outcome]);
    });
  }
  for (const mutant of alone) tell(mutant, await judge(room, mutant));
  const share = chosen.length === 0 ? 1 : killed / chosen.length;
  const rate = `${(100 * share).toFixed(1)} %`;
  console.log(`${place}: ${killed} of ${chosen.length} of ${sites.length} mutants killed (${rate})`);
  return share >= Number(values.least);
}

const results: boolean[] = [];
for (const place of positionals) results.push(await mutateRoom(place));
process.exit(results.every(Boolean) ? 0 : 1);
