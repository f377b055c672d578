// Bundles src/index.ts into dist/: no source maps and every name as it was, so that a diff and a stack trace can be read. What
// stands there is replaced only by a bundle that is whole; ncc itself would leave chunks of earlier builds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE, toCommon } from './bundle/common.mjs';
import { findLazyModules } from './bundle/lazy-packages.mjs';
import { prune } from './bundle/prune.mjs';

const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
const fresh = join(mkdtempSync('.build-'), 'dist');
try {
  execFileSync(
    process.execPath,
    [ncc, 'build', 'src/index.ts', '-o', fresh, '--license', 'licenses.txt', '--target', 'es2022'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  // Lines end as git keeps them, whatever a package was written on.
  const texts = new Map(
    readdirSync(fresh)
      .filter((name) => /\.(js|txt)$/.test(name))
      .map((name) => [name, readFileSync(join(fresh, name), 'utf8').replaceAll('\r\n', '\n')]),
  );
  const lazy = findLazyModules([...texts.values()]);
  for (const [name, text] of texts) {
    const isCode = name.endsWith('.js');
    const code = isCode ? toCommon(await prune(text, lazy), name === 'index.js') : text;
    writeFileSync(join(fresh, name), code);
  }
  writeFileSync(join(fresh, 'package.json'), PACKAGE);
  rmSync('dist', { recursive: true, force: true });
  renameSync(fresh, 'dist');
} finally {
  rmSync(join(fresh, '..'), { recursive: true, force: true });
}
