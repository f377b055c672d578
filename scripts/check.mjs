// All checks, in two lanes side by side: linting takes as long as the rest. What failed is shown, each check's in one piece.
import { spawn } from 'node:child_process';

const LANES = [['lint'], ['typecheck', 'unused', 'check-docs', 'check-dist']];

/** Runs one script of package.json; resolves to whether it passed. */
function check(name) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a script of the shell.
      shell: process.platform === 'win32',
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(
  LANES.map(async (names) => {
    let all = true;
    for (const name of names) all = (await check(name)) && all;
    return all;
  }),
);
process.exitCode = passed.every(Boolean) ? 0 : 1;
