import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findCircles, readSources } from './support/house.js';

/** A folder imports itself and the folders named, nothing else; `outside` are packages and Node's modules. */
const FLOORS: Readonly<
  Record<string, { readonly may: readonly string[]; readonly outside: readonly string[] }>
> = {
  base: { may: [], outside: [] },
  stats: { may: ['base'], outside: ['simple-statistics'] },
  prompts: {
    may: ['base'],
    outside: [
      'yaml',
      'picomatch',
      'csv-parse/sync',
      '@huggingface/jinja',
      'nunjucks/browser/nunjucks.js',
      'handlebars',
      'handlebars/dist/cjs/handlebars.js',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:worker_threads',
    ],
  },
  protocols: { may: ['base'], outside: ['node:zlib'] },
  budget: { may: ['base'], outside: ['@pydantic/genai-prices'] },
  samples: { may: ['base', 'budget'], outside: [] },
  plan: { may: ['base', 'prompts', 'budget', 'samples'], outside: [] },
  load: {
    may: ['base', 'stats', 'prompts', 'protocols', 'budget', 'samples', 'plan'],
    outside: [
      'node:dns',
      'node:perf_hooks',
      'node:crypto',
      'node:fs',
      'node:vm',
      'node:http',
      'node:net',
      'node:tls',
      'node:worker_threads',
    ],
  },
  auth: { may: ['base', 'protocols', 'load'], outside: ['aws4fetch', 'node:child_process', 'node:fs'] },
  metrics: { may: ['base', 'stats', 'samples'], outside: [] },
  scenarios: { may: ['base', 'prompts', 'protocols', 'plan', 'samples', 'stats', 'metrics'], outside: [] },
  verdict: { may: ['base', 'stats', 'samples', 'metrics'], outside: [] },
  report: { may: ['base', 'samples', 'metrics', 'scenarios', 'verdict'], outside: ['zod', 'node:crypto'] },
  settings: {
    may: ['base', 'prompts', 'budget', 'samples', 'plan', 'protocols', 'metrics', 'verdict'],
    outside: ['yaml', '@cfworker/json-schema'],
  },
  gate: {
    may: [
      'settings',
      'base',
      'stats',
      'prompts',
      'protocols',
      'budget',
      'samples',
      'plan',
      'load',
      'auth',
      'metrics',
      'scenarios',
      'verdict',
      'report',
    ],
    outside: ['yaml', 'node:crypto', 'node:fs', 'node:path'],
  },
  simulator: {
    may: ['base', 'protocols'],
    outside: ['node:http', 'node:net', 'node:worker_threads', 'node:zlib'],
  },
  github: {
    may: ['base', 'report', 'settings', 'gate', 'simulator', 'prompts'],
    outside: [
      '@actions/core',
      '@actions/github',
      '@actions/artifact',
      'picomatch',
      'node:fs',
      'node:os',
      'node:path',
      'node:fs/promises',
      'node:zlib',
      'node:crypto',
    ],
  },
  local: {
    may: ['base', 'report', 'settings', 'gate', 'simulator', 'prompts'],
    outside: ['node:child_process', 'node:fs', 'node:os', 'node:path', 'node:util'],
  },
};

/** Rooms that only compute: time, chance, the process and the console come in as parameters. */
const PURE = [
  'base',
  'stats',
  'prompts',
  'protocols',
  'budget',
  'samples',
  'plan',
  'metrics',
  'scenarios',
  'verdict',
  'report',
];
const IMPURE =
  /\b(Date\.now|Math\.random|setTimeout|setInterval|setImmediate|performance\.now|console\.\w+|process\.\w+)\s*\(|\bprocess\.(env|argv|stdout|stderr|exit)\b|new Date\(\)/;

/** The one clock, and the page's script, which runs in the reader's browser. */
const EXEMPT = /^src\/(base\/system-clock\.ts|report\/page\/client\/)/;

/**
 * The wings of a room, in the order of a run: each imports itself and those before it. `*` stands for the files of the
 * room that belong to no wing.
 */
const WINGS: Readonly<Record<string, readonly string[]>> = {
  stats: ['distributions', 'estimates', 'sequential', 'paired', 'capacity'],
  prompts: ['prompt.ts', 'files', 'templates', 'formats', '*'],
  protocols: ['json.ts', 'protocol.ts', 'framing', 'limits', 'decode', 'dialects', 'registry.ts'],
  load: ['wire', 'terms', 'exchange', 'schedule', 'generator', 'threads'],
  auth: ['token.ts', 'rotating-key.ts', 'sources', 'exchange', 'aws'],
  verdict: ['thresholds', 'trouble', 'early', 'compare', 'stored', 'final-verdict.ts'],
  report: [
    'schema',
    'markup',
    'words.ts',
    'judged.ts',
    'decisive.ts',
    'breach-words.ts',
    'more-threads.ts',
    'headline.ts',
    'decision.ts',
    'look-next.ts',
    'reason-lines.ts',
    'context.ts',
    'reproduce.ts',
    'tables',
    'page',
    '*',
  ],
  settings: ['values', 'definitions', '*'],
  gate: [
    'world.ts',
    'settings-file.ts',
    'report-place.ts',
    'prepare',
    'run',
    'judge',
    'report',
    'gate.ts',
    'shards',
  ],
  simulator: ['faults.ts', 'options-merge.ts', 'options.ts', 'dialects', 'model', '*'],
  github: [
    'api',
    'event',
    'session.ts',
    'connection.ts',
    'change',
    'publish',
    'stored',
    'run-world.ts',
    'merge-run.ts',
    'measure.ts',
    'tell.ts',
    'main.ts',
  ],
};

const sources = readSources('src');
const roomOf = (path: string): string => path.split('/')[1] ?? '';
const wingOf = (path: string): string => path.split('/')[2] ?? '';
const files = sources.filter(({ path }) => roomOf(path) in FLOORS);

/** Where a file stands in the order of its room's wings; undefined where it has no place there. */
function placeOf(path: string): number | undefined {
  const wings = WINGS[roomOf(path)] ?? [];
  const names = path.split('/').length === 3 ? [wingOf(path), '*'] : [wingOf(path)];
  return names.map((name) => wings.indexOf(name)).find((index) => index >= 0);
}

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the floors of the house', () => {
  it('know every folder of src', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(FLOORS).sort());
  });

  it('let a folder import itself and the floors below it only', () => {
    const broken = files.flatMap(({ path, imports }) =>
      imports
        .filter((to) => roomOf(to) !== roomOf(path) && !FLOORS[roomOf(path)]?.may.includes(roomOf(to)))
        .map((to) => `${path} → ${to}`),
    );
    expect(broken).toEqual([]);
  });

  it('give every file of a room with wings its place', () => {
    const lost = files.filter(({ path }) => roomOf(path) in WINGS && placeOf(path) === undefined);
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  it('let a wing import itself and those before it only', () => {
    const upward = files.flatMap(({ path, imports }) =>
      imports
        .filter((to) => roomOf(to) === roomOf(path) && (placeOf(to) ?? 0) > (placeOf(path) ?? 0))
        .map((to) => `${path} → ${to}`),
    );
    expect(upward).toEqual([]);
  });

  it('have no circle of files, types included, nor have the benchmarks and the scripts', () => {
    expect(['src', 'bench', 'scripts'].flatMap((root) => findCircles(readSources(root)))).toEqual([]);
  });

  it('notice a circle', () => {
    const file = (path: string, ...imports: string[]): { path: string; imports: string[] } => ({
      path,
      imports,
    });
    const found = findCircles([
      file('a', 'b'),
      file('b', 'c'),
      file('c', 'b', 'd'),
      file('d'),
      file('e', 'e'),
    ]);
    expect(found.map((circle) => [...circle].sort())).toEqual([['b', 'c'], ['e']]);
  });

  it('have no folder with more than 20 files side by side', () => {
    const count = new Map<string, number>();
    for (const { path } of sources) count.set(dirname(path), (count.get(dirname(path)) ?? 0) + 1);
    expect([...count].filter(([, files]) => files > 20)).toEqual([]);
  });

  it('let a folder use the packages of its own only', () => {
    const broken = files.flatMap(({ path, specifiers }) =>
      specifiers
        .filter((specifier) => !specifier.startsWith('.'))
        .filter((specifier) => !FLOORS[roomOf(path)]?.outside.includes(specifier))
        .map((specifier) => `${path}: ${specifier}`),
    );
    expect(broken).toEqual([]);
  });

  it('keep clocks, chance, process and console out of the pure rooms', () => {
    const broken = files
      .filter(({ path }) => PURE.includes(roomOf(path)) && !EXEMPT.test(path))
      .filter(({ code }) => IMPURE.test(withoutComments(code)))
      .map(({ path }) => path);
    expect(broken).toEqual([]);
  });

  it('keep files to one idea: at most 220 lines', () => {
    const long = files.filter(({ code }) => code.split('\n').length > 221).map(({ path }) => path);
    expect(long).toEqual([]);
  });
});
