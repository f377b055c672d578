import { existsSync, readdirSync } from 'node:fs';

const TEXT = /\.(md|ya?ml)$/;

/** What users read, and copy from: README, everything in `docs/`, and `examples/`; `/` between folders. */
export function documentPaths(): readonly string[] {
  const folders = ['docs', 'examples'].filter((folder) => existsSync(folder));
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return ['README.md', ...found.filter((path) => TEXT.test(path)).sort()];
}
