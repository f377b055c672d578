// Bundles src/index.ts into dist/: no source maps, not minified, so that a diff can be read. What stands there is
// replaced only by a bundle that is whole; ncc itself would leave chunks of earlier builds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
const fresh = join(mkdtempSync('.build-'), 'dist');
try {
  execFileSync(
    process.execPath,
    [ncc, 'build', 'src/index.ts', '-o', fresh, '--license', 'licenses.txt', '--target', 'es2022'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  rmSync('dist', { recursive: true, force: true });
  renameSync(fresh, 'dist');
} finally {
  rmSync(join(fresh, '..'), { recursive: true, force: true });
}
