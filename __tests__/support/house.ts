import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One TypeScript file of this repository. */
export interface SourceFile {
  /** From the root of the repository, `/`-separated: `src/load/wire/transport.ts`. */
  readonly path: string;
  readonly code: string;
  /** What it names in imports and exports, types included, static or dynamic. */
  readonly specifiers: readonly string[];
  /** The files among them, from the root of the repository. */
  readonly imports: readonly string[];
}

export function readSources(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\/(fixtures|golden)\//.test(path))
    .map((path) => {
      const code = readFileSync(path, 'utf8');
      const specifiers = specifiersOf(code);
      const imports = specifiers
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => normalize(join(dirname(path), specifier)).replace(/\.js$/, '.ts'));
      return { path, code, specifiers, imports };
    });
}

function specifiersOf(code: string): string[] {
  return [
    ...code.matchAll(
      /^\s*(?:import|export)\b[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Groups of files that reach each other, after Tarjan (1972); each in any order, and none of a single file. */
export function findCircles(files: readonly Pick<SourceFile, 'path' | 'imports'>[]): string[][] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): number => {
    const mine = order.size;
    order.set(path, mine);
    lowest.set(path, mine);
    open.push(path);
    for (const next of importsOf.get(path) ?? []) {
      if (!importsOf.has(next)) continue;
      const reached = order.has(next) ? (open.includes(next) ? order.get(next) : undefined) : visit(next);
      if (reached !== undefined) lowest.set(path, Math.min(lowest.get(path) ?? mine, reached));
    }
    if (lowest.get(path) === mine) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1 || importsOf.get(path)?.includes(path) === true) circles.push(circle);
    }
    return lowest.get(path) ?? mine;
  };
  for (const { path } of files) if (!order.has(path)) visit(path);
  return circles;
}
