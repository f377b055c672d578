// Bundles src/index.ts into dist/: no source maps, not minified, so that a diff can be read. What stands there is
// replaced only by a bundle that is whole; ncc itself would leave chunks of earlier builds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
/** Lines that are comments and only point elsewhere: to source maps that are not here, to web pages, to other modules of the bundle. */
const POINTERS = /^ *\/\/(# sourceMappingURL=.*| \[[^\]]*\]\(https?:[^)]*\)| EXTERNAL MODULE: .*)\n/gm;
const fresh = join(mkdtempSync('.build-'), 'dist');
try {
  execFileSync(
    process.execPath,
    [ncc, 'build', 'src/index.ts', '-o', fresh, '--license', 'licenses.txt', '--target', 'es2022'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (const name of readdirSync(fresh).filter((entry) => /\.(js|txt)$/.test(entry))) {
    const path = join(fresh, name);
    // Lines end as git keeps them, whatever a package was written on.
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\r\n', '\n').replace(POINTERS, ''));
  }
  rmSync('dist', { recursive: true, force: true });
  renameSync(fresh, 'dist');
} finally {
  rmSync(join(fresh, '..'), { recursive: true, force: true });
}
