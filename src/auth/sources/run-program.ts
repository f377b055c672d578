import { spawn } from 'node:child_process';
import { TokenError } from '../token.js';

/** Runs a program that prints a token. Rejects with a TokenError. */
export type RunProgram = (words: readonly string[]) => Promise<string>;

export interface ProgramTerms {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeLimitMs?: number;
}

/** `az` and `gcloud` take some seconds. */
const TIME_LIMIT_MS = 30_000;
/** For what is still in a pipe when its program has ended. */
const LINGER_MS = 500;
const MOST_OUTPUT = 128 * 1024;

/**
 * Runs programs by their words, without a shell: nothing in them is expanded. One that does not end in time is ended with
 * whatever it has started. What it prints is never repeated; of its complaint the last line is, without what may be secret.
 */
export function createProgramRunner({ env, timeLimitMs = TIME_LIMIT_MS }: ProgramTerms): RunProgram {
  return ([program = '', ...args]) =>
    new Promise((resolve, reject) => {
      // A group of its own, so that it can be ended as a whole; Windows has none.
      const detached = process.platform !== 'win32';
      const child = spawn(program, args, {
        env,
        detached,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const [output, complaint]: [Buffer[], Buffer[]] = [[], []];
      let size = 0;
      const end = (): void => {
        clearTimeout(timer);
        try {
          if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
          else child.kill('SIGKILL');
        } catch {
          // It has ended by itself meanwhile.
        }
        child.stdout.destroy();
        child.stderr.destroy();
      };
      const fail = (message: string): void => {
        end();
        reject(new TokenError(message));
      };
      const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_OUTPUT) fail(`prints more than ${MOST_OUTPUT / 1024} KiB`);
        else chunks.push(chunk);
      };
      const timer = setTimeout(() => fail(`does not end within ${timeLimitMs / 1_000} s`), timeLimitMs);
      child.stdout.on('data', keep(output));
      child.stderr.on('data', keep(complaint));
      child.on('error', (error) => fail(whyNotRun(error, program)));
      child.on('exit', (code, signal) => {
        // What it leaves running in the background may hold its output open.
        const wait = setTimeout(() => {
          child.stdout.destroy();
          child.stderr.destroy();
        }, LINGER_MS);
        child.on('close', () => {
          clearTimeout(wait);
          if (code !== 0)
            fail(
              `${signal === null ? `ends with code ${code ?? ''}` : `is ended by ${signal}`}${lastLine(complaint)}`,
            );
          else {
            clearTimeout(timer);
            resolve(Buffer.concat(output).toString('utf8'));
          }
        });
      });
    });
}

function whyNotRun(error: Error, program: string): string {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return `cannot be run: there is no program \`${program}\``;
  if (code === 'EACCES') return `cannot be run: \`${program}\` is no program, or may not be run`;
  return `cannot be run${code === '' ? '' : ` (${code})`}`;
}

/** Long words without blanks may be a token that somebody echoes. */
function lastLine(complaint: readonly Buffer[]): string {
  const lines = Buffer.concat(complaint).toString('utf8').trim().split(/\r?\n/);
  const line = (lines.at(-1) ?? '').trim();
  const shown = line.replace(/[\w+/=.~-]{24,}/g, '***').slice(0, 200);
  return shown === '' ? '' : `: ${shown}`;
}
