import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unzip } from '../../src/github/stored/unzip.js';
import {
  type FakeArtifactStore,
  runtimeToken,
  startFakeArtifactStore,
} from '../support/fake-artifact-store.js';
import { type BundleResult, type BundleRun, runBundle } from '../support/run-bundle.js';

const FILES = ['report.json', 'samples.jsonl', 'summary.md', 'report.html', 'junit.xml', 'benchmark.json'];

let store: FakeArtifactStore;
let place: string;
beforeEach(async () => {
  store = await startFakeArtifactStore();
  place = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => store.close());

function run(inputs: Readonly<Record<string, string>>, how: Partial<BundleRun> = {}): Promise<BundleResult> {
  return runBundle({
    inputs: { endpoint: 'simulator', stages: '1s:10', thresholds: 'output_tokens: p(50)>1', ...inputs },
    env: {
      ACTIONS_RESULTS_URL: `${store.url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
      RUNNER_TEMP: place,
    },
    servers: [store],
    // A pass takes a generator that kept up.
    timed: true,
    ...how,
  });
}

function storedFiles(): string[] {
  const [archive] = store.archives;
  const files = unzip(archive?.archive ?? Buffer.alloc(0), new Set(FILES), 1e8);
  return [...files.keys()].sort();
}

describe('a report folder', () => {
  it('that is full takes what fits, and the artifact has it; the verdict stands', async () => {
    // bash counts in units of 1,024 bytes: the page alone is larger.
    const { code, log, folder, outputs, summary } = await run({}, { shell: 'ulimit -f 64' });
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(log).toMatch(/::warning::the report is not complete in .*report\.html: .*EFBIG/);
    expect(outputs).toMatchObject({ verdict: 'pass', 'artifact-id': '1' });
    const complete = FILES.filter((name) => name !== 'report.html').sort();
    expect(readdirSync(join(folder, 'llm-perf-gate-report')).sort()).toEqual(
      [...complete, 'reproduce'].sort(),
    );
    expect(storedFiles()).toEqual(complete);
    expect(summary).toContain('llm-perf-gate');
  });

  it('that is a file is a wrong setting, of which summary and artifact tell all the same', async () => {
    writeFileSync(join(place, 'file'), '');
    const { code, log, outputs, summary } = await run({ 'report-dir': join(place, 'file', 'deep') });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'error', requests: '0', 'artifact-id': '1' });
    expect(summary).toContain('report-dir');
    expect(log).toContain('instead');
    expect(storedFiles()).toEqual([...FILES].sort());
    expect(existsSync(outputs['report-path'] ?? '')).toBe(true);
  });

  it('that is taken while the run measures costs nothing of what was measured', async () => {
    const directory = join(place, 'report');
    const { code, outputs, log } = await run(
      { 'report-dir': directory },
      {
        onStart: (child) =>
          child.stdout?.on('data', (chunk: Buffer) => {
            if (chunk.toString().includes('Expected cost')) writeFileSync(directory, '');
          }),
      },
    );
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(outputs).toMatchObject({ verdict: 'pass', requests: '5', 'artifact-id': '1' });
    expect(storedFiles()).toEqual([...FILES].sort());
  });
});
