// Bundles src/index.ts into dist/: cleared first, no source maps, not minified, so that a diff can be read.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const out = process.argv[2] ?? 'dist';
rmSync(out, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    'src/index.ts',
    '-o',
    out,
    '--license',
    'licenses.txt',
    '--target',
    'es2022',
    '-q',
  ],
  { stdio: 'inherit' },
);
