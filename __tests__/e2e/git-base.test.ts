import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { GIT_ENV, initRepository } from '../support/git-repository.js';

function runIn(folder: string, ...args: string[]): { readonly code: number | null; readonly log: string } {
  const run = spawnSync(process.execPath, [resolve('bin/llm-perf-gate.mjs'), ...args], {
    cwd: folder,
    env: GIT_ENV,
  });
  return { code: run.status, log: `${run.stdout.toString()}${run.stderr.toString()}` };
}

function reportIn(folder: string): Report {
  const path = join(folder, 'llm-perf-gate-report', 'report.json');
  return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

it('compares with the base of a git checkout, uncommitted changes included, and repeats that without git', () => {
  const repository = initRepository();
  const left = repository.commit({ 'prompts/a.md': 'Say hi.', 'prompts/b.md': 'Say bye.' });
  repository.write('prompts/a.md', 'Say hi, please.');
  const load = ['--endpoint', 'simulator', '--stages', '2s:4', '--thresholds', 'error_rate: rate<0.9'];
  const first = runIn(repository.folder, ...load, '--prompts', 'prompts/*.md', '--compare', 'base');
  expect(first.log).toContain(`main@${left.slice(0, 7)}`);
  const { comparison } = reportIn(repository.folder);
  expect(comparison).toMatchObject({ source: `main@${left.slice(0, 7)}` });
  expect(comparison?.prompts).toMatchObject([{ id: 'prompts/a.md', status: 'changed' }]);
  const kept = join(repository.folder, 'llm-perf-gate-report', 'reproduce');
  expect(readdirSync(join(kept, '.base', 'prompts'))).toEqual(['a.md', 'b.md']);
  runIn(kept, '--config-file', 'settings.yml');
  expect(reportIn(kept).comparison).toMatchObject({ source: '.base', prompts: comparison?.prompts });
  expect(reportIn(kept).run.promptHash).toBe(reportIn(repository.folder).run.promptHash);
});

it('sends nothing where there is no base, and says what to mend', () => {
  const repository = initRepository();
  repository.write('a.md', 'Say hi.');
  const { code, log } = runIn(
    repository.folder,
    '--endpoint',
    'simulator',
    '--prompts',
    'a.md',
    '--compare',
    'base',
  );
  expect(code).toBe(2);
  expect(log).toContain('nothing is committed in this repository yet');
});
