import { messageOf } from '../../base/errors.js';
import type { ChangedFiles } from './changed-paths.js';
import { compileGlob, type Glob } from './glob.js';

export interface PathDecision {
  readonly matched: boolean;
  /** For the log and the report: why the gate runs, or does not. */
  readonly reason: string;
  /** The changed paths that matched. */
  readonly files: readonly string[];
}

export interface PathRules {
  /** Globs in order: the last that matches a path decides, `!` negates. */
  readonly patterns: readonly string[];
  /** Paths and globs of what the gate itself reads, its config file and its prompts: they match whatever the patterns say. */
  readonly always: readonly string[];
}

/**
 * Whether the change concerns the gate. A wrong skip is a green light, so whatever is not known for certain
 * counts as a match, and so does a list that cannot be had.
 */
export async function decideByPaths(
  rules: PathRules,
  list: () => Promise<ChangedFiles>,
): Promise<PathDecision> {
  const run = (reason: string, files: readonly string[] = []): PathDecision => ({
    matched: true,
    reason,
    files,
  });
  if (rules.patterns.length === 0) return run('no `paths` are set');
  const changed = await list().catch((error: unknown) => ({
    kind: 'unknown' as const,
    reason: messageOf(error),
  }));
  if (changed.kind === 'unknown') return run(`the changed files are not known: ${changed.reason}`);
  const isMatch = compileRules(rules);
  const isOfPaths = compileRules({ ...rules, always: [] });
  const touched = changed.files.flatMap(({ path, previousPath }) =>
    previousPath === null ? [path] : [path, previousPath],
  );
  const files = touched.filter(isMatch);
  if (files[0] !== undefined)
    return run(
      `${files[0]} ${isOfPaths(files[0]) ? 'matches `paths`' : 'is a prompt or the config file'}${files.length > 1 ? `, and ${files.length - 1} more count` : ''}`,
      files,
    );
  if (changed.kind === 'truncated') return run('the list of changed files is too long to be complete');
  return { matched: false, reason: `none of ${touched.length} changed paths matches \`paths\``, files: [] };
}

/**
 * Ordered globs, as in `.gitignore`: where the first one is negated, everything else matches to begin with. A pattern counts
 * where it may match, and takes away only where it surely does.
 */
export function compileRules(rules: PathRules): (path: string) => boolean {
  const ordered = rules.patterns.map((pattern) => {
    const positive = !pattern.startsWith('!');
    const { surely, perhaps } = compile(pattern.replace(/^!/, ''));
    return { positive, test: positive ? perhaps : surely };
  });
  const always = rules.always.map(compile);
  const exact = new Set(rules.always);
  const start = ordered[0]?.positive === false;
  return (path) => {
    if (exact.has(path) || always.some(({ perhaps }) => perhaps(path))) return true;
    return ordered.findLast(({ test }) => test(path))?.positive ?? start;
  };
}

/** `dir/` and `dir` stand for all that is in it; a leading `../` or `/` for the repository's root. */
function compile(pattern: string): Glob {
  const rooted = pattern
    .trim()
    .replace(/^(\.?\/)+/, '')
    .replace(/\/+$/, '');
  if (rooted === '') return compileGlob('**');
  const [own, inside] = [compileGlob(rooted), compileGlob(`${rooted}/**`)];
  return {
    surely: (path) => own.surely(path) || inside.surely(path),
    perhaps: (path) => own.perhaps(path) || inside.perhaps(path),
  };
}
