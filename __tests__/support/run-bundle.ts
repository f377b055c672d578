import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { untilUnhindered } from './again.js';
import { type Bearing, hindranceOf } from './hindrance.js';

export interface BundleRun extends Bearing {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Written into the workspace before the run. */
  readonly files?: Readonly<Record<string, string>>;
  readonly onStart?: (child: ChildProcess) => void;
  /** A shell's line before the run: a limit, say. */
  readonly shell?: string;
  /** What the run changes; a run that is done again finds it as it was. */
  readonly servers?: readonly { remember(): () => void }[];
}

export interface BundleResult {
  readonly code: number | null;
  readonly log: string;
  readonly folder: string;
  /** Of the job summary. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Another Node to run the bundle with, as hosted runners do. */
const NODE = process.env['LLM_PERF_GATE_NODE'] ?? process.execPath;

/** Runs the committed bundle as a runner would, and again where the machine did not let it. */
export function runBundle(run: BundleRun): Promise<BundleResult> {
  const restores = (run.servers ?? []).map((server) => server.remember());
  return untilUnhindered(
    () => {
      for (const restore of restores) restore();
      return runBundleOnce(run);
    },
    (result) => hindranceOf(result, run),
  );
}

/** Runs it once: environment, event file, outputs, summary. */
export function runBundleOnce(run: BundleRun): Promise<BundleResult> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  const place = (name: string): string => join(folder, name);
  writeFileSync(place('event.json'), JSON.stringify(run.payload ?? {}));
  writeFileSync(place('output'), '');
  writeFileSync(place('summary.md'), '');
  for (const [name, content] of Object.entries(run.files ?? {})) writeFileSync(place(name), content);
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: run.event ?? 'push',
    GITHUB_EVENT_PATH: place('event.json'),
    GITHUB_REPOSITORY: 'acme/prompts',
    GITHUB_SHA: '0123456789012345678901234567890123456789',
    GITHUB_RUN_ID: '99',
    GITHUB_OUTPUT: place('output'),
    GITHUB_STEP_SUMMARY: place('summary.md'),
    ...run.env,
  };
  for (const [name, value] of Object.entries(run.inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  return new Promise((done, fail) => {
    const command = [NODE, resolve('dist/index.js'), ...(run.args ?? [])];
    const [program = '', ...rest] =
      run.shell === undefined ? command : ['bash', '-c', `${run.shell}; exec "$0" "$@"`, ...command];
    const child = spawn(program, rest, { cwd: folder, env });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) =>
      done({
        code,
        log,
        folder,
        summary: readFileSync(place('summary.md'), 'utf8'),
        outputs: readOutputs(readFileSync(place('output'), 'utf8')),
      }),
    );
    run.onStart?.(child);
  });
}

/** `name<<delimiter`, the value, the delimiter again. */
function readOutputs(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)];
  return Object.fromEntries(pairs.map(([, name = '', , value = '']) => [name, value]));
}
