import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { newFolder } from './real-program.js';

export interface RealRun {
  readonly code: number | null;
  readonly log: string;
  readonly report: Report;
  readonly samples: readonly Sample[];
}

/** Runs the committed bundle against an endpoint, with prompts given by their texts. */
export async function runRealGate(
  endpoint: string,
  args: readonly string[],
  prompts: readonly string[] = ['Say something.'],
): Promise<RealRun> {
  const folder = newFolder();
  for (const [index, prompt] of prompts.entries()) writeFileSync(join(folder, `prompt-${index}.txt`), prompt);
  const always = [
    '--endpoint',
    endpoint,
    '--model',
    'm',
    '--prompts',
    'prompt-*.txt',
    '--report-dir',
    'report',
  ];
  const command = [resolve('dist/index.js'), 'local', ...always, ...args];
  const { code, log } = await new Promise<{ code: number | null; log: string }>((done, fail) => {
    const child = spawn(process.execPath, command, { cwd: folder, env: { PATH: process.env['PATH'] ?? '' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', fail);
    child.on('close', (exit) => done({ code: exit, log: said }));
  });
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, 'report', name), 'utf8');
    } catch {
      throw new Error(`no ${name}: ${log}`);
    }
  };
  const samples = read('samples.jsonl').trimEnd().split('\n');
  return {
    code,
    log,
    report: reportSchema.parse(JSON.parse(read('report.json'))),
    samples: samples.map((line) => JSON.parse(line) as Sample),
  };
}

/** The findings of the run's scenarios that have this code. */
export function findingsOf({ report }: RealRun, code: string) {
  return report.scenarios.flatMap(({ findings }) => findings).filter((finding) => finding.code === code);
}
