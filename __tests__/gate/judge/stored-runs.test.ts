import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../../src/settings/config.js';
import type { ParsedConfig } from '../../../src/settings/parsed-config.js';
import { prepareRun } from '../../../src/gate/prepare/prepare-run.js';
import type { PreparedRun } from '../../../src/gate/prepare/prepared-run.js';
import { reusePass } from '../../../src/gate/report/reuse-pass.js';
import { findBaseline } from '../../../src/gate/judge/stored-baseline.js';
import type { GateWorld, StoredReport } from '../../../src/gate/world.js';
import type { Report } from '../../../src/report/schema/schema.js';
import { worldWith } from '../../support/gate-world.js';
import { memoryFiles } from '../../support/memory-files.js';
import { buildReport } from '../../support/report-builder.js';

type Inputs = Readonly<Record<string, string>>;

const NOW = new Date('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;
const source = { ...buildReport().source, event: 'merge_group' } as NonNullable<Report['source']>;

/** What differs from a passing report of the same run. */
interface Differences extends Omit<Partial<Report>, 'run'> {
  readonly run?: Partial<Report['run']>;
}

interface Case {
  readonly inputs?: Inputs;
  readonly stored?: readonly Differences[];
  readonly hoursAgo?: number;
  readonly world?: Partial<GateWorld>;
  readonly trouble?: string;
}

interface Prepared {
  readonly parsed: ParsedConfig;
  readonly prepared: PreparedRun;
  readonly world: GateWorld;
  readonly warnings: readonly string[];
}

async function prepare({ inputs = {}, stored = [], hoursAgo = 1, world, trouble }: Case): Promise<Prepared> {
  const parsed = parseConfig({
    inputs: { endpoint: 'https://api.openai.com/v1', model: 'gpt-4o-mini', prompts: 'Hello.', ...inputs },
    readFile: () => '',
  });
  const url = parsed.config.endpoint;
  const warnings: string[] = [];
  const log = {
    info: () => undefined,
    debug: () => undefined,
    warning: (text: string) => void warnings.push(text),
  };
  const bare = worldWith({ source, log, files: memoryFiles({}), storedRuns: () => readAll([]), ...world });
  const prepared = await prepareRun(parsed, url instanceof URL ? url : new URL('http://127.0.0.1/'), bare);
  const reports = stored.map((fields, i) => reportOf(prepared, fields, { hoursAgo, i }));
  return { parsed, prepared, warnings, world: { ...bare, storedRuns: () => readAll(reports, trouble) } };
}

function reportOf(
  { configHash, promptHash, judgeHash }: PreparedRun,
  fields: Differences,
  { hoursAgo, i }: { readonly hoursAgo: number; readonly i: number },
): StoredReport {
  const { run, ...same } = buildReport();
  const hashes = { configHash, promptHash, judgeHash };
  return {
    text: JSON.stringify({ ...same, ...fields, run: { ...run, ...hashes, ...fields.run } }),
    runId: 50 + i,
    branch: 'main',
    commit: 'd'.repeat(40),
    date: new Date(NOW.getTime() - hoursAgo * HOUR),
    url: `https://github.com/acme/prompts/actions/runs/${50 + i}`,
  };
}

async function* readAll(reports: readonly StoredReport[], trouble?: string): AsyncGenerator<StoredReport> {
  for (const report of reports) yield await Promise.resolve(report);
  if (trouble !== undefined) throw new Error(trouble);
}

async function reuse(given: Case): Promise<Report | null> {
  const { parsed, prepared, world } = await prepare(given);
  return reusePass(parsed, prepared, world);
}

const { load } = buildReport();

describe('reusePass', () => {
  it('lets the pass of the same run stand in a merge queue, for nothing', async () => {
    const report = await reuse({ stored: [{ verdict: 'fail', passed: false }, {}] });
    expect(report).toMatchObject({
      verdict: 'pass',
      passed: true,
      cost: { spent: 0 },
      load: { sent: 0 },
      target: { model: 'gpt-4o-mini', protocol: 'openai-chat' },
      reused: { commit: 'd'.repeat(40), url: 'https://github.com/acme/prompts/actions/runs/51' },
    });
    expect(report?.headline).toBe(
      '✅ Reused: the same prompts and settings passed in run 51 (ddddddd, 1 hour ago), so nothing was sent',
    );
  });

  it.each<[string, Differences]>([
    ['that failed', { verdict: 'fail', passed: false }],
    ['that could not decide', { verdict: 'inconclusive' }],
    ['of another version', { tool: { name: 'llm-perf-gate', version: '0.9.0', source: null } }],
    ['of another gate', { name: 'other' }],
    ['that reused a result itself', { load: { ...load, sent: 0 } }],
    ['with a load that was not delivered', { load: { ...load, deliveredRatio: 0.5 } }],
    ['with other settings', { run: { configHash: 'x' } }],
    ['judged otherwise', { run: { judgeHash: 'x' } }],
    ['that asked other prompts', { run: { promptHash: 'x' } }],
    ['that was cut short', { run: { stoppedBy: 'budget' } }],
    ['that was a shard', { run: { shard: '1/2' } }],
  ])('measures beside a run %s', async (_, fields) => {
    expect(await reuse({ stored: [fields] })).toBeNull();
    expect(await reuse({ stored: [fields, {}] })).not.toBeNull();
  });

  it('measures after a day, outside of a merge queue, and where it is told to', async () => {
    expect(await reuse({ stored: [{}], hoursAgo: 24 })).not.toBeNull();
    expect(await reuse({ stored: [{}], hoursAgo: 24.01 })).toBeNull();
    expect(await reuse({ stored: [{}], inputs: { config: 'reuse: never' } })).toBeNull();
    const pull = { source: { ...source, event: 'pull_request' } };
    expect(await reuse({ stored: [{}], world: pull })).toBeNull();
    expect(await reuse({ stored: [{}], world: pull, inputs: { config: 'reuse: always' } })).not.toBeNull();
  });

  it.each([
    'http://localhost:8080/v1',
    'http://127.0.0.1/v1',
    'http://[::1]/v1',
    'http://model-server:8000/v1',
  ])('measures %s, which is another server in every job', async (endpoint) => {
    expect(await reuse({ stored: [{}], inputs: { endpoint, prices: 'free' } })).toBeNull();
  });

  it('measures where nothing can be read, and says why', async () => {
    const { parsed, prepared, world, warnings } = await prepare({ trouble: 'GitHub is down' });
    expect(await reusePass(parsed, prepared, world)).toBeNull();
    expect(warnings).toEqual(['No earlier result can be reused: GitHub is down']);
  });
});

describe('findBaseline', () => {
  const inputs = { compare: 'baseline' };

  it('takes twenty runs at most, oldest first, whatever their verdict', async () => {
    const stored = Array.from({ length: 25 }, (_, i) => ({ verdict: i === 0 ? 'fail' : 'pass' }) as const);
    const { parsed, prepared, world } = await prepare({ inputs, stored });
    const baseline = await findBaseline(parsed, prepared, world);
    expect(baseline?.runs.map(({ url }) => url?.slice(-2))).toEqual(
      Array.from({ length: 20 }, (_, i) => String(69 - i)),
    );
    expect(baseline).toMatchObject({ source: '20 runs of main, last ddddddd, 1 hour ago', missing: null });
  });

  it('keeps what was read before something went wrong, and says so', async () => {
    const { parsed, prepared, world, warnings } = await prepare({
      inputs,
      stored: [{}],
      trouble: 'too slow',
    });
    const baseline = await findBaseline(parsed, prepared, world);
    expect(baseline).toMatchObject({ source: '1 run of main, ddddddd, 1 hour ago', missing: null });
    expect(baseline?.notes.join()).toContain('too slow');
    expect(warnings.join()).toContain('too slow');
  });

  it('says why there is none, counting what it passed over', async () => {
    const { parsed, prepared, world } = await prepare({
      inputs,
      stored: [{ name: 'other' }, { verdict: 'error' }],
    });
    expect((await findBaseline(parsed, prepared, world))?.missing).toContain(
      'no stored run with these settings (2 passed over: 1 of another gate, 1 not complete)',
    );
  });

  it('is refused where nothing is stored', async () => {
    const parsed = parseConfig({ inputs: { endpoint: 'simulator', ...inputs }, readFile: () => '' });
    await expect(prepareRun(parsed, new URL('http://127.0.0.1/'), worldWith())).rejects.toThrow(
      'reads what earlier runs stored on GitHub, and works only there',
    );
  });
});

describe('the hashes of a run', () => {
  const hashesOf = async (inputs: Inputs): Promise<readonly string[]> => {
    const { configHash, promptHash, judgeHash } = (await prepare({ inputs })).prepared;
    return [configHash, promptHash, judgeHash];
  };

  it('tell a change of the prompts from one of the load and one of the judging', async () => {
    const [config, prompt, judge] = await hashesOf({});
    expect(await hashesOf({ prompts: 'Good day.' })).toEqual([
      config,
      expect.not.stringMatching(prompt!),
      judge,
    ]);
    expect(await hashesOf({ stages: '5s:1' })).toEqual([expect.not.stringMatching(config!), prompt, judge]);
    for (const inputs of [
      { thresholds: 'ttft: p(95)<3s' },
      { budget: '2' },
      { prices: 'input: 1, output: 2' },
      { 'on-inconclusive': 'point' },
      { headers: 'X-Canary: 1' },
      { config: 'confidence: 0.9' },
      { compare: 'baseline' },
    ])
      expect(await hashesOf(inputs)).toEqual([config, prompt, expect.not.stringMatching(judge!)]);
  });

  it('leave out whom the result is told', async () => {
    const hashes = await hashesOf({});
    const told = {
      'github-token': 'x',
      'report-dir': 'y',
      comment: 'never',
      'retention-days': '3',
      name: 'z',
    };
    expect(await hashesOf({ ...told, 'artifact-name': 'a', config: 'reuse: always' })).toEqual(hashes);
  });
});
