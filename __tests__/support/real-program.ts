import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { it } from '@jest/globals';

/** A test with a real server: `program` in the path, or where the variable says. Skipped with a word without it. */
export function itWith(
  program: string,
  variable: string,
  test: (path: string) => [string, () => Promise<void>],
): void {
  const path = findProgram(process.env[variable] ?? program);
  const [name, body] = test(path ?? program);
  if (path === null) it.skip(`${name} (${program} is not installed, and ${variable} does not name it)`, body);
  else it(name, body);
}

function findProgram(name: string): string | null {
  const folders = name.includes('/') ? [''] : [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  const places = folders.map((folder) => (folder === '' ? name : join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'real-'));
}

/** A port of 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

export interface RealProgram {
  close(): Promise<void>;
}

const PATIENCE_MS = 120_000;
const PAUSE_MS = 100;

/** Started, and taking connections on the port. Rejects, with what it said, where it ends before. */
export async function startProgram(
  path: string,
  args: readonly string[],
  port: number,
  more: Readonly<Record<string, string>> = {},
): Promise<RealProgram> {
  const env = { ...process.env, ...more };
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: newFolder(), env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const until = Date.now() + PATIENCE_MS;
  while (!(await takesConnections(port))) {
    if (child.exitCode !== null || Date.now() > until) {
      await end(child);
      throw new Error(`${path} does not listen: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { close: () => end(child) };
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('close', () => resolve());
    child.kill('SIGTERM');
  });
}
