import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createProgramRunner } from '../../../src/auth/sources/run-program.js';

const run = createProgramRunner({ env: process.env });
const node = (script: string): string[] => [process.execPath, '-e', script];
const folder = (): string => mkdtempSync(join(tmpdir(), 'program-'));

describe('a program that prints a token', () => {
  it('is run by its words, which no shell reads', async () => {
    const words = [
      process.execPath,
      '-p',
      'JSON.stringify(process.argv.slice(1))',
      '$HOME',
      '; exit 1',
      '*',
      '',
    ];
    expect(JSON.parse(await run(words))).toEqual(['$HOME', '; exit 1', '*', '']);
  });

  it('has the environment, and nothing to read', async () => {
    const own = createProgramRunner({ env: { ...process.env, OF_MINE: 'yes' } });
    expect(
      await own(node("process.stdout.write(process.env.OF_MINE + require('fs').readFileSync(0).length)")),
    ).toBe('yes0');
  });

  it.each([
    [
      'exits with a code',
      node('console.error("first"); console.error("Please run az login"); process.exit(3)'),
      'ends with code 3: Please run az login',
    ],
    ['is killed', node('process.kill(process.pid, "SIGTERM")'), 'is ended by SIGTERM'],
    ['does not exist', ['no-such-program-here'], 'there is no program `no-such-program-here`'],
    ['is a folder', [tmpdir()], 'is no program, or may not be run'],
    ['prints too much', node('process.stdout.write("x".repeat(200000))'), 'prints more than 128 KiB'],
  ])('is told of where it %s', async (_, words, message) => {
    await expect(run(words)).rejects.toThrow(message);
  });

  it('shows no long word of its complaint, which may be a token that it echoes', async () => {
    const words = node('console.error("refused: sk-0123456789abcdefghijklmnop"); process.exit(1)');
    await expect(run(words)).rejects.toThrow('ends with code 1: refused: ***');
  });

  it('is ended where it hangs, with all that it has started', async () => {
    const mark = join(folder(), 'mark');
    const script = join(folder(), 'hang.sh');
    writeFileSync(script, `#!/bin/sh\nsh -c 'sleep 2; touch ${mark}' &\nsleep 60\n`, { mode: 0o755 });
    const hasty = createProgramRunner({ env: process.env, timeLimitMs: 300 });
    await expect(hasty([script])).rejects.toThrow('does not end within 0.3 s');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(existsSync(mark)).toBe(false);
  });

  it('is not waited for where it leaves something running that holds its output', async () => {
    const script = join(folder(), 'daemon.sh');
    writeFileSync(script, '#!/bin/sh\nsleep 30 &\necho token-1\n', { mode: 0o755 });
    expect(await run([script])).toBe('token-1\n');
  });
});
