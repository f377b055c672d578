import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** A folder imports itself and the folders named, nothing else; `outside` are packages and Node's modules. */
const FLOORS: Readonly<
  Record<string, { readonly may: readonly string[]; readonly outside: readonly string[] }>
> = {
  base: { may: [], outside: [] },
  stats: { may: ['base'], outside: ['simple-statistics'] },
  prompts: { may: ['base'], outside: ['yaml', 'picomatch', 'node:fs', 'node:fs/promises', 'node:path'] },
  protocols: { may: ['base'], outside: ['node:zlib'] },
  budget: { may: ['base'], outside: ['@pydantic/genai-prices'] },
  samples: { may: ['base', 'budget'], outside: [] },
  plan: { may: ['base', 'prompts', 'budget', 'samples'], outside: [] },
  load: {
    may: ['base', 'prompts', 'protocols', 'budget', 'samples', 'plan'],
    outside: ['undici', 'node:perf_hooks', 'node:crypto', 'node:http', 'node:net', 'node:tls'],
  },
  metrics: { may: ['base', 'stats', 'samples'], outside: [] },
  scenarios: { may: ['base', 'prompts', 'plan', 'samples', 'stats', 'metrics'], outside: [] },
  verdict: { may: ['base', 'stats', 'samples', 'metrics'], outside: [] },
  report: { may: ['base', 'samples', 'metrics', 'scenarios', 'verdict'], outside: ['zod', 'node:crypto'] },
  gate: {
    may: [
      'base',
      'stats',
      'prompts',
      'protocols',
      'budget',
      'samples',
      'plan',
      'load',
      'metrics',
      'scenarios',
      'verdict',
      'report',
    ],
    outside: ['yaml', '@cfworker/json-schema', 'node:crypto', 'node:fs', 'node:path'],
  },
  simulator: {
    may: ['base', 'protocols'],
    outside: ['node:http', 'node:net', 'node:worker_threads', 'node:zlib'],
  },
  github: {
    may: ['base', 'report', 'gate', 'simulator', 'prompts'],
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
  local: { may: ['base', 'report', 'gate', 'simulator', 'prompts'], outside: ['node:fs', 'node:os'] },
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
const EXEMPT = /^(base\/system-clock\.ts|report\/page\/client\/)/;

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly code: string;
}

function sourcesOf(folder: string): SourceFile[] {
  const root = join('src', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: join(folder, name), folder, code: readFileSync(join(root, name), 'utf8') }));
}

/** Every module a file names in an import or export, static or dynamic. */
function importsOf(code: string): string[] {
  return [
    ...code.matchAll(
      /^\s*(?:import|export)\b[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function folderOf(file: SourceFile, specifier: string): string {
  return join(file.path, '..', specifier).split('/')[0] ?? '';
}

const files = Object.keys(FLOORS).flatMap(sourcesOf);
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the floors of the house', () => {
  it('know every folder of src', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(FLOORS).sort());
  });

  it('let a folder import itself and the floors below it only', () => {
    const broken = files.flatMap((file) =>
      importsOf(file.code)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => ({ from: file.path, to: folderOf(file, specifier) }))
        .filter(({ to }) => to !== file.folder && !FLOORS[file.folder]?.may.includes(to)),
    );
    expect(broken).toEqual([]);
  });

  it('let a folder use the packages of its own only', () => {
    const broken = files.flatMap((file) =>
      importsOf(file.code)
        .filter((specifier) => !specifier.startsWith('.'))
        .filter((specifier) => !FLOORS[file.folder]?.outside.includes(specifier))
        .map((specifier) => `${file.path}: ${specifier}`),
    );
    expect(broken).toEqual([]);
  });

  it('keep clocks, chance, process and console out of the pure rooms', () => {
    const broken = files
      .filter(({ folder, path }) => PURE.includes(folder) && !EXEMPT.test(path))
      .filter(({ code }) => IMPURE.test(withoutComments(code)))
      .map(({ path }) => path);
    expect(broken).toEqual([]);
  });

  it('keep files to one idea: at most 220 lines', () => {
    const long = files.filter(({ code }) => code.split('\n').length > 221).map(({ path }) => path);
    expect(long).toEqual([]);
  });
});
