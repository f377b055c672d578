import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { reportSchema } from '../../src/report/schema/schema.js';
import { untilUnhindered } from '../support/again.js';
import { GIT_ENV, initRepository, type Repository, cloneOf } from '../support/git-repository.js';
import { hindranceByReport } from '../support/hindrance.js';

// The recipes' own lines, in a shell: a clone of the gate without an install, the change in a clone as a CI has it.
interface GitLab {
  readonly 'llm-perf': {
    readonly script: readonly string[];
    readonly allow_failure: { readonly exit_codes: readonly number[] };
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly junit: string } };
  };
}

interface CircleCi {
  readonly jobs: {
    readonly 'llm-perf': {
      readonly steps: readonly (
        | string
        | {
            readonly run?: { readonly command: string };
            readonly store_test_results?: { readonly path: string };
            readonly store_artifacts?: { readonly path: string };
          }
      )[];
    };
  };
}

interface Recipe {
  readonly ci: string;
  readonly lines: readonly string[];
  readonly junit: string;
  readonly artifacts: string;
}

const read = (name: string): string => readFileSync(`examples/ci/${name}`, 'utf8');

function gitlab(): Recipe {
  const { script, artifacts } = (parse(read('gitlab-ci.yml')) as GitLab)['llm-perf'];
  return { ci: 'GitLab', lines: script, junit: artifacts.reports.junit, artifacts: artifacts.paths[0] ?? '' };
}

function circleci(): Recipe {
  const { steps } = (parse(read('circleci.yml')) as CircleCi).jobs['llm-perf'];
  const objects = steps.filter((step) => typeof step !== 'string');
  return {
    ci: 'CircleCI',
    lines: objects.flatMap(({ run }) => run?.command ?? []),
    junit: objects.find((step) => step.store_test_results)?.store_test_results?.path ?? '',
    artifacts: objects.find((step) => step.store_artifacts)?.store_artifacts?.path ?? '',
  };
}

function jenkins(): Recipe {
  const text = read('Jenkinsfile');
  const script = /sh '''\n([\s\S]*?)'''/.exec(text)?.[1] ?? '';
  return {
    ci: 'Jenkins',
    lines: script.trim().split('\n'),
    junit: /testResults: '([^']+)'/.exec(text)?.[1] ?? '',
    artifacts: /artifacts: '([^']+)\/\*\*'/.exec(text)?.[1] ?? '',
  };
}

/** What a release has that runs: nothing of it is installed. */
function publishGate(): Repository {
  const gate = initRepository();
  for (const path of ['bin', 'dist', 'package.json'])
    cpSync(path, join(gate.folder, path), { recursive: true });
  gate.commit({});
  gate.git('tag', 'v1');
  return gate;
}

const SETTINGS = (limit: string): string => `
endpoint: simulator
prompts: prompts/*.md
stages: 2s:10
start-rate: 10
compare: base
on-shared-failure: fail
thresholds:
  total_generation_time: ${limit}
`;

/** A change on a branch, checked out by commit as GitLab does. */
function checkOut(limit: string): Repository {
  const origin = initRepository();
  origin.commit({ 'prompts/a.md': 'Say hi.', 'llm-perf.yml': SETTINGS(limit) });
  origin.git('checkout', '-q', '-b', 'change');
  const head = origin.commit({ 'prompts/a.md': 'Say hi, please.' });
  const clone = cloneOf(origin);
  clone.git('checkout', '-q', head);
  return clone;
}

const gate = publishGate();

function run({ lines }: Recipe, { folder }: Repository): number | null {
  // Where the recipes write /tmp stands a folder of this test.
  const temporary = initRepository().folder;
  const script = lines.join('\n').replaceAll('/tmp/', `${temporary}/`);
  const env = {
    ...GIT_ENV,
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${gate.folder}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://github.com/OWNER/llm-perf-gate',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CHANGE_TARGET: 'main',
    WORKSPACE_TMP: temporary,
  };
  const { status, stderr } = spawnSync('bash', ['-e', '-c', script], { cwd: folder, env });
  expect(stderr.toString()).not.toContain('fatal');
  return status;
}

/** A change with this limit on its total generation time, gated in a fresh clone: again where the machine was too busy. */
function gateChange(recipe: Recipe, limit: string): Promise<{ code: number | null; folder: string }> {
  return untilUnhindered(
    () => {
      const clone = checkOut(limit);
      return Promise.resolve({ code: run(recipe, clone), folder: clone.folder });
    },
    ({ folder }) => hindranceByReport(folder, { timed: true }),
  );
}

describe.each([gitlab(), circleci(), jenkins()])('the recipe for $ci', (recipe) => {
  it('compares with the target branch in a fresh clone, and leaves what its CI collects', async () => {
    const { code, folder } = await gateChange(recipe, 'p(50)<20s');
    // So few pairs are not decided; what counts is that they were sent and judged.
    expect([0, 3]).toContain(code);
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(folder, recipe.artifacts, 'report.json'), 'utf8')),
    );
    expect(report.comparison).toMatchObject({ prompts: [{ id: 'prompts/a.md', status: 'changed' }] });
    expect(readFileSync(join(folder, recipe.junit), 'utf8')).toContain('<testsuite');
  });
});

describe('a recipe', () => {
  const recipe = gitlab();

  it('is red where the gate is, and leaves the same', async () => {
    const { code, folder } = await gateChange(recipe, 'p(50)<1ms');
    expect(code).toBe(1);
    expect(readFileSync(join(folder, recipe.junit), 'utf8')).toContain('<failure');
    expect(existsSync(join(folder, recipe.artifacts, 'report.html'))).toBe(true);
  });

  it('is red where the settings cannot be run', () => {
    const clone = checkOut('median<1s');
    expect(run(recipe, clone)).toBe(2);
  });
});

it('a warning on GitLab is what the gate calls undecided', () => {
  const recipe = parse(read('gitlab-ci.yml')) as GitLab;
  expect(recipe['llm-perf'].allow_failure.exit_codes).toEqual([3]);
  expect(recipe['llm-perf'].script.join('\n')).toContain('--on-inconclusive fail');
});

describe('the package', () => {
  const { scripts = {}, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts?: Readonly<Record<string, string>>;
    readonly files: readonly string[];
  };

  it('has no script for which npx would install its development packages first', () => {
    // npm prepares a package from git where one of these is there (pacote, lib/git.js).
    for (const name of ['postinstall', 'build', 'preinstall', 'install', 'prepack', 'prepare'])
      expect(Object.keys(scripts)).not.toContain(name);
  });

  it('needs nothing beside itself: what the bundle is made of is in it', () => {
    expect(Object.keys(manifest).filter((key) => /^(peer|optional)?dependencies$/i.test(key))).toEqual([]);
    expect(manifest.files).toEqual(expect.arrayContaining(['bin', 'dist']));
  });

  it('runs by its own entry', () => {
    const version = execFileSync(process.execPath, ['bin/llm-perf-gate.mjs', '--version']).toString().trim();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
