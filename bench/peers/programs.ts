import { writeFileSync } from 'node:fs';
import { REQUEST_BODY } from '../clients/client.js';
import type { LoadResult, LoadTask } from '../clients/task.js';
import type { Peer } from './peer.js';
import { runProgram, versionOf } from './process.js';

/** A load generator that is installed: how it is called and what it prints. None of them reads a stream's events. */
interface Program {
  readonly name: string;
  readonly versionArgs: readonly string[];
  args(task: LoadTask, files: RequestFiles): string[];
  /** Answers that were good. */
  readonly answered: RegExp;
}

interface RequestFiles {
  readonly body: string;
  readonly lua: string;
}

const JSON_TYPE = 'content-type: application/json';

const PROGRAMS: readonly Program[] = [
  {
    name: 'wrk',
    versionArgs: ['-v'],
    args: ({ url, streams, ms }, { lua }) => [
      '-t',
      '1',
      '-c',
      String(streams),
      '-d',
      `${seconds(ms)}s`,
      '-s',
      lua,
      url,
    ],
    answered: /(\d+) requests in/,
  },
  {
    name: 'hey',
    versionArgs: ['-h'],
    args: ({ url, streams, ms }, { body }) => [
      '-z',
      `${seconds(ms)}s`,
      '-c',
      String(streams),
      '-m',
      'POST',
      '-T',
      'application/json',
      '-D',
      body,
      url,
    ],
    answered: /\[200\]\s+(\d+) responses/,
  },
  {
    name: 'h2load',
    versionArgs: ['--version'],
    args: ({ url, streams, ms }, { body }) => [
      '--h1',
      '-t',
      '1',
      '-c',
      String(streams),
      '-D',
      String(seconds(ms)),
      '-H',
      JSON_TYPE,
      '-d',
      body,
      url,
    ],
    answered: /(\d+) succeeded/,
  },
];

/** Those of the programs that are here. */
export async function findPrograms(folder: string): Promise<Peer[]> {
  const files = { body: `${folder}/body.json`, lua: `${folder}/post.lua` };
  writeFileSync(files.body, REQUEST_BODY);
  writeFileSync(
    files.lua,
    `wrk.method = "POST"\nwrk.body = [[${REQUEST_BODY}]]\nwrk.headers["content-type"] = "application/json"\n`,
  );
  const found = await Promise.all(
    PROGRAMS.map(async (program) => ({ program, said: await versionOf(program.name, program.versionArgs) })),
  );
  return found.flatMap(({ program, said }) => (said === null ? [] : [peerOf(program, files, said)]));
}

function peerOf(program: Program, files: RequestFiles, said: string): Peer {
  return {
    name: program.name,
    version: /\d+\.\d+(\.\d+)?/.exec(said)?.[0] ?? '',
    warmsUp: false,
    load: async (task) => {
      const { stdout, cpuMs, wallMs } = await runProgram(program.name, program.args(task, files));
      const requests = Number(program.answered.exec(stdout)?.[1] ?? 0);
      return { requests, failures: 0, tokens: requests, cpuMs: cpuMs ?? Number.NaN, wallMs, errorsMs: [] };
    },
    close: () => undefined,
  };
}

/** They count whole seconds. */
function seconds(ms: number): number {
  return Math.max(1, Math.round(ms / 1_000));
}

/** The C client's own figures are JSON. */
export function floorPeer(path: string): Peer {
  return {
    name: 'C, epoll',
    version: '',
    warmsUp: false,
    load: async ({ url, streams, ms, spreadMs }) => {
      const { port, pathname } = new URL(url);
      const { stdout } = await runProgram(path, [port, pathname, ...[streams, ms, spreadMs].map(String)]);
      return JSON.parse(stdout) as LoadResult;
    },
    close: () => undefined,
  };
}
