import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { requestBody } from '../clients/client.js';
import type { LoadResult, ScheduleTask } from '../clients/task.js';
import type { Peer } from './peer.js';
import { type Finished, runProgram, versionOf } from './process.js';

/** A load generator that sends at a rate. None of these reads a stream's events: they have no first token. */
interface RatedProgram {
  readonly name: string;
  readonly versionArgs: readonly string[];
  /** Writes what it needs into the folder, runs it, and counts its good answers and the others. */
  run(
    task: ScheduleTask,
    folder: string,
  ): Promise<Finished & { readonly good: number; readonly bad: number }>;
}

const VEGETA: RatedProgram = {
  name: 'vegeta',
  versionArgs: ['-version'],
  async run({ url, rate, ms, promptBytes }, folder) {
    const [targets, results, body] = ['targets.txt', 'vegeta.bin', 'rated.json'].map(
      (name) => `${folder}/${name}`,
    ) as [string, string, string];
    writeFileSync(body, requestBody(promptBytes));
    writeFileSync(targets, `POST ${url}\nContent-Type: application/json\n@${body}\n`);
    const finished = await runProgram('vegeta', [
      'attack',
      `-rate=${rate}/1s`,
      `-duration=${ms}ms`,
      `-targets=${targets}`,
      // It reads bodies but keeps nothing of them: less work than it has by default.
      '-max-body=0',
      `-output=${results}`,
    ]);
    const { stdout } = await promisify(execFile)('vegeta', ['report', '-type=json', results]);
    const { requests, success } = JSON.parse(stdout) as { requests: number; success: number };
    const good = Math.round(requests * success);
    return { ...finished, good, bad: requests - good };
  },
};

const K6: RatedProgram = {
  name: 'k6',
  versionArgs: ['version'],
  async run({ url, rate, ms, promptBytes }, folder) {
    const script = `${folder}/rated.js`;
    const users = Math.min(4_000, rate * 4);
    const options = {
      discardResponseBodies: true,
      scenarios: {
        load: {
          executor: 'constant-arrival-rate',
          rate,
          timeUnit: '1s',
          duration: `${ms}ms`,
          preAllocatedVUs: users,
          maxVUs: users,
        },
      },
    };
    const params = { headers: { 'content-type': 'application/json' } };
    writeFileSync(
      script,
      `import http from 'k6/http';\nexport const options = ${JSON.stringify(options)};\n` +
        `const body = ${JSON.stringify(requestBody(promptBytes))};\n` +
        `export default () => { http.post(${JSON.stringify(url)}, body, ${JSON.stringify(params)}); };\n` +
        `export const handleSummary = ({ metrics }) => ({ stdout: JSON.stringify(metrics.http_req_failed.values) });\n`,
    );
    const finished = await runProgram('k6', ['run', '--quiet', script]);
    // Of a rate of failures, `fails` are those that did not fail.
    const { passes, fails } = JSON.parse(finished.stdout) as { passes: number; fails: number };
    return { ...finished, good: fails, bad: passes };
  },
};

/** Those that are here. */
export async function findRated(folder: string, say: (line: string) => void): Promise<Peer[]> {
  const found: Peer[] = [];
  for (const program of [VEGETA, K6]) {
    const said = await versionOf(program.name, program.versionArgs);
    if (said === null) say(`${program.name} is not installed: skipped`);
    else found.push(peerOf(program, folder, said));
  }
  return found;
}

function peerOf(program: RatedProgram, folder: string, said: string): Peer {
  return {
    name: program.name,
    version: /\d+\.\d+(\.\d+)?/.exec(said)?.[0] ?? '',
    warmsUp: false,
    load: () => Promise.reject(new Error(`${program.name} sends at rates`)),
    async schedule(task) {
      const { good, bad, cpuMs, wallMs } = await program.run(task, folder);
      const load: LoadResult = {
        requests: good + bad,
        failures: bad,
        tokens: good * (task.tokens ?? 1),
        cpuMs: cpuMs ?? Number.NaN,
        wallMs,
        errorsMs: [],
      };
      // When it means to send is known but for when it begins.
      return { dueMs: [], load };
    },
    close: () => undefined,
  };
}
