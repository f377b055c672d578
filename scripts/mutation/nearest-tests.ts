import { readSources, type SourceFile } from '../../__tests__/support/house.js';

const tests = readSources('__tests__');
const all: ReadonlyMap<string, SourceFile> = new Map(
  [...readSources('src'), ...tests].map((file) => [file.path, file]),
);

export interface NearTest {
  readonly path: string;
  /** 0 beside the file, 1 where it imports it, and so on. */
  readonly steps: number;
}

/** The files of a room that do something, sorted by path. */
export function sourcesOf(room: string): SourceFile[] {
  return [...all.values()]
    .filter(({ path }) => path.startsWith(`src/${room}/`))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The room's tests that reach a file, the one beside it and those that import it themselves first; of equal ones those of its wing. */
export function nearestTests(room: string, path: string): NearTest[] {
  const mirror = path.replace('src/', '__tests__/').replace('.ts', '.test.ts');
  return tests
    .filter((test) => test.path.startsWith(`__tests__/${room}/`) && test.path.endsWith('.test.ts'))
    .map((test) => ({ path: test.path, steps: test.path === mirror ? 0 : stepsTo(path, test) }))
    .filter(({ steps }) => steps < Infinity)
    .sort(
      (a, b) =>
        a.steps - b.steps ||
        sharedFolders(mirror, b.path) - sharedFolders(mirror, a.path) ||
        (a.path < b.path ? -1 : 1),
    );
}

function sharedFolders(path: string, other: string): number {
  const others = other.split('/');
  const apart = path.split('/').findIndex((name, depth) => name !== others[depth]);
  return apart === -1 ? others.length : apart;
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
