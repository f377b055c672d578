import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const names = readdirSync(FOLDER);
const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const workflowOf = (name: string): Workflow => parse(textOf(name)) as Workflow;
const jobsOf = (name: string): Job[] => Object.values(workflowOf(name).jobs);
const stepsOf = (name: string): Step[] => jobsOf(name).flatMap(({ steps }) => steps);

/** What each workflow may do beyond reading the code. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  'codeql.yml': ['actions: read', 'security-events: write'],
  'prices.yml': ['contents: write', 'pull-requests: write'],
  'release.yml': ['attestations: write', 'contents: write', 'id-token: write'],
};

describe('the workflows', () => {
  it('are the ones that the documents speak of', () => {
    expect(names.sort()).toEqual([
      'check-dist.yml',
      'ci.yml',
      'codeql.yml',
      'prices.yml',
      'release.yml',
      'self-test.yml',
    ]);
  });

  it('pin every action by its full commit, with its version beside it', () => {
    for (const name of names) {
      const lines = textOf(name).match(/uses: .*/g) ?? [];
      expect(lines).toHaveLength(stepsOf(name).filter(({ uses }) => uses !== undefined).length);
      for (const line of lines) expect(line).toMatch(/^uses: (\.\/|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    }
  });

  it('pin an action to the same commit everywhere', () => {
    const pins = names.flatMap(
      (name) => textOf(name).match(/[\w-]+\/[\w-]+(?:\/[\w-]+)*@[0-9a-f]{40}.*/g) ?? [],
    );
    const actions = new Set(pins.map((pin) => pin.split('@')[0]));
    expect(new Set(pins).size).toBe(actions.size);
  });

  it.each(names)('give %s no permission but the ones it needs, each to a job', (name) => {
    expect(workflowOf(name).permissions).toEqual({});
    const granted = jobsOf(name).flatMap((job) => {
      expect(job.permissions).toBeDefined();
      return Object.entries(job.permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`);
    });
    const extra = [...new Set(granted)].filter((grant) => grant !== 'contents: read').sort();
    expect(extra).toEqual(GRANTS[name] ?? []);
  });

  it.each(names)('keep values of an event out of the scripts of %s', (name) => {
    for (const { run } of stepsOf(name)) expect(run ?? '').not.toContain('${{');
  });

  it.each(names)('leave no token behind a checkout in %s, and end every job', (name) => {
    for (const step of stepsOf(name)) {
      if (step.uses?.startsWith('actions/checkout@') === true)
        expect(step.with?.['persist-credentials']).toBe(false);
    }
    for (const job of jobsOf(name)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('never run on a fork with the rights of the base', () => {
    for (const name of names) {
      expect(Object.keys(workflowOf(name).on)).not.toContain('pull_request_target');
      expect(Object.keys(workflowOf(name).on)).not.toContain('workflow_run');
    }
  });

  it('keep the committed bundle equal to a fresh build', () => {
    expect(stepsOf('check-dist.yml').map(({ run }) => run)).toContain('npm run check-dist');
    expect(stepsOf('release.yml').map(({ run }) => run)).toContain('bash .ci/run');
    expect(readFileSync('.ci/run', 'utf8')).toContain('npm run -s check');
  });

  it('bump the price table once a week, where what is new is run without the right to write', () => {
    const { on, jobs } = workflowOf('prices.yml');
    expect(on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) as unknown }]);
    const commands = jobs['build']?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(commands.slice(0, 4)).toEqual([
      'npm ci',
      'node scripts/bump-prices.mjs',
      'npm run docs',
      'npm run bundle',
    ]);
    expect(jobs['build']?.permissions).toEqual({ contents: 'read' });
    for (const { run } of jobs['propose']?.steps ?? []) expect(run ?? '').not.toMatch(/\b(npm|npx|node)\b/);
  });

  it('name the version of the price table where the bump looks for it', () => {
    const version = /PRICE_TABLE_VERSION = '([^']*)'/.exec(
      readFileSync('src/budget/price-list.ts', 'utf8'),
    )?.[1];
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(version).toBe(manifest.devDependencies['@pydantic/genai-prices']);
  });

  it('test on every Node that runs the action or the command line, and on every system of a runner', () => {
    const { jobs } = workflowOf('ci.yml');
    expect(jobs['test']).toMatchObject({ strategy: { matrix: { node: [20, 22, 24] } } });
    expect(jobs['platforms']).toMatchObject({
      strategy: { matrix: { os: ['ubuntu-24.04-arm', 'macos-latest', 'windows-latest'] } },
    });
    expect(workflowOf('self-test.yml').jobs['self-test']).toMatchObject({
      strategy: { matrix: { os: ['ubuntu-latest', 'ubuntu-24.04-arm', 'macos-latest', 'windows-latest'] } },
    });
  });

  it('name on Windows tests that there are, and none that needs a Unix', () => {
    const commands = stepsOf('ci.yml').flatMap(({ run }) => run ?? []);
    const rooms = /npm test -- (.*)/.exec(commands.join('\n'))?.[1]?.split(' ') ?? [];
    const tests = readdirSync('__tests__', { recursive: true, encoding: 'utf8' })
      .map((name) => `__tests__/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.test.ts') && rooms.some((room) => path.startsWith(room)));
    expect(rooms.length).toBeGreaterThan(10);
    for (const room of rooms) expect(tests.filter((path) => path.startsWith(room))).not.toEqual([]);
    for (const path of tests)
      expect({
        path,
        unix: /symlink|mkfifo|child_process|chmod|process\.kill/.exec(readFileSync(path, 'utf8'))?.[0],
      }).toEqual({
        path,
        unix: undefined,
      });
  });

  it('lint what they are, and what the documents show', () => {
    const commands = stepsOf('ci.yml').flatMap(({ run }) => run ?? []);
    expect(commands).toContain('npm run lint-workflows -- --all');
  });

  it('give every use of the action in the self-test a name and inputs that exist', () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
    const uses = stepsOf('self-test.yml').filter(({ uses }) => uses === './');
    expect(new Set(uses.map((step) => step.with?.['name'])).size).toBe(uses.length);
    for (const step of uses)
      for (const input of Object.keys(step.with ?? {})) expect(Object.keys(inputs)).toContain(input);
  });
});

describe('Dependabot', () => {
  it('groups what the bundle is made of, which is in its list of licences', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      updates: readonly { groups: Readonly<Record<string, { patterns: readonly string[] }>> }[];
    };
    const licences = readFileSync('dist/licenses.txt', 'utf8');
    const { bundled, development } = updates[0]?.groups ?? {};
    expect(bundled?.patterns.length).toBeGreaterThan(10);
    for (const pattern of bundled?.patterns ?? []) expect(licences).toContain(pattern.replace('*', ''));
    expect(development?.patterns).toEqual(['*']);
  });

  it('watches packages and actions', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      updates: readonly { 'package-ecosystem': string }[];
    };
    expect(updates.map((update) => update['package-ecosystem']).sort()).toEqual(['github-actions', 'npm']);
  });
});
