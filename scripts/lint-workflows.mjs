// Lints the workflows that users read or copy, and our own: actionlint and zizmor, each where it is installed. Those that
// stand in documents are written out first. Fails where one of them finds something, or where `--all` and one is missing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUT = '.cache/workflows';

/** Files below `folder` whose names end so. */
const filesIn = (folder, end) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

/** Writes the whole workflows of the documents; returns their paths. */
function writeDocumented() {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  return ['README.md', ...filesIn('docs', '.md')].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^```yaml\r?\n([\s\S]*?)^```\r?$/gm)]
      .map(([, text]) => text)
      .filter((text) => /^on:/m.test(text) && /^jobs:/m.test(text))
      .map((text, index) => {
        const path = join(OUT, `${page.replace(/[\\/]/g, '-')}-${index + 1}.yml`);
        writeFileSync(path, text);
        return path;
      }),
  );
}

/** Runs a linter over files; a missing one is told. */
function lint(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error?.code === 'ENOENT') {
    console.log(`${command} is not installed`);
    return !process.argv.includes('--all');
  }
  return status === 0;
}

const own = filesIn('.github/workflows', '.yml');
const shown = [...filesIn('examples/workflows', '.yml'), ...writeDocumented()];
const passed = [
  lint('actionlint', [...own, ...shown]),
  lint('zizmor', ['--offline', ...own]),
  lint('zizmor', ['--offline', '--config', 'examples/zizmor.yml', ...shown]),
];
console.log(`${own.length} own workflows, ${shown.length} documented ones`);
process.exitCode = passed.every(Boolean) ? 0 : 1;
